import Ontology

/// What is studied when, and what became of it: the part of a plan from which its progress, its reviews and what is
/// to be expected of it follow.
struct StudyCourse: Sendable, Hashable {
  let conditions: Plan.Conditions
  /// What is done, in the order in which it is first done.
  let activities: [PlannedActivity]
  /// The weeks in order.
  var weeks: [PlanWeek]
  /// What became of sessions, in the order of recording.
  let records: [SessionRecord]
  /// How much of what it teaches is still there at its end; `nil` where reviews are hours alone.
  var retention: PlanRetention?

  /// The day on which what was learned is to be there: the exam's, or the day after the last week.
  var examDay: Day { conditions.examDate ?? (weeks.last?.end ?? conditions.start).adding(days: 1) }
}

extension StudyCourse {
  /// The course of a plan.
  init(_ plan: Plan) {
    self.init(
      conditions: plan.conditions, activities: plan.activities, weeks: plan.weeks,
      records: plan.records,
      retention: plan.retention)
  }
}
