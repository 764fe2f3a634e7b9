import Ontology

/// What a plan takes over from the revision before it, and what it changes of that.
struct PlanRevision {
  /// The weeks, numbered through, with their activities, those that are done as the old plan described them; the
  /// records.
  let course: StudyCourse
  /// The activities that moved, are new or are gone.
  let changes: [PlanChange]
  /// The sessions of any earlier revision that are gone.
  let cancelled: [CancelledSession]

  /// Takes the place of an earlier revision.
  ///
  /// - Parameters:
  ///   - old: The earlier revision, with the records of what was done, and with what is asked for carried out.
  ///   - before: The earlier revision as the learner has it, against which changes are told: another date has cut weeks
  ///     from `old`; `old` itself if `nil`.
  ///   - course: The weeks behind and ahead, and what is done in those ahead.
  ///   - goals: What the new revision aims at; empty for the one exam of its subject.
  /// - Complexity: O(sessions).
  init(of old: Plan, knownAs before: Plan? = nil, course: StudyCourse, goals: Set<Goal>) {
    let before = before ?? old
    let weeks = Self.numbered(course.weeks)
    let completed = PlanProgress(old).completed
    // What is ahead is described anew, from today's library; what is behind stays as it was described.
    let activities = PlanMaker.inOrder(
      old.activities.filter { $0.kind.isUpkeep && completed.contains($0.id) } + course.activities
        + old.activities.filter { !$0.kind.isUpkeep },
      of: weeks
    ).map { activity in
      var activity = activity
      activity.serves.removeAll { !goals.contains($0.goal) }
      return activity
    }
    self.course = StudyCourse(
      conditions: course.conditions, activities: activities, weeks: weeks,
      records: old.records.map { record in
        var record = record
        record.isSettled = record.isSettled || record.outcome == .skipped
        return record
      }, retention: course.retention)
    changes = Self.changes(from: before, to: self.course)
    cancelled = Self.cancelled(since: before, in: weeks)
  }

  /// Numbers the weeks, and the parts of each activity through all of them.
  private static func numbered(_ weeks: [PlanWeek]) -> [PlanWeek] {
    var counts: [String: Int] = [:]
    for session in weeks.flatMap(\.sessions) { counts[session.activity, default: 0] += 1 }
    var parts: [String: Int] = [:]
    return weeks.enumerated().map { index, week in
      var week = week
      week.number = index + 1
      for place in week.sessions.indices {
        let id = week.sessions[place].activity
        parts[id, default: 0] += 1
        week.sessions[place].part = parts[id] ?? 1
        week.sessions[place].parts = counts[id] ?? 1
      }
      return week
    }
  }

  /// Activities that end in another week or are divided otherwise, are new, or are gone; reviews, which come and
  /// go, are none.
  private static func changes(from old: Plan, to course: StudyCourse) -> [PlanChange] {
    let before = old.weeks.extents
    let after = course.weeks.extents
    var seen: Set<String> = []
    return (old.activities + course.activities)
      .filter { seen.insert($0.id).inserted && !$0.kind.isUpkeep }
      .compactMap { activity in
        let (from, to) = (before[activity.id], after[activity.id])
        guard from != to else { return nil }
        return PlanChange(
          activity: activity.id, name: activity.name, fromWeek: from?.lastWeek,
          toWeek: to?.lastWeek,
          sessionsBefore: from?.sessions ?? 0, sessionsNow: to?.sessions ?? 0)
      }
  }

  /// What earlier revisions had and this one has not, so that a calendar that missed some of them loses it all
  /// the same.
  private static func cancelled(since old: Plan, in weeks: [PlanWeek]) -> [CancelledSession] {
    let names = Dictionary(
      old.activities.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let gone =
      old.cancelled
      + old.weeks.flatMap(\.sessions).filter { $0.day != nil }.map {
        CancelledSession(
          activity: $0.activity, part: $0.part, name: names[$0.activity] ?? .given($0.activity))
      }
    var known = Set(weeks.flatMap(\.sessions).filter { $0.day != nil }.map { PlanProgress.Key($0) })
    return gone.filter {
      known.insert(PlanProgress.Key(activity: $0.activity, part: $0.part)).inserted
    }
    .suffix(CancelledSession.limit)
  }
}

extension Resource.Kind {
  /// Whether plans make it themselves to keep or to ask what is held.
  var isUpkeep: Bool { self == .review || self == .checkUp }
}
