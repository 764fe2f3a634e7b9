public import Assessment

/// A readiness in percent with its 90 % interval.
public struct Interval: Encodable {
  var mean, low, high: Double

  /// Rounds an estimate to a tenth of a percent.
  public init(_ estimate: Estimate) {
    func percent(_ share: Double) -> Double { (share * 1000).rounded() / 10 }
    mean = percent(estimate.mean)
    low = percent(estimate.interval90.lowerBound)
    high = percent(estimate.interval90.upperBound)
  }
}
