import Wording

extension PlanReadiness.Overclaiming {
  /// How self-ratings compare with scenarios, kindly and with the interval: the same finding in the same words
  /// everywhere.
  public var sentence: String {
    let interval = worded("90 % interval \(Self.signed(low)) to \(Self.signed(high))")
    let allowed = worded("it is already allowed for in every number here.")
    if low > 0 {
      return
        worded(
          """
          Your self-ratings run about \(Self.levels(mean)) of a level above what your scenarios show \
          (\(interval)). That is common, and\u{20}
          """) + allowed
    }
    if high < 0 {
      return
        worded(
          """
          You rate yourself about \(Self.levels(mean)) of a level below what your scenarios show (\(interval)). \
          You know more than you say, and\u{20}
          """) + allowed
    }
    return worded(
      """
      Whether your self-ratings run above or below what your scenarios show cannot be told yet: the difference is \
      \(Self.signed(mean)) of a level (\(interval)), and most people rate themselves 0.3 too high.
      """)
  }

  /// Hundredths of a level as tenths, without their sign.
  private static func levels(_ hundredths: Int) -> String {
    let tenths = (abs(hundredths) + 5) / 10
    return Language.decimal("\(tenths / 10).\(tenths % 10)")
  }

  private static func signed(_ hundredths: Int) -> String {
    (hundredths <= -5 ? "−" : "") + levels(hundredths)
  }
}
