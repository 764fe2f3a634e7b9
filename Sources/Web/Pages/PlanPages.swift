import Documents
import Ontology
import Planning
import UseCases
import Wording
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
    let counts = plan.sessionCounts
    var facts = FigureFacts.rows(of: plan)
    facts.append((worded("Done"), worded("\(counts.done) of \(Counted.text(counts.all, "session"))")))
    facts += ExamFacts.rows(of: plan, undated: worded("no date; study ends by \(plan.finish.high.spoken)"))
    return Page(worded("Your plan"), tab: .plan) {
      tag("h1") { worded("Your plan for \(plan.aimTitle)") }
      tag("dl", ["class": "facts"]) {
        for (name, value) in facts {
          tag("div") {
            tag("dt") { name }
            tag("dd", ["class": "figure"]) { value }
          }
        }
      }
      if visit.isBehind(plan) { paragraph { FigureFacts.news } }
      for goal in plan.hasExamOrder ? plan.goals : [] {
        paragraph {
          worded(
            """
            \(goal.title): \(Phrases.readiness(plan.reached(for: goal))) reached, \
            \(Phrases.readiness(goal.projected)) \(plan.moment(of: goal.goal)).
            """)
        }
      }
      for sentence in plan.passedExamsInWords { paragraph { sentence } }
      tag("div", ["class": "buttons"]) {
        link(worded("Plan the rest anew"), to: "/replan", style: "button quiet")
        link(worded("Other hours, times or dates"), to: "/plan/settings", style: "button quiet")
        link(worded("What you ask of it"), to: "/wishes", style: "button quiet")
        link(worded("What changed it"), to: "/history", style: "button quiet")
        link(worded("How it went over time"), to: "/plan/progress", style: "button quiet")
      }
      paragraph { Words.money(plan, library: visit.workspace.library) }
      tag("h2") { worded("Week by week") }
      WeekList(plan: plan).table(linked: true, today: visit.today)
      if plan.certification == nil { areas(plan, progress, visit) }
    }
  }

  /// What is left to study, by area, each with a way to ask for something else.
  @MarkupBuilder
  private static func areas(_ plan: Plan, _ progress: PlanProgress, _ visit: Visit) -> Markup {
    let open = plan.activities.filter {
      !progress.completed.contains($0.id) && $0.kind != .checkUp && $0.kind != .review
    }
    let areas = PlanSubjects(plan, library: visit.workspace.library).areas
    if !open.isEmpty {
      tag("h2") { worded("What is left, by area") }
      for area in areas {
        let own = open.filter { $0.topic == area.title }
        if !own.isEmpty {
          tag("details") {
            tag("summary") { "\(area.title), \(Counted.text(own.count, "activity", "activities"))" }
            bullets(
              own.map { activity in
                [
                  .element(
                    link(
                      activity.title, to: WishPages.place(of: activity.id),
                      about: worded("ask for another time, or something else instead"))),
                  .text(", \(Phrases.hours(activity.duration.likely))"),
                ]
              })
            paragraph("small") {
              link(
                worded("Study this area first"), to: "/wishes/preview?kind=first&first=\(area.id)",
                about: area.title)
              "; "
              link(
                worded("leave it out"), to: "/wishes/preview?kind=exclude&exclude=\(area.id)",
                about: worded("all of \(area.title)"))
            }
          }
        }
      }
    }
  }

  private static func page(
    _ week: PlanWeek, _ stored: StudyFolder.Stored<Plan>, _ visit: Visit, _ memory: Memory
  ) -> Page {
    let plan = stored.value
    let progress = PlanProgress(plan)
    let place = "/week/\(week.number)"
    let done = week.sessions.filter(progress.isDone).map(\.quarters).reduce(0, +)
    let practised = week.reviews.isEmpty ? [] : visit.practised(for: plan)
    let (recall, grounds) = (RecallWords(plan), ReviewGrounds(plan, on: visit.today))
    return Page(worded("Week \(week.number)"), tab: .plan) {
      tag("h1") { worded("Week \(week.number) of \(plan.weeks.count)") }
      paragraph("soft") {
        worded(
          """
          \(week.start.spoken) to \(week.end.spoken). \(Phrases.hours(done)) done of \
          \(Phrases.hours(week.load)) planned. Expected\u{20}
          """)
        worded("readiness at its end: ")
        tag("span", ["class": "score"]) { Phrases.readiness(week.readiness) }
        "."
      }
      paragraph("soft") { FigureFacts.sentence(plan.figures, isPlanBehind: visit.isBehind(plan)) }
      if week.sessions.isEmpty, week.reviews.isEmpty {
        paragraph { worded("Nothing is planned in this week.") }
      }
      for entry in WeekAgenda(plan).entries(of: week) {
        switch entry {
        case .preparation(let preparation):
          note(preparation.day, preparation.heading, preparation.text)
        case .session(let session, _):
          SessionCard(
            session: session, plan: plan, state: stored.state, visit: visit, progress: progress,
            begun: memory.begun[SessionCard.key(session)], back: place
          ).element
        case .review(let review):
          ReviewCard(
            review: review, state: stored.state, visit: visit, progress: progress, grounds: grounds,
            back: place, isAhead: week.start > plan.recordDay(for: visit.today), practised: practised,
            recall: recall
          ).element
        case .followUp(let followUp):
          note(
            followUp.day, "\(followUp.title), \(Phrases.hours(followUp.quarters))", followUp.text)
        }
      }
      tag("div", ["class": "buttons"]) {
        if week.number > 1 {
          link(worded("The week before"), to: "/week/\(week.number - 1)", style: "button quiet")
        }
        if week.number < plan.weeks.count {
          link(worded("The next week"), to: "/week/\(week.number + 1)", style: "button quiet")
        }
        link(worded("All weeks"), to: "/plan", style: "button quiet")
      }
    }
  }

  /// Something of a week that is not entered.
  private static func note(_ day: Day?, _ title: String, _ text: String) -> Element {
    paragraph("note") {
      tag("strong") { "\(title)\(day.map { ", " + $0.spokenInWeek } ?? ""). " }
      text
    }
  }
}
