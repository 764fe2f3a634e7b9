/// A sentence, or a part of one, that a person reads: written in English where the facts are known, said in the
/// language that is spoken.
///
/// The English pattern, with `{1}`, `{2}` … for what is inserted, is the key under which a table of a language has its
/// own. What is inserted stands there as it is: names, numbers from the language's formatter, other sentences.
public struct Sentence: ExpressibleByStringInterpolation, Sendable {
  /// The sentence in the language that was spoken when it was made.
  let text: String

  /// Creates a sentence into which nothing is inserted.
  public init(stringLiteral value: String) { text = Language.foreign?.text(of: value, []) ?? value }

  /// Creates a sentence from a pattern and what is inserted.
  public init(stringInterpolation: StringInterpolation) {
    text =
      stringInterpolation.language?.text(of: stringInterpolation.text, stringInterpolation.inserted)
      ?? stringInterpolation.text
  }

  /// Gathers the parts of a sentence: the text itself in the source language, a pattern and what is inserted in any
  /// other.
  public struct StringInterpolation: StringInterpolationProtocol, Sendable {
    let language: Language?
    private(set) var text = ""
    private(set) var inserted: [String] = []

    /// Begins a sentence.
    ///
    /// - Parameters:
    ///   - literalCapacity: The bytes of all its literal parts.
    ///   - interpolationCount: How many things are inserted.
    public init(literalCapacity: Int, interpolationCount: Int) {
      language = Language.foreign
      text.reserveCapacity(literalCapacity + 8 * interpolationCount)
    }

    /// Adds a part that a language translates.
    public mutating func appendLiteral(_ literal: String) { text += literal }

    /// Inserts a text.
    public mutating func appendInterpolation(_ value: String) {
      guard language != nil else {
        text += value
        return
      }
      inserted.append(value)
      text += "{\(inserted.count)}"
    }

    /// Inserts a part of a text.
    public mutating func appendInterpolation(_ value: Substring) { appendInterpolation(String(value)) }

    /// Inserts a whole number.
    public mutating func appendInterpolation(_ value: Int) { appendInterpolation(String(value)) }

    /// Inserts a number with its decimals, by the language's separator.
    public mutating func appendInterpolation(_ value: Double) {
      appendInterpolation(Language.decimal("\(value)"))
    }

    /// Inserts what describes itself.
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      appendInterpolation(value.description)
    }
  }
}

/// Says a sentence in the language that is spoken; see ``Language``.
///
/// In the source language it costs little more than the literal.
public func worded(_ sentence: Sentence) -> String { sentence.text }

/// Says a sentence of a constant table, which was made before a language was chosen.
///
/// - Parameter key: The sentence in English, with nothing to insert.
public func worded(key: String) -> String { Language.foreign?.text(of: key, []) ?? key }
