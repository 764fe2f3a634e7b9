import Exchange
import Ontology
import Planning
import UseCases
import Wording

/// The hours, times and dates of a plan as a form holds them.
struct SettingsForm {
  /// The fields, which go from the form to the preview and from there to the plan.
  static let names =
    [
      "goal", "by", "hours", "weekly", "start", "exam", "away", "zone", "handson", "buffer", "areas",
      "checkups", "busy",
    ] + furtherExams.flatMap { [$0.goal, $0.day] }

  /// The fields of exams beside the first goal.
  static let furtherExams = [2, 3].map { (goal: "goal\($0)", day: "exam\($0)") }

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
    conditions.start = day("start", from: today, worded("Give the first day, from today on."))
    if let exam = day(
      "exam", from: today.adding(days: 1), worded("Give a day after today, or leave it empty."))
    {
      conditions.examDate = exam
    }
    readFurtherExams(on: today)
    conditions.away = DaysOff.ranges(&entry)
    conditions.zone = entry.text("zone", most: 60)
    if let zone = conditions.zone, ZoneFile.rulesIfKnown(named: zone) == nil {
      entry.refuse(
        "zone",
        worded(
          "This machine knows no time zone of that name. Write it as Region/City, such as Europe/Berlin."))
    }
    if let share = entry.whole("handson", in: 0...100, worded("Give a share in whole percent, 0 to 100.")) {
      conditions.handsOn = share
    }
    if let share = entry.whole("buffer", in: 0...50, worded("Give a share in whole percent, 0 to 50.")) {
      conditions.buffer = share
    }
    if let areas = entry.whole("areas", in: 0...9, worded("Give 1 to 9 areas, or 0 for any order.")) {
      conditions.areas = areas
    }
    conditions.checkUps = fields["checkups"] == "yes" || fields["checkups"] == nil && fields.fields.isEmpty
    if fields["busy"] == "yes", let busyPath { conditions.busy = [busyPath] }
  }

  /// Reads exams beside the first goal. Each has a day of its own, or all are for one day.
  private mutating func readFurtherExams(on today: Day) {
    var hasDays = false
    for (goalField, dayField) in Self.furtherExams {
      let goal = entry.text(goalField, most: 100)
      let day = day(
        dayField, from: today.adding(days: 1), worded("Give a day after today, or leave it empty."))
      guard let goal else {
        if day != nil {
          entry.refuse(goalField, worded("Choose the exam that is on that day, or leave the day empty."))
        }
        continue
      }
      guard !conditions.goals.contains(where: { $0.prefix { $0 != "@" } == goal }) else {
        entry.refuse(goalField, worded("This is chosen already. Choose another exam, or none."))
        continue
      }
      if day != nil { hasDays = true }
      conditions.goals.append(goal + (day.map { "@\($0)" } ?? ""))
    }
    let isExamFirst = conditions.goals.first?.hasPrefix("exam:") == true
    if hasDays, isExamFirst, conditions.examDate == nil, entry.fault("exam") == nil {
      entry.refuse("exam", worded("Give this exam its day, too, since another one has one."))
    }
  }

  private mutating func readHours() {
    if entry.fields["by"] == "times" {
      conditions.weekly = entry.text("weekly", most: 400)
      if let times = conditions.weekly {
        do throws(WeeklyTimesFault) {
          _ = try Plan.WeeklyTime.reading(times)
        } catch {
          entry.refuse(
            "weekly", worded("Write times such as Tue 19:00-21:00, Sat 10:00-13:00. \(error.description)."))
        }
      } else {
        entry.refuse(
          "weekly", worded("Write the times at which you study, such as Tue 19:00-21:00, Sat 10:00-13:00."))
      }
    } else {
      conditions.hours = entry.number(
        "hours", in: 0.5...60, worded("Give hours a week from 0.5 to 60, such as 8 or 7.5."))
      if conditions.hours == nil, entry.fault("hours") == nil {
        entry.refuse("hours", worded("Give the hours a week that you have, such as 8."))
      }
    }
  }

  private mutating func day(_ field: String, from first: Day, _ right: String) -> String? {
    guard let text = entry.text(field, most: 20) else { return nil }
    guard let day = Day(text), day >= first else {
      entry.refuse(field, right + worded(" Write it as YEAR-MONTH-DAY."))
      return nil
    }
    return "\(day)"
  }

  /// Notes what the conditions as a whole are refused for.
  mutating func refuse(_ failure: Failure) { entry.refuse("settings", failure.pageSentence) }
}
