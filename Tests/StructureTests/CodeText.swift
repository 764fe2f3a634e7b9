/// A Swift text without comments and without the words of its literals; what these interpolate stays.
struct CodeText {
  private(set) var code: [UInt8] = []
  private let text: [UInt8]
  private var place = 0

  /// - Complexity: O(n) in the length of the text.
  init(_ text: String) {
    self.text = Array(text.utf8)
    code.reserveCapacity(self.text.count)
    while place < self.text.count { step() }
  }

  /// The code as a text.
  var string: String { String(decoding: code, as: UTF8.self) }

  private mutating func step() {
    let byte = text[place]
    guard byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "#") else {
      code.append(byte)
      place += 1
      return
    }
    if isNext("//") {
      while place < text.count, text[place] != UInt8(ascii: "\n") { place += 1 }
    } else if isNext("/*") {
      skip(behind: "*/")
    } else if let literal = Literal(text, at: place) {
      place = literal.start
      skip(literal)
    } else {
      code.append(byte)
      place += 1
    }
  }

  private func isNext(_ word: String) -> Bool { text[place...].starts(with: word.utf8) }

  private mutating func skip(behind end: String) {
    while place < text.count, !isNext(end) { place += 1 }
    place = min(text.count, place + end.utf8.count)
  }

  private mutating func skip(_ literal: Literal) {
    while place < text.count, !isNext(literal.end) {
      if isNext(literal.escape + "(") {
        place += literal.escape.utf8.count + 1
        keepInterpolation()
      } else if isNext(literal.escape) {
        place = min(text.count, place + literal.escape.utf8.count + 1)
      } else {
        place += 1
      }
    }
    place = min(text.count, place + literal.end.utf8.count)
    code.append(UInt8(ascii: " "))
  }

  private mutating func keepInterpolation() {
    var depth = 1
    while place < text.count {
      if text[place] == UInt8(ascii: "(") {
        depth += 1
      } else if text[place] == UInt8(ascii: ")") {
        depth -= 1
      }
      if depth == 0 { break }
      step()
    }
    place = min(text.count, place + 1)
    code.append(UInt8(ascii: " "))
  }

  /// How a literal begins, ends and escapes.
  private struct Literal {
    let start: Int
    let end: String
    let escape: String

    /// `nil` where none begins.
    init?(_ text: [UInt8], at place: Int) {
      let hashes = text[place...].prefix { $0 == UInt8(ascii: "#") }.count
      let quote = text[(place + hashes)...].starts(with: "\"\"\"".utf8) ? "\"\"\"" : "\""
      guard text[(place + hashes)...].starts(with: quote.utf8) else { return nil }
      let fence = String(repeating: "#", count: hashes)
      start = place + hashes + quote.utf8.count
      end = quote + fence
      escape = "\\" + fence
    }
  }
}
