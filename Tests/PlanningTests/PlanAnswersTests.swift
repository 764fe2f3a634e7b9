import Assessment
import Ontology
import Scheduling
import Testing

@testable import Planning

/// Whether a plan knows which answers and which evidence it was made from.
@Suite struct PlanAnswersTests {
  private let person: SamplePerson
  private let plan: Plan

  init() throws {
    person = try SamplePerson.of(role: "data-scientist")
    plan = try person.plan(.sample())
  }

  private func day(_ number: Int) -> Day { SamplePerson.start.adding(days: number) }

  private func rating(on day: Day, _ decision: Evidence.Decision) -> Evidence {
    Evidence(
      kind: .rating(.mentor, decision), title: "Grace", day: day, recorded: day,
      shows: [Evidence.Showing(skill: "managed-pipelines", level: 4)])
  }

  private func causes(_ old: Plan, _ profile: Profile, on day: Day) throws -> [PlanCause.Kind] {
    let replanner = Replanner(model: person.model, profile: profile, effort: .quick)
    let new = try replanner.replan(old, on: day, keeping: .date)
    #expect(new != old && old.awaits(profile) && !new.awaits(profile))
    // A second one takes nothing in.
    #expect(try replanner.replan(new, on: day, keeping: .date) == new)
    return try replanner.causes(from: old, to: new, on: day, keeping: .date).map(\.kind)
  }

  @Test func `a rating that was there when it was planned and is accepted later is new evidence, not time`()
    throws
  {
    var profile = person.profile
    profile.evidence.append(rating(on: day(-1), .open))
    #expect(!plan.awaits(profile))
    profile.evidence[0].kind = .rating(.mentor, .accepted)
    #expect(try causes(plan, profile, on: day(0)) == [.answers])
  }

  @Test func `what is answered on the day of the plan itself is new`() throws {
    var profile = person.profile
    profile.beginAssessment(on: day(0), questions: 2)
    for item in person.model.items.filter({ $0.isCheck && !profile.allResponses.map(\.item).contains($0.id) })
      .prefix(2)
    {
      profile.record(Profile.Response(item: item.id, answer: .notSure, day: day(0)))
    }
    #expect(try causes(plan, profile, on: day(0)) == [.answers])
    #expect(plan.answersPlannedWith(profile)?.allResponses == person.profile.allResponses)
  }

  @Test func `evidence that is removed is a change of the answers, also where a week was lost besides`()
    throws
  {
    var before = person.profile
    before.evidence.append(rating(on: day(-1), .accepted))
    let made = try PlanMaker(
      model: person.model, profile: before, belief: person.model.belief(for: before), effort: .quick
    ).plan(.sample())
    #expect(made.awaits(person.profile) && made.answersPlannedWith(person.profile) == nil)
    #expect(try causes(made, person.profile, on: day(0)) == [.answers])
    #expect(try causes(made, person.profile, on: day(8)) == [.time, .answers])
  }

  @Test func `nothing new waits for nothing, and a lost week alone is time`() throws {
    #expect(!plan.awaits(person.profile) && plan.answersPlannedWith(person.profile) == person.profile)
    let replanner = Replanner(model: person.model, profile: person.profile, effort: .quick)
    let new = try replanner.replan(plan, on: day(8), keeping: .date)
    #expect(try replanner.causes(from: plan, to: new, on: day(8), keeping: .date).map(\.kind) == [.time])
    #expect(!new.awaits(person.profile))
  }

  @Test func `a plan that does not say what it was made from is asked by its day`() throws {
    var old = plan
    old.provenance?.answers = nil
    var profile = person.profile
    #expect(!old.awaits(profile))
    profile.evidence.append(rating(on: day(1), .accepted))
    #expect(old.awaits(profile))
    // A rating of before that is accepted since is told from time all the same.
    profile.evidence[0] = rating(on: day(-1), .accepted)
    let replanner = Replanner(model: person.model, profile: profile, effort: .quick)
    let new = try replanner.replan(old, on: day(0), keeping: .date)
    #expect(try replanner.causes(from: old, to: new, on: day(0), keeping: .date).map(\.kind) == [.answers])
  }
}
