import Assessment
import Foundation
import Ontology
import TestSupport
import Testing

@testable import Planning

/// The projected interval against learners who are drawn from the model that is stated.
@Suite struct ProjectionCoverageTests {
  private func plan(_ role: String, hours: Int = 8) throws -> (SamplePerson, Plan) {
    let person = try SamplePerson.of(role: role)
    return (person, try person.plan(.sample(hours: hours)))
  }

  @Test(arguments: SamplePerson.roles)
  func `the interval holds nine of ten simulated learners, and the mean is theirs`(role: String) throws {
    let (person, plan) = try plan(role)
    let projection = PlanProjection(
      StudyCourse(plan), belief: person.belief, library: person.model.library, today: SamplePerson.start)
    let estimates = projection.estimates(person.model.examMeasure)
    let learners = SimulatedLearners(plan, person: person)
    let weeks = [0, 5, plan.weeks.count - 1]
    for (week, values) in zip(weeks, learners.readiness(atEndOfWeeks: weeks, people: 800, seed: 3)) {
      let mean = values.reduce(0, +) / Double(values.count)
      let covered = values.count { estimates[week].interval90.contains($0) }
      #expect(abs(mean - estimates[week].mean) < 0.015, "week \(week + 1): \(mean)")
      // Three standard errors of a share near 90 % are 3.2 points.
      #expect((0.865...0.94).contains(Double(covered) / Double(values.count)), "week \(week + 1): \(covered)")
    }
  }

  @Test(arguments: SamplePerson.roles)
  func `without anything uncertain about learning it is what study would bring`(role: String) throws {
    let (person, plan) = try plan(role)
    let projection = PlanProjection(
      StudyCourse(plan), belief: person.belief, library: person.model.library, today: SamplePerson.start,
      uncertainty: .none)
    var after = Projection(of: person.belief)
    var left = Dictionary(uniqueKeysWithValues: plan.activities.map { ($0.id, $0.duration.likely) })
    for (week, estimate) in zip(plan.weeks, projection.estimates(person.model.examMeasure)) {
      for session in week.sessions {
        left[session.activity, default: 0] -= session.quarters
        guard left[session.activity] == 0 else { continue }
        for raise in plan.activities.first(where: { $0.id == session.activity })?.raises ?? [] {
          after.raise(try #require(person.model.library.skillIndex[Skill.ID(raise.skill)]), to: raise.to)
        }
      }
      let expected = person.model.examMeasure.estimate(after.belief)
      #expect(abs(estimate.mean - expected.mean) < 1e-9)
      #expect(abs(estimate.standardDeviation - expected.standardDeviation) < 1e-9)
    }
  }

  @Test(arguments: SamplePerson.roles)
  func `what is uncertain about learning grows with every week ahead`(role: String) throws {
    let (person, plan) = try plan(role)
    func variances(_ uncertainty: LearningUncertainty) -> [Double] {
      PlanProjection(
        StudyCourse(plan), belief: person.belief, library: person.model.library, today: SamplePerson.start,
        uncertainty: uncertainty
      ).estimates(person.model.examMeasure).map { $0.standardDeviation * $0.standardDeviation }
    }
    let added = zip(variances(.init()), variances(.none)).map { $0.0 - $0.1 }
    for (before, after) in zip(added, added.dropFirst()) { #expect(after > before - 2e-4) }
    #expect(added[0] >= 0 && added[added.count - 1] > added[0])
    let (more, less) = (variances(.init()), variances(LearningUncertainty(chance: 1, paces: [0])))
    #expect(more.last ?? 0 > less.last ?? 1)
  }

  @Test(arguments: SamplePerson.roles, [1.0, 0.5, 0.0])
  func `study ends within its range in at least four of five simulated lives`(role: String, common: Double)
    throws
  {
    let (_, plan) = try plan(role, hours: 5)
    var numbers = Gaussian(seed: 7)
    let days = (0..<600).map { _ in
      SimulatedLearners.finish(of: plan, common: common, numbers: &numbers)
    }
    let within = days.count { plan.finish.low <= $0 && $0 <= plan.finish.high }
    #expect(Double(within) / 600 >= 0.8, "\(role) \(common): \(within)")
  }
}

/// Normal numbers from a seed.
struct Gaussian {
  private var state: TestGenerator

  init(seed: UInt64) { state = TestGenerator(state: seed) }

  mutating func uniform() -> Double { Double.random(in: 0..<1, using: &state) }

  mutating func next() -> Double {
    (-2 * log(1 - uniform())).squareRoot() * cos(2 * .pi * uniform())
  }
}
