import Ontology
import Planning
import Wording
import XML

/// The weeks of a plan, a line each.
struct WeekList {
  let plan: Plan

  /// The table.
  ///
  /// - Parameter linked: Whether each week leads to its page.
  func table(linked: Bool, today: Day? = nil) -> Element {
    let progress = PlanProgress(plan)
    let topics = Dictionary(plan.activities.map { ($0.id, $0.topic) }) { first, _ in first }
    let current = today.flatMap { plan.weekIndex(of: $0) }
    return Table(
      "weeks",
      worded(
        """
        Hours are what is planned, and of weeks that are over what was done of the sessions that the first plan had; \
        readiness is what is expected at the end of the week
        """),
      [
        worded("Week"), worded("Hours"), worded("What"), linked ? worded("Done") : worded("Sessions"),
        worded("Readiness"),
      ],
      plan.weeks.enumerated().map { index, week in
        let name = "\(week.number), \(week.start.spokenInWeek)"
        let what = week.sessions.compactMap { topics[$0.activity] }.reduce(into: [String]()) {
          if !$0.contains($1) { $0.append($1) }
        }.joined(separator: "; ")
        let done = week.sessions.filter(progress.isDone)
        let isOver = linked && today.map { week.end < $0 } ?? false
        let hours =
          isOver
          ? worded(
            """
            \(Phrases.hours(done.map(\.quarters).reduce(0, +))) of \(Phrases.hours(plan.promisedQuarters(of: week)))
            """) : Phrases.hours(week.load)
        // What was not done of a week that is over may have been planned anew for a later one.
        let count =
          !linked || isOver && done.count == week.sessions.count
          ? "\(week.sessions.count)" : worded("\(done.count) of \(week.sessions.count)")
        return [
          linked
            ? group {
              link(name, to: "/week/\(week.number)", about: worded("open the week"))
              if index == current { worded(" (now)") }
            } : [.text(name)],
          [.text(hours)],
          [.text(what.isEmpty ? plan.isLost(week) ? plan.theme(of: week) : worded("Nothing") : what)],
          [.text(count)],
          [.element(tag("span", ["class": "score"]) { Phrases.readiness(week.readiness) })],
        ]
      }
    ).element
  }
}
