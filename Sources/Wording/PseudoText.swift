/// English as a language of its own, by a rule.
enum PseudoText {
  private static let plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
  private static let marked = "áƀčđéƒğĥíĵķĺɱñóƥʠŕšťúṽŵẋýžÁƁČĐÉƑĞĤÍĴĶĹṀÑÓƤɊŔŠŤÚṼŴẊÝŽ"
  /// What stands for each character of ASCII: itself, or a letter with its accent.
  private static let marks = {
    var marks = (0..<128).map { Unicode.Scalar(UInt8($0)) }
    for (letter, mark) in zip(plain.unicodeScalars, marked.unicodeScalars) { marks[Int(letter.value)] = mark }
    return marks
  }()

  /// A text with an accent on every letter, but for what is inserted.
  static func accented(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(scalar.isASCII ? marks[Int(scalar.value)] : scalar)
    }
    return String(result)
  }

  /// A sentence with accents and brackets; blanks and line ends around it stay outside.
  @Sendable static func wrapped(_ text: String) -> String {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\n" }
    let start = text.prefix(while: isBlank)
    guard start.endIndex < text.endIndex else { return text }
    let end = text.reversed().prefix(while: isBlank).reversed()
    let words = text.dropFirst(start.count).dropLast(end.count)
    var isCommand = false
    let spoken = words.split(separator: " ", omittingEmptySubsequences: false).map { word in
      if word.hasPrefix("'readiness") { isCommand = true }
      defer { if word.dropFirst().contains("'") { isCommand = false } }
      return isCommand || word.hasPrefix("--") ? String(word) : accented(String(word))
    }
    return start + "⟦" + spoken.joined(separator: " ") + "⟧" + String(end)
  }
}
