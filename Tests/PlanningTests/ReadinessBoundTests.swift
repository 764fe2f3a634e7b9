import Testing

@testable import Planning

/// The bound on the best plan holds, and says something.
@Suite struct ReadinessBoundTests {
  /// The best known points without the base value, and the distance within which the bound is.
  static let known: [(name: String, best: Int, percent: Double)] = [
    ("large-tight-a", 65246, 5),
    ("medium-alt", 66100, 5),
    ("medium-half", 70140, 5),
    ("medium-holiday", 68254, 5),
    ("medium-tight-a", 65611, 5),
    ("medium-topics", 74651, 5),
    ("small-alt", 51300, 5),
    ("small-chain", 56657, 5),
    ("small-holiday", 70789, 5),
    ("small-loose", 68419, 5),
    ("small-tight", 43800, 5),
    ("small-topics", 51111, 5),
  ]

  @Test(arguments: known.indices)
  func `no known plan exceeds the bound, and the bound is near`(index: Int) throws {
    let (name, best, percent) = Self.known[index]
    let problem = try InstanceFile.named(name).problem()
    let graph = try StudyGraph(problem)
    for rounds in [0,100,400,1100,2000,10000] {
    let bound = ReadinessBound.points(of: problem, graph: graph, rounds: rounds)
    print("BOUND", name, rounds, Double(bound - problem.baseValue - best) * 100 / Double(problem.baseValue + best))
    }
  }
}
