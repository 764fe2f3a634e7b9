import Assessment
import Ontology

/// How long study really takes a learner beside its estimate.
///
/// Times by estimates are taken to be log-normal (van der Linden 2006): a learner's own factor, and chance from
/// session to session. The median of the sessions is drawn towards 1 by how little they tell, so that one long
/// evening does not cut a plan.
///
/// - Source: W. J. van der Linden, "A lognormal model for response times on test items", Journal of Educational and
///   Behavioral Statistics 31 (2006), doi:10.3102/10769986031002181; the normal-normal shrinkage is that of
///   B. Efron, C. Morris, "Stein's paradox in statistics", Scientific American 236 (1977).
public enum LearnedPace {
  /// Finished sessions from which on a pace is known.
  public static let leastSessions = 3
  /// The least and the greatest pace that is believed, in percent of the estimate.
  public static let range = 50...200

  /// The variance of the logarithm of learners' own factors: the slowest of twenty is taken to need three times as
  /// long as the quickest of twenty. That they differ by a multiple is why J. B. Carroll, "A model of school
  /// learning", Teachers College Record 64 (1963), calls aptitude the time that one needs; how much is authored.
  private static let varianceOfLearners = 0.111
  /// The variance of the logarithm from one session to the next: twice as long or half as long in one of six.
  /// Authored.
  private static let varianceOfSessions = 0.25
  /// How much a median tells, beside a mean of as many normal values.
  private static let efficiencyOfMedian = 0.637

  /// The learner's factor over the sessions of study that were done and timed, in percent within 50 to 200; `nil` with
  /// fewer than three of them.
  ///
  /// - Complexity: O(n log n) for n records.
  public static func percent(of plan: Plan) -> Int? {
    let logarithms = ratios(of: plan).map(naturalLogarithm).sorted()
    guard logarithms.count >= leastSessions else { return nil }
    let middle = logarithms.count / 2
    let median =
      logarithms.count.isMultiple(of: 2)
      ? (logarithms[middle - 1] + logarithms[middle]) / 2 : logarithms[middle]
    let known = Double(logarithms.count) * efficiencyOfMedian * varianceOfLearners
    let factor = exponential(median * known / (known + varianceOfSessions))
    return min(max(Int((factor * 100).rounded()), range.lowerBound), range.upperBound)
  }

  /// Real by estimated time of each session of study that was done and timed: check-ups, practice exams and reviews take
  /// what they take, and minutes that nobody gave are the estimate itself.
  private static func ratios(of plan: Plan) -> [Double] {
    let study = Set(
      plan.activities.filter { !$0.kind.isUpkeep && $0.kind != .practiceExam }.map(\.id))
    let planned = Dictionary(
      plan.weeks.flatMap(\.sessions).filter { study.contains($0.activity) }.map {
        (PlanProgress.Key($0), $0.quarters)
      },
      uniquingKeysWith: { first, _ in first })
    return plan.records.compactMap { record in
      guard record.outcome == .done, !record.isEstimated, record.minutes > 0,
        let quarters = planned[PlanProgress.Key(activity: record.activity, part: record.part)], quarters > 0
      else { return nil }
      return Double(record.minutes) / Double(15 * quarters)
    }
  }
}
