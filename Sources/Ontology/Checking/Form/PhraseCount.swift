/// Phrases that are counted in a text, as whole words.
struct PhraseCount: Sendable {
  /// The words of each phrase, by its first one.
  private let phrases: [Substring: [[Substring]]]

  /// - Parameter phrases: Words with one space between two of them.
  init(_ phrases: [String]) {
    self.phrases = Dictionary(
      grouping: phrases.map { $0.split(separator: " ", omittingEmptySubsequences: false) }, by: { $0[0] })
  }

  /// How often the phrases occur, all together; a phrase that follows itself at once is counted once.
  ///
  /// - Complexity: O(words), times the number of phrases that begin alike.
  func count(in words: [Substring]) -> Int {
    var count = 0
    // Where each phrase may begin next: the space after it is part of it.
    var next: [[Substring]: Int] = [:]
    for (place, word) in words.enumerated() {
      for phrase in phrases[word] ?? []
      where place >= next[phrase] ?? 0 && words[place...].starts(with: phrase) {
        count += 1
        next[phrase] = place + phrase.count + 1
      }
    }
    return count
  }
}
