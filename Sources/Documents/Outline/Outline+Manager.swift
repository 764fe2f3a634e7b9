import Wording

extension Outline {
  /// Everything that the manager's page says.
  mutating func addManager(_ scope: TemplateScope, hasWork: Bool) {
    add(heading: 1, worded("Readiness of \(scope.text("learner")): \(scope.text("exam"))"))
    addAdvice(scope)
    add(
      worded("From the role \(scope.text("role")) to an aim of \(scope.text("target")) readiness."),
      Self.examDate(scope))
    add(heading: 2, worded("What is asked of you"))
    add(
      list: scope.list("asks").map { ask in
        Item(line: Line(lead: "\(ask.text("title")):", text: ask.text("text")))
      })
    add(heading: 2, worded("What could go wrong"))
    let risks = scope.list("risks").map { $0.text("text") }
    add(list: risks)
    if risks.isEmpty { add(worded("Nothing stands out: the plan fits into the hours and ends in time.")) }
    add(heading: 2, worded("Milestones"))
    add(
      list: scope.list("milestones").map { stone in
        Item(line: Line(lead: "\(stone.text("day")), \(stone.text("title")):", text: stone.text("text")))
      })
    add(heading: 2, worded("Where they stand"))
    addStanding(scope, hasWork: hasWork)
    addSections(scope)
    add(heading: 2, worded("Hours, dates and money"))
    add(
      list: [
        worded("Hours in all: \(scope.text("hours-total")) in \(scope.text("week-count"))."),
        worded(
          "Hours a week: \(scope.text("hours-a-week")) asked for; at most \(scope.text("hours-most")) planned."
        ),
        worded("Starts on \(scope.text("start"))."), Self.finish(scope),
      ] + scope.list("costs").map { worded("Resources: \($0.text("count")), \($0.text("kind")).") })
    add(worded("Answers and single skills stay with the learner and are not in this document."))
  }
}
