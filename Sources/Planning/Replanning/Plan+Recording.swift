public import Ontology

extension Plan {
  /// Records what became of the next session of an activity that is not done.
  ///
  /// What is left out again before a replan is still left out once: the later record takes the place of the earlier.
  ///
  /// - Parameters:
  ///   - outcome: Done or skipped.
  ///   - activity: The id of the activity.
  ///   - day: The day on which it was done or skipped.
  ///   - minutes: The time that it took; as planned if `nil`, which tells nothing about the learner's pace.
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
    add(
      SessionRecord(
        activity: activity, part: session.part, outcome: outcome, day: day,
        minutes: outcome == .done ? taken : 0, note: note, isPrivate: isPrivate,
        isEstimated: outcome == .done && minutes == nil))
    return session
  }

  /// Records what became of a review.
  ///
  /// - Parameters:
  ///   - outcome: Done or skipped.
  ///   - number: The review's number; the next open one if `nil`.
  ///   - day: The day on which it was done or skipped.
  ///   - minutes: The time that it took; as planned if `nil`, which tells nothing about the learner's pace.
  ///   - note: What the learner notes about it; may be empty.
  ///   - isPrivate: Whether the note is for the learner alone.
  /// - Returns: The review.
  /// - Throws: `ProgressFault` for a review that is not in the plan, was done, or is done in a week before its own, or
  ///   values out of range; then nothing changes.
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
    if outcome == .done, let week = weeks.first(where: { $0.reviews.contains(review) }), week.start > day {
      throw .reviewAhead(review.number, from: week.start)
    }
    add(
      SessionRecord(
        activity: PlannedReview.activity, part: review.number, outcome: outcome, day: day,
        minutes: outcome == .done ? minutes ?? review.minutes : 0, note: note, isPrivate: isPrivate,
        isEstimated: outcome == .done && minutes == nil))
    return review
  }

  /// Adds a record; one that says again that something is left out takes the place of the one that said so.
  private mutating func add(_ record: SessionRecord) {
    var record = record
    if record.outcome == .skipped,
      let place = records.lastIndex(where: {
        $0.outcome == .skipped && !$0.isSettled && $0.activity == record.activity && $0.part == record.part
      })
    {
      let former = records.remove(at: place)
      if record.note.isEmpty { (record.note, record.isPrivate) = (former.note, former.isPrivate) }
    }
    records.append(record)
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

  /// Refuses a day on which nothing of the plan can be done.
  ///
  /// - Throws: `ProgressFault.dayOutside`.
  public func checkRecordDay(_ day: Day) throws(ProgressFault) {
    let last = weeks.last?.end ?? conditions.start
    guard (conditions.start...max(last, conditions.start)).contains(day) else {
      throw .dayOutside(day, first: conditions.start, last: last)
    }
  }

  /// Checks the day of a record and the time that was taken, if any.
  private func checkRecord(on day: Day, minutes: Int?) throws(ProgressFault) {
    try checkRecordDay(day)
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
