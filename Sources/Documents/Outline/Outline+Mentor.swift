extension Outline {
  /// Everything that the mentor's page says.
  mutating func addMentor(_ scope: TemplateScope) {
    add(heading: 1, "Mentoring \(scope.text("learner")): \(scope.text("exam"))")
    add(
      "From the role \(scope.text("role")), with \(scope.text("hours-a-week")) a week from "
        + "\(scope.text("start")).",
      Self.examDate(scope), "Look at the work, and tick what was shown to you.")
    add(heading: 2, "Where they stand")
    addStanding(scope)
    add(heading: 2, "Weak competencies")
    let weak = scope.list("competencies")
    add(
      weak.isEmpty
        ? "Every competency is at the aim of \(scope.text("target")) already."
        : scope.text("leading-title", after: "For ", before: ". ")
          + "Those first that hold back most of \(scope.text("leading")).",
      scope.text("strong-count", after: "At the aim of \(scope.text("target")) already: ", before: "."))
    add(
      table: ["Competency", "Share of \(scope.text("leading"))", "Now", "In words", "After the plan"],
      weak.map { part in
        [
          part.text("title"), "\(part.text("share-number"))\u{A0}%", part.text("now"), part.text("standing"),
          part.text("projected"),
        ]
      })
    add(heading: 2, "The work, week by week")
    add(Self.finish(scope))
    for week in scope.list("weeks") {
      add(heading: 3, Self.heading(week))
      add(
        "\(week.text("hours")) planned\(week.text("review", after: ", ", before: " of it review"))"
          + "\(week.text("away", after: "; ")).",
        "Readiness at the end, if all is learned: \(week.text("readiness")).")
      add(tasks: week.list("steps").map(Self.shownTask))
    }
    addEnding(scope)
  }

  private static func shownTask(_ step: TemplateScope) -> Task {
    var details: [Line] = []
    if step.flag("is-first") {
      details.append(Line(lead: "The task:", text: step.text("instructions")))
      if !step.raises.isEmpty { details.append(Line(lead: "Raises:", text: step.raises)) }
    }
    if !step.text("serves").isEmpty { details.append(Line(text: step.text("serves"))) }
    details.append(Line(lead: "What to look at:", text: step.text("look-for")))
    if step.flag("is-stale") {
      details.append(Line(text: "Last checked over a year ago: content and names may have changed."))
    }
    // Ticked is what the mentor has seen, not what the learner has done.
    return Task(item: step.item(details), isDone: false)
  }
}
