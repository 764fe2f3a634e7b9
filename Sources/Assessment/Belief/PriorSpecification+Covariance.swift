extension PriorSpecification {
  /// The covariance of the proficiencies, row after row, `skillCount` × `skillCount`, in squared levels.
  ///
  /// The common shares make a correlation matrix `F`. Prerequisites then pull: if `P[b][t]` is one over the
  /// number of `b`'s prerequisites for each prerequisite `t`, the result is `A F Aᵀ` with
  /// `A = (I - pull · P)⁻¹`, scaled back to the given spreads. It is positive definite by construction.
  ///
  /// - Precondition: ``problem`` is `nil`.
  /// - Complexity: O(n² + n · p) for n skills and p prerequisites without a cycle.
  public func skillCovariance() -> [Double] { scaled(pulledShares()) }

  /// The covariance before it is scaled to the spreads, which depends on neither them nor the means.
  func pulledShares() -> [Double] {
    if let problem { preconditionFailure(problem) }
    var matrix = commonShares()
    // A F Aᵀ is A applied to the rows and then, by symmetry, to the columns.
    applyPrerequisites(toRowsOf: &matrix)
    matrix = transposed(matrix)
    applyPrerequisites(toRowsOf: &matrix)
    return matrix
  }

  /// Pulled shares, scaled to the spreads.
  func scaled(_ shares: [Double]) -> [Double] {
    let count = skillCount
    var matrix = shares
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
  /// Without a cycle, skills are visited after their prerequisites, and once is enough. With one, Gauss–Seidel sweeps
  /// shrink the error each time at least by the factor `pull`.
  private func applyPrerequisites(toRowsOf matrix: inout [Double]) {
    let count = skillCount
    var prerequisitesOf = [[Int]](repeating: [], count: count)
    for pair in prerequisites where !prerequisitesOf[pair.skill].contains(pair.prerequisite) {
      prerequisitesOf[pair.skill].append(pair.prerequisite)
    }
    let order = Self.order(prerequisitesOf)
    let start = matrix
    let first = start.span
    var sum = [Double](repeating: 0, count: count)
    for _ in 0..<(order.isComplete ? 1 : 10_000) {
      var largestChange = 0.0
      for skill in order.skills where !prerequisitesOf[skill].isEmpty {
        let weight = pull / Double(prerequisitesOf[skill].count)
        var rows = matrix.mutableSpan
        var row = sum.mutableSpan
        let own = skill * count
        for column in 0..<count { row[column] = first[own + column] }
        for prerequisite in prerequisitesOf[skill] {
          let other = prerequisite * count
          for column in 0..<count { row[column] += weight * rows[other + column] }
        }
        for column in 0..<count {
          largestChange = max(largestChange, (row[column] - rows[own + column]).magnitude)
          rows[own + column] = row[column]
        }
      }
      if largestChange < 1e-15 { return }
    }
  }

  /// Skills after their prerequisites; those on a cycle, or above one, come last in the order of their numbers.
  private static func order(_ prerequisitesOf: [[Int]]) -> (skills: [Int], isComplete: Bool) {
    var skills: [Int] = []
    var isPlaced = [Bool](repeating: false, count: prerequisitesOf.count)
    var waiting = Array(prerequisitesOf.indices)
    while true {
      let (ready, rest) = waiting.reduce(into: ([Int](), [Int]())) { parts, skill in
        if prerequisitesOf[skill].allSatisfy({ isPlaced[$0] }) {
          parts.0.append(skill)
        } else {
          parts.1.append(skill)
        }
      }
      for skill in ready { isPlaced[skill] = true }
      skills += ready
      waiting = rest
      if rest.isEmpty { return (skills, true) }
      if ready.isEmpty { return (skills + rest, false) }
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
