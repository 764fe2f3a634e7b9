import Assessment
import Exchange
import Ontology
import Planning

/// What is remembered between two requests and may be lost with the program: nothing that somebody entered for good.
struct Memory {
  /// When a question was shown first, in tenths of a second.
  var shown: [Item.ID: Int] = [:]
  /// When work on a session was begun, in seconds since 1970, by what the session is.
  var begun: [String: Int] = [:]
  /// A file that was sent to be looked at before it is taken over.
  var received: FormFields.File?
  /// What is said once on the next page.
  var notice: String?
  /// The questionnaire as it was left, with the file that it rests on.
  var questionnaire: OpenQuestionnaire?
  /// The mock exam that is being taken.
  var mock: OpenMock?
  /// The plan that was shown before it is written.
  var preview: PreviewedPlan?
  /// What the last check-up came to.
  var findings: [CheckUpFinding] = []
}
