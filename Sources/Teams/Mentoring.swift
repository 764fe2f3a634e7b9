import Assessment
import Planning

/// Who is strong where another is weak: proposals who could help whom, spread over many helpers.
public struct Mentoring: Sendable, Hashable {
  /// A proposal.
  public struct Pair: Sendable, Hashable {
    /// The index of the person who is helped.
    public var learner: Int
    /// The index of the person who helps.
    public var mentor: Int
    /// The competency, by its place in the outline.
    public var competency: Int
    /// Whether the mentor is ahead in nineteen cases of twenty; else in at least four of five.
    public var isVeryLikely: Bool
  }

  /// Competencies in which a person is given a mentor.
  public static let subjectsEach = 3
  /// People whom a mentor is given.
  public static let learnersEach = 3
  /// Mentors of a competency who are compared for one learner, the strongest first, so that the
  /// numbers of a large team are not compared pair by pair.
  static let compared = 100

  /// The proposals by learner, then by competency.
  public private(set) var pairs: [Pair] = []
  /// For each competency, how many people are more likely than not to meet it.
  public let strong: [Int]
  /// For each competency, how many people do not, or not that anybody could tell.
  public let weak: [Int]
  /// Wishes that nobody could be found for: everybody who is strong has enough learners, or none is sure
  /// enough.
  public private(set) var open = 0

  /// Finds mentors.
  ///
  /// Each person gets one for the competencies that hold back most of their exam, at most three. A mentor
  /// is more likely than not to meet the competency, and ahead of the learner with a probability of at
  /// least 0.8 (their errors taken as independent). The rarest competencies are served first; of those who
  /// could, the one with the fewest learners so far is asked, then the strongest, then the first by name.
  ///
  /// - Parameters:
  ///   - members: The people of the team, with what is believed of each.
  ///   - weights: The share of each competency in the exam.
  /// - Complexity: O(n²) for n people, of which nothing but a count is done for each pair.
  public init(_ members: [TeamMember], weights: [Double]) {
    let competencies = weights.indices
    var able = competencies.map { competency in
      members.indices.filter { members[$0].isStrong(competency) }
        .map { (member: $0, mean: members[$0].score(competency)?.mean ?? 0) }
        .sorted { ($1.mean, $0.member) < ($0.mean, $1.member) }.map(\.member)
    }
    strong = able.map(\.count)
    weak = competencies.map { competency in
      members.count { $0.score(competency) != nil && !$0.isStrong(competency) }
    }
    var wishes: [Wish] = []
    for learner in members.indices {
      let lost = competencies.filter { members[learner].score($0) != nil && !members[learner].isStrong($0) }
        .map { (competency: $0, loss: weights[$0] * Double(1000 - (members[learner].score($0)?.mean ?? 0))) }
        .sorted { ($1.loss, $0.competency) < ($0.loss, $1.competency) }
      for (round, entry) in lost.prefix(Self.subjectsEach).enumerated() {
        wishes.append(
          Wish(round: round, choice: strong[entry.competency], learner: learner, competency: entry.competency)
        )
      }
    }
    var loads = [Int](repeating: 0, count: members.count)
    for wish in wishes.sorted(by: Wish.isEarlier) {
      able[wish.competency].removeAll { loads[$0] >= Self.learnersEach }
      let candidates = able[wish.competency].prefix(Self.compared).enumerated().compactMap { rank, mentor in
        Self.distance(from: members[wish.learner], to: members[mentor], in: wish.competency)
          .map { (mentor: mentor, rank: rank, distance: $0) }
      }
      guard let best = candidates.min(by: { (loads[$0.mentor], $0.rank) < (loads[$1.mentor], $1.rank) })
      else {
        open += 1
        continue
      }
      loads[best.mentor] += 1
      pairs.append(
        Pair(
          learner: wish.learner, mentor: best.mentor, competency: wish.competency,
          isVeryLikely: best.distance >= Estimate.quantile95))
    }
    pairs.sort { ($0.learner, $0.competency) < ($1.learner, $1.competency) }
  }

  private struct Wish {
    var round, choice, learner, competency: Int

    static func isEarlier(_ first: Wish, _ second: Wish) -> Bool {
      (first.round, first.choice, first.learner, first.competency)
        < (second.round, second.choice, second.learner, second.competency)
    }
  }

  /// How many standard deviations a mentor is ahead; `nil` under the least.
  private static func distance(from learner: TeamMember, to mentor: TeamMember, in competency: Int) -> Double?
  {
    guard let low = learner.score(competency)?.estimate, let high = mentor.score(competency)?.estimate else {
      return nil
    }
    let variance =
      low.standardDeviation * low.standardDeviation + high.standardDeviation * high.standardDeviation
    let distance = (high.mean - low.mean) / max(variance.squareRoot(), 1e-9)
    return distance >= ReadinessReport.Standing.quantile80 ? distance : nil
  }
}

extension TeamMember {
  /// Whether the person is more likely than not to meet a competency.
  func isStrong(_ competency: Int) -> Bool {
    let standing = standing(competency)
    return standing == .met || standing == .near
  }
}
