import Assessment

/// How well the skills are put in order by what closing them is worth, which decides what a plan takes.
struct GapOrder: Sendable {
  /// The number of skills that a plan is taken to close.
  static let planned = 10

  /// Spearman's coefficient of the true worth with the one that is usual in the role, and with the one shown.
  var before, shown: Double
  /// Of the worth of the best ten skills, the share that the ten have that seem best, likewise.
  var shareBefore, shareShown: Double

  init(_ measure: ReadinessMeasure, shown belief: Belief, before prior: Belief, truth: Subject) {
    let skills = Set(measure.terms.map(\.skill)).sorted()
    func worths(_ missing: (ReadinessTerm) -> Double) -> [Double] {
      var sums: [Int: Double] = [:]
      for term in measure.terms { sums[term.skill, default: 0] += term.weight * missing(term) }
      return skills.map { sums[$0] ?? 0 }
    }
    func believed(_ belief: Belief) -> [Double] {
      worths { 1 - AttainmentMoments(proficiency: belief.proficiency($0.skill), target: $0.target).mean }
    }
    let (usual, now) = (believed(prior), believed(belief))
    let real = worths { 1 - min(max(truth.proficiencies[$0.skill] / $0.target, 0), 1) }
    before = Self.spearman(usual, real)
    shown = Self.spearman(now, real)
    let most = Self.worth(real, ofBest: real)
    shareBefore = most > 0 ? Self.worth(real, ofBest: usual) / most : 1
    shareShown = most > 0 ? Self.worth(real, ofBest: now) / most : 1
  }

  private static func worth(_ worths: [Double], ofBest order: [Double]) -> Double {
    order.indices.sorted { (order[$1], $0) < (order[$0], $1) }.prefix(planned).reduce(0) { $0 + worths[$1] }
  }

  /// The correlation of the ranks; ties share their mean rank.
  private static func spearman(_ first: [Double], _ second: [Double]) -> Double {
    let (left, right) = (ranks(first), ranks(second))
    let mean = Double(first.count - 1) / 2
    var (product, squares, others) = (0.0, 0.0, 0.0)
    for (one, other) in zip(left, right) {
      product += (one - mean) * (other - mean)
      squares += (one - mean) * (one - mean)
      others += (other - mean) * (other - mean)
    }
    return squares * others > 0 ? product / (squares * others).squareRoot() : 0
  }

  private static func ranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      for place in start..<end { ranks[order[place]] = Double(start + end - 1) / 2 }
      start = end
    }
    return ranks
  }
}
