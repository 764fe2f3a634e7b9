import Ontology
import Planning

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
    for activity in plan.activities where !guidance.byActivity.isEmpty {
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
  var sentence: String {
    let labs = Words.count(unknown, "paid lab or project", "paid labs and projects")
    guard let known, known.high > 0 else {
      return unknown > 0 ? "The prices of \(labs) have to be looked up." : ""
    }
    func whole(_ hundredths: Int) -> Int { (hundredths + 50) / 100 }
    let sum =
      "Cloud services cost about \(known.currency) \(whole(known.likely)) (\(whole(known.low)) to "
      + "\(whole(known.high)); prices from \(known.prices.spoken) on)"
    return sum + (unknown > 0 ? "; the prices of \(labs) have to be looked up." : ".")
  }
}
