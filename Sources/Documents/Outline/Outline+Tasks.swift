import Wording

extension Outline {
  /// An entry of a week: what has to stand before labs, a session, a review, or a sitting for what a practice exam showed.
  static func tasks(_ entry: TemplateScope) -> [Task] {
    (entry.list("preparations") + entry.list("follow-ups")).map(dated) + entry.list("steps").map(task)
      + entry.list("reviews").map(review)
  }

  private static func dated(_ entry: TemplateScope) -> Task {
    Task(
      item: Item(
        line: Line(lead: entry.text("title"), text: timeAndDay(entry)),
        details: [Line(text: entry.text("text"))]),
      isDone: false)
  }

  private static func timeAndDay(_ entry: TemplateScope) -> String {
    [entry.text("time"), entry.text("day")].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private static func review(_ review: TemplateScope) -> Task {
    let details = review.list("skills").map {
      Line(lead: $0.text("skill") + ":", text: $0.text("instruction"))
    }
    return Task(
      item: Item(
        line: Line(lead: worded("Review r\(review.text("number"))"), text: timeAndDay(review)),
        details: details),
      isDone: !review.text("done").isEmpty)
  }

  /// The reviews of a week of which only the hours are known.
  static func reviewHours(_ week: TemplateScope) -> [Task] {
    let time = week.text("review")
    guard !time.isEmpty, week.list("reviews").isEmpty else { return [] }
    let advice = worded(
      "Recall what you have learned before you look it up; what you cannot recall, do again.")
    return [
      Task(
        item: Item(line: Line(lead: worded("Review"), text: time), details: [Line(text: advice)]),
        isDone: false)
    ]
  }

  private static func task(_ step: TemplateScope) -> Task {
    let isFirst = step.flag("is-first")
    var details: [Line] = []
    func detail(_ lead: String, _ text: String) {
      if !text.isEmpty { details.append(Line(lead: lead, text: text)) }
    }
    detail(worded("Why:"), step.text("reason"))
    for outcome in step.list("outcomes") {
      detail(
        "\(outcome.text("skill")):",
        worded(
          """
          if you show level \(outcome.text("level")) (chance: \(outcome.text("chance"))), \
          \(outcome.text("hours")) come back\(outcome.text("spares", after: ": ")); else \
          \(outcome.text("otherwise")).
          """))
    }
    if step.flag("needs-check-up") {
      detail(worded("Check first:"), "readiness check-up --skill \(step.text("check-up-skill"))")
    }
    detail("", step.text("serves"))
    detail(
      step.flag("is-hands-on") ? worded("Your task:") : worded("What to do:"),
      isFirst
        ? step.text("instructions")
        : worded("Carry on where you stopped; the whole task stands at its first part."))
    detail(worded("Your note:"), step.text("note"))
    // The reason names the first.
    detail(worded("Brings as well:"), isFirst ? step.furtherRaises : "")
    if isFirst, !step.text("part").isEmpty { detail(worded("Time:"), "\(step.text("whole-time")).") }
    details += step.list("guidance").flatMap(Self.lines)
    if step.flag("is-stale") {
      detail("", worded("Last checked over a year ago: content and names may have changed."))
    }
    let check = step.flag("needs-check-up") ? worded("check first") : ""
    return Task(
      item: step.item(details, also: check), isDone: !step.text("done").isEmpty,
      number: step.text("number"))
  }

  /// A point of guidance, and each criterion of it.
  private static func lines(_ point: TemplateScope) -> [Line] {
    let link = point.text("link")
    let code = point.text("code").split(separator: "\n", omittingEmptySubsequences: false)
    let text = [point.text("name"), point.text("text")].filter { !$0.isEmpty }.joined(separator: ". ")
    let criteria = point.list("criteria").map { $0.text("text") }
    return [
      Line(
        lead: point.text("label") + ":", link: link.isEmpty ? nil : link,
        text: ([text] + criteria).filter { !$0.isEmpty }.joined(separator: " "), code: code)
    ]
  }
}

extension TemplateScope {
  /// What a step raises, in a sentence.
  var raises: String {
    let raises = list("raises").map {
      worded("\($0.text("skill")) from \($0.text("from")) to \($0.text("to"))")
    }
    return raises.isEmpty ? "" : Words.list(raises) + "."
  }

  /// What a step raises beside what its reason names, each with the level.
  fileprivate var furtherRaises: String {
    let named = text("reason")
    let others = list("raises").filter { !named.contains($0.text("skill")) }
    return others.isEmpty
      ? "" : Words.list(others.map { worded("\($0.text("skill")) (\($0.text("to")))") }) + "."
  }

  /// A step as an entry of a list.
  ///
  /// - Parameter remark: One more fact in its line.
  func item(_ details: [Outline.Line], also remark: String = "") -> Outline.Item {
    let link = text("link")
    let facts = [
      text("part"), text("kind"), text("time"), text("day"), text("topic"), text("cost"), text("done"),
      remark,
    ]
    return Outline.Item(
      line: Outline.Line(
        lead: text("title"), link: link.isEmpty ? nil : link,
        text: facts.filter { !$0.isEmpty }.joined(separator: ", ")),
      details: details)
  }
}
