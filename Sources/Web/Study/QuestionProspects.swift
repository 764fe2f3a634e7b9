import Assessment
import Ontology

/// What is still to come in one state of a questionnaire, worked out when it is first asked for and kept.
///
/// To know how much is left, the questionnaire is played on to its end. That takes some fifty times as long as all else on
/// the page of a question, so for a few answers in a row it is taken from what was left before them.
final class QuestionProspects {
  /// What is left.
  struct Left {
    /// Statements and scenarios.
    var canDo, check: Int
    /// How long they take.
    var seconds: Double
    /// The answers since the questionnaire was played on to its end.
    var age = 0

    /// All questions.
    var count: Int { canDo + check }
  }

  /// After how many answers the questionnaire is played on to its end again.
  static let longestAge = 5

  private let interview: Interview
  private var known: Left?
  /// The next question; `nil` when the questionnaire is over.
  private(set) lazy var question = interview.question

  init(_ interview: Interview, left: Left? = nil) {
    self.interview = interview
    known = left
  }

  /// About how much is left: exactly that after every few answers.
  var left: Left {
    if let known { return known }
    let outlook = interview.outlook()
    let left = Left(canDo: outlook.canDo, check: outlook.check, seconds: outlook.seconds)
    known = left
    return left
  }

  /// What is left after the answer to a question; `nil` where that has to be worked out.
  func left(without item: Item) -> Left? {
    guard var left = known, left.count > 1, left.age + 1 < Self.longestAge else { return nil }
    let isCheck = item.isCheck ? left.check > 0 : left.canDo == 0
    if isCheck { left.check -= 1 } else { left.canDo -= 1 }
    left.seconds = max(0, left.seconds - item.seconds)
    left.age += 1
    return left
  }
}
