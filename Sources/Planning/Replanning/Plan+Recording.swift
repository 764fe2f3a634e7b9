public import Ontology

/// Why something cannot be recorded or planned anew.
public enum ProgressFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// The plan has no such activity.
  case unknownActivity(String)
  /// The plan has no such review ahead, or none at all; with the numbers of those that can be entered.
  case unknownReview(Int?, open: [Int])
  /// Every session of the activity is done.
  case allDone(String)
  /// Nothing of the activity is done.
  case nothingDone(String)
  /// The day is before the plan's first or after its last.
  case dayOutside(Day, first: Day, last: Day)
  /// A time is not within a day.
  case minutes(Int)
  /// The plan is over.
  case over(Day)
  /// No hours are left.
  case noHours
  /// Another day of the exam is not after today, or too far away.
  case examDate(Day, first: Day, last: Day)
  /// The plan has begun, so that its first day stays.
  case begun(Day)

  /// One sentence.
  public var description: String {
    switch self {
    case .unknownActivity(let id): "the plan has no activity '\(id)'"
    case .unknownReview(let number, let open):
      (number.map { "the plan has no review \($0)" } ?? "the plan has no reviews")
        + (open.isEmpty
          ? " to enter; sessions are entered by their numbers in 'readiness week'"
          : "; those to enter are " + Self.ranges(of: open))
    case .allDone(PlannedReview.activity): "every such review is done already"
    case .allDone(let id): "every session of '\(id)' is done already"
    case .nothingDone(let id): "no session of '\(id)' is recorded as done or skipped"
    case .dayOutside(let day, let first, let last):
      "\(day) is not within the plan, which runs from \(first) to \(last)"
    case .minutes(let minutes): "a session cannot have taken \(minutes) minutes; give 1 to 1440"
    case .over(let day):
      "the plan ended on \(day); give the exam another day with --exam-date, or say how it went with --passed "
        + "or --failed"
    case .noHours: "no hours are left before the exam; give a later date with --exam-date, or --keep scope"
    case .examDate(let day, let first, let last):
      "the exam cannot be on \(day); give --exam-date between \(first) and \(last)"
    case .begun(let day):
      "the plan has begun on \(day), so its first day stays; give days without study with --away"
    }
  }

  /// Ascending numbers as the marks of reviews, such as `r3 to r5, r9`.
  private static func ranges(of numbers: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = ranges.last, last.upperBound == number - 1 {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return ranges.map { $0.count == 1 ? "r\($0.lowerBound)" : "r\($0.lowerBound) to r\($0.upperBound)" }
      .joined(separator: ", ")
  }
}

extension Plan {
  /// Records what became of the next session of an activity that is not done.
  ///
  /// - Parameters:
  ///   - outcome: Done or skipped.
  ///   - activity: The id of the activity.
  ///   - day: The day on which it was done or skipped.
  ///   - minutes: The time that it took; as planned if `nil`.
  ///   - note: What the learner notes about it; may be empty.
  ///   - isPrivate: Whether the note is for the learner alone.
  /// - Returns: The session.
  /// - Throws: `ProgressFault` for an unknown activity, one of which nothing is left, or values out of range;
  ///   then nothing changes.
  @discardableResult
  public mutating func record(
    _ outcome: SessionRecord.Outcome, of activity: String, on day: Day, minutes: Int? = nil,
    note: String = "", isPrivate: Bool = false
  ) throws(ProgressFault) -> PlanWeek.Session {
    guard activities.contains(where: { $0.id == activity }) else { throw .unknownActivity(activity) }
    let progress = PlanProgress(self)
    guard
      let session = weeks.flatMap(\.sessions).first(where: {
        $0.activity == activity && !progress.isDone($0)
      })
    else { throw .allDone(activity) }
    let taken = minutes ?? session.quarters * 15
    try checkRecord(on: day, minutes: outcome == .done ? taken : nil)
    records.append(
      SessionRecord(
        activity: activity, part: session.part, outcome: outcome, day: day,
        minutes: outcome == .done ? taken : 0, note: note, isPrivate: isPrivate))
    return session
  }

  /// Records what became of a review.
  ///
  /// - Parameters:
  ///   - outcome: Done or skipped.
  ///   - number: The review's number; the next open one if `nil`.
  ///   - day: The day on which it was done or skipped.
  ///   - minutes: The time that it took; as planned if `nil`.
  ///   - note: What the learner notes about it; may be empty.
  ///   - isPrivate: Whether the note is for the learner alone.
  /// - Returns: The review.
  /// - Throws: `ProgressFault` for a review that is not in the plan or was done, or values out of range; then
  ///   nothing changes.
  @discardableResult
  public mutating func recordReview(
    _ outcome: SessionRecord.Outcome, number: Int? = nil, on day: Day, minutes: Int? = nil, note: String = "",
    isPrivate: Bool = false
  ) throws(ProgressFault) -> PlannedReview {
    let progress = PlanProgress(self)
    let enterable = enterableReviews
    let known = enterable.filter { number == nil || $0.number == number }
    guard !known.isEmpty else {
      throw .unknownReview(number, open: enterable.filter { !progress.isDone($0) }.map(\.number).sorted())
    }
    guard let review = known.first(where: { !progress.isDone($0) }) else {
      throw .allDone(PlannedReview.activity)
    }
    try checkRecord(on: day, minutes: outcome == .done ? minutes ?? review.minutes : nil)
    records.append(
      SessionRecord(
        activity: PlannedReview.activity, part: review.number, outcome: outcome, day: day,
        minutes: outcome == .done ? minutes ?? review.minutes : 0, note: note, isPrivate: isPrivate))
    return review
  }

  /// The reviews that can be entered: with a certificate, none of the weeks before its exam.
  private var enterableReviews: [PlannedReview] {
    guard let passed = certification?.passed else { return weeks.flatMap(\.reviews) }
    return weeks.flatMap { week in week.reviews.filter { ($0.day ?? week.end) > passed } }
  }

  /// How long before a plan's first day work for it may be done, in days.
  public static let earliestRecordDays = 56

  /// The day under which the work of a day is recorded: what is done up to eight weeks ahead of the plan counts
  /// on its first day.
  public func recordDay(for day: Day) -> Day {
    let first = conditions.start
    return day < first && day >= first.adding(days: -Self.earliestRecordDays) ? first : day
  }

  /// Checks the day of a record and the time that was taken, if any.
  private func checkRecord(on day: Day, minutes: Int?) throws(ProgressFault) {
    let last = weeks.last?.end ?? conditions.start
    guard (conditions.start...max(last, conditions.start)).contains(day) else {
      throw .dayOutside(day, first: conditions.start, last: last)
    }
    if let minutes, !(1...1440).contains(minutes) { throw .minutes(minutes) }
  }

  /// Takes the last record of an activity back.
  ///
  /// - Throws: `ProgressFault` when there is none.
  public mutating func withdrawRecord(of activity: String) throws(ProgressFault) {
    guard let index = records.lastIndex(where: { $0.activity == activity }) else {
      throw .nothingDone(activity)
    }
    records.remove(at: index)
  }

  /// The same plan as others may see it: private notes are empty, and reviews are left out that their authors
  /// do not share.
  public var withoutPrivateNotes: Plan {
    var plan = withSharedReviewsOnly
    for index in plan.records.indices where plan.records[index].isPrivate { plan.records[index].note = "" }
    return plan
  }

  /// The place of the week that holds a day; the first week for a day before the plan, `nil` after it.
  public func weekIndex(of day: Day) -> Int? { weeks.firstIndex { $0.end >= day } }
}
