import Wording

/// The numbers that say how people at different levels answer one item.
///
/// A can-do statement follows the graded response model (Samejima 1969, Psychometrika Monograph 17), a check
/// question the three-parameter logistic model (Birnbaum 1968, in Lord & Novick, *Statistical Theories of
/// Mental Test Scores*). Both use the plain logistic function, without the factor 1.7.
///
/// ```swift
/// let statement = ItemParameters(kind: .canDo, skill: 4, level: 2)
/// statement.thresholds  // [1.1, 2.0, 2.9]
/// ```
public struct ItemParameters: Sendable, Hashable {
  /// What the item reads.
  public var kind: ItemKind

  /// The index of the skill, from 0.
  public var skill: Int

  /// The level that the item asks about, 1 to 4.
  public var level: Int

  /// How sharply the answers change with the level, per level unit; positive, usually 0.6 to 2.
  public var discrimination: Double

  /// How far the discrimination may be off, as the standard deviation of its natural logarithm; 0 where it is
  /// known.
  public var discriminationSpread: Double

  /// Where the answers change, in level units.
  ///
  /// A can-do statement has three, in ascending order: *with help*, *on my own* and *could teach it* become
  /// as likely as not there. A check question has one.
  public var thresholds: [Double]

  /// How far all thresholds together may be off, as a standard deviation in level units; 0 where they are known.
  public var thresholdSpread: Double

  /// The chance that a person who does not know picks the right answer of a check question.
  ///
  /// One over the number of answers offered, of sets of options where several are to be chosen; 0 up to, but
  /// not including, 1. Ignored for a can-do statement.
  public var guessing: Double

  /// The share of answers given without reading, 0 up to, but not including, 1; they fall on every answer
  /// alike.
  public var lapse: Double

  /// The time that an answer takes, in seconds; positive.
  public var seconds: Double

  /// The scenario, or the family of options, that the item shares with others, if any.
  ///
  /// Items of one scenario are not independent witnesses (Bradlow, Wainer & Wang 1999,
  /// doi:10.1007/BF02294533). The response model does not know that: ``SelectionRule`` asks one of them only.
  public var group: Int?

  /// Creates the parameters of one item.
  ///
  /// What is left out follows from the kind and the level: a can-do statement gets the thresholds
  /// `level - 0.9`, `level` and `level + 0.9` – so *on my own* is the level itself – no guessing and 8
  /// seconds; a check question the threshold `level`, one chance in four and 45 seconds.
  ///
  /// - Precondition: Every number is in the range that its property states.
  public init(
    kind: ItemKind,
    skill: Int,
    level: Int,
    discrimination: Double = Self.authoredDiscrimination,
    discriminationSpread: Double = 0,
    thresholds: [Double]? = nil,
    thresholdSpread: Double = 0,
    guessing: Double? = nil,
    lapse: Double = 0.05,
    seconds: Double? = nil,
    group: Int? = nil
  ) {
    let threshold = Double(level)
    self.kind = kind
    self.skill = skill
    self.level = level
    self.discrimination = discrimination
    self.discriminationSpread = discriminationSpread
    self.thresholdSpread = thresholdSpread
    self.lapse = lapse
    self.group = group
    switch kind {
    case .canDo:
      self.thresholds = thresholds ?? [threshold - 0.9, threshold, threshold + 0.9]
      self.guessing = guessing ?? 0
      self.seconds = seconds ?? 8
    case .check:
      self.thresholds = thresholds ?? [threshold]
      self.guessing = guessing ?? 0.25
      self.seconds = seconds ?? 45
    }
    if let problem { preconditionFailure(problem) }
  }

  /// What is wrong with the parameters, or `nil` if they can be used.
  public var problem: String? {
    if skill < 0 { return worded("the skill's index is negative") }
    if !(discrimination > 0 && discrimination.isFinite) {
      return worded("the discrimination is not positive")
    }
    if !(discriminationSpread >= 0 && discriminationSpread.isFinite && thresholdSpread >= 0)
      || !thresholdSpread.isFinite
    {
      return worded("a spread is negative")
    }
    if thresholds.count != kind.answerCount - 1 {
      return worded("there must be \(kind.answerCount - 1) thresholds, not \(thresholds.count)")
    }
    if !thresholds.allSatisfy(\.isFinite) { return worded("a threshold is not a number") }
    if zip(thresholds, thresholds.dropFirst()).contains(where: { $0 >= $1 }) {
      return worded("the thresholds do not ascend")
    }
    if !(0..<1).contains(guessing) { return worded("the chance of guessing right is not in 0..<1") }
    if !(0..<1).contains(lapse) { return worded("the share of lapses is not in 0..<1") }
    if !(seconds > 0 && seconds.isFinite) { return worded("the time for an answer is not positive") }
    return nil
  }
}
