import Ontology
import Planning
import XML

/// The whole plan, and each week of it.
enum PlanPages {
  static let routes = [
    Route.get("plan") { visit, _, _ in .page(whole(try visit.folder.requiredPlan().value, visit)) },
    Route.get("week/*") { visit, memory, names in
      let stored = try visit.folder.requiredPlan()
      guard let number = Int(names[0]), let week = stored.value.weeks.first(where: { $0.number == number })
      else {
        return .page(FaultPage.nothingThere)
      }
      return .page(page(week, stored, visit, memory))
    },
  ]

  private static func whole(_ plan: Plan, _ visit: Visit) -> Page {
    let progress = PlanProgress(plan)
    let sessions = plan.weeks.flatMap(\.sessions)
    let done = sessions.filter(progress.isDone)
    return Page("Your plan", tab: .plan) {
      tag("h1") { "Your plan for \(plan.aimTitle)" }
      tag("dl", ["class": "facts"]) {
        for (name, value) in [
          ("Readiness when it was made", Phrases.readiness(plan.readiness.now)),
          ("After the plan", Phrases.readiness(plan.readiness.projected)),
          ("Done", "\(done.count) of \(Phrases.count(sessions.count, "session"))"),
          (
            plan.aim.hasExam ? "Exam" : "Last day",
            plan.conditions.examDate?.spoken ?? "no date; study ends by \(plan.finish.high.spoken)"
          ),
        ] {
          tag("div") {
            tag("dt") { name }
            tag("dd", ["class": "figure"]) { value }
          }
        }
      }
      tag("div", ["class": "buttons"]) {
        link("Plan the rest anew", to: "/replan", style: "button quiet")
        link("Other hours, times or date", to: "/settings", style: "button quiet")
        link("How it went over time", to: "/plan/progress", style: "button quiet")
      }
      tag("h2") { "Week by week" }
      WeekList(plan: plan).table(linked: true, today: visit.today)
    }
  }

  private static func page(
    _ week: PlanWeek, _ stored: StudyFolder.Stored<Plan>, _ visit: Visit, _ memory: Memory
  ) -> Page {
    let plan = stored.value
    let progress = PlanProgress(plan)
    let place = "/week/\(week.number)"
    let done = week.sessions.filter(progress.isDone).map(\.quarters).reduce(0, +)
    return Page("Week \(week.number)", tab: .plan) {
      tag("h1") { "Week \(week.number) of \(plan.weeks.count)" }
      paragraph("soft") {
        "\(week.start.spoken) to \(week.end.spoken). \(Phrases.hours(done)) done of "
          + "\(Phrases.hours(week.load)) planned. Expected "
        "readiness at its end: "
        tag("span", ["class": "score"]) { Phrases.readiness(week.readiness) }
        "."
      }
      if week.sessions.isEmpty, week.reviews.isEmpty { paragraph { "Nothing is planned in this week." } }
      for session in week.sessions {
        SessionCard(
          session: session, plan: plan, state: stored.state, visit: visit, progress: progress,
          begun: memory.begun[SessionCard.key(session)], back: place
        ).element
      }
      for review in week.reviews {
        ReviewCard(review: review, state: stored.state, visit: visit, progress: progress, back: place).element
      }
      tag("div", ["class": "buttons"]) {
        if week.number > 1 { link("The week before", to: "/week/\(week.number - 1)", style: "button quiet") }
        if week.number < plan.weeks.count {
          link("The next week", to: "/week/\(week.number + 1)", style: "button quiet")
        }
        link("All weeks", to: "/plan", style: "button quiet")
      }
    }
  }
}
