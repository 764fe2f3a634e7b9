import Assessment
import Calendars
public import Ontology
public import Planning
import Wording
import XML

/// The conditions of a plan, and what it is for, as a person enters them.
public struct ConditionsEntry: Sendable {
  /// What to plan for, as `exam:ID` or `role:ID` with `=WEIGHT` beside others, and an exam with `@DAY`; empty for the
  /// profile's exam.
  public var goals: [String] = []
  /// The first day; next Monday if `nil`.
  public var start: String?
  /// The day of the exam, or for a job the last.
  public var examDate: String?
  /// Hours a week, 0.5 to 60.
  public var hours: Double?
  /// Times of the week, such as `Tue 19:00-21:00, Sat 10:00-13:00`; the hours then cap them.
  public var weekly: String?
  /// Hours a week from a day on, such as `2027-03-01=5`.
  public var hoursFrom: [String] = []
  /// Days without study, such as `2027-02-08..2027-02-14`.
  public var away: [String] = []
  /// Calendar files whose events are kept free.
  public var busy: [String] = []
  /// The time zone, such as `Europe/Berlin`, in whatever case.
  public var zone: String?
  /// The least share of labs and projects, in percent.
  public var handsOn = 50
  /// The share of every week that is kept free, in percent.
  public var buffer = 10
  /// Whether check-ups are planned.
  public var checkUps = true
  /// The readiness to aim at when there is no exam date, in points of 100.
  public var target = 80
  /// How much of what is learned is to be there on the day of the exam, in percent.
  public var retention = Plan.Conditions.usualRetention
  /// The most areas that are studied in a week, in a mentor's order; 0 for any order.
  public var areas = Plan.Conditions.usualAreas

  /// Creates an entry in which nothing is given.
  public init() {}

  /// Reads and checks the conditions.
  ///
  /// - Parameters:
  ///   - today: The day before which no exam can be.
  ///   - usualHours: Hours a week if none are given.
  /// - Returns: The conditions, and what a person should know about their calendars.
  /// - Throws: `Failure` with status 64 for a value that is no day or out of range, `InvalidDocument` for a
  ///   calendar that is none.
  public func conditions(
    today: Day, usualHours: Double = 8
  ) throws -> (conditions: Plan.Conditions, notices: [Notice]) {
    let given = try examDate.map { try Day(entered: $0, for: "--exam-date") }
    let next = try ExamDay.all(in: goals).map(\.day).min() ?? given
    // Whoever sits the exam within days has no week to wait for.
    let usualStart = next.map { $0 > today && $0 <= today.nextMonday } ?? false ? today : today.nextMonday
    let start = try self.start.map { try Day(entered: $0, for: "--start") } ?? usualStart
    let order = try ExamOrder(goals, examDate: given, start: start, today: today)
    let exam = order.last
    if let exam, exam <= today {
      throw Failure(
        "readiness: "
          + worded("the exam date \(exam) \(exam.notAhead(of: today)); give --exam-date a day after \(today)"),
        status: Failure.usage)
    }
    try EntryLimits.check(away.count, ["conditions", "away"], worded("times away"), "away")
    let times = try weeklyTimes()
    var conditions = Plan.Conditions(
      start: start, examDate: exam, weeklyQuarters: try weeklyQuarters(of: times, usualHours: usualHours),
      away: try away.map(Self.range).sorted {
        ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
      },
      handsOnPercent: handsOn, target: target.multipliedReportingOverflow(by: 10).partialValue,
      times: times, hoursChanges: try hoursChanges(), bufferPercent: buffer, hasCheckUps: checkUps,
      retention: retention, areasPerWeek: areas == 0 ? nil : areas)
    conditions.earlierExams = order.earlier
    try conditions.check()
    let zone = try zone.map { try ZoneFile.zone(named: $0) }
    conditions.zone = zone?.name
    var notices: [Notice] = []
    if start < today { notices.append(.startIsPast(start, today: today)) }
    if let exam = next, exam <= today.adding(days: 7) {
      notices.append(.examIsNear(exam, days: exam.number - today.number))
    }
    // Without a calendar the hours that the clocks leave out are busy all the same.
    let busy = try BusyFiles(paths: busy).times(for: conditions, zone: zone?.rules)
    conditions.busy = busy.times
    try conditions.check()
    return (conditions, notices + busy.notices)
  }

  /// Reads days away, such as `2027-02-08..2027-02-14`.
  package static func range(_ text: String) throws -> ClosedRange<Day> {
    let parts = text.components(separatedBy: "..")
    let first = try Day(entered: parts[0], for: "--away")
    let last = parts.count > 1 ? try Day(entered: parts[1], for: "--away") : first
    guard parts.count <= 2, first <= last else {
      throw Failure(
        "readiness: " + worded("'\(text.printableArgument)' is no range of days; give --away as FIRST..LAST"),
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
