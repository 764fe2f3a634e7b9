import Ontology
import Wording

/// What the reviews of a plan ask, in words: in forms that fit what was learned and take turns.
///
/// Of the forms that fit, the one comes next that the plan has used least, and for the same lab, project or statement none
/// twice until all have come. What a review asks follows from those before it alone, so that later ones change nothing of it.
public struct RecallWords: Sendable {
  /// A skill in a review.
  private struct Place: Hashable {
    let review: Int
    let skill: String
  }

  private var forms: [Place: RecallForm] = [:]

  /// Chooses the forms for a plan.
  ///
  /// - Complexity: O(skills recalled), times the number of forms.
  public init(_ plan: Plan) {
    var uses: [RecallForm: Int] = [:]
    var usesOfWork: [String: [RecallForm: Int]] = [:]
    for review in plan.weeks.flatMap(\.reviews) {
      for item in review.items {
        guard let (work, fitting) = Self.fitting(item) else { continue }
        func rank(_ form: RecallForm) -> (Int, Int) { (usesOfWork[work]?[form] ?? 0, uses[form] ?? 0) }
        guard let form = fitting.min(by: { rank($0) < rank($1) }) else { continue }
        uses[form, default: 0] += 1
        usesOfWork[work, default: [:]][form, default: 0] += 1
        forms[Place(review: review.number, skill: item.skill)] = form
      }
    }
  }

  /// What is recalled and in which forms it can be; `nil` where that is words already, or questions.
  private static func fitting(_ item: PlannedReview.Item) -> (work: String, forms: [RecallForm])? {
    switch item.task {
    case .redo(let title): (title, RecallForm.ofWork(on: RecallSubject(ofSkill: item.skill)))
    case .explain(let statement) where !item.isQuestionsAlone:
      (statement ?? item.skill, RecallForm.ofStatements)
    case .explain, .wrongAnswers, .text: nil
    }
  }

  /// What to recall besides questions, in a sentence or two; empty where questions are all of it.
  public func recall(_ item: PlannedReview.Item, of review: PlannedReview) -> String {
    guard !item.isQuestionsAlone else { return "" }
    if case .text(let text) = item.task { return text }
    let form = forms[Place(review: review.number, skill: item.skill)] ?? Self.fitting(item)?.forms.first
    return form?.text(item.task.subject) ?? ""
  }

  /// How to review a skill, in sentences, with the questions that are asked and the command for them.
  public func instruction(_ item: PlannedReview.Item, of review: PlannedReview) -> String {
    let questions = item.questionCommand.isEmpty ? "" : "\(item.questionText): \(item.questionCommand)."
    return [recall(item, of: review), questions].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension PlannedReview.Item {
  /// Whether questions are all that it asks: those that were wrong, or scenarios in place of explaining, in the same
  /// minutes.
  fileprivate var isQuestionsAlone: Bool {
    switch task {
    case .wrongAnswers: true
    case .explain: scenarios > 0
    case .redo, .text: false
    }
  }

  /// The questions that it asks, in a sentence without the command; empty without any.
  public var questionText: String {
    if case .wrongAnswers(let count) = task {
      let questions = Counted.text(count, "question")
      return worded("Answer \(questions) again that you had wrong, and say why each other option is wrong")
    }
    guard scenarios > 0 else { return "" }
    let count = Counted.text(scenarios, "exam-style question")
    return isQuestionsAlone
      ? worded("Answer \(count) on it, and say why each other option is wrong")
      : worded("Then answer \(count) on it")
  }

  /// What asks the questions on a terminal; empty without any.
  public var questionCommand: String {
    if case .wrongAnswers = task { return "readiness practice --wrong" }
    return scenarios > 0 ? "readiness practice --skill \(skill) --questions \(scenarios)" : ""
  }
}

extension RecallTask {
  /// What a form asks about: the name of what was built, or what is explained, as a sentence.
  fileprivate var subject: String {
    switch self {
    case .redo(let title): title
    case .explain(let statement?):
      statement.last.map { ".!?".contains($0) } ?? true ? statement : statement + "."
    case .explain(nil): worded("what it is, when it is used, and what can go wrong.")
    case .wrongAnswers, .text: ""
    }
  }
}
