import Documents
import Ontology
import Planning
import Testing

@Suite struct PlanCostTests {
  private static func money(
    _ low: Int, _ likely: Int, _ high: Int, _ day: String, in currency: String = "USD"
  )
    -> Resource.Guidance
  {
    var guidance = Resource.Guidance()
    guidance.money = Resource.Money(
      low: low, likely: likely, high: high, currency: currency, prices: Day(day) ?? Day(number: 0))
    return guidance
  }

  /// What the manager is told of a plan whose activities all are paid for.
  private static func told(_ amounts: [Resource.Guidance]) -> String {
    var plan = SamplePlan.make()
    plan.activities = plan.activities.map { activity in
      var activity = activity
      activity.cost = "credits"
      return activity
    }
    let guidance = Dictionary(
      uniqueKeysWithValues: zip(plan.activities.map(\.id), amounts).map { ($0, $1) })
    return PlanMarkdown.text(plan, for: .manager, guidance: PlanGuidance(guidance))
  }

  @Test func `amounts are summed in whole units, with the oldest day of their prices`() {
    let text = Self.told([
      Self.money(5, 40, 90, "2026-10-07"), Self.money(120, 2125, 4300, "2026-11-01"),
    ])
    #expect(
      text.contains("Cloud services cost about USD 22 (1 to 44; prices from 7 Oct 2026 on)"))
  }

  @Test func `what nobody has priced is counted, and another currency is not added to the first`() {
    let count = SamplePlan.make().activities.count
    let text = Self.told([
      Self.money(0, 500, 900, "2026-10-07"), Self.money(0, 700, 900, "2026-10-07", in: "EUR"),
    ])
    #expect(text.contains("about USD 5 (0 to 9;"))
    #expect(text.contains("the prices of \(count - 1) paid labs and projects have to be looked up."))
  }

  @Test func `a plan of which nothing is known names the number alone`() {
    let count = SamplePlan.make().activities.count
    var silent = Resource.Guidance()
    silent.alone = "Do it twice."
    #expect(
      Self.told([silent]).contains("The prices of \(count) paid labs and projects have to be looked up."))
    #expect(!Self.told([]).contains("looked up"))
  }
}
