/// How sure it is that a plan teaches what it sets out to teach; authored, not measured.
struct LearningUncertainty: Sendable {
  /// The chance that a finished step brings the skill to its level; what does not take leaves it as it was.
  var chance = 0.9
  /// How quickly the learner may turn out to study, as quantiles of a standard normal number of equal weight:
  /// one in ten people takes an activity's low hours or less, one in ten its high hours or more, and who is
  /// slow is slow throughout.
  var paces = Self.quantiles
  /// Whether what is not reviewed fades.
  var fades = true

  /// As nothing in life is: every step takes, in its likely hours, for good.
  static let none = LearningUncertainty(chance: 1, paces: [0], fades: false)

  /// The middles of fifteen parts of the standard normal distribution that are equally likely.
  private static let quantiles = [
    -1.8339, -1.2816, -0.9674, -0.7279, -0.5244, -0.3407, -0.1679, 0, 0.1679, 0.3407, 0.5244, 0.7279, 0.9674,
    1.2816, 1.8339,
  ]
}
