/// A matrix of which only the entries that are not 0 are kept, row by row.
struct SparseRows {
  private var start: [Int] = [0]
  private var columns: [Int] = []
  private var coefficients: [Double] = []

  /// The number of rows.
  var count: Int { start.count - 1 }

  /// Adds a row.
  mutating func add(_ entries: [(column: Int, coefficient: Double)]) {
    for entry in entries where entry.coefficient != 0 {
      columns.append(entry.column)
      coefficients.append(entry.coefficient)
    }
    start.append(columns.count)
  }

  /// A row times a vector.
  func product(ofRow row: Int, with vector: [Double]) -> Double {
    var sum = 0.0
    for entry in start[row]..<start[row + 1] { sum += coefficients[entry] * vector[columns[entry]] }
    return sum
  }

  /// Takes the transposed matrix times `factors` away from a vector.
  func subtractTransposed(_ factors: [Double], from vector: inout [Double]) {
    for row in 0..<count where factors[row] != 0 {
      for entry in start[row]..<start[row + 1] {
        vector[columns[entry]] -= factors[row] * coefficients[entry]
      }
    }
  }

  /// Divides rows and columns so that the greatest entry of each comes near 1.
  ///
  /// - Returns: The factors by which each row and each column was multiplied.
  mutating func equilibrate(columnCount: Int) -> (rows: [Double], columns: [Double]) {
    var rowFactors = [Double](repeating: 1, count: count)
    var columnFactors = [Double](repeating: 1, count: columnCount)
    for _ in 0..<10 {
      var rowMost = [Double](repeating: 0, count: count)
      var columnMost = [Double](repeating: 0, count: columnCount)
      for row in 0..<count {
        for entry in start[row]..<start[row + 1] {
          let size = abs(coefficients[entry])
          rowMost[row] = max(rowMost[row], size)
          columnMost[columns[entry]] = max(columnMost[columns[entry]], size)
        }
      }
      let byRow = rowMost.map { $0 > 0 ? 1 / $0.squareRoot() : 1 }
      let byColumn = columnMost.map { $0 > 0 ? 1 / $0.squareRoot() : 1 }
      for row in 0..<count {
        rowFactors[row] *= byRow[row]
        for entry in start[row]..<start[row + 1] {
          coefficients[entry] *= byRow[row] * byColumn[columns[entry]]
        }
      }
      for column in 0..<columnCount { columnFactors[column] *= byColumn[column] }
    }
    return (rowFactors, columnFactors)
  }

  /// The greatest factor by which the matrix makes a vector longer, estimated from below by the power method.
  func norm(columnCount: Int) -> Double {
    var vector = [Double](repeating: 1, count: columnCount)
    var norm = 0.0
    for _ in 0..<30 {
      let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
      guard length > 0 else { return 0 }
      for index in vector.indices { vector[index] /= length }
      let image = (0..<count).map { product(ofRow: $0, with: vector) }
      norm = image.reduce(0) { $0 + $1 * $1 }.squareRoot()
      var back = [Double](repeating: 0, count: columnCount)
      subtractTransposed(image.map { -$0 }, from: &back)
      vector = back
    }
    return norm
  }
}
