import Assessment
import Ontology

/// What is still to come in one state of a questionnaire, worked out when it is first asked for and kept.
///
/// To know how much is left, the questionnaire is played on to its end. That takes some fifty times as long as all else on
/// the page of a question, so for a few answers in a row it is taken from what was left before them, as
/// `Interview.steadyOutlook()` does.
final class QuestionProspects {
  private let interview: Interview
  private var known: Interview.Outlook?
  /// The next question; `nil` when the questionnaire is over.
  private(set) lazy var question = interview.question

  init(_ interview: Interview, left: Interview.Outlook? = nil) {
    self.interview = interview
    known = left
  }

  /// About how much is left: the same as the terminal says.
  var left: Interview.Outlook {
    if let known { return known }
    let left = interview.steadyOutlook()
    known = left
    return left
  }

  /// What is left after the answer to a question; `nil` where that has to be worked out.
  func left(without item: Item) -> Interview.Outlook? {
    guard var left = known, left.count > 1,
      (interview.answeredCount + 1) % Interview.outlookInterval != 0
    else { return nil }
    left.remove(item)
    return left
  }
}
