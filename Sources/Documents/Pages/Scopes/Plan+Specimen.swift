import Assessment
import Ontology
import Planning

extension Plan {
  /// A plan with at least one of everything, from which the names of the templates are learned.
  static let specimen: Plan = {
    let day = Day(number: 20_000)
    let score = Score(mean: 500, low: 400, high: 600)
    let part = PlanReadiness.Part(id: "a", title: "A", weight: 1000, now: score, projected: score)
    let activity = PlannedActivity(
      id: "a", title: "A", kind: .lab, topic: "A", url: nil, instructions: "A",
      duration: Resource.Duration(low: 1, likely: 1, high: 1), durationSource: "estimate", cost: "credits",
      reason: "A", worth: 1, needsCheckUp: true, isStale: true,
      raises: [PlannedActivity.Raise(skill: "a", title: "A", from: 0, to: 1)])
    var exam = activity
    exam.id = "b"
    exam.kind = .practiceExam
    let sessions = ["a", "b"].map { PlanWeek.Session(activity: $0, quarters: 1, part: 1, parts: 1) }
    var plan = Plan(
      id: "a", revision: 1,
      subject: Subject(learner: "A", role: "a", roleTitle: "A", exam: "a", examTitle: "A", edition: day),
      conditions: Conditions(
        start: day, examDate: day, weeklyQuarters: 1, away: [day...day], handsOnPercent: 50, target: 700),
      readiness: PlanReadiness(
        now: score, projected: score, role: score, verdict: "building", verdictText: "A",
        basis: PlanReadiness.Basis(canDo: 1, check: 1, notSure: 1),
        overclaiming: PlanReadiness.Overclaiming(mean: 0, low: 0, high: 0), sections: [part],
        competencies: [part],
        gaps: [
          PlanReadiness.Gap(
            skill: "a", title: "A", proficiency: 0, spread: 0, needed: 1, worth: 1, quarters: 1)
        ]),
      activities: [activity, exam],
      weeks: [
        PlanWeek(
          number: 1, start: day, end: day, capacity: 2, sessions: sessions, review: 1, readiness: score)
      ],
      finish: FinishRange(low: day, likely: day, high: day),
      omissions: [Omission(skill: "a", title: "A", level: 1, cost: 1)], waysOut: [.date(day)],
      pace: [PaceRow(quartersPerWeek: 1, readinessAtDate: score, earliestDate: day)])
    let remarks: [PlanReview.Content] = [
      .comment(.plan, "A"), .comment(.activity("a", part: nil), "A"),
    ]
    plan.reviews = [
      PlanReview(
        author: "A", relation: .mentor, day: day, revision: 1, isShared: true,
        remarks: remarks.map { PlanReview.Remark($0) })
    ]
    return plan
  }()
}

extension MentorGuide {
  /// A guide with one of everything, for the competency of the specimen.
  static let specimen = MentorGuide(checks: [
    "a": [Check(skill: "a", title: "A", needed: 1, statement: "A", taskTitle: "A", task: "A")]
  ])
}
