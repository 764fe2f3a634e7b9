extension Moments {
  /// Half the width of the range that holds the number in nine cases out of ten, if it is normal.
  public var halfWidth90: Double { Estimate.quantile95 * standardDeviation }
}
