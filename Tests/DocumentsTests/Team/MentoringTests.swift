import Planning
import Teams
import Testing

@Suite struct MentoringTests {
  private let weights = [0.5, 0.2, 0.3]

  private func members(_ means: [[Int]]) -> [TeamMember] {
    TeamRoster(
      profiles: means.enumerated().map { MadeUp.profile("P\($0 + 100)", $1, beginning: UInt64($0)) },
      plans: []
    ).members
  }

  @Test func `who is strong helps who is weak, each in their own`() {
    let mentoring = Mentoring(members([[900, 200, 500], [200, 900, 500]]), weights: weights)
    #expect(mentoring.pairs.map { [$0.learner, $0.mentor, $0.competency] } == [[0, 1, 1], [1, 0, 0]])
    #expect(mentoring.pairs.allSatisfy { $0.isVeryLikely })
    #expect(mentoring.strong == [1, 1, 0])
    #expect(mentoring.weak == [1, 1, 2])
    #expect(mentoring.open == 2)
  }

  @Test func `nobody is proposed who is hardly ahead`() {
    #expect(Mentoring(members([[705, 900, 900], [695, 900, 900]]), weights: weights).pairs.isEmpty)
  }

  @Test func `three who could help share nine learners evenly`() {
    let able = [[Int]](repeating: [900, 900, 900], count: 3)
    let learners = [[Int]](repeating: [100, 900, 900], count: 9)
    let mentoring = Mentoring(members(able + learners), weights: weights)
    let loads = Dictionary(grouping: mentoring.pairs, by: \.mentor).mapValues(\.count)
    #expect(loads == [0: 3, 1: 3, 2: 3])
    #expect(mentoring.open == 0)
  }

  @Test(arguments: 1...40)
  func `proposals keep their rules in any team`(seed: UInt64) {
    var generator = PlanGenerator(seed: seed)
    let means = (0..<generator.number(1...60)).map { _ in (0..<3).map { _ in generator.number(0...1000) } }
    let members = members(means)
    let mentoring = Mentoring(members, weights: weights)
    #expect(mentoring == Mentoring(members, weights: weights))
    for pair in mentoring.pairs {
      let (learner, mentor) = (means[pair.learner][pair.competency], means[pair.mentor][pair.competency])
      #expect(pair.learner != pair.mentor && mentor > 700 && learner <= 700 && mentor > learner)
    }
    #expect(Dictionary(grouping: mentoring.pairs, by: \.mentor).values.allSatisfy { $0.count <= 3 })
    #expect(Dictionary(grouping: mentoring.pairs, by: \.learner).values.allSatisfy { $0.count <= 3 })
    let wishes = means.map { min(3, $0.count { $0 <= 700 }) }.reduce(0, +)
    #expect(mentoring.pairs.count + mentoring.open == wishes)
  }
}
