/// Words that stand in plans of earlier formats, by which their codes are known again.
extension RecallTask {
  /// The task that former words say; `nil` for other words.
  init?(formerly text: String) {
    func rest(between first: String, and last: String) -> String? {
      guard text.count > first.count + last.count, text.hasPrefix(first), text.hasSuffix(last) else {
        return nil
      }
      return String(text.dropFirst(first.count).dropLast(last.count))
    }
    if text == "Explain it aloud, without notes." {
      self = .explain(nil)
    } else if text == "Answer the question again that you had wrong, and say why each other option is wrong."
    {
      self = .wrongAnswers(1)
    } else if let count = rest(
      between: "Answer the ",
      and: " questions again that you had wrong, and say why each other option is wrong."
    ).flatMap({ Int($0) }), count > 0 {
      self = .wrongAnswers(count)
    } else if let title = rest(
      between: "“",
      and:
        "”, from memory: name its steps, what each was for and what would go wrong without it; then compare with your notes."
    ) {
      self = .redo(title)
    } else if let statement = rest(between: "Explain aloud, without notes: ", and: "") {
      self = .explain(statement)
    } else {
      return nil
    }
  }
}
