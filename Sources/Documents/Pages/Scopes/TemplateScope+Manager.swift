import Ontology
import Planning
import XML

extension TemplateScope {
  /// One sheet: standing, hours, dates, money, risks, and what is asked; nothing about single skills.
  static func manager(_ plan: Plan, guidance: PlanGuidance) -> TemplateScope {
    var scope = common(plan, title: "Readiness of")
    let loads = plan.weeks.map(\.load)
    let all = plan.readiness.sections
    // Each further goal takes a line of the one sheet.
    let room = max(2, mostAreas - plan.goals.count)
    let shown = plan.aim == .exam ? all : heaviest(plan.aim == .role ? mostAreas : room, of: all)
    let sections = shown.map { part in
      var part = part
      // So short that even the sheet of an exam with many sections is one sheet.
      part.title = Words.short(part.title, shown.count > 8 || plan.aim.isSeveral ? 34 : 66)
      return part
    }
    let position = PlanPosition(plan, on: nil)
    scope.add([
      "has-records": .flag(position.hasRecords),
      "hours-done": .text(Words.hours(position.done)),
      "hours-planned": .text(Words.hours(position.planned)),
      "learner": .text(Words.short(plan.subject.learner, 60)),
      "role": .text(Words.short(plan.subject.roleTitle, 60)),
      "exam": .text(Words.short(plan.aimTitle, 90)),
      "exam-fee": .text(plan.aimsAtOwnExam ? Words.short(plan.subject.examFee, 90) : ""),
      "part-name": .text(
        (plan.leadingAsker == "the exam" ? "section" : "area")
          + (shown.count < all.count ? ", the \(shown.count) that count most" : "")),
      "sections": .list(sections.map { part($0, of: plan.leadingAsker) }),
      "section-chart": .element(SectionChart(sections, aim: plan.conditions.target, isCompact: true).element),
      "readiness-chart": .element(ReadinessChart(plan).element),
      "hours-most": .text(Words.hours(loads.max() ?? 0)),
      "costs": .list(costs(plan)),
      "shared-remarks": .list(sharedRemarks(of: plan)),
      "risks": .list(risks(plan).map { ["text": .text($0)] }),
      "asks": .list(asks(plan, guidance).map { ["title": .text($0.title), "text": .text($0.text)] }),
    ])
    return scope
  }

  /// The most areas of a job that the one sheet has room for; with several goals there is less.
  private static let mostAreas = 7

  /// The parts that count most, in their order.
  private static func heaviest(_ count: Int, of parts: [PlanReadiness.Part]) -> [PlanReadiness.Part] {
    parts.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
      .prefix(count).sorted { $0.offset < $1.offset }.map(\.element)
  }

  /// The number of resources by what they cost, the free ones first.
  private static func costs(_ plan: Plan) -> [TemplateScope] {
    let counts = Dictionary(grouping: plan.activities, by: \.cost).mapValues(\.count)
    let kinds = [
      ("free", "free"), ("free-with-account", "free with an account"), ("credits", "paid credits"),
    ]
    return kinds.compactMap { key, title in
      counts[key].map { ["kind": .text(title), "count": .text(Words.count($0, "resource"))] }
    }
  }

  private static func risks(_ plan: Plan) -> [String] {
    var risks: [String] = []
    let now = plan.readiness.now
    if now.high - now.low > 300 {
      risks.append("Where they stand is not known well yet: \(now.spoken). More questions would tell.")
    }
    if plan.readiness.projected.mean < plan.conditions.target {
      let end = plan.readiness.projected.spoken
      let mean = plan.aim.isSeveral ? " as the mean of the goals" : ""
      risks.append("The plan leads to \(end)\(mean), under the aim of \(Words.aim(plan)).")
    }
    if !plan.omissions.isEmpty {
      let lost = Words.points(plan.omissions.map(\.cost).reduce(0, +))
      let ways = plan.waysOut.compactMap { Self.remedy($0, of: plan.aim) }
      let remedy =
        ways.isEmpty ? "" : " All of it would fit with " + ways.joined(separator: ", or with ") + "."
      let steps = Words.count(plan.omissions.count, "step")
      risks.append("\(steps) did not fit, which costs \(lost).\(remedy)")
    }
    if let exam = plan.conditions.examDate, plan.finish.high >= exam {
      let end = plan.aim.hasExam ? "the exam" : exam.spoken
      risks.append("If the work goes slowly it ends on \(plan.finish.high.spoken), not before \(end).")
    }
    let stale = plan.activities.count(where: \.isStale)
    if stale > 0 {
      risks.append("\(Words.count(stale, "resource")) last checked over a year ago may have changed.")
    }
    return risks
  }

  private static func remedy(_ way: WayOut, of aim: Plan.Aim) -> String? {
    switch way {
    case .hours(let quarters): "\(Words.hours(quarters)) a week"
    case .date(let day): aim.hasExam ? "an exam on \(day.spoken)" : "time until \(day.spoken)"
    case .target: nil
    }
  }

  private static func asks(_ plan: Plan, _ guidance: PlanGuidance) -> [(title: String, text: String)] {
    let weekly = Words.hours(plan.conditions.weeklyQuarters)
    let end = plan.conditions.examDate ?? plan.weeks.last?.end ?? plan.conditions.start
    var asks = [("Time", "\(weekly) a week until \(end.spoken), kept free of other work.")]
    let handsOn = plan.activities.count(where: \.kind.isHandsOn)
    let paid = plan.activities.count { $0.cost == "credits" }
    if handsOn > 0 || paid > 0 {
      let labs = Words.count(handsOn, "lab or project", "labs and projects")
      let text = "A cloud project in which the \(labs) of the plan can be built and torn down."
      asks.append(("Lab access", text))
    }
    let cost = PlanCost(plan, guidance).sentence
    asks.append(
      paid > 0
        ? (
          "Budget",
          "Paid credits for \(Words.count(paid, "resource")); agree a limit before the first of them."
            + (cost.isEmpty ? "" : " " + cost)
        )
        : ("Budget", "None for the resources: all of them are free."))
    return asks
  }
}
