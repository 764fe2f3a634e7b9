/// What a person answered to one item.
public enum Answer: Sendable, Hashable {
  /// The answer to a can-do statement: 0 *no*, 1 *with help*, 2 *on my own*, 3 *could teach it*.
  case graded(Int)

  /// The right answer to a check question.
  case right

  /// A wrong answer to a check question.
  case wrong

  /// *Not sure*: an honest “I do not know” in place of a guess.
  ///
  /// For a check question it says that the person does not know, and that they do not guess; see
  /// ``GuessingReadiness``. For a can-do statement it says nothing about the skill.
  case notSure
}

extension ItemParameters {
  /// Whether the answer is one that this kind of item can have.
  public func accepts(_ answer: Answer) -> Bool {
    switch (kind, answer) {
    case (.canDo, .graded(let grade)): (0..<kind.answerCount).contains(grade)
    case (.check, .right), (.check, .wrong): true
    case (_, .notSure): true
    case (.canDo, .right), (.canDo, .wrong), (.check, .graded): false
    }
  }

  /// Whether the answer changes what is believed about the person: all do but *not sure* to a can-do
  /// statement.
  public func isInformed(by answer: Answer) -> Bool { !(kind == .canDo && answer == .notSure) }

  /// The answers that somebody may give who is as ready to guess: *not sure* to a check question where they do not
  /// always guess.
  func answers(readiness: Double) -> [Answer] {
    kind == .check && readiness < 1 ? gradedAnswers + [.notSure] : gradedAnswers
  }

  /// The answers that the response model tells apart, in order; of someone who always guesses, their
  /// probabilities add up to 1.
  public var gradedAnswers: [Answer] {
    switch kind {
    case .canDo: (0..<kind.answerCount).map(Answer.graded)
    case .check: [.wrong, .right]
    }
  }
}
