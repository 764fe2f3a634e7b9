/// A joint normal distribution of few coordinates that is told about one of them at a time, over and over: the same as
/// ``JointNormal``, for the inner loop of expectation propagation.
///
/// Of the covariance the lower triangle is kept, in blocks of 4 × 4 row after row, so that one step goes once through
/// half of the numbers, in order, and allocates nothing. The blocks on the diagonal are whole and symmetric to the
/// last bit.
struct CompactNormal: Sendable {
  /// Four rows and four columns of the covariance.
  private struct Block: Sendable {
    var rows = (SIMD4<Double>.zero, SIMD4<Double>.zero, SIMD4<Double>.zero, SIMD4<Double>.zero)

    func row(_ lane: Int) -> SIMD4<Double> {
      switch lane {
      case 0: rows.0
      case 1: rows.1
      case 2: rows.2
      default: rows.3
      }
    }

    func column(_ lane: Int) -> SIMD4<Double> {
      SIMD4(rows.0[lane], rows.1[lane], rows.2[lane], rows.3[lane])
    }

    mutating func set(_ row: Int, _ column: Int, _ value: Double) {
      switch row {
      case 0: rows.0[column] = value
      case 1: rows.1[column] = value
      case 2: rows.2[column] = value
      default: rows.3[column] = value
      }
    }
  }

  /// The number of coordinates.
  let dimension: Int

  private var means: [SIMD4<Double>]
  private var blocks: [Block]
  /// The covariance with the coordinate that moves; kept between the steps.
  private var column: [SIMD4<Double>]

  /// Creates a distribution.
  ///
  /// - Parameters:
  ///   - mean: The expected values.
  ///   - covariance: The covariance of two coordinates; symmetric and positive definite.
  init(mean: [Double], covariance: (Int, Int) -> Double) {
    dimension = mean.count
    let height = (dimension + 3) / 4
    means = [SIMD4<Double>](repeating: .zero, count: height)
    column = means
    blocks = [Block](repeating: Block(), count: height * (height + 1) / 2)
    for row in 0..<dimension {
      let start = Self.start(row / 4)
      for other in 0...row {
        let value = covariance(row, other)
        blocks[start + other / 4].set(row % 4, other % 4, value)
        if row / 4 == other / 4 { blocks[start + other / 4].set(other % 4, row % 4, value) }
      }
    }
    move(to: mean)
  }

  /// The distribution of some coordinates of another one.
  init(_ state: JointNormal, coordinates: [Int]) {
    self.init(mean: coordinates.map { state.mean[$0] }) { state[coordinates[$0], coordinates[$1]] }
  }

  /// Changes the expected values and nothing else.
  mutating func move(to mean: [Double]) {
    for (index, value) in mean.enumerated() { means[index / 4][index % 4] = value }
  }

  /// The number of blocks before a row of blocks.
  private static func start(_ row: Int) -> Int { row * (row + 1) / 2 }

  /// The expected values.
  var mean: [Double] { (0..<dimension).map { means[$0 / 4][$0 % 4] } }

  /// The moments of one coordinate.
  subscript(coordinate: Int) -> Moments {
    let (row, lane) = (coordinate / 4, coordinate % 4)
    return Moments(
      mean: means[row][lane], variance: blocks[Self.start(row) + row].row(lane)[lane])
  }

  /// The covariance of two coordinates.
  subscript(first: Int, second: Int) -> Double {
    let (high, low) = (max(first, second), min(first, second))
    return blocks[Self.start(high / 4) + low / 4].row(high % 4)[low % 4]
  }

  /// Gives one coordinate new moments; all others follow; see ``JointNormal/move(_:to:)``.
  ///
  /// - Complexity: O(`dimension`²).
  mutating func move(_ coordinate: Int, to moments: Moments) {
    let before = self[coordinate]
    let meanStep = (moments.mean - before.mean) / before.variance
    let factor = (moments.variance - before.variance) / (before.variance * before.variance)
    // The square root on both sides makes the product of two entries the same in either order.
    let scale = factor.magnitude.squareRoot()
    let sign = factor < 0 ? -1.0 : 1.0
    let (own, lane) = (coordinate / 4, coordinate % 4)
    let height = means.count
    // Taken out meanwhile: spans of several properties of one value exclude each other. Nothing is copied.
    var (ownBlocks, ownColumn, ownMeans) = (blocks, column, means)
    (blocks, column, means) = ([], [], [])
    defer { (blocks, column, means) = (ownBlocks, ownColumn, ownMeans) }
    var entries = ownBlocks.mutableSpan
    var scaled = ownColumn.mutableSpan
    var expected = ownMeans.mutableSpan
    var place = Self.start(own)
    for other in 0..<height {
      let covariances = other <= own ? entries[place].row(lane) : entries[place].column(lane)
      expected[other] += covariances * meanStep
      scaled[other] = covariances * scale
      // Along the row up to the diagonal, then down the column.
      place += other < own ? 1 : other + 1
    }
    place = 0
    for row in 0..<height {
      let left = scaled[row] * sign
      for other in 0...row {
        let right = scaled[other]
        entries[place].rows.0 += left[0] * right
        entries[place].rows.1 += left[1] * right
        entries[place].rows.2 += left[2] * right
        entries[place].rows.3 += left[3] * right
        place += 1
      }
    }
  }
}
