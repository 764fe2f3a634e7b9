import Ontology

extension Plan {
  /// Takes the place of an earlier revision: identity, records and what was promised first stay, weeks are
  /// numbered through, and what changed is listed.
  ///
  /// - Parameters:
  ///   - old: The earlier revision.
  ///   - weeks: The weeks behind and ahead.
  /// - Complexity: O(sessions).
  mutating func follow(_ old: Plan, weeks: [PlanWeek]) {
    id = old.id
    revision = old.revision + 1
    self.weeks = Self.numbered(weeks)
    let completed = PlanProgress(old).completed
    // As the old plan described them where it did; what is to be recalled or asked is chosen anew.
    activities = PlanMaker.inOrder(
      old.activities.filter { !$0.kind.isUpkeep || completed.contains($0.id) } + activities, of: self.weeks)
    for index in activities.indices {
      activities[index].serves.removeAll { served in !goals.contains { $0.goal == served.goal } }
    }
    records = old.records.map { record in
      var record = record
      record.isSettled = record.isSettled || record.outcome == .skipped
      return record
    }
    baseline = old.baseline ?? PlanBaseline(old)
    certification = old.certification
    failedAttempts = old.failedAttempts
    reviews = old.reviews
    changes = changes(from: old)
    cancelled = cancelled(since: old)
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
  private func changes(from old: Plan) -> [PlanChange] {
    let before = old.extents
    let after = extents
    var seen: Set<String> = []
    return (old.activities + activities).filter { seen.insert($0.id).inserted && !$0.kind.isUpkeep }
      .compactMap { activity in
        let (from, to) = (before[activity.id], after[activity.id])
        guard from != to else { return nil }
        return PlanChange(
          activity: activity.id, title: activity.title, fromWeek: from?.lastWeek, toWeek: to?.lastWeek,
          sessionsBefore: from?.sessions ?? 0, sessionsNow: to?.sessions ?? 0)
      }
  }

  /// What earlier revisions had and this one has not, so that a calendar that missed some of them loses it all
  /// the same.
  private func cancelled(since old: Plan) -> [CancelledSession] {
    let titles = Dictionary(old.activities.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    let gone =
      old.cancelled
      + old.weeks.flatMap(\.sessions).filter { $0.day != nil }.map {
        CancelledSession(activity: $0.activity, part: $0.part, title: titles[$0.activity] ?? $0.activity)
      }
    var known = Set(weeks.flatMap(\.sessions).filter { $0.day != nil }.map { PlanProgress.Key($0) })
    return gone.filter { known.insert(PlanProgress.Key(activity: $0.activity, part: $0.part)).inserted }
      .suffix(CancelledSession.limit)
  }
}

extension Resource.Kind {
  /// Whether plans make it themselves to keep or to ask what is held.
  var isUpkeep: Bool { self == .review || self == .checkUp }
}
