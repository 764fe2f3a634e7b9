import Ontology

/// What a number about a person rests on, as texts by which two states of a profile are told apart.
extension Profile {
  /// The answers in the order in which they were given, an entry each.
  package var answerEntries: [[String]] {
    allResponses.map { ["answer", $0.item.text, "\($0.day.number)", $0.answer.key] }
  }

  /// The evidence that counts, in the order of recording, an entry each.
  package var evidenceEntries: [[String]] { evidence.filter(\.counts).map(\.entry) }
}

extension Evidence {
  /// What the piece says.
  package var entry: [String] {
    let shown = shows.flatMap { [$0.skill.text, "\($0.level)"] }
    let content =
      switch kind {
      case .experience(let months): ["\(months)"] + shown
      case .practiceExam(let scores): scores.flatMap { [$0.section.text, "\($0.percent)"] }
      case .certificate, .project, .claim, .rating: shown
      }
    return ["evidence", kind.word, title, "\(day.number)"] + content
  }
}
