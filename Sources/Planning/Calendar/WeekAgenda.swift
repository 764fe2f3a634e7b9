import Ontology

/// What the weeks of a plan hold, each in the order of its days.
public struct WeekAgenda: Sendable {
  /// Something that a week holds.
  public enum Entry: Sendable, Hashable {
    /// What has to stand before labs can begin.
    case preparation(Plan.Preparation)
    /// A session, with the number by which it is entered.
    case session(PlanWeek.Session, number: Int)
    /// A review.
    case review(PlannedReview)
    /// A sitting for what a practice exam showed.
    case followUp(Plan.FollowUp)
  }

  private let preparations: [Int: [Plan.Preparation]]
  private let followUps: [Int: [Plan.FollowUp]]

  /// Looks at a plan.
  ///
  /// - Complexity: O(days + sessions).
  public init(_ plan: Plan) {
    preparations = Dictionary(grouping: plan.preparations, by: \.week)
    followUps = Dictionary(grouping: plan.followUps, by: \.week)
  }

  /// The sittings of a week for what practice exams showed.
  public func followUps(of week: PlanWeek) -> [Plan.FollowUp] { followUps[week.number] ?? [] }

  /// What a week holds, in the order of its days, and of a day in that of its times; what has none comes in the order in
  /// which ``Entry`` lists the kinds.
  ///
  /// A session without a day stays behind the one before it; anything else without one comes last.
  ///
  /// - Complexity: O(n log n) in the number of entries.
  public func entries(of week: PlanWeek) -> [Entry] {
    var placed: [(entry: Entry, place: Place)] = []
    func add(_ entry: Entry, _ day: Day, _ minute: Int, _ kind: Int) {
      placed.append((entry, Place(day: day, minute: minute, kind: kind, index: placed.count)))
    }
    let (first, last) = (0, 24 * 60)
    for preparation in preparations[week.number] ?? [] {
      add(.preparation(preparation), preparation.day, preparation.minute ?? first, 0)
    }
    var day = week.start
    for (number, session) in week.numberedSessions {
      day = session.day ?? day
      add(.session(session, number: number), day, session.minute ?? last, 1)
    }
    let end = week.end.adding(days: 1)
    for review in week.reviews { add(.review(review), review.day ?? end, review.minute ?? last, 2) }
    for followUp in followUps[week.number] ?? [] {
      add(.followUp(followUp), followUp.day ?? end, followUp.minute ?? last, 3)
    }
    return placed.sorted { $0.place < $1.place }.map(\.entry)
  }

  /// Where something stands in its week.
  private struct Place: Comparable {
    let day: Day
    let minute: Int
    let kind: Int
    let index: Int

    static func < (left: Place, right: Place) -> Bool {
      (left.day, left.minute, left.kind, left.index) < (right.day, right.minute, right.kind, right.index)
    }
  }
}
