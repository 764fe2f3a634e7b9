import Testing

@testable import Planning

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
      switch round % 4 {
      case 0: editor.refill(&sequence, at: sequence.count, tries: 4, room: SequenceEditor.endless)
      case 1: editor.exchange(&sequence)
      case 2: editor.ruin(&sequence)
      default: editor.shrink(&sequence, learningTime: tables.learningTime, time: tables.time)
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
      if round % 4 == 3 { #expect(editor.weight <= tables.time) }
    }
  }

  @Test(arguments: ["medium-alt", "medium-topics", "large-tight-a"])
  func `more effort brings at least the readiness of the greedy plan`(name: String) throws {
    let problem = try InstanceFile.named(name).problem()
    let greedy = try Planner(effort: .quick).schedule(problem).outcome(in: problem)
    let fast = try Planner(effort: .fast).schedule(problem).outcome(in: problem)
    #expect(fast.readiness * 400 >= greedy.readiness * 399)
  }

  @Test func `every tier is an effort, and each is more than the one before`() {
    let steps = Planner.Tier.allCases.map(\.effort.steps)
    #expect(steps == steps.sorted())
    #expect(Set(steps).count == 3)
  }
}
