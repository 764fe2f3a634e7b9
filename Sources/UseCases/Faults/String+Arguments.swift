import XML

extension String {
  /// The text as it may be shown again: one line, without control characters, not endless.
  package var printableArgument: String { String(printable.prefix(80)) }

  /// The text without white space at its ends.
  package var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
