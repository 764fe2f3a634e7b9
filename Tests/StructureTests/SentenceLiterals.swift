/// The literals of a Swift text that hold a sentence and are not said through a language.
struct SentenceLiterals {
  /// Calls whose arguments are said through a language, or are for programmers.
  private static let calls: Set<String> = [
    "worded", "paragraphs", "Counted.text", "Words.count", "precondition", "preconditionFailure", "assertionFailure",
    "fatalError",
  ]

  /// Each with its line and its beginning, such as `12: There is nothing to do`.
  private(set) var found: [String] = []
  private let text: [UInt8]
  private var place = 0
  /// The names of the calls whose brackets are open here; empty for a bracket of another kind.
  private var open: [String] = []
  /// Where the name that ends here begins.
  private var nameStart = 0

  /// - Complexity: O(n) in the length of the text.
  init(_ text: String) {
    self.text = Array(text.utf8)
    while place < self.text.count { step() }
  }

  private func isNext(_ word: String) -> Bool { text[place...].starts(with: word.utf8) }

  private mutating func step() {
    let byte = text[place]
    switch byte {
    case UInt8(ascii: "/") where isNext("//"):
      while place < text.count, text[place] != UInt8(ascii: "\n") { place += 1 }
      return
    case UInt8(ascii: "\""): return literal()
    case UInt8(ascii: "#") where isNext("#\""): return literal()
    case UInt8(ascii: "("): open.append(String(decoding: text[nameStart..<place], as: UTF8.self))
    case UInt8(ascii: "["), UInt8(ascii: "{"): open.append("")
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): _ = open.popLast()
    default: break
    }
    place += 1
    let isLetter =
      (0x41...0x5A).contains(byte & 0xDF) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "_")
    // A name may be that of a member, such as `Counted.text`; `.worded` begins after its full stop.
    let isJoint = byte == UInt8(ascii: ".") && place - 1 > nameStart
    if !isLetter, !isJoint { nameStart = place }
  }

  private mutating func literal() {
    let start = place
    let isRaw = isNext("#")
    if isRaw { place += 1 }
    let quote = isNext("\"\"\"") ? "\"\"\"" : "\""
    let end = isRaw ? quote + "#" : quote
    let escape = isRaw ? "\\#" : "\\"
    place += quote.utf8.count
    var words: [UInt8] = []
    while place < text.count, !isNext(end) {
      if isNext(escape + "(") {
        place += escape.utf8.count + 1
        nameStart = place
        let depth = open.count
        open.append("")
        while place < text.count, open.count > depth { step() }
        words += Array("\u{FFFC}".utf8)
      } else if isNext(escape + "\n") {
        place += escape.utf8.count
      } else if isNext(escape) {
        words.append(UInt8(ascii: "|"))
        place += escape.utf8.count + 1
      } else {
        words.append(text[place])
        place += 1
      }
    }
    place += end.utf8.count
    nameStart = place
    let sentence = String(decoding: words, as: UTF8.self).split { $0 == " " || $0 == "\n" }.joined(
      separator: " ")
    guard !Self.calls.contains(open.last ?? ""), Self.isSentence(sentence) else { return }
    let line = text[..<start].count { $0 == UInt8(ascii: "\n") } + 1
    found.append("\(line): \(sentence.prefix(60))")
  }

  /// Whether there are four words or more that nothing but blanks parts: no key, no code, no style sheet.
  private static func isSentence(_ text: String) -> Bool {
    func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "'") }
    var count = 0
    for token in text.utf8.split(separator: UInt8(ascii: " ")) {
      let isCapital = token.first.map { (0x41...0x5A).contains($0) } ?? false
      let word = token.dropFirst(isCapital ? 1 : 0).prefix(while: isSmall)
      let isWord = token.count > 1 && word.count + (isCapital ? 1 : 0) > 1 && token.first != UInt8(ascii: "'")
      count = isWord ? (isCapital ? 1 : count + 1) : 0
      if count > 3 { return true }
      if word.endIndex != token.endIndex { count = 0 }
    }
    return false
  }
}
