import Wording

/// The keys of questionnaires, practice and mock exams: one table, so that each means the same wherever it means anything.
enum Key: CaseIterable {
  /// A number, or several; what answers is read apart.
  case answer
  /// *Not sure*.
  case notSure
  /// The question before.
  case back
  /// The next question.
  case next
  /// The flag of a question, on and off.
  case flag
  /// A question by its number.
  case go
  /// All questions by their state.
  case list
  /// Why a question is asked, and what the keys do.
  case help
  /// To stop for now; the same command goes on.
  case pause
  /// To be done with it.
  case end

  /// The key that was typed; `nil` for an answer, and for what is none.
  ///
  /// - Parameter input: What was typed, in lower case.
  init?(_ input: String) {
    if let key = Self.allCases.first(where: { $0.names.contains(input) }) {
      self = key
    } else if input.hasPrefix("g"),
      input.dropFirst().first.map({ $0.isWhitespace || $0.isWholeNumber }) ?? true
    {
      self = .go
    } else {
      return nil
    }
  }

  /// What can be typed for it, the first as it is shown.
  private var names: [String] {
    switch self {
    case .answer, .go: []
    case .notSure: ["s", "skip", "not sure", "not-sure", worded("not sure")]
    case .back: ["b", "back"]
    case .next: ["n", "next"]
    case .flag: ["f", "flag"]
    case .list: ["l", "list"]
    case .help: ["?", "h", "help"]
    case .pause: ["q", "quit", "p", "pause"]
    case .end: ["e", "end"]
    }
  }

  /// The key with what it does, in a few words.
  private var words: String {
    switch self {
    case .answer: worded("a number answers")
    case .notSure: worded("s not sure")
    case .back: worded("b back")
    case .next: worded("n next")
    case .flag: worded("f flag")
    case .go: worded("g 12 go to question 12")
    case .list: worded("l list")
    case .help: worded("? help")
    case .pause: worded("q pause")
    case .end: worded("e end")
    }
  }

  /// Keys in a line, in the order of the table.
  static func line(_ keys: Set<Key>) -> String {
    worded("Keys: \(allCases.filter(keys.contains).map(\.words).joined(separator: ", "))")
  }

  /// What is said to whom that typed something else.
  ///
  /// - Parameter answers: What answers, such as `1 to 4`.
  static func invitation(_ answers: String) -> String {
    worded("Please type \(answers), s for not sure, or ? for the other keys.")
  }

  /// The keys of a questionnaire.
  static let ofQuestionnaire: Set<Key> = [.answer, .notSure, .back, .help, .pause, .end]
  /// The keys of a drill.
  static let ofDrill: Set<Key> = [.answer, .notSure, .help, .pause, .end]
  /// The keys of a mock exam.
  static let ofMock = Set(allCases)

  /// What is said of keys that only a mock exam has.
  static var onlyInMock: String { worded("Flags, the list and numbers of questions are for the mock exam.") }
}
