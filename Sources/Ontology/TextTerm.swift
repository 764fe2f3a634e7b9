/// A term of a text: a run of letters and digits with the `+` and `#` at its end, so that `C++` and `C#` stay whole,
/// while `Python+SQL` and `#Python` fall apart.
struct TextTerm {
  /// The term in small letters.
  let text: String
  /// The term as it is written.
  let spelling: Substring
  /// Whether a sentence, a line or the text begins with it.
  let beginsSentence: Bool

  /// The terms of a text.
  ///
  /// - Complexity: O(n) in the length of the text.
  static func all(of text: String) -> [TextTerm] {
    let scalars = text.unicodeScalars
    var terms: [TextTerm] = []
    var beginsSentence = true
    // Where the term begins, where its letters end, and where the marks after them end.
    var start = scalars.startIndex
    var wordEnd = start
    var end = start
    func close(at termEnd: String.Index) {
      guard start < termEnd else { return }
      let spelling = text[start..<termEnd]
      terms.append(TextTerm(text: spelling.lowercased(), spelling: spelling, beginsSentence: beginsSentence))
      beginsSentence = false
    }
    var index = start
    while index < scalars.endIndex {
      let next = scalars.index(after: index)
      let scalar = scalars[index]
      if isPartOfWord(scalar) {
        if wordEnd < end {
          close(at: wordEnd)
          start = index
        }
        (wordEnd, end) = (next, next)
      } else if start < wordEnd, scalar == "+" || scalar == "#" {
        end = next
      } else {
        close(at: end)
        (start, wordEnd, end) = (next, next, next)
        if ".!?:;•\n\r".unicodeScalars.contains(scalar) { beginsSentence = true }
      }
      index = next
    }
    close(at: end)
    return terms
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    // Looking up the properties of a scalar is slow, and nearly all are ASCII.
    if scalar.isASCII {
      return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
    }
    let properties = scalar.properties
    return properties.isAlphabetic || properties.numericType != nil
      || properties.generalCategory == .nonspacingMark
  }
}
