import Testing

@testable import Scheduling

/// The bound on the best plan holds, and says something.
@Suite struct ReadinessBoundTests {
  /// The best known points without the base value, and the distance within which the bound is.
  static let known: [(name: String, best: Int, percent: Double)] = [
    ("large-tight-a", 65246, 0.3),
    ("medium-alt", 66100, 6.7),
    ("medium-half", 70140, 0.6),
    ("medium-holiday", 68254, 3.5),
    ("medium-tight-a", 65611, 8.1),
    ("medium-topics", 74651, 1.2),
    ("small-alt", 51300, 8.6),
    ("small-chain", 56657, 26.2),
    ("small-holiday", 70789, 7.5),
    ("small-loose", 68419, 0),
    ("small-tight", 43800, 26.8),
    ("small-topics", 51111, 9.0),
  ]

  @Test(arguments: known.indices)
  func `no known plan exceeds the bound, and the bound is near`(index: Int) throws {
    let (name, best, percent) = Self.known[index]
    let problem = try InstanceFile.named(name).problem()
    let graph = try StudyGraph(problem)
    for rounds in [1, 100, 1100] {
      let bound = ReadinessBound.points(of: problem, graph: graph, rounds: rounds)
      #expect(bound >= problem.baseValue + best)
      guard rounds == 1100 else { continue }
      #expect(Double(bound - problem.baseValue - best) <= percent / 100 * Double(problem.baseValue + best))
    }
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `wherever practice exams are, they take as much from learning as the bound says`(seed: UInt64) {
    let problem = StudyProblem.random(seed: seed)
    let weeks = problem.weeks
    func learning(_ taken: [Int]) -> Int {
      weeks.indices.map { max(0, min(weeks[$0].learningLimit, weeks[$0].capacity - taken[$0])) }.reduce(0, +)
    }
    var places = [[Int](repeating: 0, count: weeks.count)]
    for sitting in problem.sittings {
      places = places.flatMap { taken in
        weeks.indices.filter { week in
          (sitting.earliest...sitting.latest).contains(week)
            && taken[week] + sitting.duration <= weeks[week].capacity
        }.map { week in
          var taken = taken
          taken[week] += sitting.duration
          return taken
        }
      }
    }
    let most = learning([Int](repeating: 0, count: weeks.count))
    let lost = problem.learningLostToSittings
    for taken in places { #expect(learning(taken) <= most - lost) }
    if problem.sittings.count == 1, let best = places.map(learning).max() { #expect(best == most - lost) }
  }
}
