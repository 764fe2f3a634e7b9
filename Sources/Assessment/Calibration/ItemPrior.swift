/// What is expected of the items of one kind before their answers are looked at, given how they were authored.
///
/// The log-odds of an item at the reference level are expected on a straight line in those that were authored,
/// its discrimination at a multiple of the authored one; each with a spread. All of that is estimated along
/// with the items (empirical Bayes, Efron & Morris 1975, doi:10.1080/01621459.1975.10479864), so that a bank
/// whose authors were right in the order but not in the scale is put right as a whole, also where an item has
/// few answers.
public struct ItemPrior: Sendable, Hashable {
  /// By how much items are easier than authored, in log-odds.
  public internal(set) var ease = 0.0
  /// What the authored log-odds are multiplied by.
  public internal(set) var stretch = 1.0
  /// How far the log-odds of an item are from the line, as a standard deviation.
  public internal(set) var spread = Self.usualSpread
  /// What the authored discriminations are multiplied by.
  public internal(set) var steepness = 1.0
  /// How far discriminations are from that, as a standard deviation and as a share of the authored ones.
  public internal(set) var steepnessSpread = Self.usualSteepnessSpread

  /// What the spreads are taken for before an item has answers; each counts like ten items.
  static let usualSpread = 1.0
  static let usualSteepnessSpread = 0.4
  private static let weight = 10.0
  /// How far line and steepness may be from what was authored, as standard deviations.
  private static let easeSpread = 1.0
  private static let stretchSpread = 0.5
  /// What the steps of one item have in common of their spread.
  private static let common = 0.8

  /// The expected shape of an item.
  func expected(_ authored: ItemShape) -> SIMD4<Double> {
    var values = SIMD4<Double>.zero
    for step in 0..<authored.stepCount { values[step] = ease + stretch * authored.values[step] }
    values[ItemShape.slope] = steepness * authored.discrimination
    return values
  }

  /// The precision matrix of the shape of an item; 1 in places that are not used.
  func precision(_ authored: ItemShape) -> SquareMatrix {
    var matrix = Self.stepPrecision(authored.stepCount)
    for row in 0..<3 {
      for column in 0..<3 where row < authored.stepCount && column < authored.stepCount {
        matrix[row, column] /= spread * spread
      }
    }
    let deviation = steepnessSpread * authored.discrimination
    matrix[ItemShape.slope, ItemShape.slope] = 1 / (deviation * deviation)
    return matrix
  }

  /// The inverse of the correlations between the steps of an item.
  private static func stepPrecision(_ count: Int) -> SquareMatrix {
    var matrix = SquareMatrix.zero
    for place in 0..<4 { matrix[place, place] = 1 }
    guard count > 1 else { return matrix }
    let shared = common / ((1 - common) * (1 - common + Double(count) * common))
    for row in 0..<count {
      for column in 0..<count { matrix[row, column] = (row == column ? 1 / (1 - common) : 0) - shared }
    }
    return matrix
  }

  /// What the answers to one item say of it, as a normal density: what is left of its posterior when what was
  /// expected is taken out.
  struct Witness {
    let authored: ItemShape
    /// The precision matrix, and that times the mean.
    let precision: SquareMatrix
    let shift: SIMD4<Double>

    /// Takes what was expected out of a posterior; `nil` where that cannot be done.
    init?(_ authored: ItemShape, mean: SIMD4<Double>, covariance: SquareMatrix, prior: ItemPrior) {
      guard let whole = covariance.inverse else { return nil }
      let expected = prior.precision(authored)
      self.authored = authored
      precision = SquareMatrix(rows: zip(whole.rows, expected.rows).map { $0 - $1 })
      shift = whole.times(mean) - expected.times(prior.expected(authored))
    }

    /// The mean and the covariance of the item when this is expected of it.
    func posterior(_ prior: ItemPrior) -> (mean: SIMD4<Double>, covariance: SquareMatrix) {
      let expected = prior.precision(authored)
      let mean = prior.expected(authored)
      let whole = SquareMatrix(rows: zip(precision.rows, expected.rows).map { $0 + $1 })
      // So few answers may seem to take information away; then they say nothing.
      guard let covariance = whole.inverse else { return (mean, expected.inverse ?? .zero) }
      return (covariance.times(shift + expected.times(mean)), covariance)
    }
  }

  /// How often items and what is expected of them take turns, all of it in closed form.
  private static let turns = 50

  /// Learns from what the answers say of the items, until nothing changes to speak of (EM with normal densities).
  ///
  /// - Complexity: O(n) for n items.
  mutating func learn(_ witnesses: [Witness]) {
    guard !witnesses.isEmpty else { return }
    for _ in 0..<Self.turns {
      let before = self
      learn(
        witnesses.map { witness in
          let (mean, covariance) = witness.posterior(self)
          return (witness.authored, mean, covariance)
        })
      if (spread - before.spread).magnitude < 1e-4,
        (steepnessSpread - before.steepnessSpread).magnitude < 1e-4,
        (steepness - before.steepness).magnitude < 1e-4
      {
        break
      }
    }
  }

  /// One step of that: the uncertainty of the items counts with the spread that they have.
  private mutating func learn(_ items: [(authored: ItemShape, mean: SIMD4<Double>, covariance: SquareMatrix)])
  {
    learnLine(items)
    let slope = ItemShape.slope
    let count = Double(items.count)
    let ratios = items.map { $0.mean[slope] / $0.authored.discrimination }
    let size = steepnessSpread * steepnessSpread
    let weak = 1 / (Self.stretchSpread * Self.stretchSpread)
    steepness = (weak + ratios.reduce(0, +) / size) / (weak + count / size)
    var squares = 0.0
    var slopes = 0.0
    for ((authored, mean, covariance), ratio) in zip(items, ratios) {
      let expected = expected(authored)
      let correlations = Self.stepPrecision(authored.stepCount)
      var square = 0.0
      for row in 0..<authored.stepCount {
        for column in 0..<authored.stepCount {
          let product = (mean[row] - expected[row]) * (mean[column] - expected[column])
          square += correlations[row, column] * (product + covariance[row, column])
        }
      }
      squares += square / Double(authored.stepCount)
      let own = authored.discrimination * authored.discrimination
      slopes += (ratio - steepness) * (ratio - steepness) + covariance[slope, slope] / own
    }
    spread = ((Self.weight * Self.usualSpread * Self.usualSpread + squares) / (Self.weight + count))
      .squareRoot()
    let usual = Self.usualSteepnessSpread * Self.usualSteepnessSpread
    steepnessSpread = ((Self.weight * usual + slopes) / (Self.weight + count)).squareRoot()
  }

  /// Fits the line by least squares, drawn a little towards what was authored.
  private mutating func learnLine(
    _ items: [(authored: ItemShape, mean: SIMD4<Double>, covariance: SquareMatrix)]
  ) {
    let weight = 1 / (spread * spread)
    var (total, sum, square) = (1 / (Self.easeSpread * Self.easeSpread), 0.0, 0.0)
    var (height, product) = (0.0, 0.0)
    square += 1 / (Self.stretchSpread * Self.stretchSpread)
    product += 1 / (Self.stretchSpread * Self.stretchSpread)
    for (authored, mean, _) in items {
      let own = weight / Double(authored.stepCount)
      for step in 0..<authored.stepCount {
        let (x, y) = (authored.values[step], mean[step])
        total += own
        sum += own * x
        square += own * x * x
        height += own * y
        product += own * x * y
      }
    }
    let determinant = total * square - sum * sum
    ease = (height * square - sum * product) / determinant
    stretch = (total * product - sum * height) / determinant
  }
}
