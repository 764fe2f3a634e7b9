import Ontology
import Planning
import Wording
import XML

// Spaced reviews and what they keep, written and read.

extension PlannedReview {
  /// A review of a week.
  static let form = Form(
    PlannedReview.init(number:minutes:day:minute:items:), .attribute("number", \.number, .whole("revision")),
    .attribute("minutes", \.minutes, .whole("count")), .optional("day", \.day, .day),
    .optional("at", \.minute, .clock), .children("recall", \.items, Item.form))
}

extension PlannedReview.Item {
  fileprivate static let form = Form(
    PlannedReview.Item.init(skill:title:retention:task:scenarios:), .attribute("skill", \.skill, .id),
    .attribute("title", \.title, .title), .attribute("retention", \.retention, .whole("share")),
    .part(\.task, RecallTask.form), .attribute("scenarios", \.scenarios, .whole("count"), unless: 0))
}

extension RecallTask {
  fileprivate static let form = Form<RecallTask>(
    { (task: Kind, count: Int?, text: String) throws(Misreading) -> RecallTask in
      switch (task, count) {
      case (.wrongAnswers, let count?) where text.isEmpty: return .wrongAnswers(count)
      case (.redo, nil) where !text.isEmpty: return .redo(text)
      case (.explain, nil): return .explain(text.isEmpty ? nil : text)
      case (.text, nil): return .text(text)
      default:
        throw Misreading(
          worded("the task \(Faults.quoted(task.rawValue)) is not whole"),
          worded("wrong-answers has questions alone, redo the name of what is done again"))
      }
    }, .attribute("task", \.kind, .word("recall-task")), .optional("questions", \.count, .whole("count")),
    .content(\.words, .line("text")))

  fileprivate enum Kind: String, Sendable {
    case wrongAnswers = "wrong-answers"
    case redo, explain, text
  }

  private var kind: Kind {
    switch self {
    case .wrongAnswers: .wrongAnswers
    case .redo: .redo
    case .explain: .explain
    case .text: .text
    }
  }

  private var count: Int? { if case .wrongAnswers(let count) = self { count } else { nil } }

  private var words: String {
    switch self {
    case .wrongAnswers: ""
    case .redo(let text), .text(let text): text
    case .explain(let text): text ?? ""
    }
  }
}

extension PlanRetention {
  static let form = Form(
    PlanRetention.init(lastNumber:skills:), .attribute("last-review", \.lastNumber, .whole("count")),
    .children("kept", \.skills, Skill.form))
}

extension PlanRetention.Skill {
  fileprivate static let form = Form(
    PlanRetention.Skill.init(skill:title:retention:obstacle:), .attribute("skill", \.skill, .id),
    .attribute("title", \.title, .title), .attribute("retention", \.retention, .tenths("percent")),
    .optional("obstacle", \.obstacle, .word("obstacle")))
}

extension OptimumBound {
  static let form = Form(
    OptimumBound.init(readiness:most:inAnyOrder:), .attribute("readiness", \.readiness, .tenths("percent")),
    .attribute("at-most", \.most, .tenths("percent")),
    .optional("in-any-order", \.inAnyOrder, .tenths("percent")))
}

/// The rules about what reviews recall.
extension PlanRules {
  /// Every recall says what to do, has what that needs, and asks for no more scenarios than a review has time for.
  func recallsAreWhole(_ faults: inout Faults) {
    for recall in root.elements(named: "week").flatMap({ $0.elements(named: "review") })
      .flatMap({ $0.elements(named: "recall") }) where recall["task"] != nil
    {
      do throws(Misreading) {
        _ = try RecallTask.form.read(recall)
      } catch {
        faults.add(error)
      }
      guard let scenarios = recall.whole("scenarios"), scenarios > PlannedReview.Item.mostScenarios else {
        continue
      }
      faults.add(
        recall, worded("\(scenarios) scenarios on one skill are no review"),
        worded("a review asks at most \(PlannedReview.Item.mostScenarios) of a skill"))
    }
  }
}
