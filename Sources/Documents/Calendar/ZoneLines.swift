import Calendars
import Ontology

/// A time zone as a VTIMEZONE (RFC 5545, section 3.6.5), with every change of the clocks written out.
enum ZoneLines {
  /// The lines of a zone for some days.
  static func lines(_ rules: ZoneRules, name: String, from first: Day, to last: Day) -> [String] {
    // A day more on either side is more than any offset.
    let start = WallTime(first.adding(days: -1))
    let end = WallTime(last.adding(days: 2))
    let before = rules.state(at: start)
    var lines = ["BEGIN:VTIMEZONE", "TZID:\(name)"]
    // What holds at the beginning, as if it had begun shortly before.
    lines += observance(before, offsetBefore: before.offset, at: start.adding(seconds: before.offset))
    var offset = before.offset
    for change in rules.changes where start < change.at && change.at <= end {
      lines += observance(change, offsetBefore: offset, at: change.at.adding(seconds: offset))
      offset = change.offset
    }
    return lines + ["END:VTIMEZONE"]
  }

  private static func observance(_ state: ZoneRules.Change, offsetBefore: Int, at wall: WallTime) -> [String]
  {
    let kind = state.isDaylight ? "DAYLIGHT" : "STANDARD"
    return [
      "BEGIN:\(kind)", "DTSTART:\(ContentLine.dateTime(wall))",
      "TZOFFSETFROM:\(ContentLine.offset(offsetBefore))", "TZOFFSETTO:\(ContentLine.offset(state.offset))",
      "TZNAME:\(ContentLine.text(state.name))", "END:\(kind)",
    ]
  }
}
