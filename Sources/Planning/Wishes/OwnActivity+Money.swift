public import Ontology

extension OwnActivity {
  /// What it costs as an amount, where its price is one with a currency: `49 USD`, `USD 49.90`, `49,90 €`.
  ///
  /// The person knows the price, so the least and the most are the same.
  ///
  /// - Parameter day: The day of the price: the one on which the activity was added.
  /// - Returns: `nil` for nothing to pay, and for a price that is said in other words.
  public func money(on day: Day) -> Resource.Money? {
    guard let price, let amount = PriceReading(price) else { return nil }
    return Resource.Money(
      low: amount.hundredths, likely: amount.hundredths, high: amount.hundredths, currency: amount.currency,
      prices: day)
  }
}

extension Plan {
  /// What the learner brings along and pays for, by the wishes that hold and are in the plan, in their order.
  public var pricedOwnActivities: [(activity: OwnActivity, made: Day)] {
    let planned = Set(activities.map(\.id))
    return wishes.compactMap { wish in
      guard wish.holds, case .addition(let own) = wish.content, own.price != nil, planned.contains(own.id)
      else { return nil }
      return (own, wish.made)
    }
  }
}

/// An amount with its currency, read from what a person writes.
private struct PriceReading {
  let hundredths: Int
  /// The code of the currency by ISO 4217.
  let currency: String

  private static let signs: [Character: String] = [
    "€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "₹": "INR",
  ]

  init?(_ text: String) {
    let number = text.filter { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
    let rest = text.filter { !($0.isASCII && ($0.isNumber || $0 == "." || $0 == ",")) && !$0.isWhitespace }
    let code = rest.count == 1 ? rest.first.flatMap { Self.signs[$0] } : rest.uppercased()
    guard let code, code.utf8.count == 3, code.utf8.allSatisfy({ (65...90).contains($0) }),
      let hundredths = Self.hundredths(number)
    else { return nil }
    (self.hundredths, currency) = (hundredths, code)
  }

  /// Reads `49`, `49.9`, `49,90` and `1,200.50`: the last sign with one or two digits after it begins the fraction.
  private static func hundredths(_ number: String) -> Int? {
    let parts = number.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard let last = parts.last, let first = parts.first, !first.isEmpty, parts.count <= 4 else { return nil }
    let hasFraction = parts.count > 1 && last.count < 3
    // One sign cannot part thousands and begin the fraction.
    let signs = number.filter { $0 == "." || $0 == "," }
    if hasFraction, signs.count > 1, signs.dropLast().contains(where: { $0 == signs.last }) { return nil }
    let groups = hasFraction ? Array(parts.dropLast()) : parts
    guard groups.dropFirst().allSatisfy({ $0.count == 3 }), !hasFraction || !last.isEmpty,
      let whole = Int(groups.joined()), whole <= 10_000_000
    else { return nil }
    guard hasFraction else { return 100 * whole }
    return Int(last).map { 100 * whole + (last.count == 1 ? 10 * $0 : $0) }
  }
}
