import Wording

/// What the letters mean by which a library says how sure a fact is.
enum Confidence {
  /// A letter with its meaning.
  static func words(_ letter: String) -> String {
    switch letter {
    case "A": worded("seen at the source, or agreed by several")
    case "B": worded("told by one recent reader")
    case "C": worded("inferred")
    default: letter
    }
  }

  /// A source with how sure it is, such as `https://… (told by one recent reader)`.
  static func source(_ source: String, _ letter: String, checked: String? = nil) -> String {
    "\(source) (\(words(letter))" + (checked.map { worded(", checked on \($0)") } ?? "") + ")"
  }
}
