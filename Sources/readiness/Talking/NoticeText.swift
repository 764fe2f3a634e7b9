import Host
import Ontology
import UseCases
import Wording
import XML

extension Notice {
  /// The notice as a line on standard error.
  private var text: String {
    switch self {
    case .kept(let kind, let path):
      worded("The \(kind?.rawValue ?? "file") that was there is in \(path.printableArgument).")
    case .keptBefore(let path): worded("What was kept there before is in \(path.printableArgument).")
    case .busy(let summary): summary.text
    case .timesInUniversalTime(let calendar):
      worded(
        "\(calendar.printable): some times are in UTC and were taken as they are; give --zone, such as Europe/Berlin"
      )
    case .unknownZone(let name):
      worded("This machine knows no time zone '\(name.printableArgument)'; times are written without one.")
    case .startIsPast(let start, let today):
      worded(
        """
        The plan begins on \(start), before today: what its first weeks held counts as missed. --start \
        \(today) begins today.
        """)
    case .examIsNear(let exam, let days):
      worded(
        """
        The exam on \(exam) is \(days == 1 ? worded("tomorrow") : worded("in \(days) days")): so much can be learned and no \
        more. Another day helps most: --exam-date; until then a mock exam and the reviews.
        """)
    case .targetOutOfReach(let target, let most):
      worded(
        """
        No hours reach \(target / 10) %: all that the library offers leads to about \(most / 10) %, since \
        some steps do not take and some fade. More questions make the number surer ('readiness assess \
        --again'), and resources of your own add to it ('readiness adjust --add'); --target \(most / 10) can \
        be reached.
        """)
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
      ? ""
      : worded(
        ", \(Counted.text(passedOverLines.count, "passed over: line", "passed over: lines")) \(lines)")
    let zones = unknownZones.map {
      worded("; zone '\(String($0.prefix(60)).printable)' unknown, its times taken as they stand")
    }
    var text =
      worded(
        """
        \(calendar.printable): \(Counted.text(eventCount, "event")), \(Counted.text(meetingCount, "meets", "meet")) \
        your times\(passedOver)\(zones.joined()).
        """)
    if !passedOverLines.isEmpty { text += worded(" Why: readiness check \(calendar.printableArgument)") }
    if lacksTimes {
      text += worded(" Events with a time of the day count only with --weekly, whole days without.")
    }
    return text
  }
}
