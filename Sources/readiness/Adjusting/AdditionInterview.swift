import Host
import UseCases
import Wording

/// Asks at a terminal for what an own activity still lacks.
enum AdditionInterview {
  /// The entry with hours and skills.
  ///
  /// - Throws: `Failure` with status 66 where the input ends.
  static func completed(_ entry: AdditionEntry) throws -> AdditionEntry {
    var entry = entry
    while entry.hours == nil {
      entry.hours = Double(try ask(worded("How many hours does “\(entry.title)” take, such as 6")))
    }
    while entry.skills.isEmpty {
      entry.skills = try ask(
        worded("Which skills does it lead to, and to which level (1 to 4), such as bigquery-ml-training=2")
      ).split { $0 == " " || $0 == "," }.map(String.init)
    }
    return entry
  }

  private static func ask(_ question: String) throws -> String {
    try Console.write("\(question): ")
    guard let line = Console.readLine() else {
      throw Failure(
        "\nreadiness: " + worded("the input ended in the middle of a question"), status: Failure.missingInput)
    }
    return line
  }
}
