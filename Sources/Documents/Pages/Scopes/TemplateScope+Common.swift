import Assessment
import Ontology
import Planning
import Wording
import XML

extension TemplateScope {
  /// What every page says: who, which exam, when, how many hours, and readiness with its interval.
  static func common(_ plan: Plan, title: String) -> TemplateScope {
    let hours = plan.weeks.map(\.load).reduce(0, +)
    let sections = plan.reached(in: plan.readiness.sections)
    var scope: TemplateScope = [
      "page-title": .text("\(title) \(plan.subject.learner): \(plan.aimTitle)"),
      "learner": .text(plan.subject.learner),
      "role": .text(plan.subject.roleTitle),
      "exam": .text(plan.aimTitle),
      "exam-fee": .text(plan.aimsAtOwnExam ? plan.subject.examFee : ""),
      "plan-id": .text(plan.id),
      "revision": .text("\(plan.revision)"),
      "week-count": .text(Words.count(plan.weeks.count, "week")),
      "hours-total": .text(Words.hours(hours)),
      "hours-a-week": .text(Words.hours(plan.conditions.weeklyQuarters)),
      "hands-on": .text("\(plan.conditions.handsOnPercent)\u{A0}%"),
      "readiness-now": .text(plan.figures.reached.spoken),
      "readiness-known": .text(plan.figures.known.spoken),
      "readiness-projected": .text(plan.figures.forecast.spoken),
      "readiness-role": .text(plan.readiness.role.spoken),
      "target": .text(Words.aim(plan)),
      "verdict": .text(plan.readiness.verdict.title),
      "verdict-rule": .text(plan.verdictSentences),
      "can-do-count": .text("\(plan.readiness.basis.canDo)"),
      "check-count": .text("\(plan.readiness.basis.check)"),
      "not-sure-count": .text("\(plan.readiness.basis.notSure)"),
      "sections": .list(sections.map { part($0, of: plan.leadingAsker) }),
      "section-chart": .element(SectionChart(sections, aim: plan.conditions.target).element),
      "finish-is-late": .flag(plan.conditions.examDate.map { plan.finish.high >= $0 } ?? false),
    ]
    scope.add(ending(of: plan))
    scope.addGoals(of: plan)
    scope.add(day: plan.subject.edition, as: "edition")
    scope.add(day: plan.conditions.start, as: "start")
    scope.add(day: plan.weeks.last?.end ?? plan.conditions.start, as: "end")
    scope.add(day: plan.conditions.examDate, as: "exam-date")
    scope.add(day: plan.finish.low, as: "finish-low")
    scope.add(day: plan.finish.likely, as: "finish-likely")
    scope.add(day: plan.finish.high, as: "finish-high")
    return scope
  }

  /// A section or competency of an exam, or an area of a role.
  ///
  /// - Parameter asker: `the exam` or `the job`.
  static func part(_ part: PlanReadiness.Part, of asker: String) -> TemplateScope {
    [
      "title": .text(part.title),
      "share": .text(share(part.weight, of: asker)),
      "share-number": .text(part.weight < 5 ? "< 1" : "\(Words.percent(part.weight))"),
      "now": .text(part.now.spoken),
      "projected": .text(part.projected.spoken),
      "standing": .text(part.now.standing),
    ]
  }

  /// The part of the exam or of the job that something makes up.
  static func share(_ weight: Int, of asker: String) -> String {
    weight < 5 ? worded("under 1\u{A0}% of \(asker)") : worded("\(Words.percent(weight))\u{A0}% of \(asker)")
  }

  /// A week's number, days, hours and readiness.
  static func week(_ week: PlanWeek, of plan: Plan) -> TemplateScope {
    let hours = KindHours(week, of: plan)
    let away = plan.conditions.away.filter { $0.overlaps(week.start...max(week.start, week.end)) }
    var scope: TemplateScope = [
      "number": .text("\(week.number)"),
      "theme": .text(plan.theme(of: week)),
      "anchor": .text("week-\(week.number)"),
      "place": .text("#week-\(week.number)"),
      "hours": .text(Words.hours(week.load)),
      "capacity": .text(Words.hours(week.capacity)),
      "readiness": .text(week.readiness.spoken),
      "review": .text(week.review > 0 ? Words.time(week.review) : ""),
      "away": .text(away.isEmpty ? "" : worded("away ") + Words.list(away.map(range))),
      "study-hours": .text(hours.cell(.study)),
      "hands-on-hours": .text(hours.cell(.handsOn)),
      "practice-hours": .text(hours.cell(.practice)),
      "review-hours": .text(hours.cell(.review)),
    ]
    scope.add(day: week.start, as: "start")
    scope.add(day: week.end, as: "end")
    return scope
  }

  /// Days in words, such as `5 Dec 2026 to 7 Dec 2026`.
  static func range(_ days: ClosedRange<Day>) -> String {
    days.lowerBound == days.upperBound
      ? days.lowerBound.spoken : worded("\(days.lowerBound.spoken) to \(days.upperBound.spoken)")
  }

  /// Adds a day in words as `name` and for machines as `name-iso`; both empty when there is none.
  mutating func add(day: Day?, as name: String) {
    values[name] = .text(day?.spoken ?? "")
    values[name + "-iso"] = .text(day?.description ?? "")
  }
}
