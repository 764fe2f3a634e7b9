import Calendars
import Foundation
import Ontology

// Prints what calendars hold as busy: for each file its name, then one merged stretch a line on the clock of a zone.
//
//   calendars ZONE FIRST-DAY LAST-DAY FILE…

func zone(_ name: String) -> ZoneRules? {
  FileManager.default.contents(atPath: "/usr/share/zoneinfo/" + name).flatMap { ZoneRules(tzif: Array($0)) }
}

func text(_ time: WallTime) -> String { "\(time.day)T\(ClockTime.text(time.secondOfDay / 60))" }

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count > 3, let rules = zone(arguments[0]), let first = Day(arguments[1]),
  let last = Day(arguments[2])
else {
  print("usage: calendars ZONE FIRST-DAY LAST-DAY FILE…")
  exit(64)
}
let (start, end) = (WallTime(first), WallTime(last.adding(days: 1)))
for path in arguments.dropFirst(3) {
  print(path)
  do throws(CalendarFault) {
    let calendar = try BusyCalendar(Array(FileManager.default.contents(atPath: path) ?? Data()))
    let answer = try calendar.busy(in: first...last, zone: rules, named: zone)
    for fault in answer.passedOver { print("  # line \(fault.line): \(fault.message)") }
    for name in answer.unknownZones { print("  # no zone \(name)") }
    var merged: [BusyInterval] = []
    for interval in answer.intervals.sorted(by: { ($0.from, $0.to) < ($1.from, $1.to) }) {
      let (from, to) = (max(interval.from, start), min(interval.to, end))
      if let last = merged.last, from <= last.to {
        merged[merged.count - 1].to = max(last.to, to)
      } else {
        merged.append(BusyInterval(from: from, to: to))
      }
    }
    for interval in merged { print("  \(text(interval.from)) \(text(interval.to))") }
  } catch {
    print("  # \(error.line): \(error.message)")
  }
}
