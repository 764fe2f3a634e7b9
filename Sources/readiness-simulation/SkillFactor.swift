import Assessment

/// The Cholesky factor of the covariance of the proficiencies, to draw people by.
struct SkillFactor: Sendable {
  private let means: [Double]
  private let rows: [[Double]]

  /// Factors the covariance that a belief has of the proficiencies.
  ///
  /// - Parameters:
  ///   - belief: The belief.
  ///   - share: What to multiply the correlations by; below 1 for people of uneven skills.
  init(_ belief: Belief, correlationShare share: Double) {
    let skills = 0..<belief.skillCount
    means = skills.map { belief.proficiency($0).mean }
    var rows: [[Double]] = []
    for row in skills {
      var entries: [Double] = []
      for column in 0...row {
        var rest = belief.covariance(of: row, and: column) * (column == row ? 1 : share)
        for index in 0..<column {
          rest -= entries[index] * (column == row ? entries[index] : rows[column][index])
        }
        entries.append(column == row ? max(rest, 1e-12).squareRoot() : rest / rows[column][column])
      }
      rows.append(entries)
    }
    self.rows = rows
  }

  /// Proficiencies: the means, and the factor times independent standard normal numbers, scaled.
  func proficiencies(_ draws: [Double], scale: Double) -> [Double] {
    zip(means, rows).map { mean, row in mean + scale * zip(row, draws).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  /// The mean deviation of proficiencies from what is expected, in levels.
  func elevation(_ proficiencies: [Double]) -> Double {
    zip(proficiencies, means).reduce(0) { $0 + $1.0 - $1.1 } / Double(means.count)
  }

  /// The standard deviation of the elevation.
  var elevationSpread: Double {
    let sums = rows.indices.map { column in rows[column...].reduce(0) { $0 + $1[column] } }
    return sums.reduce(0) { $0 + $1 * $1 }.squareRoot() / Double(means.count)
  }
}
