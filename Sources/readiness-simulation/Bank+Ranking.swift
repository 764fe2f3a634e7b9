import Assessment

extension Bank {
  /// How well the order of the gaps is known: Spearman's rank correlation of the shown with the true worth of
  /// closing each skill, and by how much that exceeds the correlation before the first answer.
  func ranking(_ belief: Belief, of subject: Subject) -> (correlation: Double, gain: Double) {
    let truth = worths {
      AttainmentMoments(proficiency: Moments(mean: subject.proficiencies[$0], variance: 0), target: $1).mean
    }
    func correlation(_ belief: Belief) -> Double {
      let shown = worths { AttainmentMoments(proficiency: belief.proficiency($0), target: $1).mean }
      return Self.correlation(Self.ranks(shown), Self.ranks(truth))
    }
    let after = correlation(belief)
    return (after, after - correlation(prior))
  }

  /// What closing each skill of the exam is worth.
  private func worths(_ attainment: (_ skill: Int, _ target: Double) -> Double) -> [Double] {
    var worths: [Int: Double] = [:]
    for term in measure.terms {
      worths[term.skill, default: 0] += term.weight * (1 - attainment(term.skill, term.target))
    }
    return worths.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The rank of each number; equal ones share the mean of theirs.
  private static func ranks(_ numbers: [Double]) -> [Double] {
    let order = numbers.indices.sorted { numbers[$0] < numbers[$1] }
    var ranks = [Double](repeating: 0, count: numbers.count)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, numbers[order[end]] == numbers[order[start]] { end += 1 }
      for place in start..<end { ranks[order[place]] = Double(start + end - 1) / 2 }
      start = end
    }
    return ranks
  }

  private static func correlation(_ first: [Double], _ second: [Double]) -> Double {
    let count = Double(first.count)
    let (left, right) = (first.reduce(0, +) / count, second.reduce(0, +) / count)
    var (product, one, two) = (0.0, 0.0, 0.0)
    for (a, b) in zip(first, second) {
      product += (a - left) * (b - right)
      one += (a - left) * (a - left)
      two += (b - right) * (b - right)
    }
    return one > 0 && two > 0 ? product / (one * two).squareRoot() : 0
  }
}
