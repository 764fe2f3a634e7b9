import Assessment
import Ontology
import Scheduling
import Testing

@testable import Planning

/// One count and one name for how a plan stands, wherever it is said.
@Suite struct StandingWordsTests {
  private let plan: Plan
  private let replanner: Replanner

  init() throws {
    let person = try SamplePerson.of(role: "data-scientist")
    plan = try person.plan(.sample())
    replanner = Replanner(model: person.model, profile: person.profile, effort: .quick)
  }

  private func day(_ number: Int) -> Day { SamplePerson.start.adding(days: number) }

  private func standing(_ plan: Plan, _ number: Int) -> String? {
    plan.burnUp(on: day(number)).standing(on: day(number)) { "\($0) quarters" }
  }

  @Test func `a lost week is behind before the replan and after it, and is shown as lost`() throws {
    #expect(standing(plan, 3) == nil)
    let quarters = plan.weeks[0].sessions.map(\.quarters).reduce(0, +)
    let behind = "\(quarters) quarters behind what the first plan had for the weeks that are over."
    #expect(standing(plan, 7) == behind)
    let new = try replanner.replan(plan, on: day(7), keeping: .date)
    #expect(standing(new, 7) == behind)
    #expect(new.isLost(new.weeks[0]) && !plan.isLost(plan.weeks[0]) && !new.isLost(new.weeks[1]))
    #expect(new.theme(of: new.weeks[0]) == "Lost: nothing was done of what was planned")
    #expect(new.promisedQuarters(of: new.weeks[0]) == quarters)
    #expect(
      standing(try plan.lived(until: day(7)), 7)
        == "What is done is what the first plan had for the weeks that are over.")
  }

  @Test func `sessions are counted without reviews`() throws {
    let lived = try plan.lived(until: day(28))
    let sessions = plan.weeks.prefix(4).map(\.sessions.count).reduce(0, +)
    #expect(lived.sessionCounts.done == sessions)
    #expect(lived.sessionCounts.all == plan.weeks.map(\.sessions.count).reduce(0, +))
    var reviewed = lived
    reviewed.records.append(
      SessionRecord(activity: PlannedReview.activity, part: 1, outcome: .done, day: day(5), minutes: 15))
    #expect(reviewed.sessionCounts == lived.sessionCounts)
  }

  @Test func `what a week that is over had reached stays what it was, whatever is believed later`() throws {
    let person = try SamplePerson.of(role: "data-scientist")
    let first = try replanner.replan(try plan.lived(until: day(14)), on: day(15), keeping: .date)
    let reached = first.burnUp(on: day(15)).points.prefix(2).map(\.reached)
    var profile = person.profile
    profile.beginAssessment(on: day(16), questions: 12)
    for item in person.model.items.filter({ $0.isCheck && !profile.allResponses.map(\.item).contains($0.id) })
      .prefix(12)
    {
      profile.record(Profile.Response(item: item.id, answer: .notSure, day: day(16)))
    }
    let later = try Replanner(model: person.model, profile: profile, effort: .quick)
      .replan(first, on: day(16), keeping: .date)
    #expect(later.readiness.now.mean < first.readiness.now.mean)
    #expect(later.burnUp(on: day(16)).points.prefix(2).map(\.reached) == reached)
  }

  @Test(arguments: [
    (
      31, -10, 72,
      """
      Whether your self-ratings run above or below what your scenarios show cannot be told yet: the difference is \
      0.3 of a level (90 % interval −0.1 to 0.7), and most people rate themselves 0.3 too high.
      """
    ),
    (
      90, 40, 140,
      """
      Your self-ratings run about 0.9 of a level above what your scenarios show (90 % interval 0.4 to 1.4). That is \
      common, and it is already allowed for in every number here.
      """
    ),
    (
      -90, -140, -40,
      """
      You rate yourself about 0.9 of a level below what your scenarios show (90 % interval −1.4 to −0.4). You know \
      more than you say, and it is already allowed for in every number here.
      """
    ),
  ])
  func `over-claiming is one finding in one sentence`(mean: Int, low: Int, high: Int, sentence: String) {
    #expect(PlanReadiness.Overclaiming(mean: mean, low: low, high: high).sentence == sentence)
  }
}
