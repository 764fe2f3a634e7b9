import Foundation

/// Finds what a text says in plain English where everything should be said in the pseudo-language: two words or more
/// without accents, outside of its brackets.
///
/// What stands within the brackets was inserted into a sentence. What is known beforehand is passed over: the texts of
/// the library, names, what was typed.
package struct PlainWords: Sendable {
  /// All known words, one text after the other, with an empty one between texts.
  private var words: [String] = []
  private var places: [String: [Int]] = [:]
  /// Words that are known texts alone.
  private var alone: Set<String> = []

  /// - Parameter known: Texts that are not sentences of the program.
  /// - Complexity: O(n) in their length.
  package init(known: [String]) {
    for text in Set(known) {
      let new = Self.words(text)
      if new.count == 1 { alone.insert(new[0]) }
      for (offset, word) in new.enumerated() { places[word, default: []].append(words.count + offset) }
      words += new + [""]
    }
  }

  /// What nobody could translate: each run of words once, in the order in which they come.
  package func runs(in text: String) -> [String] {
    var found: [String] = []
    for run in Self.runs(outside: text) where !isKnown(run) {
      let line = run.joined(separator: " ")
      if !found.contains(line) { found.append(line) }
    }
    return found
  }

  /// Whether words are known, as one text or as several, one after the other; beside them one word of a text that was
  /// cut may stand.
  private func isKnown(_ run: [String]) -> Bool {
    var rest = run[...]
    var single = 0
    while let first = rest.first {
      var length = 0
      for place in places[first] ?? [] {
        length = max(length, zip(rest, words[place...]).prefix { $0 == $1 }.count)
      }
      if length < 2, !alone.contains(first), !first.contains("-") { single += 1 }
      rest = rest.dropFirst(max(1, length))
    }
    return single == 0 || single == 1 && run.count > 2
  }

  /// The words of plain letters; others are left out.
  private static func words(_ text: String) -> [String] {
    text.utf8.split { $0 == 0x20 || $0 == 0x0A || $0 == 0x7C }.compactMap { plain(Array($0))?.word }
  }

  /// A word of two letters at least, without the marks around it, and whether a clause ends before or after it.
  private static func plain(_ bytes: [UInt8]) -> (word: String, opens: Bool, ends: Bool)? {
    func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) && byte < 0x80 }
    // The marks “ ” ‘ ’ and – are three bytes each.
    let quotes: Set<UInt8> = [0x93, 0x94, 0x98, 0x99, 0x9C, 0x9D]
    func isAround(_ byte: UInt8) -> Bool {
      byte == 0xE2 || byte == 0x80 || quotes.contains(byte) || "()[]'\",;:.!?".utf8.contains(byte)
    }
    let start = bytes.prefix(while: isAround).count
    let end = bytes.dropFirst(start).reversed().prefix(while: isAround).count
    let core = bytes.dropFirst(start).dropLast(end)
    guard core.count > 1, core.first.map(isLetter) ?? false,
      core.allSatisfy({ isLetter($0) || $0 == 0x27 || $0 == 0x2D })
    else { return nil }
    return (String(decoding: core, as: UTF8.self), start > 0, end > 0)
  }

  /// Runs of two plain words or more that nothing but blanks parts.
  private static func runs(outside text: String) -> [[String]] {
    var runs: [[String]] = []
    var run: [String] = []
    func end() {
      if run.count > 1 { runs.append(run) }
      run = []
    }
    for paragraph in text.components(separatedBy: "\n\n") {
      for (depth, piece) in pieces(paragraph) where depth == 0 {
        for bytes in piece.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
          guard let (word, opens, ends) = plain(Array(bytes)) else {
            end()
            continue
          }
          if opens { end() }
          run.append(word)
          if ends { end() }
        }
        end()
      }
    }
    return runs
  }

  /// A text cut at the brackets of the pseudo-language, each piece with the number of brackets around it.
  private static func pieces(_ text: String) -> [(depth: Int, text: Substring)] {
    var pieces: [(Int, Substring)] = []
    var depth = 0
    var start = text.startIndex
    for index in text.indices where text[index] == "⟦" || text[index] == "⟧" {
      pieces.append((depth, text[start..<index]))
      depth = text[index] == "⟦" ? depth + 1 : max(0, depth - 1)
      start = text.index(after: index)
    }
    return pieces + [(depth, text[start...])]
  }
}
