import Assessment
import Documents
import Exchange
import Ontology
import Planning
import UseCases
import Wording
import XML

/// What a plan is made from: hours, times and dates, with a preview before anything is written.
enum SettingsPages {
  static let routes = [
    Route.get("settings") { visit, _, _ in
      let query = visit.request.target.query
      if query.fields.isEmpty { return .page(try form(try current(visit), visit)) }
      return .page(try form(SettingsForm(query, busyPath: busy(visit), on: visit.today).entry, visit))
    },
    Route.get("settings/preview") { visit, memory, _ in
      var settings = SettingsForm(visit.request.target.query, busyPath: busy(visit), on: visit.today)
      guard let draft = try draft(&settings, visit, &memory) else {
        return .page(try form(settings.entry, visit))
      }
      return .page(try SettingsPreview(draft: draft, settings: settings, visit: visit).page)
    },
    Route.post("settings") { visit, memory, _ in try write(visit, &memory) },
  ]

  private static func busy(_ visit: Visit) -> String? { visit.folder.hasBusy ? visit.folder.busyPath : nil }

  /// What the plan that is there was made from, or what is usual.
  private static func current(_ visit: Visit) throws -> Entry {
    guard try visit.folder.profile() != nil else { throw Missing.profile }
    guard let plan = try visit.folder.plan()?.value else { return Entry(FormFields()) }
    let conditions = plan.conditions
    let fields: [(name: String, value: String)] = [
      ("by", conditions.times.isEmpty ? "hours" : "times"),
      ("hours", DecimalText.hours(conditions.weeklyQuarters)),
      ("start", "\(max(conditions.start, visit.today))"),
      ("zone", conditions.zone ?? visit.zone ?? ""), ("handson", "\(conditions.handsOnPercent)"),
      ("buffer", "\(conditions.bufferPercent)"), ("areas", "\(conditions.areasPerWeek ?? 0)"),
      (
        "away", conditions.away.map { worded("\($0.lowerBound) to \($0.upperBound)") }.joined(separator: "\n")
      ),
      ("checkups", conditions.hasCheckUps ? "yes" : ""),
      ("weekly", conditions.times.map(\.pageText).joined(separator: ", ")),
    ]
    return Entry(FormFields(aims(of: plan) + fields))
  }

  /// What a plan aims at, each exam with its day.
  private static func aims(of plan: Plan) -> [(name: String, value: String)] {
    let fields = [(goal: "goal", day: "exam")] + SettingsForm.furtherExams
    var aims: [(name: String, value: String)] = []
    for (place, (goal, field)) in zip(plan.aims, fields).enumerated() {
      let day = place == 0 || plan.hasExamOrder ? plan.conditions.day(of: goal) : nil
      aims += [(field.goal, "\(goal)"), (field.day, day.map { "\($0)" } ?? "")]
    }
    return aims
  }

  /// The plan for what was entered, the one that was shown where it is still the same; `nil` where it cannot be, which
  /// is noted.
  private static func draft(
    _ settings: inout SettingsForm, _ visit: Visit, _ memory: inout Memory
  ) throws -> PlanDraft? {
    let profile = try visit.folder.requiredProfile().state
    guard settings.entry.faults.isEmpty else { return nil }
    do {
      let (conditions, _) = try settings.conditions.conditions(today: visit.today)
      let made = PreviewedPlan.Basis(
        conditions: conditions, goals: settings.conditions.goals, profile: profile)
      if let known = memory.preview, known.basis == made { return known.draft }
      let draft = try visit.workspace.plan(
        PlanRequest(
          profilePath: visit.folder.profilePath, goals: settings.conditions.goals, conditions: conditions))
      memory.preview = PreviewedPlan(basis: made, draft: draft)
      return draft
    } catch {
      guard let failure = Failure(error), failure.status == Failure.usage else { throw error }
      settings.refuse(failure)
      return nil
    }
  }

  private static func write(_ visit: Visit, _ memory: inout Memory) throws -> Reply {
    var settings = SettingsForm(visit.form, busyPath: busy(visit), on: visit.today)
    guard let draft = try draft(&settings, visit, &memory) else {
      return .page(try form(settings.entry, visit))
    }
    let now = try visit.folder.plan()?.state ?? StudyFolder.absent
    guard visit.state == now else {
      return .page(
        try SettingsPreview(draft: draft, settings: settings, visit: visit, isStale: true).page)
    }
    // A plan that was lived with goes only when that was said.
    let agreed = visit.form["agreed"] == "yes"
    if !agreed, PlanObstacle.ofNewPlan(at: visit.folder.planPath) != nil {
      return .page(
        try SettingsPreview(draft: draft, settings: settings, visit: visit, isUnconfirmed: true).page)
    }
    let kept = try draft.write(to: visit.folder.planPath, isAgreed: agreed)
    memory.preview = nil
    memory.notice =
      worded("Your plan is written.")
      + (kept.isEmpty
        ? "" : worded(" The plan that was there is kept in your folder, and “Undo” brings it back."))
    return .go("/today")
  }

  private static func form(_ entry: Entry, _ visit: Visit) throws -> Page {
    let controls = Controls(entry)
    let profile = try visit.folder.requiredProfile().value
    let by = entry.fields["by"] ?? "hours"
    return Page(
      (entry.faults.isEmpty ? "" : worded("Error: ")) + worded("Hours, times and date"), tab: .tasks,
      status: entry.faults.isEmpty ? 200 : 422
    ) {
      controls.summary
      tag("h1", ["id": "settings"]) { worded("Hours, times and date") }
      paragraph { worded("You see the plan before anything is written.") }
      // A form that only asks: its answer is an address that can be gone back to.
      tag("form", ["method": "get", "action": "/settings/preview", "novalidate": "novalidate"]) {
        controls.select(
          "goal", worded("What do you want to get ready for?"), value: "exam:\(profile.exam)",
          goals(profile, visit.workspace.library))
        controls.choices(
          "by", legend: [.text(worded("How is your time given?"))], value: by,
          [
            Controls.Choice(value: "hours", label: worded("Hours a week, whenever they fit")),
            Controls.Choice(
              value: "times", label: worded("Times of the week, so that sessions get a day and an hour")),
          ])
        controls.input(
          "hours", worded("Hours a week"), hint: worded("Such as 8 or 7.5."), type: "text", value: "8",
          more: [("inputmode", "decimal"), ("class", "short")])
        controls.input(
          "weekly", worded("Times of the week"),
          hint: worded("Such as Tue 19:00-21:00, Sat 10:00-13:00. Only if you chose times above.")
        )
        controls.input(
          "exam", worded("Day of the exam"),
          hint: worded("Leave it empty, and the plan tells the earliest day that reaches the aim."),
          type: "date")
        furtherExams(controls, profile, visit.workspace.library)
        controls.input(
          "start", worded("First day of the plan"), type: "date",
          value: "\(visit.today.monday.adding(days: 7))")
        controls.area(
          "away", worded("Days off"),
          hint: worded("A day, or the first and the last one, on each line: 2027-02-08 to 2027-02-14."))
        controls.input(
          "zone", worded("Your time zone"), hint: worded("As Region/City; only calendars need it."),
          value: visit.zone ?? "")
        if visit.folder.hasBusy {
          controls.tick(
            "busy", worded("Keep the events of my calendar free"),
            hint: worded("It is in your folder as busy.ics."),
            isOn: true)
        }
        paragraph {
          link(
            visit.folder.hasBusy
              ? worded("Take another calendar") : worded("Keep the events of a calendar free"),
            to: "/calendar")
          worded(": its times stay on this machine.")
        }
        tag("details", ["open": entry.faults.isEmpty ? nil : "open"]) {
          tag("summary") { worded("More: hands-on share, buffer, order, check-ups") }
          controls.input(
            "handson", worded("Least share of labs and projects, in percent"), value: "50",
            more: [("inputmode", "numeric")])
          controls.input(
            "buffer", worded("Share of each week kept free for what comes between, in percent"), value: "10",
            more: [("inputmode", "numeric")])
          controls.input(
            "areas", worded("Areas in a week"), hint: worded("0 for any order."),
            value: "\(Plan.Conditions.usualAreas)",
            more: [("inputmode", "numeric")])
          controls.tick(
            "checkups", worded("Plan check-ups"), hint: worded("What you show in one need not be studied."),
            isOn: true)
        }
        tag("div", ["class": "buttons"]) { visit.markup.button(worded("See the plan")) }
      }
    }
  }

  /// Exams that are got ready for in the same plan.
  private static func furtherExams(_ controls: Controls, _ profile: Profile, _ library: Library) -> Element {
    let fields = SettingsForm.furtherExams
    let isOpen = fields.contains {
      !(controls.entry.fields[$0.goal] ?? "").isEmpty || controls.entry.fault($0.goal) != nil
    }
    let exams = [("", worded("None"))] + goals(profile, library).filter { $0.0.hasPrefix("exam:") }
    return tag("details", ["open": isOpen ? "open" : nil]) {
      tag("summary") { worded("Another exam, before this one or after it") }
      paragraph("hint") {
        worded(
          "What two exams share is studied once. Leave the days below empty to be ready for all by the same day."
        )
      }
      for (place, field) in fields.enumerated() {
        let word = place == 0 ? worded("Second") : worded("Third")
        controls.select(field.goal, worded("\(word) exam"), value: "", exams)
        controls.input(
          field.day, worded("Day of the \(word.lowercased()) exam"),
          hint: worded("At least \(Plan.Conditions.daysBetweenExams) days from the others."), type: "date")
      }
    }
  }

  private static func goals(_ profile: Profile, _ library: Library) -> [(String, String)] {
    let exams =
      library.exams.filter { $0.id == profile.exam }
      + library.exams.filter { $0.id != profile.exam && library.obstacle(toAimingAt: $0) == nil }
    return exams.map { ("exam:\($0.id)", $0.title) }
      + library.roles.filter { GoalDemand($0, library: library) != nil }.map {
        ("role:\($0.id)", worded("The job: \($0.title)"))
      }
  }
}

extension Plan.WeeklyTime {
  /// The time as a person writes it, such as `Tue 19:00-21:00`.
  var pageText: String {
    "\(Weekday.short(weekday)) \(ClockTime.text(from))-\(ClockTime.text(to))"
  }
}
