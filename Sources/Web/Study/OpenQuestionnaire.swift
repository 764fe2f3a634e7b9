import Ontology
import UseCases

/// The questionnaire between two requests; it is opened anew when its file has changed.
struct OpenQuestionnaire {
  /// The questionnaire.
  var run: AssessmentRun
  /// The day on which it was opened.
  let day: Day
  /// Whether it is another assessment, which builds on earlier ones.
  let isAgain: Bool
}
