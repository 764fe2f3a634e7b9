import Assessment
import Exchange
import Ontology
import Wording

/// The answer to a question as a form holds it.
enum QuestionForm {
  /// The value that says "I am not sure".
  static let notSure = "?"

  /// The choices of a question: its options, or the ratings of a statement, in the order in which this person sees them.
  static func choices(_ options: [Item.Option]) -> [Controls.Choice] {
    let own =
      options.isEmpty
      ? Phrases.ratings.enumerated().map { Controls.Choice(value: "\($0)", label: $1) }
      : options.map { Controls.Choice(value: $0.id, label: $0.text) }
    return own + [Controls.Choice(value: notSure, label: worded("I am not sure"), isApart: true)]
  }

  /// What is chosen where an answer is known.
  static func values(_ answer: Profile.Answer?) -> Set<String> {
    switch answer {
    case nil: []
    case .rating(let rating): ["\(rating)"]
    case .option(let id): [id]
    case .options(let ids): ids
    case .notSure: [notSure]
    }
  }

  /// The state of a question: what was answered when its page was made.
  static func state(_ answer: Profile.Answer?) -> String { answer.map(\.key) ?? "open" }

  /// Reads the answer; `nil` where none is chosen that the question can have, which is noted.
  static func answer(in entry: inout Entry, to item: Item) -> Profile.Answer? {
    let chosen = entry.fields.all("answer")
    let isSeveral = item.choose > 1
    guard !chosen.isEmpty else {
      entry.refuse(
        "answer",
        isSeveral
          ? worded("Choose \(item.choose) answers, or “I am not sure”.")
          : worded("Choose an answer, or “I am not sure”."))
      return nil
    }
    if chosen == [notSure] { return .notSure }
    if case .canDo = item.content {
      if chosen.count == 1, let rating = Int(chosen[0]), (0...3).contains(rating) { return .rating(rating) }
    } else if Set(chosen).isSubset(of: item.options.map(\.id)) {
      if !isSeveral, chosen.count == 1 { return .option(chosen[0]) }
      if isSeveral, Set(chosen).count == item.choose { return .options(Set(chosen)) }
    }
    entry.refuse(
      "answer",
      isSeveral
        ? worded("Choose exactly \(item.choose) answers, or “I am not sure” alone.")
        : worded("Choose one of the answers below."))
    return nil
  }
}
