import Assessment
public import Ontology
import Wording

/// Conditions under which no plan can be made, each with the sentence that says what would be right.
public enum ConditionsFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// The exam is not after the start.
  case examNotAfterStart(exam: Day, start: Day)
  /// The exam is more than two years after the start.
  case examTooFar(exam: Day, latest: Day)
  /// The hours a week are not within what a person has.
  case hours(quarters: Int)
  /// A range of days ends before it begins, or a percentage is out of range.
  case outOfRange(what: String, range: String)
  /// The time until the exam holds no hours at all.
  case noHours
  /// Times of the week overlap, end before they begin, or leave the day.
  case times
  /// Without an exam date, no week holds an hour.
  case noHoursInAnyWeek
  /// The days of several exams do not go together.
  case exams(ExamOrderFault)

  /// One sentence.
  public var description: String {
    switch self {
    case .examNotAfterStart(let exam, let start):
      worded(
        "the exam date \(exam) is not after the start \(start); give a later --exam-date or an earlier --start"
      )
    case .examTooFar(let exam, let latest):
      worded("the exam date \(exam) is more than two years away; give one up to \(latest), or none")
    case .hours(let quarters):
      worded("\(Double(quarters) / 4) hours a week cannot be planned; give --hours between 0.5 and 60")
    case .outOfRange(let what, let range): worded("\(what) is out of range; give \(range)")
    case .noHours: worded("no hours are left before the exam; give a later --exam-date or fewer days --away")
    case .times:
      worded("times of the week overlap or are none; give times such as \"Tue 19:00-21:00, Sat 10:00-13:00\"")
    case .noHoursInAnyWeek:
      worded(
        """
        no week within two years has an hour for study; give more --hours or --weekly, or fewer days --away \
        and busy times
        """)
    case .exams(let fault): fault.description
    }
  }
}

extension Plan.Conditions {
  /// Quarter-hours a week that can be planned: half an hour to 60 hours.
  public static let weeklyRange = 2...240
  /// The share of a week that can be kept free, in percent.
  public static let bufferRange = 0...50
  /// How much of what is learned is usually to be there on the day of the exam, in percent.
  public static let usualRetention = 90
  /// What can be asked for; more than 97 % would take reviews every day.
  public static let retentionRange = 70...97
  /// The most areas of study in a week that can be asked for.
  public static let areasRange = 1...20
  /// The areas a week that a mentor would usually plan.
  public static let usualAreas = 2
  /// Days after the start by which the exam has to be.
  public static let horizonDays = 731

  /// Checks the conditions before anything is planned.
  ///
  /// - Throws: the first fault.
  public func check() throws(ConditionsFault) {
    guard Self.weeklyRange.contains(weeklyQuarters) else { throw .hours(quarters: weeklyQuarters) }
    guard (0...100).contains(handsOnPercent) else {
      throw .outOfRange(what: "--hands-on", range: worded("0 to 100 (percent)"))
    }
    guard (1...1000).contains(target) else {
      throw .outOfRange(what: "--target", range: worded("1 to 100 (readiness points)"))
    }
    guard Self.bufferRange.contains(bufferPercent) else {
      throw .outOfRange(what: "--buffer", range: worded("0 to 50 (percent)"))
    }
    guard Self.retentionRange.contains(retention) else {
      throw .outOfRange(what: "--retention", range: worded("70 to 97 (percent)"))
    }
    guard areasPerWeek.map(Self.areasRange.contains) ?? true else {
      throw .outOfRange(what: "--areas", range: worded("1 to 20 areas a week, or 0 for any order"))
    }
    try checkTimes()
    guard let examDate else {
      let calendar = StudyCalendar(self, weekCount: PlanMaker.longestHorizon)
      guard calendar.weeks.contains(where: { $0.capacity > 0 })
      else { throw .noHoursInAnyWeek }
      return
    }
    for exam in earlierExams where exam.day <= start || exam.day >= examDate {
      throw .exams(.outOfOrder(exam, start: start))
    }
    if let fault = closeExams(last: examDate, from: start) { throw .exams(fault) }
    guard examDate > start else { throw .examNotAfterStart(exam: examDate, start: start) }
    let latest = start.adding(days: Self.horizonDays)
    guard examDate <= latest else { throw .examTooFar(exam: examDate, latest: latest) }
    guard StudyCalendar(self).weeks.contains(where: { $0.capacity > 0 }) else { throw .noHours }
  }

  private func checkTimes() throws(ConditionsFault) {
    for change in hoursChanges where !(0...Self.weeklyRange.upperBound).contains(change.weeklyQuarters) {
      throw .outOfRange(what: "--hours-from", range: worded("0 to 60 (hours a week)"))
    }
    let ordered = times.sorted { ($0.weekday, $0.from) < ($1.weekday, $1.from) }
    let areTimes = times.allSatisfy {
      (0...6).contains($0.weekday) && 0 <= $0.from && $0.from < $0.to && $0.to <= ClockTime.minutesOfDay
    }
    guard areTimes, !zip(ordered, ordered.dropFirst()).contains(where: { $0.overlaps($1) }) else {
      throw .times
    }
  }
}
