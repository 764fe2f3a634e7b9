import Assessment
import Host
import Ontology
import Terminal
import UseCases
import Wording

/// Holds a questionnaire with a person at the keyboard, whose every answer is saved as it is given.
struct QuestionnaireRun {
  /// The profile's file, for messages.
  let path: String
  /// The day of the answers.
  let day: Day

  /// How a questionnaire ended.
  enum Outcome {
    /// All questions are answered.
    case finished
    /// The person paused.
    case paused
  }

  /// Asks until the questionnaire is over.
  ///
  /// - Parameter save: Writes the interview after each answer.
  /// - Throws: `Failure` when the input ends in the middle; every answer until then is saved.
  func ask(_ interview: Interview, save: (Interview) throws -> Void) throws -> Outcome {
    Console.announceInterrupts()
    let style = Style(colour: Console.allowsColour)
    var questionnaire = Questionnaire(interview, style: style)
    guard var prompt = questionnaire.prompt() else { return .finished }
    try Console.show(questionnaire.introduction() + "\n")
    while true {
      Console.dropTypedAhead()
      try Console.show(prompt + "\n> ")
      let shown = Host.tenths
      guard let line = Console.readLine() else {
        let saved = questionnaire.interview.profile.responses.count
        throw Failure(
          "\nreadiness: "
            + worded(
              """
              the input ended in the middle of a question; \(Counted.text(saved, "answer is", "answers are")) \
              saved in \(path); run the same command to go on
              """),
          status: Failure.missingInput)
      }
      // A script answers at once; only a person's time says anything.
      let taken = Console.isInteractive ? min(Host.tenths - shown, 999_999) : nil
      switch questionnaire.receive(line, on: day, tenths: taken) {
      case .paused: return .paused
      case .ended: return .finished
      case .message(let text): if !text.isEmpty { try Console.show(text + "\n") }
      case .saved(let text):
        try save(questionnaire.interview)
        if !text.isEmpty { try Console.show(text + "\n") }
      }
      guard let next = questionnaire.prompt() else { return .finished }
      prompt = next
    }
  }
}
