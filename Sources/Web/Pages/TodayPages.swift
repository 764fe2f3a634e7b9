import Documents
import Exchange
import Ontology
import Planning
import UseCases
import Wording
import XML

/// What to do today, and what becomes of it.
enum TodayPages {
  static let routes = [
    Route.get("today") { visit, memory, _ in .page(try page(visit, memory)) },
    Route.post("progress") { visit, memory, _ in try record(visit, &memory) },
    Route.post("progress/back") { visit, memory, _ in try takeBack(visit, &memory) },
  ]

  private static func page(_ visit: Visit, _ memory: Memory) throws -> Page {
    let stored = try visit.folder.requiredPlan()
    let plan = stored.value
    let progress = PlanProgress(plan)
    let today = visit.today
    return Page(worded("Today"), tab: .today) {
      tag("h1") { worded("Today, \(today.spokenInWeek)") }
      if let index = plan.weekIndex(of: today) {
        let week = plan.weeks[index]
        let open = week.sessions.filter { !progress.isDone($0) && !progress.isSkipped($0) }
        let dated = open.filter { $0.day == today }
        let grounds = ReviewGrounds(plan, on: today)
        let reviews = week.reviews.filter {
          $0.day == today && !progress.isDone($0) && !progress.isSkipped($0) && grounds.isDue($0)
        }
        let next = dated.isEmpty ? Array((reviews.isEmpty ? open : []).prefix(1)) : dated
        if today < plan.conditions.start {
          paragraph("note") {
            worded("The plan begins on \(plan.conditions.start.spoken).")
            plan.recordDay(for: today) == plan.conditions.start
              ? worded(" What you do before counts on that day.") : ""
          }
        }
        if next.isEmpty, reviews.isEmpty {
          paragraph {
            week.sessions.isEmpty && week.reviews.isEmpty
              ? worded("Nothing is planned this week.")
              : today < plan.conditions.start
                ? worded("Everything of its first week is done.") : worded("Everything of this week is done.")
          }
        }
        if dated.isEmpty, let first = next.first, let day = first.day, day != today {
          paragraph { worded("Nothing is planned for today. Next comes:") }
        }
        for session in next {
          SessionCard(
            session: session, plan: plan, state: stored.state, visit: visit, progress: progress,
            begun: memory.begun[SessionCard.key(session)], back: "/today"
          ).element
        }
        for preparation in plan.preparations where preparation.day == today {
          paragraph("note") {
            tag("strong") { preparation.heading + ". " }
            preparation.text
          }
        }
        let practised = reviews.isEmpty ? [] : visit.practised(for: plan)
        let recall = RecallWords(plan)
        for review in reviews {
          ReviewCard(
            review: review, state: stored.state, visit: visit, progress: progress, grounds: grounds,
            back: "/today", practised: practised, recall: recall
          ).element
        }
        standing(plan, progress, week: index, open: open, today: today)
        paragraph("soft") { FigureFacts.sentence(plan.figures, isPlanBehind: visit.isBehind(plan)) }
        paragraph("soft") { Words.money(plan, library: visit.workspace.library) }
        tag("div", ["class": "buttons"]) {
          link(worded("The whole week"), to: "/week/\(week.number)", style: "button quiet")
        }
      } else {
        if plan.conditions.examDate != today {
          paragraph {
            plan.isFirstStage
              ? worded("The plan is over; its last day was \(plan.weeks.last?.end.spoken ?? "").")
              : worded(
                "The plan is over; its last day was \(plan.weeks.last?.end.spoken ?? ""). How did the exam go?"
              )
          }
        }
        closing(plan, today)
        tag("div", ["class": "buttons"]) {
          link(
            plan.isFirstStage ? worded("Plan on") : worded("Say how it went"), to: "/replan", style: "button")
        }
      }
    }
  }

  /// What there is to know of the end: the day of the exam with what to bring, then what comes after.
  @MarkupBuilder
  private static func closing(_ plan: Plan, _ today: Day) -> Markup {
    if let note = plan.endingNotes.last(where: { $0.day <= today }) {
      paragraph("note") {
        tag("strong") { note.title + ". " }
        note.text
      }
    }
  }

  /// What is late, and how long there is.
  @MarkupBuilder
  private static func standing(
    _ plan: Plan, _ progress: PlanProgress, week index: Int, open: [PlanWeek.Session], today: Day
  ) -> Markup {
    let missed = open.count { session in session.day.map { $0 < today } ?? false }
    let behind = plan.weeks[..<index].flatMap(\.sessions).count { !progress.isDone($0) }
    if missed > 0 {
      paragraph {
        worded(
          "\(Counted.text(missed, "session of earlier this week is", "sessions of earlier this week are")) open."
        )
      }
    }
    if behind > 0 {
      paragraph("note") {
        worded(
          "\(Counted.text(behind, "session of earlier weeks is", "sessions of earlier weeks are")) open. ")
        link(worded("See how the rest could be planned anew"), to: "/replan")
        "."
      }
    }
    if plan.endingNotes.last(where: { $0.day <= today })?.topic != .after { closing(plan, today) }
    if let countdown = plan.examCountdown(on: today) {
      paragraph { countdown }
    } else if let exam = plan.conditions.examDate, exam > today {
      paragraph {
        "\(Counted.text(exam.number - today.number, "day")) "
          + (plan.leadsToExamDay ? worded("to the exam on \(exam.spoken).") : worded("until \(exam.spoken)."))
      }
    }
  }

  /// Where a form goes back to: a page of the plan.
  private static func back(_ visit: Visit) -> String {
    guard let place = visit.form["back"], place.hasPrefix("/week/"), Int(place.dropFirst(6)) != nil else {
      return "/today"
    }
    return place
  }

  private static func record(_ visit: Visit, _ memory: inout Memory) throws -> Reply {
    let stored = try visit.folder.requiredPlan()
    let name = visit.form["session"] ?? ""
    let outcome = visit.form["outcome"] ?? ""
    var entry = Entry(visit.form)
    let minutes = entry.whole(
      "minutes", in: 1...1440, worded("Give the minutes that it took, a whole number from 1 to 1440."))
    let note = entry.text("note", most: try EntryLimits.longestNote()) ?? ""
    checkButtons(&entry, stored.value)
    guard visit.state == stored.state else { return .page(StaleRecordPage(visit: visit, plan: stored).page) }
    guard entry.faults.isEmpty else {
      return .page(StaleRecordPage(visit: visit, plan: stored, entry: entry).page)
    }
    let key = "\(name)/\(visit.form["part"] ?? "")"
    if outcome == "begun" {
      memory.begun[key] = visit.moment.seconds
      memory.notice = worded("Started. When you are done, the minutes are filled in.")
      return .go(back(visit))
    }
    let isSkipped = outcome == "skipped" || outcome == "dropped"
    var entered = ProgressEntry(
      done: isSkipped ? [] : [name], skipped: isSkipped ? [name] : [],
      minutes: isSkipped ? nil : minutes, note: note, isPrivate: visit.form["private"] == "yes")
    entered.leavesOut = outcome == "dropped"
    let recorded = try visit.folder.planFile.record(entered, on: visit.today)
    memory.begun[key] = nil
    let title =
      switch recorded.entries.first {
      case .session(let entered): entered.title
      default: worded("The review")
      }
    memory.notice =
      switch outcome {
      case "skipped": worded("\(title): not now. The next replan finds another place for it.")
      case "dropped":
        worded(
          """
          \(title): not at all. The next replan fills its time; what you asked for stands at the plan, where \
          it can be withdrawn.
          """)
      default: worded("\(title): done.")
      }
    return .go(back(visit))
  }

  /// Notes what no button of the pages sends: an outcome that there is not, or a part that the session does not have.
  private static func checkButtons(_ entry: inout Entry, _ plan: Plan) {
    _ = entry.choice(
      "outcome", among: ["done", "skipped", "dropped", "begun"],
      worded("Say what became of it: done, skipped, dropped or begun."))
    guard let part = entry.fields["part"] else { return }
    let parts = plan.weeks.flatMap(\.sessions).filter { $0.activity == entry.fields["session"] }.map(\.part)
    if !parts.contains(where: { "\($0)" == part }) {
      entry.refuse("part", worded("The session has no such part."))
    }
  }

  private static func takeBack(_ visit: Visit, _ memory: inout Memory) throws -> Reply {
    let stored = try visit.folder.requiredPlan()
    guard visit.state == stored.state else { return .page(StaleRecordPage(visit: visit, plan: stored).page) }
    _ = try visit.folder.planFile.record(
      ProgressEntry(withdrawn: visit.form["session"]), on: visit.today)
    memory.notice = worded("Taken back.")
    return .go(back(visit))
  }
}
