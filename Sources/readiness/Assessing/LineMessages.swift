import Assessment
import Documents
import Ontology
import Wording

/// An option as another program sees it before the answer.
struct OptionObject: Encodable {
  var id, text: String

  init(_ option: Item.Option) { (id, text) = (option.id, option.text) }
}

/// Lines of code below a scenario.
struct SnippetObject: Encodable {
  var language, text: String

  init(_ snippet: Item.Snippet) {
    language = snippet.language
    text = snippet.lines.joined(separator: "\n")
  }
}

/// Why a line of another program was not taken.
struct Rejected: Error, Encodable {
  var message: String

  /// The value that a line holds.
  ///
  /// - Parameter shape: What lines may say, for the message.
  /// - Throws: `Rejected` for a line that is something else.
  static func reading<Value: Decodable>(_ line: String, shape: String) throws -> Value {
    guard let value = try? JSONReading.value(Value.self, from: Array(line.utf8)) else {
      throw Rejected(message: worded("the line is not a JSON object of the expected shape; \(shape)"))
    }
    return value
  }

  /// An answer that an item does not take.
  static func answer(to item: Item) -> Rejected {
    Rejected(message: worded("the item takes \(item.answerWords)"))
  }
}

extension Reply.Response {
  /// The answer to an item, with the time that it took in tenths of a second.
  ///
  /// - Throws: `Rejected` for a time that is none, and for an answer that the item does not take.
  func read(for asked: Item) throws -> (answer: Profile.Answer, tenths: Int?) {
    if let seconds, !(0...86_400).contains(seconds) {
      throw Rejected(message: worded("an answer takes 0 to 86400 seconds"))
    }
    guard let read = Profile.Answer(word: answer.word, for: asked) else { throw Rejected.answer(to: asked) }
    return (read, seconds.map { Int(($0 * 10).rounded()) })
  }
}
