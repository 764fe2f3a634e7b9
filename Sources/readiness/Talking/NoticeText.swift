import Host
import UseCases
import XML

extension Notice {
  /// The notice as a line on standard error.
  private var text: String {
    switch self {
    case .kept(let kind, let path):
      "The \(kind?.rawValue ?? "file") that was there is in \(path.printableArgument)."
    case .keptBefore(let path): "What was kept there before is in \(path.printableArgument)."
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
