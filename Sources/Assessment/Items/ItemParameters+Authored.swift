extension ItemParameters {
  /// The discrimination of an item on which nobody's answers have been used, per level.
  ///
  /// Three public data sets of real people have discriminations of 0.65, 1.18 and 1.35 per standard deviation of
  /// their skill. With people of one role 0.9 of a level apart, 1.5 per level is 1.35 per standard deviation:
  /// what the best of them reached, for items that are written to decide.
  public static let authoredDiscrimination = 1.5

  /// How far an authored discrimination may be off, as the standard deviation of its natural logarithm: those
  /// of the three data sets differ from one another by as much.
  public static let authoredDiscriminationSpread = 0.35

  /// How far an authored level may be off, as a standard deviation in levels.
  public static let authoredThresholdSpread = 0.4

  /// The discrimination that is left when the uncertainty of the item's own numbers is integrated out.
  ///
  /// With thresholds that are off by a normal number of standard deviation `s`, the mean of the logistic curves is
  /// nearly a logistic curve of slope `a / √(1 + (a s / 1.702)²)` (the logistic is within 0.01 of the normal curve
  /// of that scale: Birnbaum 1968, in Lord & Novick). Over a log-normal discrimination these slopes are
  /// averaged by the three-point Gauss–Hermite rule, with `a · exp(√3 t · spread)` for t = −1, 0, 1 and the weights
  /// 1/6, 2/3, 1/6: the slope at a threshold is that of the mean curve, and elsewhere the curves are within 0.02 of
  /// each other.
  public var marginalDiscrimination: Double {
    guard discriminationSpread > 0 || thresholdSpread > 0 else { return discrimination }
    func slope(_ node: Double) -> Double {
      let steepness = discrimination * exponential(node * discriminationSpread)
      let ratio = steepness * thresholdSpread / 1.702
      return steepness / (1 + ratio * ratio).squareRoot()
    }
    let outer = 1.732_050_807_568_877_2
    return (slope(-outer) + 4 * slope(0) + slope(outer)) / 6
  }
}
