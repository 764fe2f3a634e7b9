extension String {
  /// The text on one line, without what cannot be seen, would drive a terminal or would turn its direction.
  ///
  /// Doing it twice changes nothing.
  public var cleaned: String {
    // White space is folded first, so that a line feed does not join two words.
    let words = split(whereSeparator: \.isWhitespace).map { word in
      String(String.UnicodeScalarView(word.unicodeScalars.filter(\.isShown)))
    }
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The same of at most some Unicode scalars, with an ellipsis where it was cut.
  public func cleaned(_ limit: Int) -> String {
    let line = String(unicodeScalars.prefix(4 * limit)).cleaned.unicodeScalars
    guard line.count > limit else { return String(line) }
    var cut = line.prefix(limit - 1)
    while cut.last?.properties.isWhitespace == true { cut.removeLast() }
    return String(cut) + "…"
  }
}

extension Unicode.Scalar {
  fileprivate var isShown: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
    default: !properties.isDefaultIgnorableCodePoint
    }
  }
}
