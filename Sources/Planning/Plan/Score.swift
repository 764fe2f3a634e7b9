/// A readiness as documents carry it: per mille, so that writing and reading lose nothing.
public struct Score: Sendable, Hashable {
  /// Expected readiness, 0 to 1000.
  public var mean: Int
  /// Lower end of the 90 % interval, 0 to 1000.
  public var low: Int
  /// Upper end of the 90 % interval, 0 to 1000.
  public var high: Int

  /// Creates a score.
  public init(mean: Int, low: Int, high: Int) {
    self.mean = mean
    self.low = low
    self.high = high
  }
}
