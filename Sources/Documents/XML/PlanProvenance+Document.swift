import Ontology
import Planning
import XML

extension PlanProvenance {
  /// Reads a `<provenance>`; `nil` for one that says nothing.
  init?(_ element: Element) {
    guard let day = element.day("day"), let inputs = element.line(of: "inputs"),
      let records = element.whole("records"),
      let priority = element.line(of: "keep").flatMap({ Plan.Priority(rawValue: $0) })
    else { return nil }
    self.init(day: day, inputs: inputs, records: records, priority: priority)
  }
}

extension Element {
  /// A `<provenance>`.
  init(_ provenance: PlanProvenance) {
    self.init(
      "provenance",
      [
        .day("day", provenance.day), .line("inputs", provenance.inputs),
        .whole("records", provenance.records), .line("keep", provenance.priority.rawValue),
      ])
  }
}
