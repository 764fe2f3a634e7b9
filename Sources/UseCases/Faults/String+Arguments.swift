import XML

extension String {
  /// The text as it may be shown again: one line, without control characters, not endless.
  package var printableArgument: String { String(inOneLine.prefix(80)) }

  /// The text without what drives a terminal, its tabs and line ends included.
  package var inOneLine: String {
    String(printable.map { $0.isNewline || $0 == "\t" ? "\u{FFFD}" : $0 })
  }

  /// The text without white space at its ends.
  package var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
