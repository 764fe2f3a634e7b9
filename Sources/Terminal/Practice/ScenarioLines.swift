import Assessment
import Ontology
import Wording

/// A scenario as lines: what is asked, and what is explained afterwards.
struct ScenarioLines {
  let item: Item
  /// The options in the order in which the person sees them.
  let options: [Item.Option]
  let sheet: Sheet

  /// The scenario, the snippet, the question, and the options by their numbers.
  ///
  /// - Parameter chosen: The options that are marked as answered.
  func asked(chosen: Set<String> = []) -> [String] {
    guard case .check(let scenario, let question, _) = item.content else { return [] }
    var lines = [sheet.wrapped(scenario), ""]
    if let snippet = item.snippet { lines += TextLayout.code(snippet.lines, width: sheet.width) + [""] }
    lines.append(sheet.heading(question))
    if item.choose > 1 { lines.append(sheet.wrapped(ChosenOptions.invitation(item.choose))) }
    for (number, option) in options.enumerated() {
      let mark = chosen.contains(option.id) ? worded(" (your answer)") : ""
      lines.append(sheet.wrapped(option.text + mark, indent: "   ", first: "\(number + 1)  "))
    }
    return lines
  }

  /// Every option with whether it is right, its reason, and the page to read.
  ///
  /// - Parameters:
  ///   - answer: What was answered; `nil` for nothing.
  ///   - tellsOthers: Whether it says when the other options are right, which tells the keys of the family's other
  ///     questions.
  func explained(_ answer: Profile.Answer?, tellsOthers: Bool) -> [String] {
    let chosen = answer?.chosen ?? []
    var lines: [String] = []
    for (number, option) in options.enumerated() {
      let mark =
        (option.isCorrect ? worded("right") : worded("not here"))
        + (chosen.contains(option.id) ? worded(", your answer") : "")
      lines.append(sheet.wrapped("\(option.text) (\(mark))", indent: "   ", first: "\(number + 1)  "))
      lines.append(sheet.wrapped(option.reason, indent: "   ", first: "   "))
      if tellsOthers, !option.isCorrect, let when = option.rightWhen {
        lines.append(sheet.wrapped(worded("Right when: ") + when, indent: "   ", first: "   "))
      }
    }
    if let source = item.source { lines.append(worded("Read: \(source)")) }
    return lines
  }
}

extension Profile.Answer {
  /// The ids of the options that were chosen.
  var chosen: Set<String> {
    switch self {
    case .option(let id): [id]
    case .options(let ids): ids
    case .rating, .notSure: []
    }
  }
}

/// What was typed at a scenario: the numbers of options, or *not sure*.
struct TypedAnswer {
  /// The answer.
  let answer: Profile.Answer

  /// Why it is none.
  struct Fault: Error {
    /// What would be right.
    let message: String
  }

  /// Reads what was typed.
  ///
  /// - Throws: ``Fault`` for anything else.
  init(_ input: String, item: Item, options: [Item.Option]) throws(Fault) {
    if Key(input) == .notSure {
      answer = .notSure
    } else if item.choose > 1 {
      do {
        answer = .options(
          Set(
            try ChosenOptions(input, count: item.choose, of: options.count).places.map { options[$0].id }))
      } catch {
        throw Fault(message: error.message)
      }
    } else if let number = Int(input), options.indices.contains(number - 1) {
      answer = .option(options[number - 1].id)
    } else {
      throw Fault(message: Key.invitation(worded("1 to \(options.count)")))
    }
  }
}
