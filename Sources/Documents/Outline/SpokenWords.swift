import Ontology
import Wording

/// Puts signs and abbreviations into words, so that a text can be read aloud.
enum SpokenWords {
  /// Signs that screen readers leave out or spell; said by their keys, since a language is chosen later.
  private static let signs: [Unicode.Scalar: String] = [
    "&": " and ", "%": " percent ", "<": " less than ", ">": " greater than ", "≤": " at most ",
    "≥": " at least ", "±": " plus or minus ", "→": " to ", "×": " times ", "≈": " about ", "−": "minus ",
    "…": "...", "|": ", ", "*": " ", "#": " number ", "~": " ", "^": " ", "`": "", "•": " ", "·": " ",
    "“": "\"", "”": "\"", "‘": "'", "’": "'", "\u{A0}": " ",
  ]

  /// The text in words, its parts separated by single spaces; what cannot be seen or changes direction is
  /// left out.
  ///
  /// - Complexity: O(n) in the length of the text.
  static func text(_ text: String) -> String {
    let words = signsInWords(text.plain).split(separator: " ").map(String.init)
    var result: [String] = []
    for (index, word) in words.enumerated() {
      if let last = result.last, word.allSatisfy({ ".,;:)!?".contains($0) }) {
        result[result.count - 1] = last + word
        continue
      }
      let next = index + 1 < words.count ? words[index + 1] : ""
      result.append(spoken(word, after: result.last ?? "", before: next))
    }
    return result.joined(separator: " ")
  }

  private static func signsInWords(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = ""
    for (index, scalar) in scalars.enumerated() {
      let isBetweenDigits =
        index > 0 && index + 1 < scalars.count && isDigit(scalars[index - 1]) && isDigit(scalars[index + 1])
      if scalar == "–" || scalar == "—" {
        result += isBetweenDigits ? worded(" to ") : index > 0 && scalars[index - 1] == " " ? ", " : "-"
      } else if let words = signs[scalar] {
        result += worded(key: words)
      } else if scalar.properties.generalCategory != .format || scalar.properties.isJoinControl {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A word in full: units behind numbers, months and weekdays beside them.
  private static func spoken(_ word: String, after before: String, before next: String) -> String {
    let core = word.prefix { $0.isLetter }
    let rest = word.dropFirst(core.count)
    let number = before.drop { $0 == "(" }
    let isCounted = number.last.map { $0.isNumber } ?? false
    guard !core.isEmpty, rest.allSatisfy({ $0.isPunctuation }) else { return word }
    if isCounted, core == "h" { return (number == "1" ? worded("hour") : worded("hours")) + rest }
    if isCounted, core == "min" { return worded("minutes") + rest }
    if isCounted, let month = months[String(core)] { return month + rest }
    let isNumbered = next.first.map { $0.isNumber } ?? false
    if isNumbered, rest.isEmpty, let day = Weekday.names.first(where: { $0.prefix(3) == core }) { return day }
    return word
  }

  private static let months = Dictionary(
    uniqueKeysWithValues: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ].map { (String($0.prefix(3)), $0) })

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
