/// Reads the Markdown that this product writes, by CommonMark's rules for what a sign means, and keeps apart
/// what is markup and what is text.
struct MarkdownCheck {
  /// The markup of each line, with `T` for every run of text.
  private(set) var skeleton: [String] = []
  /// The texts, unescaped, in order.
  private(set) var texts: [String] = []

  init(_ document: String) {
    for line in document.split(separator: "\n", omittingEmptySubsequences: false) { read(line) }
  }

  private mutating func read(_ line: Substring) {
    var rest = line
    var markup = ""
    for mark in ["# ", "## ", "### ", "- [ ] ", "- [x] ", "  - ", "- "] where rest.hasPrefix(mark) {
      markup += mark
      rest = rest.dropFirst(mark.count)
      break
    }
    if rest.hasPrefix("| ---") {
      skeleton.append(String(rest))
      return
    }
    // Signs that would begin a block of their own.
    if let first = rest.first, "+-=>#".contains(first) { markup += "<block>" }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty, let mark = rest.dropFirst(digits.count).first, ".)".contains(mark),
      rest.dropFirst(digits.count + 1).first.map({ $0 == " " }) ?? true
    {
      markup += "<number>"
    }
    skeleton.append(markup + inline(Array(rest.unicodeScalars)))
  }

  private mutating func inline(_ scalars: [Unicode.Scalar]) -> String {
    var markup = ""
    var text = String.UnicodeScalarView()
    var index = 0
    func flush(_ check: inout MarkdownCheck) {
      guard !text.isEmpty else { return }
      check.texts.append(String(text))
      if markup.last != "T" { markup += "T" }
      text = String.UnicodeScalarView()
    }
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar == "\\", index + 1 < scalars.count, scalars[index + 1].isASCII,
        scalars[index + 1].properties.isPatternSyntax || "_$~^`".unicodeScalars.contains(scalars[index + 1])
      {
        text.append(scalars[index + 1])
        index += 2
      } else if scalar == "]", index + 1 < scalars.count, scalars[index + 1] == "(",
        let end = scalars[index...].firstIndex(of: ")")
      {
        flush(&self)
        markup += "](\(String(String.UnicodeScalarView(scalars[(index + 2)..<end]))))"
        index = end + 1
      } else if "\\`*_{}[]<>#|~&$^@".unicodeScalars.contains(scalar) {
        flush(&self)
        markup += String(scalar)
        index += 1
      } else {
        text.append(scalar)
        index += 1
      }
    }
    flush(&self)
    return markup
  }
}
