import TestSupport
import Testing

@testable import Scheduling

/// The annealing behind every plan: what saves time must not change what is found.
@Suite struct OptimiserTests {
  @Test(arguments: 1...150 as ClosedRange<UInt64>)
  func `a sequence placed again after small changes gives what placing it anew gives`(seed: UInt64) throws {
    let problem = StudyProblem.random(seed: seed)
    let graph = try StudyGraph(problem)
    let horizon = Horizon(problem)
    guard let weeks = (try? SittingPlacement.choices(of: problem.sittings, in: horizon))?.first,
      !horizon.learningWeeks.isEmpty
    else { return }
    let tables = SearchTables(graph: graph, horizon: horizon, sittings: problem.sittings)
    var load = [Int](repeating: 0, count: horizon.weekCount)
    for (sitting, week) in zip(problem.sittings, weeks) { load[week] += sitting.duration }
    var generator = TestGenerator(state: seed)
    var sequence = graph.order
    var timetable = SequenceTimetable(tables: tables)
    timetable.begin(sittingLoad: load)
    timetable.place(sequence, from: 0, unchangedFrom: nil)
    let first = timetable.readinessAndArea()
    var kept = try #require(first)
    timetable.keep()
    guard sequence.count > 1 else { return }
    for _ in 0..<20 {
      let place = Int.random(in: 0..<sequence.count - 1, using: &generator)
      var trial = sequence
      trial.swapAt(place, place + 1)
      timetable.place(trial, from: place, unchangedFrom: place + 2)
      let outcome = timetable.readinessAndArea() ?? kept
      var anew = Timetable(graph: graph, horizon: horizon, sittings: problem.sittings, weeks: weeks)
      for activity in trial { _ = anew.place(activity) }
      #expect(outcome == anew.readinessAndArea())
      #expect(timetable.keepsShare == (anew.balance >= 0))
      if Bool.random(using: &generator) {
        timetable.keep()
        sequence = trial
        kept = outcome
      }
    }
  }

  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func `edited sequences can be done in their order and need no more than they say`(seed: UInt64) throws {
    let problem = StudyProblem.random(seed: seed)
    let tables = SearchTables(
      graph: try StudyGraph(problem), horizon: Horizon(problem), sittings: problem.sittings)
    var editor = SequenceEditor(tables: tables, seed: seed)
    var sequence: [Int] = []
    editor.survey(&sequence)
    for round in 0..<40 {
      if round.isMultiple(of: 2) {
        editor.refill(&sequence, at: sequence.count, tries: 4, room: 1000)
      } else {
        editor.ruin(&sequence)
      }
      editor.survey(&sequence)
      var reached: Set<Int> = []
      for activity in sequence {
        #expect(tables.entries[activity].allSatisfy(reached.contains))
        reached.formUnion(tables.provided[activity])
      }
      #expect(Set(sequence).count == sequence.count)
      #expect(editor.weight == sequence.reduce(0) { $0 + tables.weight[$1] })
      let met = (0..<tables.targetCount).filter { tables.needs[$0].allSatisfy(reached.contains) }
      #expect(editor.points == met.reduce(0) { $0 + tables.value[$1] })
      #expect(editor.weight <= tables.time)
    }
  }

  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func `a choice changed step by step equals one made anew, and every change can be undone`(seed: UInt64)
    throws
  {
    let problem = StudyProblem.random(seed: seed)
    let tables = SearchTables(
      graph: try StudyGraph(problem), horizon: Horizon(problem), sittings: problem.sittings)
    guard let targets = Optional(tables.graph.reachableTargets), !targets.isEmpty else { return }
    var generator = TestGenerator(state: seed)
    var choice = ChosenSet(tables: tables)
    for round in 0..<60 {
      let before = (Set(choice.members), choice.points, choice.weight, choice.balance, choice.missing)
      if round % 3 == 2, let member = choice.members.randomElement(using: &generator) {
        choice.drop(member)
      } else if let target = targets.randomElement(using: &generator),
        choice.findClosure(ofTarget: target, price: tables.weight.map { max(1, $0) }) != nil
      {
        choice.addClosure()
        #expect(choice.missing[target] == 0)
      }
      choice.prune()
      let members = Set(choice.members)
      if tables.graph.isAcyclic {
        var editor = SequenceEditor(tables: tables, seed: 1)
        var sequence = choice.inOrder
        editor.survey(&sequence)
        #expect(Set(sequence) == members)
        #expect(editor.points == choice.points)
        #expect(
          (editor.weight, editor.learning, editor.balance) == (choice.weight, choice.learning, choice.balance)
        )
      }
      if Bool.random(using: &generator) {
        choice.undo(to: 0)
        #expect(Set(choice.members) == before.0)
        #expect(
          (choice.points, choice.weight, choice.balance, choice.missing) == (
            before.1, before.2, before.3, before.4
          ))
      } else {
        choice.accept()
      }
    }
  }

  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func `the choices of a pool can be done, fit into the hours, and leave over what they say`(seed: UInt64)
    throws
  {
    let problem = StudyProblem.random(seed: seed)
    let tables = SearchTables(
      graph: try StudyGraph(problem), horizon: Horizon(problem), sittings: problem.sittings)
    var annealing = SelectionAnnealing(tables: tables, seed: seed)
    annealing.improve([], steps: 40_000)
    let pool = annealing.pool
    #expect(pool.points == pool.points.sorted(by: >))
    let bound = ReadinessBound.points(of: problem, graph: tables.graph, rounds: 100)
    for slack in pool.choices.indices where pool.points[slack] >= 0 {
      var editor = SequenceEditor(tables: tables, seed: 1)
      var sequence = pool.choices[slack]
      editor.survey(&sequence)
      #expect(sequence.count == pool.choices[slack].count)
      #expect(editor.points == pool.points[slack])
      #expect(editor.balance >= 0)
      #expect(editor.weight + slack <= tables.time && editor.learning + slack <= tables.learningTime)
      #expect(problem.baseValue + editor.points <= bound)
    }
  }

  @Test(arguments: [
    ("medium-alt", 65_250), ("medium-half", 70_140), ("medium-holiday", 68_254), ("medium-tight-a", 65_611),
    ("medium-topics", 74_207), ("large-tight-a", 64_600),
  ])
  func `the fast tier already comes near the best that is known`(name: String, readiness: Int) throws {
    let problem = try InstanceFile.named(name).problem()
    #expect(try Planner(effort: .fast).schedule(problem).outcome(in: problem).readiness >= readiness)
  }

  /// Reference instances, and random problems by their seeds.
  static let compared: [StudyProblem] =
    ["medium-alt", "medium-topics", "large-tight-a"].compactMap { try? InstanceFile.named($0).problem() }
    + (1...40).map { StudyProblem.random(seed: $0) }

  @Test(arguments: compared.indices)
  func `more effort is never worse`(index: Int) throws {
    let problem = Self.compared[index]
    let isReference = index < 3
    // The rounds are those of the tiers; for random problems a part of the last one will do.
    let efforts = [Planner.Effort.fast, .normal, .init(steps: Planner.Effort.normal.steps + 4_000_000)]
    let outcomes = try efforts.prefix(isReference ? 3 : 2).map {
      try Planner(effort: $0).schedule(problem).outcome(in: problem)
    }
    for (cheap, dear) in zip(outcomes, outcomes.dropFirst()) {
      #expect(
        (dear.readiness, dear.readiness > cheap.readiness ? 0 : dear.area)
          >= (cheap.readiness, dear.readiness > cheap.readiness ? 0 : cheap.area))
    }
  }

  @Test func `the rounds of a tier begin with those of the cheaper ones and add up to its steps`() {
    let rounds = Planner.Tier.allCases.map(\.effort.rounds)
    for (cheap, dear) in zip(rounds, rounds.dropFirst()) { #expect(dear.starts(with: cheap)) }
    #expect(rounds.map { $0.reduce(0, +) } == Planner.Tier.allCases.map(\.effort.steps))
    #expect(Planner.Effort.quick.rounds == [])
    #expect(Planner.Effort.brief.rounds == [Planner.Effort.brief.steps])
  }

  @Test func `every tier is an effort, and each is more than the one before`() {
    let steps = Planner.Tier.allCases.map(\.effort.steps)
    #expect(steps == steps.sorted())
    #expect(Set(steps).count == 3)
  }
}
