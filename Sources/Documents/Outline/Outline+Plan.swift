import Planning
import Wording

/// What an outline says is what the pages of the audience say: it takes the same values, and nothing else of
/// the plan, so that what an audience must not see cannot get into it.
extension Outline {
  /// A plan for an audience.
  init(_ plan: Plan, for audience: Audience, guidance: PlanGuidance) {
    let scope = TemplateScope(plan, for: audience, guidance: guidance)
    let hasWork = plan.records.contains { $0.outcome == .done }
    switch audience {
    case .learner: addLearner(scope, hasWork: hasWork)
    case .manager: addManager(scope, hasWork: hasWork)
    case .mentor: addMentor(scope, hasWork: hasWork)
    }
    add(worded("Plan \(scope.text("plan-id")), revision \(scope.text("revision"))."))
  }

  /// Readiness with its interval, where it comes from, and what it is not.
  ///
  /// - Parameter hasWork: Whether anything was done; before that, what is known has also been reached.
  mutating func addStanding(_ scope: TemplateScope, hasWork: Bool) {
    add(
      worded("Readiness for \(scope.text("measured")). ")
        + Self.figures.filter { hasWork || $0.figure != .reached }
        .map { figure, name in "\(figure.title): \(scope.text(name)), \(figure.meaning)." }
        .joined(separator: " "),
      worded("The brackets hold the 90 % interval."))
    addGoals(scope)
    add("\(scope.text("verdict")).", scope.text("verdict-rule"))
    add(
      scope.flag("aims-at-exam")
        ? worded(
          """
          This is not a probability of passing; the issuer publishes no pass mark. Which level of a skill \
          the exam asks for is our reading of its outline; the issuer publishes the weights of the sections.
          """) : "",
      worded(
        """
        It rests on \(scope.text("can-do-count")) can-do answers and \(scope.text("check-count")) check \
        answers, of which \(scope.text("not-sure-count")) were “not sure”.
        """),
      worded("The questions are authored, not calibrated on people."))
  }

  /// What is known, reached and forecast, each with the name of its value.
  private static let figures: [(figure: ReadinessFigures.Figure, name: String)] = [
    (.known, "readiness-known"), (.reached, "readiness-now"), (.forecast, "readiness-projected"),
  ]

  /// Each of several goals by itself.
  private mutating func addGoals(_ scope: TemplateScope) {
    let goals = scope.list("goals")
    guard !goals.isEmpty else { return }
    add(worded("That is the mean of the goals, weighted by their shares:"))
    add(
      table: [worded("Goal"), worded("Share"), worded("Reached"), worded("In words"), worded("Forecast")],
      goals.map { goal in
        ["title", "share", "now", "standing"].map { goal.text($0) }
          + [goal.text("projected") + " " + goal.text("moment")]
      })
  }

  /// Readiness by section of the exam, or by area of the job.
  mutating func addSections(_ scope: TemplateScope) {
    let parts = scope.list("sections")
    let words = Set(parts.map { $0.text("standing") })
    // What would be the same in every row is said once.
    let isAlike = parts.count > 1 && words.count == 1
    add(
      table: [
        scope.text("leading") == Plan.examAsker ? worded("Section") : worded("Area"),
        worded("Share of \(scope.text("leading"))"),
        worded("Reached"),
      ] + (isAlike ? [] : [worded("In words")]) + [worded("Forecast")],
      parts.map { part in
        [part.text("title"), "\(part.text("share-number"))\u{A0}%", part.text("now")]
          + (isAlike ? [] : [part.text("standing")]) + [part.text("projected")]
      })
    if isAlike { add(worded("Each of them in words: \(words.first ?? "").")) }
  }

  /// The dates on which study may be over.
  static func finish(_ scope: TemplateScope) -> String {
    worded(
      """
      Study is expected to end by \(scope.text("finish-likely")): for one in ten by \
      \(scope.text("finish-low")) already, for one in ten not before \(scope.text("finish-high")).
      """)
  }

  /// The exam's date, or that of other goals, in a sentence.
  static func examDate(_ scope: TemplateScope) -> String {
    let date = scope.text("exam-date")
    let days = scope.text("exam-days")
    guard days.isEmpty else {
      return scope.text("passed-exams", after: "", before: " ") + worded("The exams: \(days).")
    }
    guard scope.flag("aims-at-exam") else {
      return date.isEmpty ? worded("There is no date yet.") : worded("There is time until \(date).")
    }
    guard !date.isEmpty else { return worded("The exam has no date yet.") }
    return scope.flag("leads-to-exam-day")
      ? worded("The exam is on \(date).") : worded("It is a first stage until \(date).")
  }
}

extension TemplateScope {
  /// The text of a name; empty where there is none.
  func text(_ name: String) -> String {
    if case .text(let text) = values[name] { return text }
    assertionFailure("no text has the name \(name)")
    return ""
  }

  /// The entries of a name; none where there is no list.
  func list(_ name: String) -> [TemplateScope] {
    if case .list(let entries) = values[name] { return entries }
    assertionFailure("no list has the name \(name)")
    return []
  }

  /// Whether a flag is set.
  func flag(_ name: String) -> Bool {
    if case .flag(let flag) = values[name] { return flag }
    assertionFailure("no flag has the name \(name)")
    return false
  }

  /// A text with words around it; empty where the text is.
  func text(_ name: String, after before: String, before after: String = "") -> String {
    let text = text(name)
    return text.isEmpty ? "" : before + text + after
  }
}
