import Calendars
import FoundationEssentials
import Ontology
import Planning
import Scheduling
import XML

extension Document {
  static func readLibrary(_ file: SourceFile) { _ = Library.read([[file]], schemas: BuiltIn.schemas) }

  static func readCalendar(_ file: SourceFile) {
    let days = BuiltIn.today...BuiltIn.today.adding(days: 730)
    guard let calendar = try? BusyCalendar(file.bytes),
      let busy = try? calendar.busy(in: days, zone: nil, named: { .fixed(offset: 3600, name: $0) })
    else { return }
    require(busy.intervals.allSatisfy { $0.from < $0.to }, "a busy time ends before it begins")
  }

  static func readInstance(_ file: SourceFile) {
    guard let document = try? JSONDecoder().decode(InstanceDocument.self, from: Data(file.bytes)),
      let problem = try? document.problem()
    else { return }
    _ = (try? Planner(effort: .quick).schedule(problem))?.outcome(in: problem)
  }
}
