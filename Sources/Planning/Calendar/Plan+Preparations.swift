public import Ontology

extension Plan {
  /// What has to stand before a lab or project of the plan can begin, with the day on which to see to it.
  public struct Preparation: Sendable, Hashable {
    /// What it is.
    public enum Kind: Sendable, Hashable {
      /// An account, a project with billing and a budget, and the tools, before the first work in a cloud.
      case setUp
      /// What others answer days later.
      case request(Resource.Request)
    }

    /// What it is.
    public let kind: Kind
    /// The number of its week, from 1.
    public let week: Int
    /// The day.
    public let day: Day
    /// The time at which it begins, in minutes after midnight; `nil` without a time.
    public let minute: Int?
    /// How long it takes, in minutes.
    public let minutes: Int
    /// Whether the week has no free time for it, so that it comes beside the hours of the plan.
    public let isExtra: Bool
    /// The name of the first activity that needs it.
    public let title: String
    /// The day on which that begins.
    public let needed: Day
    /// Whether that costs credits.
    public let isPaid: Bool
    /// The first activity that costs credits, where that is another one; only of the set-up.
    public let paid: Paid?

    /// What billing has to stand for.
    public struct Paid: Sendable, Hashable {
      /// The activity's name.
      public let title: String
      /// The day on which it begins.
      public let day: Day
    }

    /// A name that no other preparation of the plan has, and that stays over revisions.
    public var name: String { Self.name(of: kind) }

    static func name(of kind: Kind) -> String {
      switch kind {
      case .setUp: "set-up"
      case .request(let request): request.rawValue
      }
    }

    /// The names that preparations can have.
    public static let names = [name(of: .setUp)] + Resource.Request.allCases.map { name(of: .request($0)) }
  }

  /// What has to stand before labs and projects of the plan can begin, in the order of the days: a request a week before
  /// the first that needs it, or on the first day; the set-up before the first work in a cloud, and before the requests,
  /// where there is time for it.
  ///
  /// They follow from what is planned, so that nothing of them has to be kept or replanned. The set-up takes half an hour
  /// of what its week keeps free; where that is less, it is extra and says so.
  ///
  /// - Complexity: O(days + sessions).
  public var preparations: [Preparation] {
    guard certification == nil else { return [] }
    let begun = firstDays
    let own = Set(pricedOwnActivities.map(\.activity.id))
    let work = activities.filter { $0.kind.isHandsOn && $0.cost != "free" && !own.contains($0.id) }
      .compactMap { activity in begun[activity.id].map { (activity: activity, day: $0) } }
    guard let first = work.min(by: { $0.day < $1.day }) else { return [] }
    let time = FreeTime(conditions)
    let requests = Resource.Request.allCases.compactMap { request -> Preparation? in
      let users = work.filter { $0.activity.requests.contains(request) }
      guard let user = users.min(by: { $0.day < $1.day }) else { return nil }
      let due = max(conditions.start, user.day.adding(days: -Self.daysForRequest))
      let day = days(until: due).first(where: time.isFree) ?? due
      return preparation(.request(request), on: day, before: user, paid: nil)
    }
    let last = max(conditions.start, (requests.map(\.day) + [first.day.adding(days: -1)]).min() ?? first.day)
    let place = setUpPlace(days(until: last), time)
    let setUp = preparation(
      .setUp, on: place?.day ?? last, minute: place?.minute, isExtra: place == nil, before: first,
      paid: work.filter { $0.activity.cost == "credits" }.min { $0.day < $1.day })
    return ([setUp] + requests).sorted { $0.day < $1.day }
  }

  /// Days that an answer to a request may take.
  static let daysForRequest = 7
  /// Quarter-hours that the set-up takes.
  private static let setUpQuarters = 2

  private typealias Work = (activity: PlannedActivity, day: Day)

  /// The day on which each activity begins, by its id.
  private var firstDays: [String: Day] {
    var days: [String: Day] = [:]
    for week in weeks {
      for session in week.sessions where days[session.activity] == nil {
        days[session.activity] = session.day ?? week.start
      }
    }
    return days
  }

  /// A day and those of the week before it, the latest first, from the plan's first day on.
  private func days(until last: Day) -> [Day] {
    (0..<7).map { last.adding(days: -$0) }.filter { $0 >= conditions.start }
  }

  private func preparation(
    _ kind: Preparation.Kind, on day: Day, minute: Int? = nil, isExtra: Bool = false, before work: Work,
    paid: Work?
  ) -> Preparation {
    let week = weeks.last { $0.start <= day } ?? weeks.first
    return Preparation(
      kind: kind, week: week?.number ?? 1, day: day, minute: minute, minutes: kind == .setUp ? 30 : 10,
      isExtra: isExtra, title: work.activity.title, needed: work.day,
      isPaid: work.activity.cost == "credits",
      paid: paid.flatMap {
        work.activity.cost == "credits" ? nil : Preparation.Paid(title: $0.activity.title, day: $0.day)
      })
  }

  /// The first of some days on which half an hour is free that its week keeps free; `nil` where none is.
  private func setUpPlace(_ days: [Day], _ time: FreeTime) -> (day: Day, minute: Int?)? {
    for day in days where time.isFree(day) {
      guard let index = weekIndex(of: day), weeks[index].capacity - weeks[index].load >= Self.setUpQuarters
      else { continue }
      let week = weeks[index]
      guard time.quartersOfTimes > 0 else {
        if week.load(on: day) + Self.setUpQuarters <= EveningPlacement.usualQuarters { return (day, nil) }
        continue
      }
      let free = time.slots(on: day, beside: week)
      if let stretch = free.first(where: { $0.quarters >= Self.setUpQuarters }) {
        return (day, stretch.minute)
      }
    }
    return nil
  }
}
