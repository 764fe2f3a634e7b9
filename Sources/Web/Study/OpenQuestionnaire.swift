import Assessment
import Ontology
import UseCases

/// The questionnaire between two requests; it is opened anew when its file has changed.
struct OpenQuestionnaire {
  /// The questionnaire.
  private(set) var run: AssessmentRun
  /// The day on which it was opened.
  let day: Day
  /// Whether it is another assessment, which builds on earlier ones.
  let isAgain: Bool
  /// What is still to come.
  private(set) var prospects: QuestionProspects

  init(_ run: AssessmentRun, day: Day, isAgain: Bool) {
    self.run = run
    self.day = day
    self.isAgain = isAgain
    prospects = QuestionProspects(run.interview)
  }

  /// Changes the questionnaire, and looks ahead anew.
  ///
  /// - Throws: what the change throws; everything is then as it was.
  mutating func change<Result>(_ change: (inout AssessmentRun) throws -> Result) throws -> Result {
    let result = try change(&run)
    prospects = QuestionProspects(run.interview)
    return result
  }
}

/// What is still to come in a questionnaire, worked out when it is first asked for, and once for each answer: that takes
/// some hundred times as long as all else on the page of a question.
final class QuestionProspects {
  private let interview: Interview
  /// The next question; `nil` when the questionnaire is over.
  private(set) lazy var question = interview.question
  /// How many statements and scenarios are left, and the seconds that they take.
  private(set) lazy var outlook = interview.outlook()

  init(_ interview: Interview) { self.interview = interview }
}
