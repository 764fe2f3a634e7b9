extension String {
  /// The pieces of a text between which a line may end: its words, and each command of this program as one.
  ///
  /// A command is what follows the program's name where that comes after a colon, is quoted or in brackets, or is followed
  /// by options; anywhere else it is a word like others.
  ///
  /// - Parameter width: The columns of a line; a command that is wider is given word by word.
  /// - Complexity: O(n) in the length of the text.
  public func unbrokenPieces(within width: Int) -> [String] {
    let words = split(separator: " ").map(String.init)
    var pieces: [String] = []
    var next = 0
    while next < words.count {
      let end = words.endOfCommand(at: next) ?? next + 1
      let piece = words[next..<end].joined(separator: " ")
      pieces += piece.count <= width ? [piece] : Array(words[next..<end])
      next = end
    }
    return pieces
  }
}

extension [String] {
  /// The place behind the command that begins at a word; `nil` where none does.
  fileprivate func endOfCommand(at first: Int) -> Int? {
    let name = self[first].drop { "'‘“\"(".contains($0) }
    guard name == "readiness", first + 1 < count else { return nil }
    let isMarked = name.count < self[first].count || first > 0 && self[first - 1].hasSuffix(":")
    func isOption(_ place: Int) -> Bool { place < count && self[place].hasPrefix("--") }
    guard isMarked || isOption(first + 2) && !isEnd(first + 1) else { return nil }
    var end = first + 2
    while isOption(end), !isEnd(end - 1) {
      end += 1
      // What follows an option is its value.
      if end < count, !isOption(end), !isEnd(end - 1) { end += 1 }
    }
    return end
  }

  /// Whether a command ends with a word, since a sign follows it.
  private func isEnd(_ place: Int) -> Bool { self[place].last.map { ".,;:)'’”\"".contains($0) } ?? true }
}
