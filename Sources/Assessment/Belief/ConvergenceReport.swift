/// How expectation propagation went.
public struct ConvergenceReport: Sendable, Hashable {
  /// Whether the last sweep changed nothing by more than the tolerance, with no answer left out.
  public let isConverged: Bool

  /// The number of sweeps over the answers after the first pass.
  public let sweeps: Int

  /// The largest change in the last sweep: of a mean in standard deviations, or of a variance as a share.
  public let largestChange: Double

  /// The share of each step that was taken in the last sweep: 1, or less if the sweeps did not settle.
  public let damping: Double

  /// Whether lucky guesses were kept from raising the doubt.
  ///
  /// Sites then have no negative precision. That is done only when nothing else settles, which takes a person
  /// who answers at random: the belief is a little surer than it should be.
  public let isRestricted: Bool

  /// What each response says at the end, in the order of the responses.
  public internal(set) var sites: [Site]
}
