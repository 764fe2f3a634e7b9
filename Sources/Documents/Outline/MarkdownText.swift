/// Text that stays text in Markdown.
enum MarkdownText {
  /// Signs with a meaning anywhere in a line: those of CommonMark and its tables, `~` and `$` for GitHub's
  /// deletions and formulas, `{` and `}` for the templates of wikis, `^` for footnotes.
  private static let special: Set<Unicode.Scalar> = [
    "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "&", "$", "^", "@",
  ]

  /// Signs that begin a block where they stand first.
  private static let leading: Set<Unicode.Scalar> = ["+", "-", "=", ":", "%"]

  /// Joins what stands on either side of it, and is not seen: behind an `@` or a `#` it keeps a program that
  /// looks for them in the finished page from calling a person or linking a number.
  private static let joiner: Unicode.Scalar = "\u{2060}"

  /// The text on one line, with everything escaped that could be markup or HTML.
  ///
  /// Marks that change the direction of what follows are left out. Addresses do not become links by
  /// themselves: their colon or their full stop is escaped.
  ///
  /// - Complexity: O(n) in the length of the text.
  static func escaped(_ text: String) -> String {
    let scalars = Array(text.plain.unicodeScalars.filter { !$0.changesDirection })
    var result = String.UnicodeScalarView()
    var isOnlyDigits = true
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      let isListMark =
        isOnlyDigits && index > 0 && (scalar == "." || scalar == ")") && (next == nil || next == " ")
      let isAddress = scalar == ":" && next == "/" || scalar == "." && endsInWWW(scalars[..<index])
      if special.contains(scalar) || index == 0 && leading.contains(scalar) || isListMark || isAddress {
        result.append("\\")
      }
      result.append(scalar)
      if scalar == "@" || scalar == "#", let next, next.properties.isAlphabetic || ("0"..."9").contains(next)
      {
        result.append(joiner)
      }
      isOnlyDigits = isOnlyDigits && ("0"..."9").contains(scalar)
    }
    return String(result)
  }

  /// A web address as the place that a link leads to; it must be one of ``WebAddress/isLink(_:)``.
  ///
  /// Brackets would end it, a semicolon could end the name of a character, and dollar signs a formula.
  static func address(_ address: String) -> String {
    var result = ""
    for scalar in address.unicodeScalars {
      switch scalar {
      case "(": result += "%28"
      case ")": result += "%29"
      case ";": result += "%3B"
      case "$": result += "%24"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func endsInWWW(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    String(String.UnicodeScalarView(scalars.suffix(3))).lowercased() == "www"
  }
}

extension Unicode.Scalar {
  /// Whether it changes the direction in which what follows is shown (Unicode Standard Annex 9), so that text
  /// after it could be read as something else.
  var changesDirection: Bool {
    switch value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
