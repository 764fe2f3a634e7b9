import Exchange
import Ontology
import Planning
import UseCases

/// The hours, times and dates of a plan as a form holds them.
struct SettingsForm {
  /// The fields, which go from the form to the preview and from there to the plan.
  static let names = [
    "goal", "by", "hours", "weekly", "start", "exam", "away", "zone", "handson", "buffer", "areas",
    "checkups", "busy",
  ]

  /// What was entered, with what is wrong with it.
  private(set) var entry: Entry
  /// What the plan is asked for.
  private(set) var conditions = ConditionsEntry()

  /// Reads what was entered.
  ///
  /// - Parameters:
  ///   - fields: The fields.
  ///   - busyPath: The calendar whose events are kept free, where there is one.
  ///   - today: The day.
  init(_ fields: FormFields, busyPath: String?, on today: Day) {
    entry = Entry(fields)
    conditions.goals = (fields["goal"].flatMap { $0.isEmpty ? nil : $0 }).map { [$0] } ?? []
    readHours()
    conditions.start = day("start", from: today, "Give the first day, from today on.")
    if let exam = day("exam", from: today.adding(days: 1), "Give a day after today, or leave it empty.") {
      conditions.examDate = exam
    }
    conditions.away = ranges()
    conditions.zone = entry.text("zone", most: 60)
    if let zone = conditions.zone, ZoneFile.rulesIfKnown(named: zone) == nil {
      entry.refuse(
        "zone",
        "This machine knows no time zone of that name. Write it as Region/City, such as Europe/Berlin.")
    }
    if let share = entry.number("handson", in: 0...100, "Give a share from 0 to 100 percent.") {
      conditions.handsOn = Int(share)
    }
    if let share = entry.number("buffer", in: 0...50, "Give a share from 0 to 50 percent.") {
      conditions.buffer = Int(share)
    }
    if let areas = entry.number("areas", in: 0...9, "Give 1 to 9 areas, or 0 for any order.") {
      conditions.areas = Int(areas)
    }
    conditions.checkUps = fields["checkups"] == "yes" || fields["checkups"] == nil && fields.fields.isEmpty
    if fields["busy"] == "yes", let busyPath { conditions.busy = [busyPath] }
  }

  private mutating func readHours() {
    if entry.fields["by"] == "times" {
      conditions.weekly = entry.text("weekly", most: 400)
      if let times = conditions.weekly {
        do throws(WeeklyTimesFault) {
          _ = try Plan.WeeklyTime.reading(times)
        } catch {
          entry.refuse(
            "weekly", "Write times such as Tue 19:00-21:00, Sat 10:00-13:00. \(error.description).")
        }
      } else {
        entry.refuse(
          "weekly", "Write the times at which you study, such as Tue 19:00-21:00, Sat 10:00-13:00.")
      }
    } else {
      conditions.hours = entry.number(
        "hours", in: 0.5...60, "Give hours a week from 0.5 to 60, such as 8 or 7.5.")
      if conditions.hours == nil, entry.fault("hours") == nil {
        entry.refuse("hours", "Give the hours a week that you have, such as 8.")
      }
    }
  }

  private mutating func day(_ field: String, from first: Day, _ right: String) -> String? {
    guard let text = entry.text(field, most: 20) else { return nil }
    guard let day = Day(text), day >= first else {
      entry.refuse(field, right + " Write it as YEAR-MONTH-DAY.")
      return nil
    }
    return "\(day)"
  }

  /// Days off, a line each: one day, or the first and the last one.
  private mutating func ranges() -> [String] {
    let lines = (entry.fields["away"] ?? "").split(whereSeparator: \.isNewline).map { line in
      line.split { $0.isWhitespace || $0 == "." || $0 == "–" }.filter { $0 != "to" && $0 != "-" }
    }.filter { !$0.isEmpty }
    let ranges = lines.compactMap { words -> String? in
      let days = words.compactMap { Day($0) }
      guard days.count == words.count, (1...2).contains(days.count), let first = days.first,
        let last = days.last,
        first <= last
      else { return nil }
      return "\(first)..\(last)"
    }
    if ranges.count < lines.count {
      entry.refuse(
        "away", "Write a day, or the first and the last one, on each line: 2027-02-08 to 2027-02-14.")
    }
    return ranges
  }

  /// Notes what the conditions as a whole are refused for.
  mutating func refuse(_ failure: Failure) { entry.refuse("settings", failure.pageSentence) }
}
