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
    #expect(text.contains("(about USD 22, from 1 to 44, by prices from 7 Oct 2026 on; "))
  }

  @Test func `what nobody has priced is counted, and another currency is not added to the first`() {
    let count = SamplePlan.make().activities.count
    let text = Self.told([
      Self.money(0, 500, 900, "2026-10-07"), Self.money(0, 700, 900, "2026-10-07", in: "EUR"),
    ])
    #expect(text.contains("about USD 5, from 0 to 9,"))
    #expect(text.contains("; the prices of \(count - 1) have to be looked up)"))
  }

  @Test func `what the learner brings along costs what they say, and is no cloud service`() throws {
    var plan = SamplePlan.make()
    let own = OwnActivity(
      id: plan.activities[1].id, title: "My course", url: nil, quarters: 8, price: "49,90 €", steps: [])
    plan.activities[1].cost = "credits"
    let before = PlanMarkdown.text(plan, for: .learner)
    plan.wishes = [Wish(.addition(own), made: plan.conditions.start)]
    let after = PlanMarkdown.text(plan, for: .learner)
    #expect(before.contains("for 3 labs and projects") && after.contains("for 2 labs and projects"))
    #expect(after.contains("49,90 € for “My course”") && after.contains("costs 49,90 €"))
    plan.wishes[0].withdrawn = plan.conditions.start
    // It is listed as withdrawn, and costs nothing any more.
    #expect(!PlanMarkdown.text(plan, for: .learner).contains("49,90 € for “My course”"))
  }

  @Test(arguments: [
    ("49 USD", 4900, "USD"), ("USD 49.9", 4990, "USD"), ("49,90 €", 4990, "EUR"), ("$1,200", 120_000, "USD"),
    ("£ 1.200,50", 120_050, "GBP"), ("0.5 chf", 50, "CHF"),
  ])
  func `a price with a currency is an amount`(price: String, hundredths: Int, currency: String) throws {
    let own = OwnActivity(id: "own.1", title: "A", url: nil, quarters: 4, price: price, steps: [])
    let money = try #require(own.money(on: Day(number: 0)))
    #expect(money.low == hundredths && money.likely == hundredths && money.high == hundredths)
    #expect(money.currency == currency)
  }

  @Test(arguments: ["paid by my employer", "49", "49 dollars", "1,2,3 EUR", "EUR", "12.345.6 EUR", ""])
  func `a price in other words is no amount`(price: String) {
    let own = OwnActivity(id: "own.1", title: "A", url: nil, quarters: 4, price: price, steps: [])
    #expect(own.money(on: Day(number: 0)) == nil)
  }

  @Test func `the learner's page and the manager's name what labs cost`() throws {
    let plan = SamplePlan.make()
    let lab = try #require(plan.activities.first { $0.cost == "credits" })
    let guidance = PlanGuidance([lab.id: Self.money(500, 4000, 9000, "2026-10-07")])
    for audience in [Audience.learner, .manager] {
      #expect(
        PlanMarkdown.text(plan, for: audience, guidance: guidance).contains("(about USD 40, from 5 to 90, by")
      )
    }
  }

  @Test func `a plan of which nothing is known names the number alone`() {
    let count = SamplePlan.make().activities.count
    var silent = Resource.Guidance()
    silent.alone = "Do it twice."
    #expect(
      Self.told([silent]).contains(
        "for \(count) labs and projects (the prices of \(count) have to be looked up)"))
    #expect(!Self.told([]).contains("looked up"))
  }
}
