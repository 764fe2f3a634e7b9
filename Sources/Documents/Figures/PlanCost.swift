import Ontology
import Planning
import Wording

/// What the activities of a plan cost in money, as far as the library knows.
struct PlanCost {
  /// The sum of what is known; `nil` where nothing is.
  private(set) var known: Resource.Money?
  /// The number of paid activities whose price nobody has written down.
  private(set) var unknown = 0

  /// Adds up what a library says of a plan's activities.
  ///
  /// Of several currencies the first one met is summed; an amount in another one has to be looked up. Without
  /// any guidance nobody has looked at the library, and nothing is said.
  ///
  /// - Complexity: O(activities).
  init(_ plan: Plan, _ guidance: PlanGuidance) {
    guard !guidance.byActivity.isEmpty else { return }
    let own = Set(plan.pricedOwnActivities.map(\.activity.id))
    // What the learner brings along has a price of its own, which is no cloud provider's.
    for activity in plan.activities where !own.contains(activity.id) {
      let money = guidance.byActivity[activity.id]?.money
      if let money, let sum = known, sum.currency == money.currency {
        known = Resource.Money(
          low: sum.low + money.low, likely: sum.likely + money.likely, high: sum.high + money.high,
          currency: sum.currency, prices: min(sum.prices, money.prices))
      } else if let money, known == nil {
        known = money
      } else if money != nil || activity.cost == "credits" {
        unknown += 1
      }
    }
  }

  /// The sum in words, in whole units; empty where nothing is known and nothing is paid for.
  ///
  /// It stands in brackets, as the sheet of a manager has no room for a sentence more.
  var remark: String {
    let open =
      unknown == 1
      ? worded("the price of 1 has to be looked up") : worded("the prices of \(unknown) have to be looked up")
    guard let known, known.high > 0 else { return unknown > 0 ? open : "" }
    func whole(_ hundredths: Int) -> Int { (hundredths + 50) / 100 }
    let (low, likely, high) = (whole(known.low), whole(known.likely), whole(known.high))
    let day = known.prices.spoken
    let sum =
      if high == 0 {
        worded("less than \(known.currency) 1, by prices from \(day) on")
      } else if likely == low || likely == high {
        low == high
          ? worded("about \(known.currency) \(likely), by prices from \(day) on")
          : worded("\(known.currency) \(low) to \(high), more likely \(likely), by prices from \(day) on")
      } else {
        worded("about \(known.currency) \(likely), from \(low) to \(high), by prices from \(day) on")
      }
    return sum + (unknown > 0 ? "; \(open)" : "")
  }
}
