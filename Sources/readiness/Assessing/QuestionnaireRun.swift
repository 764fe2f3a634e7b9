import Assessment
import Host
import Ontology
import Terminal

/// Holds the questionnaire with a person at the keyboard, saving every answer as it is given.
struct QuestionnaireRun {
  let model: AssessmentModel
  let file: ProfileFile
  let targetWidth: Double?
  /// The only items to ask; `nil` to choose among all.
  var items: [Item.ID]?
  /// The day of the answers.
  var day = Day.today

  /// How a questionnaire ended.
  enum Outcome {
    /// All questions are answered.
    case finished(Profile)
    /// The person paused.
    case paused(Profile)
  }

  /// Asks until the questionnaire is over.
  ///
  /// - Throws: `Failure` when the input ends in the middle; every answer until then is saved.
  func run(_ profile: Profile) throws -> Outcome {
    Console.announceInterrupts()
    let style = Style(colour: Console.allowsColour)
    var questionnaire = Questionnaire(
      Interview(model, profile: profile, targetWidth: targetWidth, asking: items), style: style)
    guard var prompt = questionnaire.prompt() else { return .finished(profile) }
    try Console.write(questionnaire.introduction() + "\n")
    while true {
      try Console.write(prompt + "\n> ")
      let shown = Host.tenths
      guard let line = Console.readLine() else {
        let saved = questionnaire.interview.profile.responses.count
        throw Failure(
          "\nreadiness: the input ended in the middle of a question; \(saved) answers are saved in \(file.path); "
            + "run the same command to go on",
          status: Failure.missingInput)
      }
      // A script answers at once; only a person's time says anything.
      let taken = Console.isInteractive ? min(Host.tenths - shown, 999_999) : nil
      switch questionnaire.receive(line, on: day, tenths: taken) {
      case .paused:
        return .paused(questionnaire.interview.profile)
      case .ended:
        return .finished(questionnaire.interview.profile)
      case .message(let text):
        try Console.write(text + "\n")
      case .saved(let text):
        try file.write(questionnaire.interview.profile)
        if !text.isEmpty { try Console.write(text + "\n") }
      }
      guard let next = questionnaire.prompt() else { return .finished(questionnaire.interview.profile) }
      prompt = next
    }
  }
}
