public import Assessment

extension Score {
  /// Rounds an estimate to per mille.
  public init(_ estimate: Estimate) {
    func perMille(_ share: Double) -> Int { Int((share * 1000).rounded()) }
    let interval = estimate.interval90
    self.init(
      mean: perMille(estimate.mean), low: perMille(interval.lowerBound), high: perMille(interval.upperBound))
  }
}
