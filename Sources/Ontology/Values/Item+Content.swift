extension Item {
  /// A short text that is another one as soon as people are asked something else: scenario, question, snippet,
  /// options and key, or the statement, the skill or the level.
  ///
  /// Reasons, sources and parameters may change without it. It notices edits, not forgery. FNV-1a with 64 bits
  /// (RFC 9923), as 16 hexadecimal digits.
  ///
  /// - Complexity: O(n) in the length of the texts.
  public var contentMark: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ text: String) {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
      // No text holds this byte, so that two texts are never taken for one.
      hash = (hash ^ 0xFF) &* 0x0000_0100_0000_01b3
    }
    add(skill.text)
    add("\(level) \(choose)")
    switch content {
    case .canDo(let statement): add(statement)
    case .check(let scenario, let question, let options):
      add(scenario)
      add(question)
      for line in snippet?.lines ?? [] { add(line) }
      for option in options {
        add(option.id)
        add(option.text)
        add(option.isCorrect ? "+" : "-")
      }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
