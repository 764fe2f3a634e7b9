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
  /// A session that was entered.
  public struct Session: Sendable, Hashable {
    /// Its number in the week of the day; `nil` where it was named by its activity and lies in another week.
    public var number: Int?
    /// The name of its activity.
    public var title: String
    /// The session, with its part and the day for which it was planned.
    public var session: PlanWeek.Session
    /// What was recorded of it.
    public var record: SessionRecord
    /// The number of the wish that leaves it out for good; `nil` where none was made.
    public var exclusion: Int?
  }

  /// One entry.
  public enum Entry: Sendable, Hashable {
    /// A session.
    case session(Session)
    /// A review.
    case review(PlannedReview, SessionRecord)
    /// A record that was taken back, with the name of its activity.
    case withdrawn(SessionRecord, title: String)
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
  ///   - today: The day on which it was done or skipped.
  ///   - entered: The day on which it is entered, for the history; `today` if `nil`.
  /// - Throws: `Failure` and `ProgressFault` for what cannot be entered; nothing is written then.
  public func record(_ entry: ProgressEntry, on today: Day, entered: Day? = nil) throws -> Recorded {
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
          if let record = changed.records.last { entries.append(.review(done, record)) }
          continue
        }
        let id = try old.activity(named: name, on: today)
        let session = try changed.record(
          outcome, of: id, on: day, minutes: entry.minutes, note: note, isPrivate: entry.isPrivate)
        let title = changed.activities.first { $0.id == id }?.title ?? id
        var exclusion: Int?
        if outcome == .skipped, entry.leavesOut {
          if !changed.excludedActivities.contains(id) {
            let wish = Wish(.exclusion(.activity(Wish.Named(id: id, title: title))), made: day)
            changed = try changed.wishing(changed.wishes + [wish], on: day)
          }
          exclusion = changed.exclusionNumber(of: id)
        }
        if let record = changed.records.last {
          entries.append(
            .session(
              Recorded.Session(
                number: old.number(of: session, on: today) ?? Int(name), title: title, session: session,
                record: record, exclusion: exclusion)))
        }
      }
    }
    if let withdrawn = entry.withdrawn {
      let id =
        ReviewName(withdrawn) != nil
        ? PlannedReview.activity : try old.activity(named: withdrawn, on: today, isEntered: false)
      let record = changed.records.last { $0.activity == id }
      try changed.withdrawRecord(of: id)
      if let record {
        let title = changed.activities.first { $0.id == id }?.title
        entries.append(.withdrawn(record, title: title ?? worded("review r\(record.part)")))
      }
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
    let notices =
      changed == old ? [] : try write(changed, as: PlanFileChange("progress", on: entered ?? today))
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
    let week = weekIndex(of: today).map { weeks[$0] }
    guard let session = week?.numberedSessions.first(where: { $0.number == number })?.session else {
      if let moved = week?.moved.first(where: { $0.number == number && !$0.isReview }),
        activities.contains(where: { $0.id == moved.activity })
      {
        return moved.activity
      }
      throw Failure("readiness: " + unknownNumber(number, of: week, on: today), status: Failure.usage)
    }
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

  /// What is wrong with a number of a week, and what would be right.
  private func unknownNumber(_ number: Int, of week: PlanWeek?, on today: Day) -> String {
    let moved = week?.moved.filter { moved in
      !moved.isReview && activities.contains { $0.id == moved.activity }
    }
    let numbers = ((week?.numberedSessions ?? []).map(\.number) + (moved ?? []).map(\.number)).sorted()
    let known =
      numbers.isEmpty
      ? worded("it has none") : worded("it has \(numbers.map(String.init).joined(separator: ", "))")
    return worded(
      """
      the week of \(today) has no session \(number): \(known); the id of an activity works on any day, and \
      'readiness week' and the page show it, as \(activities.first?.id ?? "serving-endpoint-lab")
      """)
  }

  /// The number of a session in the week of a day; `nil` where it lies in another.
  fileprivate func number(of session: PlanWeek.Session, on today: Day) -> Int? {
    guard let index = weekIndex(of: today), let place = weeks[index].sessions.firstIndex(of: session) else {
      return nil
    }
    return weeks[index].number(at: place)
  }

  /// The number of the wish that leaves an activity out.
  fileprivate func exclusionNumber(of id: String) -> Int? {
    heldWishes.last { entry in
      if case .exclusion(.activity(let activity)) = entry.wish.content { activity.id == id } else { false }
    }?.number
  }
}
