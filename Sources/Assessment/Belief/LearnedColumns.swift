/// What some answers did to a joint normal distribution, in terms of the columns that were asked about.
///
/// With `C` those columns of the covariance `Σ` before, the mean moved by `C z` and the covariance by `-C M Cᵀ`.
struct LearnedColumns {
  /// The coordinates asked about, ascending.
  var coordinates: [Int]
  /// `z`.
  var steps: [Double]
  /// `M`, row after row; symmetric.
  var matrix: [Double]

  /// Nothing learned.
  static let nothing = LearnedColumns(coordinates: [], steps: [], matrix: [])

  private init(coordinates: [Int], steps: [Double], matrix: [Double]) {
    self.coordinates = coordinates
    self.steps = steps
    self.matrix = matrix
  }

  /// What a propagation found.
  ///
  /// Multiplying by a site of precision `τ` at the coordinate `j` turns `Σ = S - S M S` into
  /// `Σ - τ/(1 + τ Σjj) Σj Σjᵀ`, and so `M` into `M + τ/(1 + τ Σjj) q qᵀ` with `q = ej - M Sj`.
  init(_ propagation: ExpectationPropagation) {
    let count = propagation.coordinates.count
    let before = propagation.before
    coordinates = propagation.coordinates
    matrix = [Double](repeating: 0, count: count * count)
    let totals = propagation.totalSites.map(\.site)
    // Positive precisions first: then every step on the way leaves more information than the end does.
    let order =
      totals.indices.filter { totals[$0].precision >= 0 }
      + totals.indices.filter { totals[$0].precision < 0 }
    for place in order {
      let column = before.row(place)
      var direction = Self.product(matrix, column, sign: -1)
      direction[place] += 1
      let variance = zip(column, direction).reduce(0) { $0 + $1.0 * $1.1 }
      let shrinkage = 1 + totals[place].precision * variance
      guard shrinkage > 1e-12 else { continue }
      let factor = totals[place].precision / shrinkage
      for row in 0..<count {
        for other in 0..<count { matrix[row * count + other] += factor * (direction[row] * direction[other]) }
      }
    }
    steps = zip(totals, propagation.state.mean).map { $0.shift - $0.precision * $1 }
  }

  /// The mean of what several propagations on the same coordinates did to covariances.
  init(averaging all: [LearnedColumns], weights: [Double], like first: LearnedColumns) {
    coordinates = first.coordinates
    steps = []
    matrix = [Double](repeating: 0, count: first.matrix.count)
    for (one, weight) in zip(all, weights) {
      for index in matrix.indices { matrix[index] += weight * one.matrix[index] }
    }
  }

  /// The mean of the whole state after the answers.
  func mean(_ before: [Double], _ covariance: [Double]) -> [Double] {
    var mean = before
    let dimension = before.count
    for (place, coordinate) in coordinates.enumerated() {
      let step = steps[place]
      let start = coordinate * dimension
      for index in 0..<dimension { mean[index] += step * covariance[start + index] }
    }
    return mean
  }

  /// Adds `weight · Σ - C M Cᵀ` to a matrix; the result stays symmetric to the last bit.
  func add(to result: inout [Double], weight: Double, before covariance: [Double]) {
    let count = coordinates.count
    var dimension = 0
    while dimension * dimension < covariance.count { dimension += 1 }
    // C, row after row, and C M.
    var columns = [Double](repeating: 0, count: dimension * count)
    for row in 0..<dimension {
      for (place, coordinate) in coordinates.enumerated() {
        columns[row * count + place] = covariance[row * dimension + coordinate]
      }
    }
    var products = [Double](repeating: 0, count: dimension * count)
    Self.multiply(columns, matrix, into: &products, count: count)
    let before = covariance.span
    var change = [Double](repeating: 0, count: dimension)
    var entries = result.mutableSpan
    for row in 0..<dimension {
      // A row of C M times the rows of Cᵀ, which are those of Σ; row by row, so that the inner loop sums nothing up.
      var sums = change.mutableSpan
      for column in 0...row { sums[column] = weight * before[row * dimension + column] }
      for (place, coordinate) in coordinates.enumerated() {
        let factor = products[row * count + place]
        let start = coordinate * dimension
        for column in 0...row { sums[column] -= factor * before[start + column] }
      }
      for column in 0...row {
        entries[row * dimension + column] += sums[column]
        if column != row { entries[column * dimension + row] += sums[column] }
      }
    }
  }

  /// Rows of `count` numbers times a square matrix.
  private static func multiply(
    _ rows: [Double], _ matrix: [Double], into result: inout [Double], count: Int
  ) {
    let factors = rows.span
    let square = matrix.span
    var entries = result.mutableSpan
    var start = 0
    while start < rows.count {
      for inner in 0..<count {
        let factor = factors[start + inner]
        for index in 0..<count { entries[start + index] += factor * square[inner * count + index] }
      }
      start += count
    }
  }

  /// A square matrix times a vector, times a sign.
  private static func product(_ matrix: [Double], _ vector: [Double], sign: Double) -> [Double] {
    let count = vector.count
    return (0..<count).map { row in
      var sum = 0.0
      for index in 0..<count { sum += matrix[row * count + index] * vector[index] }
      return sign * sum
    }
  }
}
