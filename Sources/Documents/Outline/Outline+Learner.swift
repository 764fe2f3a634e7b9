import Wording

extension Outline {
  /// Everything that the learner's page says.
  mutating func addLearner(_ scope: TemplateScope, hasWork: Bool) {
    add(heading: 1, worded("Study plan for \(scope.text("learner")): \(scope.text("exam"))"))
    addAdvice(scope)
    add(
      worded(
        """
        From the role \(scope.text("role")), starting on \(scope.text("start")) with \
        \(scope.text("hours-a-week")) a week: \(scope.text("hours-total")) in \(scope.text("week-count")).
        """),
      Self.examDate(scope), scope.text("booking"), scope.text("money"),
      scope.flag("aims-at-exam")
        ? worded("The plan is made for the exam outline of \(scope.text("edition")).") : "")
    add(heading: 2, worded("Where you stand"))
    addStanding(scope, hasWork: hasWork)
    add(
      worded("For the role itself readiness is \(scope.text("readiness-role"))."), scope.text("overclaiming"))
    addSections(scope)
    addObjectives(scope)
    addGaps(scope)
    addWeeks(scope)
    addEnding(scope)
    addPaces(scope)
    addWishes(scope)
    addOmissions(scope)
  }

  /// What the plan does for each objective; nothing where that is not known.
  private mutating func addObjectives(_ scope: TemplateScope) {
    let objectives = scope.list("objectives")
    guard !objectives.isEmpty else { return }
    add(worded("Objective by objective; a step that serves two of them counts for both."))
    add(
      table: [worded("Objective"), worded("Reached"), worded("Forecast"), worded("Planned")],
      objectives.map { objective in ["title", "now", "projected", "planned"].map { objective.text($0) } })
  }

  private mutating func addGaps(_ scope: TemplateScope) {
    add(heading: 2, worded("The gaps worth most"))
    let gaps = scope.list("gaps")
    if gaps.isEmpty {
      add(worded("Nothing that \(scope.text("who-asks")) for is believed to be below the level needed."))
    }
    add(
      table: [
        worded("Skill"), worded("Level now"), worded("Level needed"), worded("Worth"),
        worded("Time to close"),
      ],
      gaps.map { gap in
        ["title", "now", "needed", "worth", "hours"].map { gap.text($0) }
      })
  }

  private mutating func addWeeks(_ scope: TemplateScope) {
    add(heading: 2, worded("Week by week"))
    let weeks = scope.list("weeks")
    add(
      weeks.isEmpty
        ? worded("There is nothing to do.")
        : worded(
          """
          Do the steps of a week in their order: what a step builds on comes before it. Reviews are from memory first, \
          then looked up. A first pass brings an area to level 2, a second one to what is needed. \(Self.levels)
          """),
      Self.finish(scope), scope.flag("finish-is-late") ? Self.lateness(scope) : "", scope.text("stale-note"))
    if weeks.contains(where: { $0.list("steps").contains { $0.flag("needs-check-up") } }) {
      add(
        worded(
          """
          Where a step says “check first” you may know part of it already: its command asks about that part, and \
          what you show is not planned again once you say: readiness replan.
          """))
    }
    if !weeks.isEmpty {
      add(
        worded(
          """
          The commands are those of the program Readiness that made this plan; run them in the folder of the plan. \
          What is done is entered by its number: readiness progress --done 1.
          """))
    }
    for week in weeks {
      add(heading: 3, Self.heading(week))
      add(
        worded(
          """
          \(week.text("hours")) planned of \(week.text("capacity")) \
          available\(week.text("follow-up-hours", after: worded(", and for what the practice exam shows ")))\
          \(week.text("away", after: ", ")).
          """),
        worded("Readiness to expect at its end: \(week.text("readiness"))."))
      add(tasks: week.list("agenda").flatMap(Self.tasks) + Self.reviewHours(week))
    }
  }

  /// What the numbers of the levels mean.
  private static var levels: String {
    worded("Levels: ") + (1...4).map { "\($0) \(Words.levelMeaning($0))" }.joined(separator: ", ") + "."
  }

  /// A week's number, its days, and what it is about.
  static func heading(_ week: TemplateScope) -> String {
    worded("Week \(week.text("number")), \(week.text("start")) to \(week.text("end")): \(week.text("theme"))")
  }

  /// How the plan ends; nothing without the day of an exam.
  mutating func addEnding(_ scope: TemplateScope) {
    let notes = scope.list("ending")
    guard !notes.isEmpty else { return }
    add(heading: 2, worded("How it ends"))
    add(
      list: notes.map { note in
        Item(line: Line(lead: "\(note.text("day")), \(note.text("title")):", text: Self.sentences(note)))
      })
  }

  /// What a note of the end says, with its commands.
  private static func sentences(_ note: TemplateScope) -> String {
    ([note.text("text")] + note.list("commands").map { "\($0.text("purpose")): \($0.text("command"))." })
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func lateness(_ scope: TemplateScope) -> String {
    worded("One in ten would not be through ")
      + (scope.flag("leads-to-exam-day") ? worded("before the exam.") : worded("by that day."))
  }

  /// That the aim is not expected by the day of the exam, when to decide, and what would reach it.
  mutating func addAdvice(_ scope: TemplateScope) {
    add(scope.text("advice"), scope.text("advice-ways"))
  }

  private mutating func addPaces(_ scope: TemplateScope) {
    let rows = scope.list("pace")
    guard !rows.isEmpty else { return }
    add(heading: 2, worded("If your pace changes"))
    add(worded("Each row was planned separately. Your aim is \(scope.text("target"))."))
    add(
      table: [
        worded("Pace"),
        scope.flag("leads-to-exam-day")
          ? worded("Readiness on the exam date") : worded("Readiness on the date"),
        worded("Aim reached by"),
      ],
      rows.map { row in
        let date = row.text("date")
        return [
          row.text("hours") + (row.flag("is-current") ? worded(" (this plan)") : ""),
          row.text("readiness").isEmpty
            ? worded("not known") : row.text("readiness") + row.text("by-goal", after: " (", before: ")"),
          date.isEmpty ? worded("not within two years") : date,
        ]
      })
  }

  private mutating func addWishes(_ scope: TemplateScope) {
    let wishes = scope.list("wishes")
    guard !wishes.isEmpty else { return }
    add(heading: 2, worded("What you asked for"))
    add(
      list: wishes.map { wish in
        worded(
          """
          \(wish.text("number")): \(wish.text("text")) (since \
          \(wish.text("day"))\(wish.text("author", after: worded(", proposed by "))); \(wish.text("state")))
          """)
      })
  }

  /// How many of the steps that were left out are listed.
  private static let mostOmissions = 10

  private mutating func addOmissions(_ scope: TemplateScope) {
    add(heading: 2, worded("What was left out"))
    let steps = scope.list("omissions")
    guard !steps.isEmpty else {
      return add(worded("Nothing: every step that \(scope.text("who-asks")) for fits into your hours."))
    }
    add(
      worded(
        """
        The hours do not hold these steps, worth \(scope.text("omissions-cost")) of readiness together; what is \
        worth most stands first.
        """))
    add(
      table: [worded("Skill"), worded("Level not reached"), worded("Cost")],
      steps.prefix(Self.mostOmissions).map { step in
        [
          step.text("title"), step.text("level"),
          step.text("cost") + step.text("by-goal", after: " (", before: ")"),
        ]
      })
    if steps.count > Self.mostOmissions {
      add(
        worded(
          "And \(steps.count - Self.mostOmissions) more that cost less each; the learner's page lists them."))
    }
    let alone = scope.list("goals").map { $0.text("alone") }.filter { !$0.isEmpty }
    let ways = scope.list("ways-out").map { $0.text("text") } + alone
    guard !ways.isEmpty else { return }
    add(heading: 3, worded("Ways out"))
    add(list: ways)
  }
}
