import Ontology
import Planning
import Wording
import XML

extension TemplateScope {
  /// Everything that the plan knows, in the learner's words.
  static func learner(_ plan: Plan, on day: Day?, guidance: PlanGuidance) -> TemplateScope {
    var scope = common(plan, title: worded("Study plan for"))
    let position = PlanPosition(plan, on: day)
    let topics = TopicChart.topics(of: plan)
    let steps = PlannedStep.byWeek(of: plan)
    let (agenda, recall) = (WeekAgenda(plan), RecallWords(plan))
    func learnerWeek(_ index: Int) -> TemplateScope {
      let week = plan.weeks[index]
      var scope = Self.learnerWeek(
        week, steps[index], followUps: agenda.followUps(of: week), of: position)
      scope.addAgenda(
        agenda.entries(of: week),
        steps: steps[index].map { ($0.number, learnerStep($0, of: plan, guidance)) },
        recall, progress: position.progress)
      return scope
    }
    let lost = plan.omissions.map(\.cost).reduce(0, +)
    let reviewQuarters = plan.weeks.map(\.review).reduce(0, +)
    scope.add([
      "overclaiming": .text(plan.readiness.overclaiming?.sentence ?? ""),
      "gaps": .list(plan.readiness.gaps.enumerated().map { gap($1, rank: $0 + 1) }),
      "objectives": .list(objectives(plan, guidance)),
      "timeline-chart": .element(TimelineChart(plan).element),
      "weeks": .list(plan.weeks.indices.map(learnerWeek)),
      "this-week": .list(
        position.weekIndex.map { [learnerWeek($0)] } ?? []),
      "topics": .list(topics.map { ["title": .text($0.title), "hours": .text(Words.hours($0.quarters))] }),
      "topic-chart": .element(TopicChart(topics).element),
      "practice-exams": .list(practiceExams(plan, steps)),
      "review-total": .text(reviewQuarters > 0 ? Words.hours(reviewQuarters) : ""),
      "pace": .list(plan.pace.map { paceRow($0, of: plan) }),
      "omissions": .list(plan.omissions.map { omission($0, of: plan) }),
      "omissions-cost": .text(Words.points(lost)),
      "ways-out": .list(
        plan.openWaysOut.map { wayOut($0, of: plan) }
          + plan.waysToAim.map { way in
            ["text": .text(way.sentence(target: plan.conditions.target, hours: Words.hours))]
          }),
      "stale-note": .text(staleSentence(plan)),
      "retention": .text(retentionSentence(plan)),
      "retention-missed": .list((plan.retention?.missed ?? []).map(missed)),
      "feedback": .list(reviews(of: plan)),
      "wishes": .list(wishes(of: plan, on: day)),
      "money": .text(Words.money(plan, cost: PlanCost(plan, guidance))),
      "tonight": .list(tonight(position, steps, guidance)),
    ])
    scope.add(day: upcoming(position, steps), as: "upcoming")
    scope.add(progress(position))
    return scope
  }

  /// What the learner asks of the plan, and what became of it.
  private static func wishes(of plan: Plan, on day: Day?) -> [TemplateScope] {
    zip(plan.wishes, plan.standings(on: day ?? plan.conditions.start)).enumerated().map { place, entry in
      var scope = TemplateScope()
      scope.add([
        "number": .text("\(place + 1)"), "text": .text(WishWords.text(of: entry.0)),
        "author": .text(entry.0.author ?? ""), "state": .text(WishWords.text(of: entry.1)),
      ])
      scope.add(day: entry.0.made, as: "day")
      return scope
    }
  }

  /// The session to do next: the first one of the week to begin with that is neither done nor skipped, or else the
  /// first that is not done.
  private static func tonight(
    _ position: PlanPosition, _ steps: [[PlannedStep]], _ guidance: PlanGuidance
  ) -> [TemplateScope] {
    guard let index = position.weekIndex else { return [] }
    let week = steps[index]
    let open = { (step: PlannedStep) in step.record == nil }
    guard let step = week.first(where: { open($0) && $0.skipped == nil }) ?? week.first(where: open) else {
      return []
    }
    var scope = learnerStep(step, of: position.plan, guidance)
    scope.add(["week-number": .text("\(step.week)")])
    return [scope]
  }

  /// The day of the first session that is open in a later week; `nil` where all is done.
  private static func upcoming(_ position: PlanPosition, _ steps: [[PlannedStep]]) -> Day? {
    guard let index = position.weekIndex else { return nil }
    return zip(position.plan.weeks, steps).dropFirst(index + 1).lazy.compactMap { week, steps in
      steps.first { $0.record == nil }.map { $0.session.day ?? week.start }
    }.first
  }

  private static func learnerWeek(
    _ week: PlanWeek, _ steps: [PlannedStep], followUps: [Plan.FollowUp], of position: PlanPosition
  ) -> TemplateScope {
    let done = week.sessions.filter(position.progress.isDone)
    let isOver = !done.isEmpty && done.count == week.sessions.count
    let checkFirst = Self.checkFirst(steps)
    var scope = Self.week(week, of: position.plan)
    scope.add([
      "has-work": .flag(week.load > 0 || !followUps.isEmpty),
      "follow-up-hours": .text(
        followUps.isEmpty ? "" : Words.hours(followUps.map(\.quarters).reduce(0, +))),
      "check-first": .text(Words.list(checkFirst.map(\.title))),
      "check-first-key": .text(checkFirst.first?.skill ?? ""),
      "done-hours": .text(done.isEmpty ? "–" : Words.hours(done.map(\.quarters).reduce(0, +))),
      "is-over": .flag(isOver),
      "open": .text(isOver ? "" : "open"),
      "is-this-week": .flag(position.weekIndex.map { position.plan.weeks[$0].number } == week.number),
    ])
    return scope
  }

  private static func learnerStep(
    _ step: PlannedStep, of plan: Plan, _ guidance: PlanGuidance
  ) -> TemplateScope {
    var scope = step.scope
    let activity = step.activity
    let range = activity.duration
    let reason = activity.shortReason
    scope.add([
      "minutes": .text("\(step.session.quarters * 15)"),
      "short-reason": .text(step.isFirst ? reason.text : ""),
      "more-reason": .text(step.isFirst ? reason.rest : ""),
      "outcomes": .list(activity.checks.compactMap { outcome($0, of: plan) }),
      "reason": .text(step.isFirst ? activity.reason : ""),
      "worth": .text(step.isFirst && activity.worth > 0 ? Words.points(activity.worth) : ""),
      "needs-check-up": .flag(step.isFirst && activity.needsCheckUp),
      "check-up-skill": .text(activity.raises.first?.skill ?? ""),
      "whole-time": .text(
        worded("\(Words.hours(range.likely)) in all")
          + (range.low < range.high
            ? worded(", between \(Words.hours(range.low)) and \(Words.hours(range.high))") : "")),
      "note": .text(step.record?.note ?? ""),
      "remarks": .list(remarks(at: step, of: plan)),
      "time-source": .text(Words.durationSource(activity.durationSource)),
      "guidance": .list(step.isFirst ? guidance.points(of: activity.id).map(\.scope) : []),
    ])
    return scope
  }

  /// The skills of a week's sessions that may be known already, each once.
  private static func checkFirst(_ steps: [PlannedStep]) -> [PlannedActivity.Raise] {
    var seen: Set<String> = []
    return steps.filter { $0.isFirst && $0.record == nil && $0.activity.needsCheckUp }
      .compactMap(\.activity.raises.first)
      .filter { seen.insert($0.skill).inserted }
  }

  /// What answers about a skill would change; `nil` for one that was learned in the plan.
  private static func outcome(_ check: SkillCheck, of plan: Plan) -> TemplateScope? {
    guard let outcome = check.outcome else { return nil }
    return [
      "skill": .text(check.title),
      "level": .text("\(check.level)"),
      "chance": .text(CheckWords.chance(outcome)),
      "hours": .text(Words.hours(check.quarters)),
      "spares": .text(CheckWords.spared(outcome, of: plan)),
      "otherwise": .text(CheckWords.otherwise(check, outcome)),
    ]
  }

  private static func gap(_ gap: PlanReadiness.Gap, rank: Int) -> TemplateScope {
    let tenths = (min(400, max(0, gap.proficiency)) + 5) / 10
    // 90 % of a normal distribution lie within 1.645 standard deviations.
    let spread = (gap.spread * 1645 + 5000) / 10_000
    return [
      "rank": .text("\(rank)"),
      "title": .text(gap.title),
      "now": .text(Words.level(tenths / 10)),
      "now-number": .text(
        "\(DecimalText.text(tenths, places: 1)) ± \(DecimalText.text(spread, places: 1))"),
      "needed": .text(Words.level(gap.needed)),
      "needed-number": .text("\(gap.needed)"),
      "worth": .text(Words.points(gap.worth)),
      "hours": .text(gap.quarters > 0 ? Words.hours(gap.quarters) : worded("no resource yet")),
    ]
  }

  private static func practiceExams(_ plan: Plan, _ steps: [[PlannedStep]]) -> [TemplateScope] {
    zip(plan.weeks, steps).flatMap { week, steps in
      steps.filter { $0.activity.kind == .practiceExam }.map { step in
        var scope: TemplateScope = [
          "title": .text(step.activity.title),
          "time": .text(Words.time(step.session.quarters)),
          "week": .text(worded("week \(week.number)")),
          "place": .text("#week-\(week.number)"),
        ]
        scope.add(day: week.start, as: "start")
        return scope
      }
    }
  }

  /// What a pace brings.
  static func paceRow(_ row: PaceRow, of plan: Plan) -> TemplateScope {
    var scope: TemplateScope = [
      "hours": .text(worded("\(Words.hours(row.quartersPerWeek)) a week")),
      "readiness": .text(row.readinessAtDate?.spoken ?? ""),
      "by-goal": .text(Words.goals(row, of: plan)),
      "is-current": .flag(row.quartersPerWeek == plan.conditions.weeklyQuarters),
    ]
    scope.add(day: row.earliestDate, as: "date")
    return scope
  }

  private static func omission(_ omission: Omission, of plan: Plan) -> TemplateScope {
    [
      "title": .text(omission.title),
      "level": .text(Words.level(omission.level)),
      "cost": .text(Words.points(omission.cost)),
      "by-goal": .text(Words.costs(omission, of: plan)),
    ]
  }

  private static func wayOut(_ way: WayOut, of plan: Plan) -> TemplateScope {
    let text =
      switch way {
      case .hours(let quarters): worded("Study \(Words.hours(quarters)) a week, and all of it fits.")
      case .date(let day):
        plan.leadsToExamDay
          ? worded("Take the exam on \(day.spoken) or later, and all of it fits.")
          : worded("Take time until \(day.spoken) or later, and all of it fits.")
      case .target(let score): worded("Keep hours and date, and aim for \(score.spoken).")
      }
    return ["text": .text(text)]
  }

  private static func staleSentence(_ plan: Plan) -> String {
    let count = plan.activities.count(where: \.isStale)
    return switch count {
    case 0: ""
    case 1: worded("One resource of this plan was last checked over a year ago. It is marked below.")
    default:
      worded("\(count) resources of this plan were last checked over a year ago. They are marked below.")
    }
  }
}
