import Wording

extension Outline {
  /// Everything that the mentor's page says.
  mutating func addMentor(_ scope: TemplateScope, hasWork: Bool) {
    add(heading: 1, worded("Mentoring \(scope.text("learner")): \(scope.text("exam"))"))
    add(
      worded(
        """
        From the role \(scope.text("role")), with \(scope.text("hours-a-week")) a week from \
        \(scope.text("start")).
        """),
      Self.examDate(scope), worded("Look at the work, and tick what was shown to you."))
    add(heading: 2, worded("Where they stand"))
    addStanding(scope, hasWork: hasWork)
    add(heading: 2, worded("Weak competencies"))
    let weak = scope.list("competencies")
    add(
      weak.isEmpty
        ? worded("Every competency is at the aim of \(scope.text("target")) already.")
        : scope.text("leading-title", after: worded("For "), before: ". ")
          + worded("Those first that hold back most of \(scope.text("leading"))."),
      scope.text(
        "strong-count", after: worded("At the aim of \(scope.text("target")) already: "), before: "."))
    add(
      table: [
        worded("Competency"), worded("Share of \(scope.text("leading"))"), worded("Reached"),
        worded("In words"), worded("Forecast"),
      ],
      weak.map { part in
        [
          part.text("title"), "\(part.text("share-number"))\u{A0}%", part.text("now"), part.text("standing"),
          part.text("projected"),
        ]
      })
    add(heading: 2, worded("The work, week by week"))
    add(Self.finish(scope))
    for week in scope.list("weeks") {
      add(heading: 3, Self.heading(week))
      add(
        worded(
          """
          \(week.text("hours")) \
          planned\(week.text("review", after: ", ", before: worded(" of it review")))\(week.text("away", after: "; ")).
          """),
        worded("Readiness to expect at its end: \(week.text("readiness"))."))
      add(tasks: week.list("steps").map(Self.shownTask))
    }
    addEnding(scope)
  }

  private static func shownTask(_ step: TemplateScope) -> Task {
    var details: [Line] = []
    if step.flag("is-first") {
      details.append(Line(lead: worded("The task:"), text: step.text("instructions")))
      if !step.raises.isEmpty { details.append(Line(lead: worded("Raises:"), text: step.raises)) }
    }
    if !step.text("serves").isEmpty { details.append(Line(text: step.text("serves"))) }
    details.append(Line(lead: worded("What to look at:"), text: step.text("look-for")))
    if step.flag("is-stale") {
      details.append(Line(text: worded("Last checked over a year ago: content and names may have changed.")))
    }
    // Ticked is what the mentor has seen, not what the learner has done.
    return Task(item: step.item(details), isDone: false, number: step.text("number"))
  }
}
