import Host
import Terminal
import UseCases
import Wording

/// A prompt of the guided run: a question with what an empty line takes, asked until the answer can be taken.
enum Prompt {
  /// Asked to stop where a prompt waits.
  struct Pause: Error {}

  /// Asks one question until the answer can be taken; an empty line takes the default.
  ///
  /// - Parameter right: What would be right instead of an answer that cannot be taken.
  static func ask<Answer>(
    _ question: String, default usual: String, right: (String) -> String, _ read: (String) -> Answer?
  ) throws -> Answer {
    while true {
      try Console.show("\(question) [\(usual)]: ")
      guard let line = Console.readLine() else {
        throw Failure(
          "\nreadiness: "
            + worded(
              """
              the input ended in the middle of a question; what was answered is saved; run the same command to \
              go on
              """),
          status: Failure.missingInput)
      }
      let text = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if text.lowercased() == "q" { throw Pause() }
      if text == "?" {
        try Console.show(TextLayout.wrapped(worded("What fits: \(right(text)). q stops here.")) + "\n")
        continue
      }
      if let answer = read(text.isEmpty ? usual : text) { return answer }
      try Console.show(
        TextLayout.wrapped(worded("Please give \(right(text)). An empty line takes \(usual).")) + "\n")
    }
  }
}
