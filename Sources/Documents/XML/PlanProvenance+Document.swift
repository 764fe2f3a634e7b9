import Ontology
import Planning
import XML

extension PlanProvenance {
  static let form = Form(
    PlanProvenance.init(day:inputs:records:priority:answers:), .attribute("day", \.day, .day),
    .attribute("inputs", \.inputs, .line("fingerprint")), .attribute("records", \.records, .whole("count")),
    .attribute("keep", \.priority, .word("priority")), .optional("answers", \.answers, .line("fingerprint")))
}
