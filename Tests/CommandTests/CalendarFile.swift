import Foundation

/// What an exported calendar tells a calendar program of its events.
struct CalendarFile {
  struct Event {
    let sequence: Int
    let isCancelled: Bool
    /// The day on which it begins, such as `20270210`.
    let day: String
  }

  /// The events by their identity.
  let events: [String: Event]

  init(_ text: String) {
    var found: [String: Event] = [:]
    let lines = text.replacing("\r\n ", with: "").components(separatedBy: "\r\n")
    for event in lines.split(separator: "BEGIN:VEVENT").dropFirst() {
      func value(_ name: String) -> String {
        event.first { $0.hasPrefix(name) }?.split(separator: ":", maxSplits: 1).last.map(String.init) ?? ""
      }
      found[value("UID")] = Event(
        sequence: Int(value("SEQUENCE")) ?? -1, isCancelled: event.contains("STATUS:CANCELLED"),
        day: String(value("DTSTART").prefix(8)))
    }
    events = found
  }
}
