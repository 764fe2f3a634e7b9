import Assessment
import Ontology

/// Where the assessments of a profile stand when the questionnaire is opened once more.
struct Reassessment {
  /// The profile, with a further assessment begun where one was asked for.
  let profile: Profile
  /// What to say before anything else; `nil` for nothing.
  let remark: String?
  /// Whether the assessment was over already, on another day.
  let isOver: Bool

  /// Looks at a profile, and begins another assessment if that is asked for.
  ///
  /// Nothing is written: a further assessment is on the disk with its first answer.
  ///
  /// - Parameters:
  ///   - options: How many questions another assessment has.
  ///   - targetWidth: The width of the interval at which an assessment is over.
  ///   - isAgain: Whether another assessment is asked for.
  ///   - goesOn: Whether one that was interrupted lately is gone on with all the same.
  ///   - path: The file of the profile, for messages.
  /// - Throws: `Failure` with status 64 for a number of questions that cannot be asked.
  init(
    _ opened: Profile, model: AssessmentModel, options: AssessmentOptions, targetWidth: Double?,
    isAgain: Bool, goesOn: Bool, path: String, today: Day
  ) throws {
    let current = opened.withoutEmptyAssessment
    let interview = Interview(model, profile: current, targetWidth: targetWidth)
    let last = current.assessments[current.assessments.count - 1]
    let hasEnded = !last.responses.isEmpty && interview.ending != nil
    let age = max(0, today.number - last.lastDay.number)
    let isRecent = age < ProfileTimeline.repeatWindow
    let again = "readiness assess \(path.printableArgument) --again"
    isOver = hasEnded && !isAgain && age > 0
    guard isAgain else {
      profile = current
      if hasEnded {
        remark =
          "The assessment of \(last.begun.spoken) is complete, with \(last.responses.count) answers. To begin "
          + "another, which builds on it: \(again)"
      } else if !last.responses.isEmpty, !isRecent {
        remark =
          "The last answer is of \(last.lastDay.spoken). If much has changed since, begin another assessment, which "
          + "builds on this one: \(again)"
      } else {
        remark = nil
      }
      return
    }
    if goesOn, !last.responses.isEmpty, !hasEnded, isRecent {
      profile = current
      remark = "The assessment of \(last.begun.spoken) is not complete; this goes on with it."
      return
    }
    guard current.assessments.count < Profile.mostAssessments else {
      throw Failure(
        "readiness: \(path.printableArgument) holds \(current.assessments.count) assessments, the most that a "
          + "profile keeps; begin a profile in another file with: readiness assess NEW.xml --role \(current.role)",
        status: Failure.usage)
    }
    var begun = current
    begun.beginAssessment(on: today, questions: try options.checkedQuestions())
    profile = begun
    let hasQuestions = Interview(model, profile: begun).ending == nil
    remark =
      hasQuestions
      ? nil
      : "No question is left that would tell more: an answer counts anew \(ProfileTimeline.repeatWindow) days after "
        + "the last one to the same question."
  }
}
