/// A column of a covariance times the square root of a factor's size: its product with itself is one step of
/// ``JointNormal/follow(_:meanStep:factor:)``.
struct ScaledColumn {
  var entries: [Double]
  var isNegative: Bool

  /// What an entry of a row is multiplied by.
  func left(_ row: Int) -> Double { isNegative ? -entries[row] : entries[row] }
}

extension JointNormal {
  /// Multiplies the density by that of one site after the other; sites that would leave no information are
  /// passed over.
  ///
  /// The same to the last bit as ``multiply(by:at:)`` for each site. Only the columns that are read on the way
  /// are brought up to date; the matrix follows at the end.
  ///
  /// - Complexity: O(n · `dimension`² + n² · `dimension`) for n sites.
  mutating func multiply(by sites: [(coordinate: Int, site: Site)]) {
    var mean = mean
    var columns: [ScaledColumn] = []
    columns.reserveCapacity(sites.count)
    for (coordinate, site) in sites {
      var column = row(coordinate)
      for earlier in columns { column.add(earlier.entries, times: earlier.left(coordinate)) }
      let before = Moments(mean: mean[coordinate], variance: column[coordinate])
      guard let after = site.product(with: before) else { continue }
      mean.add(column, times: (after.mean - before.mean) / before.variance)
      let factor = (after.variance - before.variance) / (before.variance * before.variance)
      let scale = factor.magnitude.squareRoot()
      columns.append(ScaledColumn(entries: column.map { $0 * scale }, isNegative: factor < 0))
    }
    follow(mean: mean, columns: columns)
  }
}

extension [Double] {
  /// Adds a multiple of numbers to these, place by place.
  fileprivate mutating func add(_ other: [Double], times multiple: Double) {
    let other = other.span
    var entries = mutableSpan
    for index in 0..<other.count { entries[index] += multiple * other[index] }
  }
}
