/// Words that stand in plans of earlier formats, by which their codes are known again.
extension RecallTask {
  /// What is done again, in the words that plans of earlier formats hold.
  static func formerlyRedone(_ text: String) -> String? {
    let (first, last) = (
      "“",
      "”, from memory: name its steps, what each was for and what would go wrong without it; then compare with your notes."
    )
    guard text.hasPrefix(first), text.hasSuffix(last) else { return nil }
    return String(text.dropFirst(first.count).dropLast(last.count))
  }
}
