import Ontology

/// The numbers by which the sessions of a week are entered.
///
/// In a week that no replan has touched they are the places of the sessions. Once the week has begun, a session keeps
/// its number through every replan, what comes to the week gets the next free one, and the number of what moves away
/// stays its own.
extension PlanWeek {
  /// The number of the session at a place of ``sessions``.
  public func number(at place: Int) -> Int { sessions[place].number ?? place + 1 }

  /// The sessions in their order, each with its number.
  public var numberedSessions: [(number: Int, session: Session)] {
    sessions.indices.map { (number(at: $0), sessions[$0]) }
  }

  /// Gives the sessions the numbers that they had in the same week of an earlier revision.
  ///
  /// - Complexity: O(sessions).
  mutating func takeNumbers(of old: PlanWeek) {
    var known: [String: [Int]] = [:]
    for (number, session) in old.numberedSessions { known[session.activity, default: []].append(number) }
    for moved in old.moved where !moved.isReview { known[moved.activity, default: []].append(moved.number) }
    var last = known.values.joined().max() ?? 0
    let kept = sessions.map { session -> Int? in
      guard let first = known[session.activity]?.first else { return nil }
      known[session.activity]?.removeFirst()
      return first
    }
    for place in sessions.indices {
      if kept[place] == nil { last += 1 }
      let number = kept[place] ?? last
      sessions[place].number = number == place + 1 ? nil : number
    }
    moved =
      known.flatMap { activity, numbers in numbers.map { Moved(number: $0, activity: activity) } }
      .sorted { $0.number < $1.number } + old.moved.filter(\.isReview)
  }
}

extension PlanWeek.Moved {
  /// Whether it was a review, which have numbers of their own.
  public var isReview: Bool { activity == PlannedReview.activity }
}

extension Plan {
  /// The plan with the numbers that the sessions of the weeks until now, and the reviews of the current one, had in an
  /// earlier revision.
  ///
  /// - Complexity: O(sessions + reviews²) of a week.
  func keepingNumbers(of old: Plan, on today: Day) -> Plan {
    let before = Dictionary(old.weeks.map { ($0.start, $0) }, uniquingKeysWith: { first, _ in first })
    let current = weekIndex(of: today) ?? weeks.count - 1
    var plan = self
    for index in plan.weeks.indices {
      if index <= current, let old = before[plan.weeks[index].start] {
        plan.weeks[index].takeNumbers(of: old)
      } else {
        for place in plan.weeks[index].sessions.indices { plan.weeks[index].sessions[place].number = nil }
        plan.weeks[index].moved = []
      }
    }
    if plan.weeks.indices.contains(current), let week = before[plan.weeks[current].start] {
      plan.keepReviewNumbers(of: week, inWeek: current)
    }
    return plan
  }

  /// Gives the open reviews of the current week the numbers of those that recalled the same, and all others the
  /// numbers after every one that the week has had.
  private mutating func keepReviewNumbers(of old: PlanWeek, inWeek current: Int) {
    let progress = PlanProgress(self)
    guard
      let first = weeks[current...].flatMap(\.reviews).filter({ !progress.isDone($0) }).map(\.number).min()
    else { return noteMoved(old.reviews.filter { !progress.isDone($0) }, inWeek: current) }
    var known = old.reviews.filter { !progress.isDone($0) }
    var last = max(
      first - 1, old.reviews.map(\.number).max() ?? 0,
      weeks[current].moved.filter(\.isReview).map(\.number).max() ?? 0)
    for index in weeks.indices[current...] {
      for place in weeks[index].reviews.indices where !progress.isDone(weeks[index].reviews[place]) {
        let skills = Set(weeks[index].reviews[place].items.map(\.skill))
        func shared(_ review: PlannedReview) -> Int { review.items.count { skills.contains($0.skill) } }
        let alike = known.indices.filter { index == current && shared(known[$0]) > 0 }
          .max { (shared(known[$0]), $1) < (shared(known[$1]), $0) }
        if let alike {
          weeks[index].reviews[place].number = known.remove(at: alike).number
        } else {
          last += 1
          weeks[index].reviews[place].number = last
        }
      }
    }
    noteMoved(known, inWeek: current)
    let greatest = max(retention?.lastNumber ?? 0, last)
    retention?.lastNumber = greatest
  }

  private mutating func noteMoved(_ reviews: [PlannedReview], inWeek index: Int) {
    let noted = Set(weeks[index].moved.filter(\.isReview).map(\.number))
    weeks[index].moved += reviews.filter { !noted.contains($0.number) }.map {
      PlanWeek.Moved(number: $0.number, activity: PlannedReview.activity)
    }
  }
}
