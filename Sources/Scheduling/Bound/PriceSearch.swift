/// Prices of the rows of a linear program `max values · x, rows · x ≤ limits, 0 ≤ x ≤ 1`, each with the bound that they
/// prove.
///
/// Any prices that are not negative prove one; good ones are found by the reflected primal-dual hybrid gradient method
/// with Halpern's anchor, begun anew where it has come far enough, on rows and columns that are scaled alike.
///
/// - Source: H. Lu, J. Yang, "Restarted Halpern PDHG for linear programming", arXiv:2407.16144 (2024); D. Applegate et
///   al., "Practical large-scale linear programming using primal-dual hybrid gradient", NeurIPS (2021),
///   arXiv:2106.04618; D. Ruiz, "A scaling algorithm to equilibrate both rows and columns norms in matrices",
///   RAL-TR-2001-034 (2001).
struct PriceSearch {
  private var matrix: SparseRows
  private var values: [Double]
  private var limits: [Double]
  /// The most that each variable can be, once scaled.
  private var most: [Double]
  private let stepSize: Double
  /// How much a price counts beside a variable.
  private var weight: Double

  private var amounts: [Double]
  private var prices: [Double]
  private var anchorAmounts: [Double]
  private var anchorPrices: [Double]

  /// Prepares a search.
  ///
  /// - Complexity: O(entries).
  init(values: [Double], rows: SparseRows, limits: [Double]) {
    matrix = rows
    let scaling = matrix.equilibrate(columnCount: values.count)
    self.values = zip(values, scaling.columns).map { $0 * $1 }
    self.limits = zip(limits, scaling.rows).map { $0 * $1 }
    most = scaling.columns.map { 1 / $0 }
    // Below the greatest size at which it converges, for a norm that is only estimated from below.
    stepSize = 0.9 / max(1e-9, matrix.norm(columnCount: values.count))
    weight = Self.length(self.values) / max(1e-9, Self.length(self.limits))
    amounts = [Double](repeating: 0, count: values.count)
    prices = [Double](repeating: 0, count: limits.count)
    (anchorAmounts, anchorPrices) = (amounts, prices)
  }

  /// The least bound that is found in so many rounds.
  ///
  /// - Complexity: O(rounds · entries).
  mutating func leastBound(rounds: Int) -> Double {
    var best = bound(of: prices)
    var (sinceAnchor, firstChange, lastChange) = (0, Double.infinity, Double.infinity)
    for round in 1...max(1, rounds) {
      let (nextAmounts, nextPrices) = step()
      let change = self.change(to: nextAmounts, nextPrices)
      if sinceAnchor == 0 { (firstChange, lastChange) = (change, .infinity) }
      let share = Double(sinceAnchor + 1) / Double(sinceAnchor + 2)
      Self.reflect(&amounts, over: nextAmounts, anchor: anchorAmounts, share: share)
      Self.reflect(&prices, over: nextPrices, anchor: anchorPrices, share: share)
      sinceAnchor += 1
      let isLong = round > 50 && Double(sinceAnchor) >= 0.36 * Double(round)
      let isFar = change <= 0.2 * firstChange || (change <= 0.8 * firstChange && change > lastChange)
      lastChange = change
      if isLong || isFar {
        best = min(best, bound(of: nextPrices))
        anchor(at: nextAmounts, nextPrices)
        sinceAnchor = 0
      } else if round == rounds || round.isMultiple(of: 20) {
        best = min(best, bound(of: nextPrices))
      }
      if change == 0 { break }
    }
    return best
  }

  /// One step of the primal-dual hybrid gradient.
  private func step() -> (amounts: [Double], prices: [Double]) {
    var reduced = values
    matrix.subtractTransposed(prices, from: &reduced)
    var next = amounts
    var ahead = amounts
    for index in next.indices {
      next[index] = min(most[index], max(0, amounts[index] + stepSize / weight * reduced[index]))
      ahead[index] = 2 * next[index] - amounts[index]
    }
    var nextPrices = prices
    for row in limits.indices {
      nextPrices[row] = max(
        0, prices[row] + stepSize * weight * (matrix.product(ofRow: row, with: ahead) - limits[row]))
    }
    return (next, nextPrices)
  }

  /// The bound that prices prove.
  private func bound(of prices: [Double]) -> Double {
    var reduced = values
    matrix.subtractTransposed(prices, from: &reduced)
    var bound = 0.0
    for row in limits.indices { bound += prices[row] * limits[row] }
    for index in reduced.indices where reduced[index] > 0 { bound += reduced[index] * most[index] }
    return bound
  }

  private func change(to nextAmounts: [Double], _ nextPrices: [Double]) -> Double {
    let (first, second) = (
      Self.distance(amounts, nextAmounts), Self.distance(prices, nextPrices)
    )
    return (weight * first * first + second * second / weight).squareRoot()
  }

  /// Begins anew from a point, with the weight that the way to it suggests.
  private mutating func anchor(at nextAmounts: [Double], _ nextPrices: [Double]) {
    let (first, second) = (
      Self.distance(anchorAmounts, nextAmounts), Self.distance(anchorPrices, nextPrices)
    )
    if first > 1e-9, second > 1e-9 { weight = (weight * second / first).squareRoot() }
    (amounts, prices) = (nextAmounts, nextPrices)
    (anchorAmounts, anchorPrices) = (nextAmounts, nextPrices)
  }

  private static func reflect(_ point: inout [Double], over next: [Double], anchor: [Double], share: Double) {
    for index in point.indices {
      point[index] = share * (2 * next[index] - point[index]) + (1 - share) * anchor[index]
    }
  }

  private static func length(_ vector: [Double]) -> Double {
    vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  private static func distance(_ first: [Double], _ second: [Double]) -> Double {
    zip(first, second).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }
}
