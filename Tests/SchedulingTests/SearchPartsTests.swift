import Synchronization
import TestSupport
import Testing

@testable import Scheduling

/// The parts of the search that save time must not change what is found.
@Suite struct SearchPartsTests {
  @Test(arguments: 1...150 as ClosedRange<UInt64>)
  func `costs that are kept up to date equal costs that are found anew`(seed: UInt64) throws {
    let graph = try StudyGraph(StudyProblem.random(seed: seed))
    guard !graph.order.isEmpty else { return }
    var generator = TestGenerator(state: seed)
    var kept = ClosureSearch(graph: graph, price: ClosureSearch.prices(of: graph, handsOnPrice: 4))
    var reached: [Int] = []
    for _ in 0..<30 {
      let activity = graph.order[Int.random(in: 0..<graph.order.count, using: &generator)]
      if Int.random(in: 0..<4, using: &generator) == 0 {
        kept.reach([activity])
        reached.append(activity)
      } else {
        kept.setPrice(Int.random(in: 1...50_000, using: &generator), of: activity)
      }
      var anew = ClosureSearch(graph: graph, price: kept.price)
      anew.reach(reached)
      #expect(kept.points == anew.points)
      #expect(kept.missing == anew.missing)
      for target in 0..<graph.targetCount {
        #expect(kept.cost(ofTarget: target) == anew.cost(ofTarget: target))
        #expect(kept.findClosure(ofTarget: target) == anew.findClosure(ofTarget: target))
        #expect(kept.closure == anew.closure)
      }
    }
  }

  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func `an activity that another replaces is not chosen among, and bounds do not rise`(seed: UInt64) throws {
    let problem = StudyProblem.random(seed: seed)
    var enlarged = problem
    for activity in problem.activities {
      var worse = activity
      worse.review += 1
      worse.isHandsOn = false
      worse.countsForHandsOnShare = true
      enlarged.activities.append(worse)
    }
    let (graph, larger) = (try StudyGraph(problem), try StudyGraph(enlarged))
    #expect(Set(larger.order) == Set(graph.order))
    #expect(larger.usable.count == 2 * graph.usable.count)
    let bound = HoursBound.need(of: graph.reachableTargets, graph: graph)
    let largerBound = HoursBound.need(of: larger.reachableTargets, graph: larger)
    #expect(largerBound.learning <= bound.learning)
    #expect(largerBound.withReviews <= bound.withReviews)
  }

  @Test(arguments: 1...50 as ClosedRange<UInt64>)
  func `what is left out of the choice is replaced by something as good`(seed: UInt64) throws {
    let problem = StudyProblem.random(seed: seed)
    let graph = try StudyGraph(problem)
    for activity in graph.usable where graph.position[activity] < 0 {
      let goals = graph.provided[activity].filter { !graph.providers.range($0).isEmpty }
      guard let node = goals.first else { continue }
      let isReplaced = graph.providers[node].contains { other in
        graph.duration[other] <= graph.duration[activity] && graph.weight[other] <= graph.weight[activity]
          && graph.balance[other] >= graph.balance[activity]
          && graph.entries[other].allSatisfy(graph.entries[activity].contains)
      }
      // An activity that no target builds on may still teach what others do.
      let isNeeded = goals.contains { !graph.targetsNeeding.range($0).isEmpty }
      #expect(isReplaced || !isNeeded)
    }
  }

  @Test func `an agenda gives back what was put in, the lowest first`() {
    var agenda = Agenda(count: 200)
    for number in [150, 3, 64, 63, 3, 199, 0] { agenda.insert(number) }
    #expect((0..<4).map { _ in agenda.removeFirst() } == [0, 3, 63, 64])
    agenda.insert(1)
    #expect((0..<4).map { _ in agenda.removeFirst() } == [1, 150, 199, nil])
  }

  @Test func `the queue gives back the best ratio, the newest of a target, the first of equals`() {
    var queue = RatioQueue(targetCount: 6)
    for (target, gain, price) in [(0, 10, 5), (1, 9, 3), (2, 8, 4), (3, 100, 1), (4, 1, 1), (5, 4, 1)] {
      queue.insert(target: target, gain: gain, price: price)
    }
    queue.insert(target: 3, gain: 1, price: 2)
    queue.remove(target: 5)
    #expect((0..<6).map { _ in queue.removeBest() } == [1, 0, 2, 4, 3, nil])
  }

  @Test func `what can never be entered makes no cycle of what it leads to`() throws {
    let activity = { (id: String, requires: [StudyProblem.Node], raise: StudyProblem.Raise) in
      StudyProblem.Activity(
        id: id, topic: 0, duration: 4, minimumSession: 4, isHandsOn: false, countsForHandsOnShare: false,
        review: 0, requires: requires, raises: [raise])
    }
    let problem = StudyProblem(
      weeks: [.init(capacity: 40)], skills: (0..<2).map { .init(id: "s\($0)", topic: 0, initialLevel: 0) },
      activities: [
        activity("first", [], .init(skill: 0, from: 0, to: 1)),
        activity("closed", [.init(skill: 0, level: 4)], .init(skill: 0, from: 0, to: 1)),
        activity("second", [.init(skill: 0, level: 1)], .init(skill: 1, from: 0, to: 1)),
      ],
      targets: [.init(id: "g", needs: [.init(skill: 1, level: 1)], value: 1)])
    let graph = try StudyGraph(problem)
    #expect(graph.isAcyclic)
    #expect(graph.order == [0, 2])
  }

  @Test(arguments: [(1, 1), (5, 5), (5, 9), (5, 100), (0, 77)])
  func `the least amount is found when more never fails`(start: Int, least: Int) {
    let found = LeastAmount.find(from: start, upTo: 100) { $0 >= least ? "\($0)" : nil }
    #expect(found?.amount == least)
    #expect(found?.result == "\(least)")
    let tooFew = LeastAmount.find(from: start, upTo: least - 1) { $0 >= least ? $0 : nil }
    #expect(tooFew?.amount == nil)
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `weeks that owe no reviews are filled as those in which nothing that owes any can be done`(
    seed: UInt64
  ) throws {
    var problem = StudyProblem.random(seed: seed)
    for index in problem.activities.indices { problem.activities[index].review = 0 }
    var other = problem
    other.skills.append(.init(id: "out of reach", topic: 0, initialLevel: 0))
    other.activities.append(
      StudyProblem.Activity(
        id: "never", topic: 0, duration: 4, minimumSession: 1, isHandsOn: false, countsForHandsOnShare: false,
        review: 1, requires: [.init(skill: problem.skills.count, level: 3)],
        raises: [.init(skill: problem.skills.count, from: 0, to: 1)]))
    #expect(try !StudyGraph(problem).owesReviews)
    #expect(try StudyGraph(other).owesReviews)
    let planner = Planner(effort: .brief)
    #expect(try planner.schedule(problem) == planner.schedule(other))
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `what is prepared for other points is what is prepared anew`(seed: UInt64) throws {
    let problem = StudyProblem.random(seed: seed)
    var other = problem
    for index in other.targets.indices { other.targets[index].value += 100 * (index % 7) }
    let derived = Groundwork(try Groundwork(problem), valuing: other.targets)
    let planner = Planner(effort: .brief)
    #expect(
      try planner.schedule(other, on: derived) == planner.schedule(other, on: Groundwork(other)))
  }

  @Test
  func `work that is done meanwhile is done once, whoever asks for it, and as often as it is asked for`() {
    for _ in 0..<200 {
      let count = Mutex(0)
      let work = Meanwhile {
        count.withLock {
          $0 += 1
          return $0
        }
      }
      #expect([work.result, work.result] == [1, 1])
    }
  }
}
