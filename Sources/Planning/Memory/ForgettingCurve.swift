import Assessment

/// How what was learned fades: the power law of forgetting.
///
/// Retrievability is the chance that something can be recalled, stability the days after which that chance has
/// fallen to 90 %. The curve is steep at first and flat later, as forgetting is when many people and things are
/// taken together.
///
/// - Source: J. T. Wixted, S. K. Carpenter, "The Wickelgren power law and the Ebbinghaus savings function",
///   Psychological Science 18 (2007), doi:10.1111/j.1467-9280.2007.01862.x. The form, its constants and the
///   growth of stability are those of FSRS-6 with its default parameters (fitted to reviews of flash cards;
///   open-spaced-repetition, py-fsrs 6, `DEFAULT_PARAMETERS`).
public enum ForgettingCurve {
  /// The exponent, −w₂₀ of FSRS-6.
  public static let decay = -0.1542

  /// The factor that makes retrievability 90 % after as many days as the stability: 0.9^(1/decay) − 1.
  public static let factor = power(0.9, 1 / decay) - 1

  /// The chance of recall after some days: (1 + factor · days / stability)^decay.
  ///
  /// - Parameters:
  ///   - days: Since the last time that it was learned or recalled; before that nothing is lost.
  ///   - stability: In days; positive.
  /// - Returns: Above 0, at most 1.
  public static func retrievability(days: Double, stability: Double) -> Double {
    days <= 0 ? 1 : power(1 + factor * days / stability, decay)
  }

  /// The days after which the chance of recall has fallen to a share; the inverse of the curve.
  ///
  /// - Parameters:
  ///   - share: Above 0, at most 1.
  ///   - stability: In days; positive.
  public static func days(untilRetrievability share: Double, stability: Double) -> Double {
    (power(share, 1 / decay) - 1) / factor * stability
  }

  /// e^w₈, w₉ and w₁₀ of FSRS-6: how much a recall helps, how much less the firmer it is already, and how much
  /// more the nearer it was to being forgotten.
  private static let (gain, firmness, spacing) = (exponential(1.8722), 0.1666, 0.796)

  /// The difficulty on FSRS's scale of 1 to 10; its middle, authored: nobody has rated these skills.
  private static let difficulty = 5.0

  /// The stability after a review.
  ///
  /// FSRS's stability after a recall, of which the growth counts with the chance of that recall: what could not
  /// be recalled is looked up, which keeps it but makes it no firmer. So a review soon after learning brings
  /// little (the spacing effect), and one that comes too late brings little as well.
  ///
  /// - Parameters:
  ///   - stability: Before the review, in days; positive.
  ///   - retrievability: At the time of the review, 0 to 1.
  /// - Returns: Days; never less than before.
  public static func stability(afterReview stability: Double, at retrievability: Double) -> Double {
    let growth =
      gain * (11 - difficulty) * power(stability, -firmness)
      * (exponential(spacing * (1 - retrievability)) - 1)
    return stability * (1 + retrievability * growth)
  }

  private static func power(_ base: Double, _ exponent: Double) -> Double {
    exponential(exponent * naturalLogarithm(base))
  }
}
