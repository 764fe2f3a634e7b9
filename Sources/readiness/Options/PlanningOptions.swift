public import ArgumentParser
import Assessment
import Documents
import Ontology
import Planning
import Scheduling
import XML

extension Planner.Tier: ExpressibleByArgument {}

/// The conditions of a plan as arguments.
struct PlanningOptions: ParsableArguments {
  @Option(
    help:
      "What to plan for, exam:ID or role:ID, =WEIGHT beside others; may be repeated. Else the profile's exam."
  )
  var goal: [String] = []

  @Option(help: "First day of the plan, such as 2027-01-04; next Monday if left out.")
  var start: String?

  @Option(
    name: [.long, .customLong("by")],
    help:
      "Day of the exam, or for a job the last, such as 2027-03-29; without it the plan runs to the target."
  )
  var examDate: String?

  @Option(help: "Hours a week, 0.5 to 60.")
  var hours: Double?

  @Option(help: "Times of the week, such as \"Tue 19:00-21:00, Sat 10:00-13:00\"; --hours then caps them.")
  var weekly: String?

  @Option(help: "Hours a week from a day on, such as 2027-03-01=5; may be repeated.")
  var hoursFrom: [String] = []

  @Option(help: "Days without study, such as 2027-02-08..2027-02-14; may be repeated.")
  var away: [String] = []

  @Option(help: "A calendar (.ics) whose events are kept free; read on this machine; may be repeated.")
  var busy: [String] = []

  @Option(help: "Your time zone, such as Europe/Berlin; without it times are wherever you are.")
  var zone: String?

  @Option(help: "Least share of labs and projects in percent, where there is a choice.")
  var handsOn: Int = 50

  @Option(help: "Share of every week that is kept free for what comes between, in percent.")
  var buffer: Int = 10

  @Flag(
    inversion: .prefixedNo,
    help: "Open with a check-up of what you may know already, and ask about what was learned every few weeks."
  )
  var checkUps = true

  @Option(help: "Readiness to aim at when there is no exam date, in points of 100.")
  var target: Int = 80

  @Option(help: "How much of what you learn is to be there on the day of the exam, in percent, 70 to 97.")
  var retention: Int = Plan.Conditions.usualRetention

  @Option(help: "Most areas that are studied in a week, in a mentor's order; 0 for any order.")
  var areas: Int = Plan.Conditions.usualAreas

  @Option(
    help: "How long the planner may search: fast, normal or thorough; normal if left out, less with --sample."
  )
  var tier: Planner.Tier?

  /// Reads and checks the conditions.
  ///
  /// - Parameters:
  ///   - today: The day before which no exam can be.
  ///   - usualHours: Hours a week if none are given.
  /// - Throws: `Failure` with status 64 for a value that is no day or out of range, `InvalidDocument` for a
  ///   calendar that is none.
  func conditions(today: Day, usualHours: Double = 8) throws -> Plan.Conditions {
    let start = try self.start.map { try Self.day($0, for: "--start") } ?? today.nextMonday
    let exam = try examDate.map { try Self.day($0, for: "--exam-date") }
    if let exam, exam <= today {
      throw Failure(
        "readiness: the exam date \(exam) is in the past; give --exam-date a day after \(today)",
        status: Failure.usage)
    }
    try EntryLimits.check(away.count, ["conditions", "away"], "times away", "away")
    let times = try weeklyTimes()
    var conditions = Plan.Conditions(
      start: start, examDate: exam, weeklyQuarters: try weeklyQuarters(of: times, usualHours: usualHours),
      away: try away.map(Self.range).sorted {
        ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
      },
      handsOnPercent: handsOn, target: target.multipliedReportingOverflow(by: 10).partialValue,
      times: times, hoursChanges: try hoursChanges(), bufferPercent: buffer, hasCheckUps: checkUps,
      retention: retention, areasPerWeek: areas == 0 ? nil : areas)
    try conditions.check()
    let rules = try zone.map { try ZoneFile.rules(named: $0) }
    conditions.zone = zone
    guard !busy.isEmpty else { return conditions }
    conditions.busy = try BusyFiles(paths: busy).times(for: conditions, zone: rules)
    try conditions.check()
    return conditions
  }

  /// What to plan for.
  ///
  /// - Throws: `GoalFault` for goals that the library does not have, or that contradict each other.
  func goals(_ model: AssessmentModel) throws(GoalFault) -> GoalSet {
    try GoalSet(try GoalRequest.reading(goal, in: model.library), model: model)
  }

  /// Reads a day.
  static func day(_ text: String, for option: String) throws -> Day {
    if let day = Day(text) {
      let days = try EntryLimits.plan().days("start", of: ["conditions"])
      guard !days.contains(day) else { return day }
      throw Failure(
        "readiness: \(day) is too long ago; give \(option) a day from \(days.lowerBound) on",
        status: Failure.usage)
    }
    throw Failure(
      "readiness: '\(text.printableArgument)' is no day; give \(option) as YEAR-MONTH-DAY, such as 2027-03-29",
      status: Failure.usage)
  }

  private static func range(_ text: String) throws -> ClosedRange<Day> {
    let parts = text.components(separatedBy: "..")
    let first = try day(parts[0], for: "--away")
    let last = parts.count > 1 ? try day(parts[1], for: "--away") : first
    guard parts.count <= 2, first <= last else {
      throw Failure(
        "readiness: '\(text.printableArgument)' is no range of days; give --away as FIRST..LAST",
        status: Failure.usage)
    }
    return first...last
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let found = rest.firstRange(of: separator) {
      parts.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    return parts + [String(rest)]
  }
}
