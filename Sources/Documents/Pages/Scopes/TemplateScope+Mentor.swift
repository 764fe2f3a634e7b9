import Ontology
import Planning
import Wording
import XML

extension TemplateScope {
  /// Weak competencies with how to check them, each week's work with what to look at, and places to write.
  static func mentor(_ plan: Plan, guide: MentorGuide) -> TemplateScope {
    var scope = common(plan, title: worded("Mentoring"))
    let weak = plan.weakCompetencies
    let strong = plan.readiness.competencies.count - weak.count
    let (first, later) = questions(weak, guide)
    let weeks = zip(plan.weeks, PlannedStep.byWeek(of: plan))
    scope.add([
      "competencies": .list(
        weak.enumerated().map {
          competency(
            $1, rank: $0 + 1, of: plan.leadingAsker, checks: guide.checks[$1.id] ?? [],
            later: later[$1.id] ?? [])
        }),
      "questions": .list(
        first.enumerated().map { number, question in
          var scope = check(question.check, place: "first-\(number + 1)")
          scope.add([
            "rank": .text("\(number + 1)"), "title": .text(question.part.title),
            "now": .text(question.part.now.spoken),
          ])
          return scope
        }),
      "strong-count": .text(strong > 0 ? worded("\(strong) more") : ""),
      "weeks": .list(weeks.map { mentorWeek($0, $1, of: plan) }),
      "form": .text(ReviewForm.text(for: plan, guide: guide)),
    ])
    return scope
  }

  /// The most questions that come first: ten minutes of a talk.
  private static let mostQuestions = 5

  /// The questions that a mentor asks first, of as many weak competencies as there are, and those that are left.
  private static func questions(
    _ weak: [PlanReadiness.Part], _ guide: MentorGuide
  ) -> (first: [(part: PlanReadiness.Part, check: MentorGuide.Check)], later: [String: [MentorGuide.Check]]) {
    var first: [(part: PlanReadiness.Part, check: MentorGuide.Check)] = []
    var later = guide.checks
    for _ in 0..<MentorGuide.mostChecks {
      for part in weak where first.count < mostQuestions {
        guard let check = later[part.id]?.first else { continue }
        first.append((part, check))
        later[part.id]?.removeFirst()
      }
    }
    return (first, later)
  }

  private static func competency(
    _ part: PlanReadiness.Part, rank: Int, of asker: String, checks: [MentorGuide.Check],
    later: [MentorGuide.Check]
  ) -> TemplateScope {
    var scope = Self.part(part, of: asker)
    scope.add([
      "rank": .text("\(rank)"),
      "key": .text(part.id),
      "comment-id": .text("comment-competency-\(rank)"),
      "checks": .list(checks.enumerated().map { check($1, place: "\(rank)-\($0 + 1)") }),
      "later-checks": .list(later.enumerated().map { check($1, place: "\(rank)-\($0 + 1)") }),
    ])
    return scope
  }

  private static func check(_ check: MentorGuide.Check, place: String) -> TemplateScope {
    [
      "skill": .text(check.title),
      "key": .text(check.skill),
      "needed": .text(Words.level(check.needed)),
      "needed-meaning": .text(Words.levelMeaning(check.needed)),
      "statement": .text(check.statement),
      "task-title": .text(check.taskTitle ?? ""),
      "task": .text(check.task ?? ""),
      "tick-id": .text("shown-skill-\(place)"),
      "rating-id": .text("rating-skill-\(place)"),
    ]
  }

  private static func mentorWeek(_ week: PlanWeek, _ steps: [PlannedStep], of plan: Plan) -> TemplateScope {
    var scope = Self.week(week, of: plan)
    scope.add(["steps": .list(steps.enumerated().map { mentorStep($1, place: "\(week.number)-\($0 + 1)") })])
    return scope
  }

  private static func mentorStep(_ step: PlannedStep, place: String) -> TemplateScope {
    var scope = step.scope
    scope.add([
      "look-for": .text(lookFor(step)),
      "is-last": .flag(step.isLast),
      "key": .text(step.activity.id),
      "part-number": .text(step.session.parts > 1 ? "\(step.session.part)" : ""),
      "tick-id": .text("shown-\(place)"),
      "comment-id": .text("comment-\(place)"),
      "removal-id": .text("removal-\(place)"),
      "may-drop": .flag(step.isLast && step.record == nil && !isMadeByPlans(step.activity.kind)),
    ])
    return scope
  }

  /// Whether every plan makes its own of the kind, so that there is none to leave out for good.
  private static func isMadeByPlans(_ kind: Resource.Kind) -> Bool { kind == .checkUp || kind == .review }

  /// What a mentor can look at, by what the step is.
  private static func lookFor(_ step: PlannedStep) -> String {
    guard step.isLast else { return worded("Ask how far they have come, and what stopped them.") }
    return switch step.activity.kind {
    case .lab, .project:
      worded("Have it shown running, then ask why it is built this way and how it would fail.")
    case .lesson, .reading: worded("Have it explained without notes, with an example from your own systems.")
    case .practiceExam: worded("Go through the wrong answers together, and those that were guessed right.")
    case .checkUp: worded("Ask about the answers that were wrong: what would they do today?")
    case .review: worded("Ask for one of these without notes, and when it was last used at work.")
    }
  }
}
