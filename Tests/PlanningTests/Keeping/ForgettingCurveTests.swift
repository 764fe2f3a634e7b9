import Ontology
import Testing

@testable import Planning

/// Expected numbers were computed apart from this code, in Python, from the formulas as they are published.
@Suite struct ForgettingCurveTests {
  @Test(arguments: [
    (0.0, 7.0, 1.0), (-3, 7, 1), (1, 7, 0.9799916249375986), (7, 7, 0.9), (14, 14, 0.9),
    (30, 7, 0.7754845733916054), (84, 14, 0.742717453487897), (365, 21, 0.6401632196096987),
  ])
  func `retrievability falls by a power of time`(days: Double, stability: Double, share: Double) {
    #expect(abs(ForgettingCurve.retrievability(days: days, stability: stability) - share) < 1e-12)
  }

  @Test func `stability is the time to 90 percent, and the curve has an inverse`() {
    #expect(abs(ForgettingCurve.factor - 0.9803464944134797) < 1e-12)
    #expect(
      abs(ForgettingCurve.days(untilRetrievability: 0.8, stability: 7) - 23.211718503616872) < 1e-9)
    for share in [0.5, 0.7, 0.85, 0.9, 0.99] {
      let days = ForgettingCurve.days(untilRetrievability: share, stability: 14)
      #expect(abs(ForgettingCurve.retrievability(days: days, stability: 14) - share) < 1e-12)
    }
  }

  @Test(arguments: [
    (7.0, 0.9, 21.726421750473513), (14, 0.9, 40.240713070984384), (21, 0.7, 114.15227868789954),
    (7, 1, 7), (120, 0.85, 347.3189334528609), (7, 0.5, 55.27056763868074), (7, 0.2, 42.16963696484411),
  ])
  func `a review makes firmer, most when something has faded`(before: Double, at: Double, after: Double) {
    #expect(abs(ForgettingCurve.stability(afterReview: before, at: at) - after) < 1e-9)
  }

  @Test func `a later review of the same skill brings more, until too much is gone`() {
    let gains = [1.0, 0.95, 0.9, 0.8, 0.7].map { ForgettingCurve.stability(afterReview: 14, at: $0) }
    #expect(gains == gains.sorted())
    #expect(
      ForgettingCurve.stability(afterReview: 14, at: 0.1)
        < ForgettingCurve.stability(afterReview: 14, at: 0.5))
  }

  @Test func `one review midway keeps what a lab taught for twelve weeks`() {
    let start = SamplePerson.start
    var memory = SkillMemory(learnedBy: .lab, on: start)
    let exam = start.adding(days: 84)
    #expect(memory.retrievability(on: exam) < 0.75)
    memory.review(on: start.adding(days: 42))
    #expect(abs(memory.stability - 60.6663663959945) < 1e-9)
    #expect(abs(memory.retrievability(on: exam) - 0.9232279816631318) < 1e-12)
  }

  @Test func `what is built lasts longer than what is read, and a further step is a review`() {
    let days = [Resource.Kind.lesson, .reading, .lab, .project].map {
      SkillMemory.stability(afterLearningBy: $0)
    }
    #expect(days == days.sorted() && days.last == 3 * days[0])
    var memory = SkillMemory(learnedBy: .lesson, on: SamplePerson.start)
    memory.learn(by: .project, on: SamplePerson.start.adding(days: 1))
    #expect(memory.stability == SkillMemory.stability(afterLearningBy: .project))
    memory.learn(by: .lesson, on: SamplePerson.start.adding(days: 40))
    #expect(memory.stability > SkillMemory.stability(afterLearningBy: .project))
  }
}
