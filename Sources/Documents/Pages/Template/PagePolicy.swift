import Wording

/// What keeps a page from fetching anything and from running what its reader did not expect.
///
/// A template is its user's own file, but its pages go to others. So the checker looks for what runs or
/// fetches, and each page has a Content Security Policy besides, by which the browser holds even what the
/// checker has missed.
enum PagePolicy {
  /// The policy of a page whose template has none.
  static let strict =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

  /// What a policy of the user's own lets through that no page may do; `nil` when it is strict enough.
  static func fault(in policy: String) -> String? {
    var hasDefault = false
    for directive in policy.split(separator: ";") {
      let words = directive.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
      guard let name = words.first else { continue }
      if name == "default-src" { hasDefault = true }
      for source in words.dropFirst() where !isAccepted(source, by: name) {
        return worded("'\(name)' lets through \(source)")
      }
    }
    return hasDefault ? nil : worded("'default-src' is missing")
  }

  private static func isAccepted(_ source: String, by directive: String) -> Bool {
    switch (directive, source) {
    case (_, "'none'"), ("style-src", "'unsafe-inline'"), ("img-src", "data:"), ("font-src", "data:"): true
    case ("script-src", _), ("style-src", _): source.hasPrefix("'sha256-")
    default: false
    }
  }

  /// What in a style sheet or a style attribute would fetch something; `nil` for nothing.
  ///
  /// - Complexity: O(n) in the number of bytes.
  static func request(in style: String) -> String? {
    let bytes = unescaped(style).utf8.map(\.lowercased)
    for (index, byte) in bytes.enumerated() {
      let before = bytes[..<index]
      let after = bytes[(index + 1)...]
      switch byte {
      case UInt8(ascii: "@") where after.starts(with: "import".utf8): return "@import"
      case UInt8(ascii: "(") where before.ends(with: "image-set"): return "image-set("
      case UInt8(ascii: "(") where before.ends(with: "src"): return "src("
      case UInt8(ascii: "(") where before.ends(with: "url"):
        let address = after.drop { $0.isBlank || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
        if !address.starts(with: "#".utf8), !address.starts(with: "data:".utf8) { return "url(" }
      default: break
      }
    }
    return nil
  }

  /// A style sheet with its escapes resolved: `\75 rl(` is `url(` to a browser.
  private static func unescaped(_ style: String) -> String {
    guard style.contains("\\") else { return style }
    var result = ""
    var rest = style[...]
    while let first = rest.popFirst() {
      guard first == "\\" else {
        result.append(first)
        continue
      }
      let digits = rest.prefix(6).prefix(while: \.isHexDigit)
      if digits.isEmpty { continue }
      rest = rest.dropFirst(digits.count)
      if rest.first?.isWhitespace == true { rest = rest.dropFirst() }
      if let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with word: String) -> Bool { suffix(word.utf8.count).elementsEqual(word.utf8) }
}

extension UInt8 {
  /// The small letter of an ASCII letter; any other byte as it is.
  fileprivate var lowercased: UInt8 {
    self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self | 0x20 : self
  }

  fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
