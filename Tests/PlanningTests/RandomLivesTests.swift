import Assessment
import Foundation
import Ontology
import Planning
import Scheduling
import TestSupport
import Testing

/// Lives with a plan, drawn at random: progress, skips, feedback, answers, wishes, replans and undos in any order.
///
/// `READINESS_LIVES=500 swift test --filter RandomLivesTests` tries so many of them, `READINESS_LIVES=138-150` these.
@Suite struct RandomLivesTests {
  static let seeds: ClosedRange<Int> = {
    let asked = ProcessInfo.processInfo.environment["READINESS_LIVES"]?.split(separator: "-").compactMap {
      Int($0)
    }
    guard let asked, let last = asked.last, let first = asked.count > 1 ? asked.first : 1, first <= last
    else {
      return 1...12
    }
    return first...last
  }()

  @Test(arguments: seeds)
  func
    `in any life a second replan changes nothing, every wish holds or is named, undo brings every byte back, and the calendar stays as given`(
      seed: Int
    ) throws
  {
    var life = try RandomLife(seed: UInt64(seed))
    for _ in 0..<4 {
      try life.goOn()
      try life.replanAndCheck()
    }
  }
}

/// A person who lives with a plan.
private struct RandomLife {
  private var numbers: TestGenerator
  private let person: SamplePerson
  private var profile: Profile
  private var plan: Plan
  private var today: Day
  private let file: LifeFile

  init(seed: UInt64) throws {
    numbers = TestGenerator(state: seed)
    let calendars = LifeCalendar.allCases
    person = try SamplePerson.of(role: SamplePerson.roles[Int(seed % 4)])
    profile = person.profile
    plan = try person.plan(try calendars[Int(seed / 4) % calendars.count].conditions)
    today = plan.conditions.start
    file = try LifeFile(plan)
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }

  /// Some days with what happens in them.
  mutating func goOn() throws {
    today = today.adding(days: number(0...12))
    if plan.conditions.examDate != nil, let last = plan.weeks.last?.end {
      today = min(today, last.adding(days: -8))
    }
    for _ in 0..<number(0...6) {
      let progress = PlanProgress(plan)
      guard
        let session = plan.weeks.prefix((plan.weekIndex(of: today) ?? 0) + 1).flatMap(\.sessions).first(
          where: {
            !progress.isDone($0) && !progress.isSkipped($0)
          })
      else { break }
      let isDone = number(0...4) > 0
      try plan.record(
        isDone ? .done : .skipped, of: session.activity, on: today,
        minutes: isDone ? session.quarters * number(8...40) : nil)
      try keep()
    }
    switch number(0...5) {
    case 0: review(.hours(weeklyQuarters: number(12...48), reason: ""))
    case 1: if let last = plan.activities.last { review(.removal(activity: last.id)) }
    case 2: answer()
    default: break
    }
    try keep()
  }

  /// What is wished for, or withdrawn, before a replan.
  private mutating func wishes() -> [Wish] {
    var wishes = plan.wishes
    for _ in 0..<number(0...2) {
      var maker = WishGenerator(
        plan: plan, library: person.model.library, today: today, number: wishes.count + 1,
        seed: UInt64(number(1...9999)))
      if let content = maker.content() { wishes.append(Wish(content, made: today)) }
    }
    if number(0...4) == 0,
      let place = wishes.indices.filter({ wishes[$0].holds }).randomElement(using: &numbers)
    {
      wishes[place].withdrawn = today
    }
    return wishes
  }

  /// Writes what changed; now and then it is taken back, and of these now and then brought again.
  private mutating func keep() throws {
    try file.write(plan)
    guard file.canUndo, number(0...3) == 0 else { return }
    try file.undo()
    if number(0...1) == 0 { try file.undo() }
    plan = try file.read()
  }

  private mutating func review(_ content: PlanReview.Content) {
    plan.reviews.append(
      PlanReview(
        author: "M", relation: .mentor, day: today, revision: plan.revision,
        remarks: [PlanReview.Remark(content, state: .accepted)]))
  }

  /// What a check-up would ask.
  private mutating func answer() {
    let asked = Set(profile.allResponses.map(\.item))
    let items = person.model.library.items.filter { !asked.contains($0.id) }
    guard let item = items.randomElement(using: &numbers) else { return }
    profile.record(Profile.Response(item: item.id, answer: .notSure, day: today))
  }

  /// Plans anew, twice.
  mutating func replanAndCheck() throws {
    let replanner = Replanner(model: person.model, profile: profile, effort: .quick)
    let priority: Plan.Priority = number(0...5) == 0 ? .scope : .date
    let pace = number(0...3) == 0 ? nil : LearnedPace.percent(of: plan)
    let wishes = wishes()
    let new = try replanner.replan(plan, on: today, keeping: priority, pace: pace, wishes: wishes)
    let check = WishCheck(plan: new, library: person.model.library, today: today)
    for (index, (wish, standing)) in zip(new.wishes, new.standings(on: today)).enumerated() {
      check.check(wish, number: index + 1, standing)
    }
    if number(0...2) == 0 { try checkCauses(of: new, wishes: wishes, by: replanner, priority, pace) }
    let again = try replanner.replan(new, on: today, keeping: priority, pace: pace)
    let isSame = again == new
    #expect(isSame, "\(again.changes.count) activities change")
    #expect(new.conditions.weeklyQuarters == plan.conditions.weeklyQuarters)
    #expect(new.conditions.busy == plan.conditions.busy)
    if !new.wishes.contains(where: { if case .times = $0.content { true } else { false } }) {
      #expect(new.conditions.times == plan.conditions.times)
    }
    #expect(new.records.count == plan.records.count)
    for week in new.weeks { #expect(week.load <= week.capacity) }
    for week in new.weeks
    where week.start > today && new.conditions.times.isEmpty && new.conditions.away.isEmpty {
      let days = week.end.number - week.start.number + 1
      let hours = new.conditions.hoursChanges.last { $0.from <= week.start }?.weeklyQuarters
      let asked = (hours ?? new.conditions.weeklyQuarters) * days / 7
      guard new.conditions.hoursChanges.allSatisfy({ $0.from <= week.start || $0.from > week.end }) else {
        continue
      }
      #expect(week.capacity == pace.map { asked * 100 / $0 } ?? asked)
    }
    plan = new
    try keep()
  }

  /// The parts of the causes add up to the change.
  private func checkCauses(
    of new: Plan, wishes: [Wish], by replanner: Replanner, _ priority: Plan.Priority, _ pace: Int?
  ) throws {
    let causes = try replanner.causes(
      from: plan, to: new, on: today, keeping: priority, pace: pace, wishes: wishes)
    #expect(
      causes.map(\.points).reduce(0, +) == new.readiness.projected.mean - plan.readiness.projected.mean)
    #expect(new == plan || causes.map(\.moves).reduce(0, +) == new.changes.count)
  }
}
