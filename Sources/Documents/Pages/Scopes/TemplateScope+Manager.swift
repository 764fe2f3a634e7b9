import Assessment
import Ontology
import Planning
import Wording
import XML

extension TemplateScope {
  /// One sheet: standing, hours, dates, money, risks, and what is asked; nothing about single skills.
  static func manager(_ plan: Plan, guidance: PlanGuidance) -> TemplateScope {
    var scope = common(plan, title: worded("Readiness of"))
    let loads = plan.weeks.map(\.load)
    let all = plan.reached(in: plan.readiness.sections)
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
        (plan.leadingAsker == Plan.examAsker ? worded("section") : worded("area"))
          + (shown.count < all.count ? worded(", the \(shown.count) that count most") : "")),
      "sections": .list(sections.map { part($0, of: plan.leadingAsker) }),
      "section-chart": .element(SectionChart(sections, aim: plan.conditions.target, isCompact: true).element),
      "readiness-chart": .element(ReadinessChart(plan).element),
      "hours-most": .text(Words.hours(loads.max() ?? 0)),
      "costs": .list(costs(plan)),
      "money": .text(Words.money(plan, cost: PlanCost(plan, guidance))),
      "shared-remarks": .list(sharedRemarks(of: plan)),
      "risks": .list(risks(plan).map { ["text": .text($0)] }),
      "asks": .list(asks(plan, guidance).map { ["title": .text($0.title), "text": .text($0.text)] }),
      "milestones": .list(milestones(plan)),
      "pace": .list(plan.pace.map { paceRow($0, of: plan) }),
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
    let own = Set(plan.pricedOwnActivities.map(\.activity.id))
    let counts = Dictionary(grouping: plan.activities) { own.contains($0.id) ? "own" : $0.cost }
      .mapValues(\.count)
    let kinds = [
      ("free", "free"), ("free-with-account", worded("free with an account")),
      ("credits", worded("paid credits")),
      ("own", worded("brought along and paid for")),
    ]
    return kinds.compactMap { key, title in
      counts[key].map { ["kind": .text(title), "count": .text(Words.count($0, "resource"))] }
    }
  }

  private static func risks(_ plan: Plan) -> [String] {
    var risks: [String] = []
    let known = plan.figures.known
    if known.high - known.low > 300 {
      risks.append(
        worded("Where they stand is not known well yet: \(known.spoken). More questions would tell."))
    }
    // For one exam it stands at the top.
    if plan.readiness.projected.mean < plan.conditions.target, plan.aim != .exam || plan.ending == nil {
      let end = plan.readiness.projected.spoken
      let mean = plan.aim.isSeveral ? worded(" as the mean of the goals") : ""
      risks.append(worded("The plan leads to \(end)\(mean), under the aim of \(Words.aim(plan))."))
    }
    if !plan.omissions.isEmpty {
      let lost = Words.points(plan.omissions.map(\.cost).reduce(0, +))
      let ways = plan.waysOut.compactMap { Self.remedy($0, of: plan) }
      let remedy =
        ways.isEmpty
        ? "" : worded(" All of it would fit with ") + ways.joined(separator: worded(", or with ")) + "."
      let steps = Words.count(plan.omissions.count, "step")
      risks.append(worded("\(steps) did not fit, which costs \(lost).\(remedy)"))
    }
    if let exam = plan.conditions.examDate, plan.finish.high >= exam {
      let end = plan.leadsToExamDay ? worded("the exam") : exam.spoken
      risks.append(
        worded("If the work goes slowly it ends on \(plan.finish.high.spoken), not before \(end)."))
    }
    let stale = plan.activities.count(where: \.isStale)
    if stale > 0 {
      risks.append(worded("\(Words.count(stale, "resource")) last checked over a year ago may have changed."))
    }
    return risks
  }

  private static func remedy(_ way: WayOut, of plan: Plan) -> String? {
    switch way {
    case .hours(let quarters): worded("\(Words.hours(quarters)) a week")
    case .date(let day):
      plan.leadsToExamDay ? worded("an exam on \(day.spoken)") : worded("time until \(day.spoken)")
    case .target: nil
    }
  }

  /// What is to be decided: hours, money, the date, access.
  private static func asks(_ plan: Plan, _ guidance: PlanGuidance) -> [(title: String, text: String)] {
    let weekly = Words.hours(plan.conditions.weeklyQuarters)
    let all = Words.hours(plan.weeks.map(\.load).reduce(0, +))
    let end = plan.conditions.examDate ?? plan.weeks.last?.end ?? plan.conditions.start
    let own = Set(plan.pricedOwnActivities.map(\.activity.id))
    let paid = plan.activities.contains { $0.cost == "credits" && !own.contains($0.id) }
    let money = Words.money(plan, cost: PlanCost(plan, guidance))
    var asks = [
      (
        worded("Hours"),
        worded("\(weekly) a week until \(end.spoken), kept free of other work: \(all) in all.")
      ),
      (worded("Money"), money + (paid ? worded(" Agree a limit first.") : "")),
      (worded("Date"), date(plan)),
    ]
    let handsOn = plan.activities.count(where: \.kind.isHandsOn)
    if handsOn > 0 {
      let labs = Words.count(handsOn, "lab or project", "labs and projects")
      let text = worded("A cloud project in which the \(labs) of the plan can be built and torn down.")
      asks.append((worded("Lab access"), text))
    }
    return asks
  }

  private static func date(_ plan: Plan) -> String {
    guard let exam = plan.conditions.examDate else {
      return plan.proposedExam?.sentence
        ?? worded("No date is needed: the plan ends when its aim is reached.")
    }
    if plan.hasExamOrder {
      return
        worded(
          "The exams: \(plan.examDaysInWords), booked by them; those days free, and the ones before them light."
        )
    }
    if plan.isFirstStage {
      return worded("A first stage until \(exam.spoken); no exam is booked by it.")
    }
    return plan.aim.hasExam
      ? worded("The exam on \(exam.spoken), booked by them; that day free, and the one before it light.")
      : worded("Until \(exam.spoken).")
  }

  /// The days on which something can be seen to have happened.
  private static func milestones(_ plan: Plan) -> [TemplateScope] {
    var stones: [(day: Day, title: String, text: String)] = [
      (
        plan.conditions.start, worded("The plan starts"),
        worded("Readiness \((plan.baseline?.start ?? plan.figures.known).spoken).")
      )
    ]
    if plan.weeks.count >= 4 {
      let half = plan.weeks[plan.weeks.count / 2 - 1]
      stones.append((half.end, worded("Half-way"), worded("\(half.readiness.spoken) expected.")))
    }
    for exam in plan.endings.flatMap({ $0.practiceExams.suffix(2) }) {
      // What the activity is called stays with the learner, as with every session.
      stones.append(
        (exam.day ?? plan.weeks[exam.week - 1].end, worded("Practice exam"), worded("Ask for its result.")))
    }
    for exam in plan.hasExamOrder ? plan.examDays : [] {
      let goal = plan.goals.first { $0.goal == exam.goal }
      stones.append(
        (
          exam.day, worded("Exam: \(plan.title(of: exam.goal))"),
          goal.map { worded("\($0.projected.spoken) expected.") } ?? ""
        ))
    }
    if plan.hasExamOrder {
      // Each exam has its own day above.
    } else if let exam = plan.conditions.examDate, plan.aim.hasExam {
      let title = plan.isFirstStage ? worded("End of the first stage") : worded("Exam")
      stones.append((exam, title, worded("\(plan.readiness.projected.spoken) expected.")))
    } else {
      stones.append(
        (plan.finish.likely, worded("Study ends"), worded("\(plan.readiness.projected.spoken) expected.")))
    }
    return stones.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
      .map { stone in
        var scope: TemplateScope = ["title": .text(stone.title), "text": .text(stone.text)]
        scope.add(day: stone.day, as: "day")
        return scope
      }
  }
}
