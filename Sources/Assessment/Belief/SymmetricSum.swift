/// A symmetric matrix that is summed up from products of tall matrices.
///
/// Only the lower triangle is right until ``mirror()``.
struct SymmetricSum {
  /// The number of rows.
  let dimension: Int
  /// The number of entries from one row to the next.
  let stride: Int
  /// The entries, row after row.
  private(set) var entries: [Double]

  /// The matrix of zeros.
  init(dimension: Int) {
    self.dimension = dimension
    stride = (dimension + 7) / 8 * 8
    entries = [Double](repeating: 0, count: dimension * stride)
  }

  /// Adds to a single entry of the lower triangle.
  mutating func add(_ value: Double, row: Int, column: Int) { entries[row * stride + column] += value }

  /// Adds a multiple of a square matrix to the first rows and columns.
  ///
  /// - Parameter square: The matrix, row after row; symmetric.
  mutating func add(_ square: [Double], count: Int, times factor: Double) {
    let width = stride
    let source = square.span
    var sums = entries.mutableSpan
    for row in 0..<count {
      let (from, to) = (row * count, row * width)
      for column in 0..<count { sums[to + column] += factor * source[from + column] }
    }
  }

  /// Adds the product of a matrix with the transposed of another one, which is known to be symmetric.
  ///
  /// - Parameters:
  ///   - left: ``dimension`` rows, one after the other.
  ///   - right: As many.
  ///   - inner: The length of a row.
  ///   - sign: What to multiply the product by.
  /// - Complexity: O(`inner` · ``dimension``²).
  mutating func add(_ left: [Double], _ right: [Double], inner: Int, sign: Double) {
    let (height, width) = (dimension, stride)
    let padded = right + [Double](repeating: 0, count: (width - height) * inner)
    let factors = left.span
    let others = padded.span
    var panel = [SIMD8<Double>](repeating: .zero, count: inner)
    var sums = entries.mutableSpan
    for first in Swift.stride(from: 0, to: height, by: 8) {
      // Eight columns of the result at a time stay in registers, two rows of them.
      var vectors = panel.mutableSpan
      for place in 0..<inner {
        let start = first * inner + place
        vectors[place] =
          sign
          * SIMD8(
            others[start], others[start + inner], others[start + 2 * inner], others[start + 3 * inner],
            others[start + 4 * inner], others[start + 5 * inner], others[start + 6 * inner],
            others[start + 7 * inner])
      }
      for row in Swift.stride(from: first, to: height, by: 2) {
        let start = row * inner
        let next = row + 1 < height ? start + inner : start
        var upper = SIMD8<Double>.zero
        var lower = SIMD8<Double>.zero
        for place in 0..<inner {
          let vector = vectors[place]
          upper += factors[start + place] * vector
          lower += factors[next + place] * vector
        }
        let target = row * width + first
        for lane in 0..<8 { sums[target + lane] += upper[lane] }
        guard row + 1 < height else { continue }
        for lane in 0..<8 { sums[target + width + lane] += lower[lane] }
      }
    }
  }

  /// Copies the lower triangle into the upper one.
  mutating func mirror() {
    let (height, width) = (dimension, stride)
    var sums = entries.mutableSpan
    for row in 0..<height {
      for column in 0..<row { sums[column * width + row] = sums[row * width + column] }
    }
  }

  /// The product of rows with a matrix.
  ///
  /// - Parameters:
  ///   - rows: Rows of `inner` entries, one after the other.
  ///   - matrix: `inner` rows of `width` entries.
  static func product(_ rows: [Double], _ matrix: [Double], inner: Int, width: Int) -> [Double] {
    guard inner > 0 else { return [] }
    let factors = rows.span
    let others = matrix.span
    var result = [Double](repeating: 0, count: rows.count / inner * width)
    var entries = result.mutableSpan
    for row in 0..<rows.count / inner {
      let (from, to) = (row * inner, row * width)
      for place in 0..<inner {
        let factor = factors[from + place]
        let start = place * width
        for index in 0..<width { entries[to + index] += factor * others[start + index] }
      }
    }
    return result
  }
}
