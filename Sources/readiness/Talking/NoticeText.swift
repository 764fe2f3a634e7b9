import Host
import Ontology
import UseCases
import XML

extension Notice {
  /// The notice as a line on standard error.
  private var text: String {
    switch self {
    case .kept(let kind, let path):
      "The \(kind?.rawValue ?? "file") that was there is in \(path.printableArgument)."
    case .keptBefore(let path): "What was kept there before is in \(path.printableArgument)."
    case .busy(let summary): summary.text
    case .timesInUniversalTime(let calendar):
      "\(calendar.printable): some times are in UTC and were taken as they are; give --zone, such as Europe/Berlin"
    case .unknownZone(let name):
      "This machine knows no time zone '\(name.printableArgument)'; times are written without one."
    case .template(let diagnostic): diagnostic.description
    }
  }

  /// Says notices, each on a line of standard error.
  static func say(_ notices: [Notice]) {
    for notice in notices { Console.say(notice.text) }
  }
}

extension BusySummary {
  /// The summary as sentences on one line.
  fileprivate var text: String {
    let lines = passedOverLines.prefix(20).map(String.init).joined(separator: ", ")
    let passedOver =
      passedOverLines.isEmpty
      ? "" : ", \(passedOverLines.count) passed over: line\(passedOverLines.count == 1 ? "" : "s") \(lines)"
    let zones = unknownZones.map {
      "; zone '\(String($0.prefix(60)).printable)' unknown, its times taken as they stand"
    }
    var text =
      "\(calendar.printable): \(Counted.text(eventCount, "event")), \(meetingCount) "
      + "\(meetingCount == 1 ? "meets" : "meet") your times\(passedOver)\(zones.joined())."
    if !passedOverLines.isEmpty { text += " Why: readiness check \(calendar.printableArgument)" }
    if lacksTimes { text += " Events with a time of the day count only with --weekly, whole days without." }
    return text
  }
}
