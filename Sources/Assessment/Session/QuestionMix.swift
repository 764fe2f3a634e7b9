import Ontology
import Wording

/// Of what kinds the questions are that an assessment still asks, in words.
public enum QuestionMix {
  /// The kinds, as a part of a sentence.
  ///
  /// - Parameters:
  ///   - statements: About how many statements to rate oneself against.
  ///   - scenarios: About how many scenarios.
  public static func text(statements: Int, scenarios: Int) -> String {
    let ratings = Counted.text(statements, "statement")
    let checks = Counted.text(scenarios, "scenario")
    if statements == 0 {
      return worded("scenarios with one right answer each, or two where it says so")
    }
    if scenarios == 0 { return worded("statements to rate yourself against") }
    return worded(
      """
      about \(ratings) to rate yourself against and \(checks) with one right answer, or two where it says so
      """)
  }
}
