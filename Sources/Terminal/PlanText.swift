import Assessment
import Ontology
public import Planning
import Wording

/// A plan's summary for a terminal of 80 columns; the pages have all of it.
public struct PlanText: Sendable {
  let plan: Plan
  let style: Style

  /// Creates the text of a plan.
  public init(_ plan: Plan, style: Style) {
    self.plan = plan
    self.style = style
  }

  /// The whole summary.
  public var text: String {
    let parts = [headline, advice, goals, weeks, ending, keeping, omissions, bound, pace].compactMap(\.self)
    return parts.joined(separator: "\n\n") + "\n"
  }

  private var headline: String {
    let load = plan.weeks.map(\.load).reduce(0, +)
    let until =
      plan.hasExamOrder
      ? worded("exams on ") + plan.examDays.map(\.day.spoken).joined(separator: ", ")
      : plan.leadsToExamDay
        ? plan.conditions.examDate.map { worded("exam on \($0.spoken)") } ?? worded("no exam date")
        : plan.conditions.examDate.map { worded("until \($0.spoken)") } ?? worded("no date")
    return [
      style.strong(
        TextLayout.wrapped(
          worded(
            "\(plan.aimTitle): \(Counted.text(plan.weeks.count, "week")) from \(plan.conditions.start.spoken), \(until)"
          )
        )),
      TextLayout.wrapped(
        worded(
          """
          \(TextLayout.hours(load)) planned, reviews included, at up to \(TextLayout.hours(plan.conditions.weeklyQuarters)) a \
          week. \(plan.figures.sentence(TextLayout.percent))\u{20}
          """)
          + (plan.aim.isSeveral ? worded("It is the weighted mean of the goals. ") : "")
          + worded(
            """
            The forecast allows for steps that do not take or take longer and for what fades. What is new \
            is over on \(plan.finish.likely.spoken), between \(plan.finish.low.spoken) and \
            \(plan.finish.high.spoken) by how well the hours hold.
            """)
          + basis),
    ].joined(separator: "\n")
  }

  /// That the aim is not expected by the day of the exam, when to decide, and what would reach it; `nil` where it is.
  public var advice: String? {
    plan.bookingAdvice(hours: TextLayout.hours, percent: TextLayout.percent).map { advice in
      ([TextLayout.wrapped(advice.sentences)]
        + advice.ways.map { TextLayout.wrapped($0, indent: "  ", first: "- ") }).joined(separator: "\n")
    }
  }

  /// A word of warning where nobody has answered anything.
  private var basis: String {
    let basis = plan.readiness.basis
    guard basis.canDo + basis.check == 0 else { return "" }
    return worded(
      " No question is answered yet: what is usual for the role \(plan.subject.roleTitle) stands in.")
  }

  /// Each goal with its own readiness, numbered as the sessions name them; only for several.
  private var goals: String? {
    let passed = plan.passedExamsInWords.map { TextLayout.wrapped($0) }
    guard plan.aim.isSeveral else { return passed.isEmpty ? nil : passed.joined(separator: "\n") }
    let total = plan.goals.map(\.weight).reduce(0, +)
    let rows = plan.goals.enumerated().map { index, goal in
      TextLayout.wrapped(
        worded(
          """
          \(goal.title): \(TextLayout.percent(plan.reached(for: goal))) reached, \
          \(TextLayout.percent(goal.projected)) \(plan.moment(of: goal.goal)), counts \
          \((goal.weight * 100 + total / 2) / total) %
          """),
        indent: "     ", first: TextLayout.column("[\(index + 1)]", 5))
    }
    return ([style.strong(worded("Goals"))] + rows + passed).joined(separator: "\n")
  }

  /// The numbers of the goals that an activity serves, such as ` [1,2]`; empty unless there are several.
  func served(by activity: PlannedActivity) -> String {
    let numbers = activity.serves.map { "\(number(of: $0.goal))" }
    return numbers.isEmpty ? "" : " [" + numbers.joined(separator: ",") + "]"
  }

  /// The number of a goal, from 1, as the plan lists them.
  private func number(of goal: Goal) -> Int { (plan.goals.firstIndex { $0.goal == goal } ?? 0) + 1 }

  /// How the plan ends, or when to book the exam.
  private var ending: String? {
    if let proposal = plan.proposedExam { return TextLayout.wrapped(proposal.sentence) }
    let notes = plan.endingNotes
    guard !notes.isEmpty else { return nil }
    let lines = notes.map {
      TextLayout.wrapped(
        "\($0.title). \($0.sentences)", indent: "             ", first: TextLayout.column($0.day.spoken, 13))
    }
    return ([style.strong(worded("How it ends"))] + lines).joined(separator: "\n")
  }

  /// How much of what is learned is still there at the end.
  private var keeping: String? {
    guard let retention = plan.retention, let mean = retention.mean else { return nil }
    let missed = retention.missed
    let target = plan.conditions.retention
    var lines = [
      style.strong(worded("What is learned is kept: \(TextLayout.points(Double(mean) / 1000)) % on the day")),
      TextLayout.wrapped(
        missed.isEmpty
          ? worded(
            """
            With its reviews, each of the \(retention.skills.count) skills is expected to be there with \
            \(target) % or more.
            """)
          : worded(
            """
            \(retention.skills.count - missed.count) of \(retention.skills.count) skills are expected to be \
            there with \(target) % or more, these with less:
            """)),
    ]
    lines += missed.prefix(8).map {
      TextLayout.wrapped(
        "\($0.title), \($0.retention / 10) %: \($0.obstacle?.reason ?? "")",
        indent: "  ", first: "- ")
    }
    if missed.count > 8 { lines.append(worded("  and \(missed.count - 8) more, in the plan's file")) }
    return lines.joined(separator: "\n")
  }

  /// How far from the best the plan can be.
  private var bound: String? {
    guard let bound = plan.optimumBound else { return nil }
    let under =
      plan.conditions.areasPerWeek == nil ? worded("these hours") : worded("these hours and this order")
    let distance =
      bound.gap == 0
      ? worded("No plan for \(under) brings more readiness: that is proven.")
      : worded(
        """
        No plan for \(under) can be more than \(Self.points(bound.gap)) readiness points better than this \
        one: that is proven, and the true distance may be less.
        """)
    return TextLayout.wrapped(([distance] + [orderCost].compactMap(\.self)).joined(separator: " "))
  }

  /// What the order costs beside a plan that follows none.
  private var orderCost: String? {
    guard let areas = plan.conditions.areasPerWeek, let cost = plan.optimumBound?.orderCost else {
      return nil
    }
    let rule = worded(
      "At most \(areas == 1 ? worded("one area") : worded("\(areas) areas")) a week, in an order that builds up"
    )
    let end =
      plan.conditions.examDate == nil
      ? ","
      : plan.leadsToExamDay
        ? worded(", with nothing new just before the exam,")
        : worded(", with nothing new just before its end,")
    return cost == 0
      ? worded("\(rule)\(end) costs nothing beside a plan in any order.")
      : worded("\(rule)\(end) costs \(Self.points(cost)) readiness points beside a plan in any order.")
  }

  private var omissions: String? {
    guard !plan.omissions.isEmpty else { return nil }
    let total = plan.omissions.map(\.cost).reduce(0, +)
    // Without a date the plan ends at its target: what lies beyond was not crowded out.
    let isBeyond =
      plan.conditions.examDate == nil && plan.readiness.projected.mean >= plan.conditions.target
    var lines = [
      style.strong(
        (isBeyond
          ? worded("Beyond the aim of \(plan.conditions.target / 10) %: ") : worded("What does not fit: "))
          + worded(
            """
            \(Counted.text(plan.omissions.count, "skill")), \(Self.points(total)) readiness points
            """))
    ]
    lines += plan.omissions.prefix(8).map {
      TextLayout.wrapped(
        worded("\($0.title), level \($0.level)\(costs(of: $0))"), indent: String(repeating: " ", count: 8),
        first: TextLayout.right(Self.points($0.cost), 6) + "  ")
    }
    if plan.omissions.count > 8 {
      lines.append(worded("        and \(plan.omissions.count - 8) more, in the pages"))
    }
    guard !isBeyond else { return lines.joined(separator: "\n") }
    let toAim = (advice == nil ? plan.waysToAim : []).map {
      $0.sentence(target: plan.conditions.target, hours: TextLayout.hours)
    }
    lines += (plan.openWaysOut.map(sentence) + toAim + alone).map {
      TextLayout.wrapped($0, indent: "  ", first: "- ")
    }
    return lines.joined(separator: "\n")
  }

  /// What an omission costs each goal, by their numbers; empty unless there are several.
  private func costs(of omission: Omission) -> String {
    guard !omission.costs.isEmpty else { return "" }
    let parts = omission.costs.map { "[\(number(of: $0.goal))] " + Self.points($0.worth) }
    return " (" + parts.joined(separator: ", ") + ")"
  }

  /// What would do for each goal alone.
  private var alone: [String] {
    plan.goals.compactMap { goal in
      goal.aloneQuarters.map { worded("For \(goal.title) alone, \(TextLayout.hours($0)) a week are enough.") }
    }
  }

  private var pace: String {
    let target = plan.conditions.target / 10
    var lines = [
      style.strong(
        TextLayout.column(worded("At this pace"), 16)
          + (plan.conditions.examDate == nil
            ? ""
            : TextLayout.column(
              plan.aim.isSeveral ? worded("mean at the date") : worded("readiness at the date"), 26))
          + worded("\(target) % expected by") + (plan.aim.isSeveral ? worded(" (mean)") : ""))
    ]
    lines += plan.pace.flatMap { row in
      [paceRow(row)] + goalRow(row)
    }
    return lines.joined(separator: "\n")
  }

  private func paceRow(_ row: PaceRow) -> String {
    TextLayout.column(TextLayout.hours(row.quartersPerWeek) + worded(" a week"), 16)
      + (plan.conditions.examDate == nil
        ? "" : TextLayout.column(row.readinessAtDate.map(TextLayout.percent) ?? worded("no plan"), 26))
      + (row.earliestDate?.spoken ?? worded("not within two years"))
  }

  /// The readiness for each goal at a pace; nothing unless there are several and a date.
  private func goalRow(_ row: PaceRow) -> [String] {
    guard !row.goals.isEmpty else { return [] }
    let indent = String(repeating: " ", count: 16)
    let parts = row.goals.map { "[\(number(of: $0.goal))] \(TextLayout.percent($0.score))" }
    return [TextLayout.wrapped(parts.joined(separator: ", "), indent: indent, first: indent)]
  }

  private func sentence(_ way: WayOut) -> String {
    switch way {
    case .hours(let quarters): worded("With \(TextLayout.hours(quarters)) a week, all of it fits.")
    case .date(let day) where plan.hasExamOrder:
      worded("With every exam so much later that the last is on \(day.spoken), all of it fits.")
    case .date(let day):
      worded(
        """
        With \(plan.leadsToExamDay ? worded("the exam on") : worded("time until")) \(day.spoken), all of it fits.
        """
      )
    case .target(let score):
      worded(
        """
        As it is, \(TextLayout.percent(score)) can be expected\(plan.aim.isSeveral ? worded(" as the mean") : ""): a \
        lower target fits.
        """)
    }
  }

  private static func points(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }
}
