import Assessment
import Host
import Ontology
import Planning
import Terminal
import UseCases
import Wording

/// How much time there is, and until when.
extension GuidedRun {
  /// Asks for the hours and dates that were not given as arguments, until they make sense.
  ///
  /// - Parameter propose: A first certificate on the way, where the exam does not suit yet.
  /// - Returns: The conditions, and what was proposed if it was taken.
  func askConditions(
    aimsAtExam: Bool, propose: (Plan.Conditions) throws -> ExamChain?
  ) throws -> (conditions: Plan.Conditions, chain: ExamChain?) {
    var options = planning.entry
    let hasDays = try !ExamDay.all(in: planning.goal).isEmpty
    let asksAll = options.hours == nil && options.weekly == nil
    if options.hours == nil, options.weekly == nil {
      (options.hours, options.weekly) = try Prompt.ask(
        worded("Hours a week, or times such as Tue 19:00-21:00, Sat 10:00-13:00"), default: "8",
        right: { _ in worded("hours from 0.5 to 60 such as 8 or 7.5, or times such as Tue 19:00-21:00") },
        Self.hoursOrTimes)
    }
    let today = Day.today
    if options.start == nil {
      let right: (String) -> String = { text in
        guard let day = Day(text) else { return Self.dayInWords }
        return worded("a day from today on, \(today); \(day) is in the past")
      }
      options.start = try Prompt.ask(
        worded("First day of the plan"), default: "\(today.nextMonday)", right: right
      ) {
        text in
        Day(text).flatMap { $0 < today ? nil : "\($0)" }
      }
    }
    var chain: ExamChain?
    if options.examDate == nil, !hasDays,
      let proposed = try propose(try options.conditions(today: today).conditions),
      try isTaken(proposed)
    {
      chain = proposed
      options.goals = proposed.goals
    }
    if options.examDate == nil, !hasDays, chain == nil {
      let start = options.start.flatMap { Day($0) } ?? today
      let latest = start.adding(days: Plan.Conditions.horizonDays)
      let day = aimsAtExam ? worded("Day of the exam") : worded("Day by which you want to be there")
      let right: (String) -> String = { text in
        Day(text) == nil
          ? Self.dayInWords + worded(", or none")
          : worded("a day after \(max(start, today)), \(latest) at the latest, or none")
      }
      let question = worded("\(day), such as \(start.adding(days: 84)), or none")
      let answer = try Prompt.ask(question, default: "none", right: right) { text in
        text == "none" || (Day(text).map { $0 > max(start, today) && $0 <= latest } ?? false) ? text : nil
      }
      options.examDate = answer == "none" ? nil : answer
    }
    if asksAll, options.away.isEmpty { options.away = try askHolidays() }
    if asksAll, options.weekly != nil, options.zone == nil { options.zone = try askZone() }
    let (conditions, notices) = try options.conditions(today: today)
    Notice.say(notices)
    return (conditions, chain)
  }

  /// Offers a first certificate on the way to an exam; one key takes it.
  private func isTaken(_ chain: ExamChain) throws -> Bool {
    guard let first = chain.steps.first, let last = chain.steps.last else { return false }
    let short =
      last.expected.mean < chain.target
      ? worded(", which is less than the \(chain.target / 10) % that a plan aims at") : ""
    try Console.show(
      "\n"
        + TextLayout.wrapped(
          worded(
            """
            \(last.title) does not suit you yet, so this is a way there with a certificate on it, at your \
            hours: first \(first.title) on \(first.day.spoken), with a readiness of \
            \(TextLayout.percent(first.expected)) expected by then, then \(last.title) on \
            \(last.day.spoken), with \(TextLayout.percent(last.expected))\(short). What you learn for the first counts for the second. The days are proposals until you book; \
            'readiness replan --exam-date' moves each.
            """)
        )
        + "\n")
    return try Prompt.ask(
      worded("Plan for both"), default: "y",
      right: { _ in worded("y for both, or n for \(last.title) alone") }
    ) { text in
      switch text.lowercased() {
      case "y", "yes": true
      case "n", "no": false
      default: nil
      }
    }
  }

  /// Asks for days without study; empty for none.
  private func askHolidays() throws -> [String] {
    let right = worded("days such as 2027-02-08..2027-02-14, several with spaces between them, or none")
    return try Prompt.ask(
      worded("Days without study, such as 2027-02-08..2027-02-14, or none"), default: "none",
      right: { _ in right }
    ) { text in
      guard text != "none" else { return [] }
      let ranges = text.split { $0 == " " || $0 == "," }.map(String.init)
      return ranges.isEmpty || !ranges.allSatisfy { (try? ConditionsEntry.range($0)) != nil } ? nil : ranges
    }
  }

  /// Asks for the time zone of the times of the week; `nil` for wherever the learner is.
  private func askZone() throws -> String? {
    let answer = try Prompt.ask(
      worded("Your time zone, such as Europe/Berlin, or none for wherever you are"), default: "none",
      right: { _ in worded("a time zone as Region/City, such as Europe/Berlin, or none") }
    ) { text in
      text == "none" || ZoneFile.rulesIfKnown(named: text) != nil ? text : nil
    }
    return answer == "none" ? nil : answer
  }

  /// Reads hours a week, or times of the week that hold as many; `nil` for neither.
  private static func hoursOrTimes(_ text: String) -> (hours: Double?, weekly: String?)? {
    if let hours = Double(text.replacing(",", with: ".")) {
      return (0.5...60).contains(hours) ? (hours, nil) : nil
    }
    guard let times = try? Plan.WeeklyTime.reading(text),
      Plan.Conditions.weeklyRange.contains(times.map(\.quarters).reduce(0, +))
    else { return nil }
    return (nil, text)
  }

  private static var dayInWords: String { worded("a day as YEAR-MONTH-DAY, such as 2027-03-29") }
}
