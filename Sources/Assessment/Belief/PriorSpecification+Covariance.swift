extension PriorSpecification {
  /// The covariance of the proficiencies, row after row, `skillCount` × `skillCount`, in squared levels.
  ///
  /// The common shares make a correlation matrix `F`. Prerequisites then pull: if `P[b][t]` is one over the
  /// number of `b`'s prerequisites for each prerequisite `t`, the result is `A F Aᵀ` with
  /// `A = (I - pull · P)⁻¹`, scaled back to the given spreads. It is positive definite by construction.
  ///
  /// - Precondition: ``problem`` is `nil`.
  /// - Complexity: O(n² + n · p) for n skills and p prerequisites that come before their skills; up to as
  ///   many times that as the longest chain of prerequisites if they do not.
  public func skillCovariance() -> [Double] {
    if let problem { preconditionFailure(problem) }
    let count = skillCount
    var matrix = commonShares()
    // A F Aᵀ is A applied to the rows and then, by symmetry, to the columns.
    applyPrerequisites(toRowsOf: &matrix)
    matrix = transposed(matrix)
    applyPrerequisites(toRowsOf: &matrix)
    let scales = (0..<count).map { spreads[$0] / matrix[$0 * count + $0].squareRoot() }
    for row in 0..<count {
      for column in 0..<row {
        let mean = 0.5 * (matrix[row * count + column] + matrix[column * count + row])
        let covariance = mean * scales[row] * scales[column]
        matrix[row * count + column] = covariance
        matrix[column * count + row] = covariance
      }
      matrix[row * count + row] = spreads[row] * spreads[row]
    }
    return matrix
  }

  /// The correlations before any prerequisite pulls.
  private func commonShares() -> [Double] {
    let count = skillCount
    var matrix = [Double](repeating: general, count: count * count)
    for row in 0..<count {
      for column in 0..<count {
        if sections[row] == sections[column] { matrix[row * count + column] += sameSection }
        if competencies[row] == competencies[column] { matrix[row * count + column] += sameCompetency }
      }
      matrix[row * count + row] = 1
    }
    return matrix
  }

  /// Replaces the rows `F` by the solution `X` of `X = F + pull · P X`.
  ///
  /// Gauss–Seidel sweeps: without a cycle the result is exact after as many sweeps as the longest chain of
  /// prerequisites is long; with one, each sweep still shrinks the error at least by the factor `pull`.
  private func applyPrerequisites(toRowsOf matrix: inout [Double]) {
    let count = skillCount
    var prerequisitesOf = [[Int]](repeating: [], count: count)
    for pair in prerequisites where !prerequisitesOf[pair.skill].contains(pair.prerequisite) {
      prerequisitesOf[pair.skill].append(pair.prerequisite)
    }
    let start = matrix
    var row = [Double](repeating: 0, count: count)
    for _ in 0..<10_000 {
      var largestChange = 0.0
      for skill in 0..<count where !prerequisitesOf[skill].isEmpty {
        let weight = pull / Double(prerequisitesOf[skill].count)
        for column in 0..<count { row[column] = start[skill * count + column] }
        for prerequisite in prerequisitesOf[skill] {
          for column in 0..<count { row[column] += weight * matrix[prerequisite * count + column] }
        }
        for column in 0..<count {
          largestChange = max(largestChange, (row[column] - matrix[skill * count + column]).magnitude)
          matrix[skill * count + column] = row[column]
        }
      }
      if largestChange < 1e-15 { return }
    }
  }

  private func transposed(_ matrix: [Double]) -> [Double] {
    let count = skillCount
    var result = matrix
    for row in 0..<count {
      for column in 0..<count { result[column * count + row] = matrix[row * count + column] }
    }
    return result
  }
}
