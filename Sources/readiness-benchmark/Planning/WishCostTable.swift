import Assessment
import Ontology
import Planning
import Scheduling

/// What a wish costs beside a search that knows it as a constraint from the start, and has no plan to be true to.
struct WishCostTable {
  /// A kind of wish about a plan that was followed for three weeks.
  private enum Kind: String, CaseIterable {
    case none = "no wish"
    case exclusion = "leave out the longest"
    case area = "leave out an area"
    case skill = "a skill first"
    case first = "an area first"
    case pin = "the last one next week"
    case swap = "one for another"
    case addition = "eight hours of one's own"
    case hours = "six hours a week"
    case lengths = "sessions of 1.5 h at most"
  }

  private let people: [InterviewedSample]
  private let start: Day

  init() throws {
    (start, people) = try InterviewedSample.all(on: "2027-01-04")
  }

  /// Prints the forecast after each wish in points, that of the search without a plan before it, and the difference.
  func printTable(tier: Planner.Tier) throws {
    print(
      "Forecast in points after a wish in the fourth week, tier \(tier.rawValue): the replan, a thorough search"
    )
    print("that knows the wish and no earlier plan, and by how much the replan is below it.")
    print("wish".padded(27), people.map { $0.model.role.id.text.aligned(25) }.joined())
    var differences: [Double] = []
    for kind in Kind.allCases {
      var cells: [String] = []
      for person in people {
        guard let (kept, free) = try forecasts(kind, person, tier: tier) else {
          cells.append("-")
          continue
        }
        differences.append(Double(free - kept) / 10)
        cells.append(
          "\(fixed(Double(kept) / 10, 1)) \(fixed(Double(free) / 10, 1)) \(fixed(Double(free - kept) / 10, 1))"
        )
      }
      print(kind.rawValue.padded(27), cells.map { $0.aligned(25) }.joined())
    }
    let mean = differences.reduce(0, +) / Double(max(1, differences.count))
    print("mean \(fixed(mean, 3)), worst \(fixed(differences.max() ?? 0, 3))")
  }

  /// The forecasts with a wish, in tenths of a point: of the replan, and of the search that is free.
  private func forecasts(
    _ kind: Kind, _ person: InterviewedSample, tier: Planner.Tier
  ) throws -> (kept: Int, free: Int)? {
    let conditions = Plan.Conditions(
      start: start, examDate: start.adding(days: 84), weeklyQuarters: 32, away: [], handsOnPercent: 50,
      target: 800)
    let maker = person.maker(tier.effort)
    var plan = try maker.plan(conditions)
    let today = plan.weeks[3].start
    for week in plan.weeks.prefix(3) {
      for session in week.sessions {
        try plan.record(.done, of: session.activity, on: session.day ?? week.end)
      }
    }
    let content = content(kind, plan, on: today, library: person.model.library)
    guard content != nil || kind == .none else { return nil }
    let wishes = content.map { [Wish($0, made: today)] } ?? []
    var blank = plan
    for index in blank.weeks.indices.dropFirst(3) { blank.weeks[index].sessions = [] }
    func forecast(_ plan: Plan, _ tier: Planner.Tier) throws -> Int {
      let replanner = person.replanner(tier.effort)
      return try replanner.replan(plan, on: today, keeping: .date, wishes: wishes).readiness.projected.mean
    }
    return (try forecast(plan, tier), try forecast(blank, .thorough))
  }

  private func content(_ kind: Kind, _ plan: Plan, on today: Day, library: Library) -> Wish.Content? {
    let ahead = Set(plan.weeks.dropFirst(3).flatMap(\.sessions).map(\.activity))
    let open = plan.activities.filter {
      ahead.contains($0.id) && library.resource(Resource.ID($0.id)) != nil
        && $0.kind != .practiceExam
    }
    guard let longest = open.max(by: { $0.duration.likely < $1.duration.likely }), let last = open.last else {
      return nil
    }
    func named(_ activity: PlannedActivity) -> Wish.Named {
      Wish.Named(id: activity.id, title: activity.title)
    }
    func area(of activity: PlannedActivity) -> Wish.Named? {
      library.areas.first { $0.title == activity.topic }.map { Wish.Named(id: $0.id.text, title: $0.title) }
    }
    switch kind {
    case .none: return nil
    case .exclusion: return .exclusion(.activity(named(longest)))
    case .area: return area(of: longest).map { .exclusion(.area($0)) }
    case .skill:
      return last.raises.first.map { .priority(.skill(Wish.Named(id: $0.skill, title: $0.title))) }
    case .first: return area(of: last).map { .priority(.area($0)) }
    case .pin: return .pin(named(last), on: today.adding(days: 7), isWholeWeek: true)
    case .swap:
      for activity in open where !activity.raises.isEmpty {
        let other = library.resources.first { other in
          other.kind != .practiceExam && !plan.activities.contains { $0.id == other.id.text }
            && activity.raises.allSatisfy { raise in
              other.raises.contains { $0.skill.text == raise.skill && $0.to >= raise.to }
            }
        }
        if let other { return .swap(named(activity), for: Wish.Named(id: other.id.text, title: other.title)) }
      }
      return nil
    case .addition:
      guard let skill = library.skill(Skill.ID("bigquery-ml-training")) else { return nil }
      let step = OwnActivity.Step(skill: Wish.Named(id: skill.id.text, title: skill.title), level: 2)
      return .addition(
        OwnActivity(
          id: "own.1", title: "A course of one's own", url: nil, quarters: 32, price: nil, steps: [step]))
    case .hours: return .hours(weeklyQuarters: 24, from: today)
    case .lengths: return .sessionLength(least: nil, most: 6)
    }
  }
}
