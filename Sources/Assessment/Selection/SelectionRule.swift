/// Chooses the item whose answer is expected to say most about readiness, or about the order of the gaps.
///
/// An item that reads the coordinate `j` scores `u[j]² / Σ[j][j] · ρ`: `u` is the covariance of readiness
/// with the coordinate, so that the first factor is the variance of readiness that knowing `j` would remove,
/// and `ρ` is the share of `j` that one answer resolves. This is the minimum error variance of a linear
/// combination of abilities (van der Linden 1999, doi:10.3102/10769986024004398), made Bayesian.
///
/// With a ``rankingShare`` the first factor is in part what knowing `j` would bring for the order in which the skills
/// stand by what they are worth: the expected drop of the squared errors of their ranks, as a share of what there is,
/// by the variance of readiness.
public struct SelectionRule: Sendable, Hashable {
  /// What an item costs.
  public enum Cost: Sendable, Hashable {
    /// Every item costs the same.
    case item
    /// An item costs the time that its answer takes.
    case second
  }

  /// What an item costs.
  public var cost: Cost

  /// What a question costs beside the time that its answer takes, in seconds, where time is what it costs; not
  /// negative.
  ///
  /// Where the number of questions is given, each one is scarce, too: with nothing here, five quick self-ratings are
  /// preferred to one scenario that tells as much as all of them.
  public var turnSeconds: Double

  /// The weight of the order of the gaps beside readiness itself, 0 to 1.
  public var rankingShare: Double

  /// Keeps the sections abreast, if present.
  public var balance: SectionBalance?

  /// The widest step of the trapezoid rule, in standard deviations; 0.5 gives `ρ` to about 3e-5.
  public var step: Double

  /// Creates a rule.
  public init(
    cost: Cost = .second, turnSeconds: Double = 0, rankingShare: Double = 0, balance: SectionBalance? = nil,
    step: Double = 0.5
  ) {
    self.cost = cost
    self.turnSeconds = turnSeconds
    self.rankingShare = rankingShare
    self.balance = balance
    self.step = step
  }

  /// The score of every item.
  ///
  /// - Parameters:
  ///   - items: All items of the bank.
  ///   - answered: The places of the items that are answered.
  ///   - belief: What is believed now.
  ///   - measure: The readiness to learn about.
  /// - Returns: One score for each item; `nil` for those that must not be asked: the answered ones, and those
  ///   that share a scenario with one of them.
  /// - Complexity: O(s · ``Belief/dimension`` + s² + number of items) for a measure of s skills.
  public func scores(
    of items: [ItemParameters], answered: Set<Int> = [], belief: Belief, measure: ReadinessMeasure
  ) -> [Double?] {
    var scores = [Double?](repeating: nil, count: items.count)
    let doubt = doubt(belief, measure: measure)
    for candidate in candidates(items, answered: answered, belief: belief, doubt: doubt) {
      let share = items[candidate.index].resolvedShare(candidate.moments, step: step)
      scores[candidate.index] = candidate.bound * share
    }
    return scores
  }

  /// The item with the highest score, the first of them if several have it.
  ///
  /// Of items that share a scenario (see ``ItemParameters/group``), one is asked at most: the others would
  /// repeat what the scenario itself adds, and make the person's readiness look surer than it is.
  ///
  /// Since no answer resolves more than the whole of its coordinate, `ρ ≤ 1` bounds every score from above.
  /// Candidates are looked at in descending order of their bounds until the next bound is below the best
  /// score found: the result is that of looking at all of them.
  ///
  /// - Parameters:
  ///   - items: All items of the bank.
  ///   - answered: The places of the items that are answered; the sections are balanced by them.
  ///   - passedOver: The places of other items that must not be asked now.
  ///   - belief: What is believed now.
  ///   - measure: The readiness to learn about.
  /// - Returns: The item; `nil` if there is none left to ask.
  /// - Complexity: O(s · ``Belief/dimension`` + s² + n log n) for n items and a measure of s skills.
  public func nextItem(
    from items: [ItemParameters], answered: Set<Int> = [], passingOver passedOver: Set<Int> = [],
    belief: Belief, measure: ReadinessMeasure
  ) -> NextItem? {
    nextItem(
      from: items, answered: answered, belief: belief, doubt: doubt(belief, measure: measure)
    ) { !passedOver.contains($0) }
  }

  /// What is to be learned, which is most of the work of a choice: whoever looks more than once works it out once.
  func doubt(_ belief: Belief, measure: ReadinessMeasure) -> ResolvableDoubt {
    ResolvableDoubt(belief, measure: measure, rankingShare: rankingShare)
  }

  /// The same for a known doubt, among the items that are open.
  func nextItem(
    from items: [ItemParameters], answered: Set<Int>, belief: Belief, doubt: ResolvableDoubt,
    where isOpen: (Int) -> Bool = { _ in true }
  ) -> NextItem? {
    let ordered = candidates(items, answered: answered, belief: belief, doubt: doubt, where: isOpen)
      .sorted { ($1.bound, $0.index) < ($0.bound, $1.index) }
    var best: NextItem?
    for candidate in ordered {
      if let best, candidate.bound * Self.largestShare < best.score { break }
      let next = scored(candidate, items)
      if let best, next.score < best.score || (next.score == best.score && next.index > best.index) {
        continue
      }
      best = next
    }
    return best
  }

  /// The items that are open, each with its score, in the order of the bank.
  func openItems(
    of items: [ItemParameters], answered: Set<Int>, belief: Belief, doubt: ResolvableDoubt,
    where isOpen: (Int) -> Bool
  ) -> [NextItem] {
    candidates(items, answered: answered, belief: belief, doubt: doubt, where: isOpen).map {
      scored($0, items)
    }
  }

  private func scored(_ candidate: Candidate, _ items: [ItemParameters]) -> NextItem {
    let share = items[candidate.index].resolvedShare(candidate.moments, step: step)
    return NextItem(
      index: candidate.index, score: candidate.bound * share, varianceReduction: candidate.removable * share)
  }

  /// The most that `ρ` can be, with some room for round-off.
  private static let largestShare = 1 + 1e-9

  /// An item that may be asked.
  private struct Candidate {
    var index: Int
    /// The moments of the coordinate that it reads.
    var moments: Moments
    /// The variance of readiness that knowing the coordinate would remove.
    var removable: Double
    /// The score if one answer told the whole coordinate.
    var bound: Double
  }

  private func candidates(
    _ items: [ItemParameters], answered: Set<Int>, belief: Belief, doubt: ResolvableDoubt,
    where isOpen: (Int) -> Bool = { _ in true }
  ) -> [Candidate] {
    let multipliers = balance?.multipliers(askedSkills: answered.map { items[$0].skill })
    let scenarios = Set(answered.compactMap { items[$0].group })
    var candidates: [Candidate] = []
    candidates.reserveCapacity(items.count)
    var isAnswered = [Bool](repeating: false, count: items.count)
    for index in answered { isAnswered[index] = true }
    for index in items.indices where !isAnswered[index] && isOpen(index) {
      if let scenario = items[index].group, scenarios.contains(scenario) { continue }
      let coordinate = belief.coordinate(of: items[index])
      let moments = belief.state[coordinate]
      let removable = doubt.covariances[coordinate] * doubt.covariances[coordinate] / moments.variance
      var bound = doubt.worth[coordinate]
      if cost == .second { bound /= items[index].seconds + turnSeconds }
      if let balance, let multipliers { bound *= multipliers[balance.sections[items[index].skill]] }
      candidates.append(Candidate(index: index, moments: moments, removable: removable, bound: bound))
    }
    return candidates
  }
}
