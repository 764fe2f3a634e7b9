import Assessment
import Ontology
import Terminal
import UseCases
import Wording

/// What is said before a questionnaire goes on.
struct AssessmentRemark {
  /// The remark; `nil` for nothing.
  let text: String?

  /// Says where the assessments of a profile stand.
  ///
  /// - Parameter path: The profile's file.
  init(_ standing: AssessmentStanding, path: String) {
    let again = "readiness assess \(path.printableArgument) --again"
    text =
      switch standing {
      case .open: nil
      case .complete(let begun, let answers):
        worded(
          """
          The assessment of \(begun.spoken) is complete, with \(Counted.text(answers, "answer")). To begin \
          another, which builds on it: \(again)
          """)
      case .old(let lastAnswer):
        worded(
          """
          The last answer is of \(lastAnswer.spoken). If much has changed since, begin another assessment, \
          which builds on this one: \(again)
          """)
      case .goingOn(let begun):
        worded("The assessment of \(begun.spoken) is not complete; this goes on with it.")
      case .exhausted:
        worded(
          """
          No question is left that would tell more: an answer counts anew \(ProfileTimeline.repeatWindow) \
          days after the last one to the same question.
          """)
      }
  }
}
