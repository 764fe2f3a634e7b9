import Documents
public import Ontology
public import Planning
import Wording

/// What a person enters of a plan.
public struct ProgressEntry: Sendable {
  /// The sessions that were done: the number in this week's list, the id of the activity, or a review as `r3`, or
  /// `review` for the next one.
  public var done: [String]
  /// The sessions that were skipped.
  public var skipped: [String]
  /// Whether the activities of what is skipped are left out for good.
  public var leavesOut = false
  /// How long it took, in minutes, 1 to 1440; as planned if `nil`.
  public var minutes: Int?
  /// A note.
  public var note: String
  /// Whether the note is the person's alone.
  public var isPrivate: Bool
  /// The activity whose last record is taken back.
  public var withdrawn: String?

  /// Creates an entry.
  public init(
    done: [String] = [], skipped: [String] = [], minutes: Int? = nil, note: String = "",
    isPrivate: Bool = false, withdrawn: String? = nil
  ) {
    self.done = done
    self.skipped = skipped
    self.minutes = minutes
    self.note = note
    self.isPrivate = isPrivate
    self.withdrawn = withdrawn
  }

  /// Whether something was done or skipped.
  public var hasRecords: Bool { !done.isEmpty || !skipped.isEmpty }
}

/// What was recorded.
public struct Recorded: Sendable {
  /// One entry.
  public enum Entry: Sendable, Hashable {
    /// A session: the name of its activity, and its part of so many.
    case session(SessionRecord.Outcome, title: String, part: Int, parts: Int)
    /// A review of a number.
    case review(SessionRecord.Outcome, number: Int)
  }

  /// The plan as it is now.
  public var plan: Plan
  /// The day on which it counts: what was done before the plan begins counts on its first day.
  public var day: Day
  /// The entries in their order.
  public var entries: [Entry]
  /// What was moved out of the way when it was written.
  public var notices: [Notice]
}

extension PlanFileOnDisk {
  /// Records what was done or skipped, or takes a record back; one that does so at the same time waits.
  ///
  /// - Parameters:
  ///   - entry: What is entered; nothing is written when it is empty.
  ///   - today: The day.
  /// - Throws: `Failure` and `ProgressFault` for what cannot be entered; nothing is written then.
  public func record(_ entry: ProgressEntry, on today: Day) throws -> Recorded {
    if entry.hasRecords || entry.withdrawn != nil { try hold() }
    let old = try read()
    let day = old.recordDay(for: today)
    // Numbers mean the sessions of the day's week, so the day comes first.
    if entry.hasRecords { try old.checkRecordDay(day) }
    var changed = old
    let note = try EntryLimits.note(entry.note)
    var entries: [Recorded.Entry] = []
    for (names, outcome) in [(entry.done, SessionRecord.Outcome.done), (entry.skipped, .skipped)] {
      // Numbers mean the list as it was before the first of them is entered.
      for name in names {
        if let review = ReviewName(name) {
          let done = try changed.recordReview(
            outcome, number: review.number, on: day, minutes: entry.minutes, note: note,
            isPrivate: entry.isPrivate)
          entries.append(.review(outcome, number: done.number))
          continue
        }
        let id = try old.activity(named: name, on: today)
        let session = try changed.record(
          outcome, of: id, on: day, minutes: entry.minutes, note: note, isPrivate: entry.isPrivate)
        let title = changed.activities.first { $0.id == id }?.title ?? id
        entries.append(.session(outcome, title: title, part: session.part, parts: session.parts))
        if outcome == .skipped, entry.leavesOut, !changed.excludedActivities.contains(id) {
          let wish = Wish(.exclusion(.activity(Wish.Named(id: id, title: title))), made: day)
          changed = try changed.wishing(changed.wishes + [wish], on: day)
        }
      }
    }
    if let withdrawn = entry.withdrawn {
      try changed.withdrawRecord(
        of: ReviewName(withdrawn) != nil
          ? PlannedReview.activity : try old.activity(named: withdrawn, on: today, isEntered: false))
    }
    let most = try EntryLimits.plan().most(["record"])
    guard changed.records.count <= max(most, old.records.count) else {
      throw Failure(
        "readiness: "
          + worded(
            """
            the plan holds \(old.records.count) records, and \(most) are the most; make a new plan with \
            'readiness plan'
            """), status: Failure.usage)
    }
    let notices = changed == old ? [] : try write(changed, as: PlanFileChange("progress", on: today))
    return Recorded(plan: changed, day: day, entries: entries, notices: notices)
  }
}

/// A name such as `r3` or `review`, which stands for a review.
private struct ReviewName {
  /// The number; `nil` for the next one.
  let number: Int?

  init?(_ name: String) {
    number = name.hasPrefix("r") ? Int(name.dropFirst()) : nil
    guard number != nil || name == "review" else { return nil }
  }
}

extension Plan {
  /// The activity that a number of this week's sessions, or an id, stands for.
  func activity(named name: String, on today: Day, isEntered: Bool = true) throws -> String {
    guard let number = Int(name) else {
      if activities.contains(where: { $0.id == name }) { return name }
      let near =
        Library.suggestion(for: name, among: activities.map(\.id)) ?? worded("'readiness week' lists them")
      throw Failure(
        "readiness: " + worded("the plan has no activity '\(name.printableArgument)'; \(near)"),
        status: Failure.usage)
    }
    let sessions = weekIndex(of: today).map { weeks[$0].sessions } ?? []
    guard sessions.indices.contains(number - 1) else {
      throw Failure(
        "readiness: "
          + worded(
            """
            the week of \(today) has \(Counted.text(sessions.count, "session")), so there is no number \
            \(number); 'readiness week' lists them
            """), status: Failure.usage)
    }
    let session = sessions[number - 1]
    if isEntered, PlanProgress(self).isDone(session) {
      throw Failure(
        "readiness: "
          + worded(
            """
            session \(number) of the week of \(today) is done already; 'readiness week' lists what is open
            """), status: Failure.usage)
    }
    return session.activity
  }
}
