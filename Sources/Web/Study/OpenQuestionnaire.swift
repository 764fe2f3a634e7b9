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

  /// Takes an answer, as the questionnaire does.
  mutating func answer(
    _ answer: Profile.Answer, to item: Item, on day: Day, tenths: Int?
  ) throws -> Bool {
    let isFirst = !run.profile.responses.contains { $0.item == item.id }
    guard try run.answer(answer, to: item.id, on: day, tenths: tenths) else { return false }
    prospects = QuestionProspects(run.interview, left: isFirst ? prospects.left(without: item) : nil)
    return true
  }
}
