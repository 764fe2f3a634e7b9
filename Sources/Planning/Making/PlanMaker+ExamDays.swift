import Assessment
import Ontology

/// What can be expected of several exams, each on its own day.
extension PlanMaker {
  /// What is measured for a goal, on the day of that goal.
  func reached(
    _ measure: ReadinessMeasure, for goal: Goal, _ projection: PlanProjection, _ conditions: Plan.Conditions
  ) -> Estimate {
    guard let exam = conditions.earlierExams.first(where: { $0.goal == goal }) else {
      return projection.final(measure)
    }
    return projection.estimate(measure, on: exam.day)
  }

  /// Readiness for all goals together, each on its own day.
  func overall(_ projection: PlanProjection, _ conditions: Plan.Conditions) -> Estimate {
    let earlier = Set(conditions.earlierExams.map(\.goal))
    guard goals.entries.contains(where: { earlier.contains($0.demand.goal) }) else {
      return projection.final(goals.measure)
    }
    return Self.sum(
      goals.entries.map { entry in
        (entry.share, reached(entry.demand.measure, for: entry.demand.goal, projection, conditions))
      })
  }

  /// Readiness for all goals together at the end of each week. Of an exam that is behind, what was expected on its day
  /// stays.
  func estimates(_ projection: PlanProjection, _ course: StudyCourse) -> [Estimate] {
    var estimates = projection.estimates(goals.measure)
    let entries = goals.entries.map { entry in
      (entry: entry, day: course.conditions.earlierExams.first { $0.goal == entry.demand.goal }?.day)
    }
    guard let first = entries.compactMap(\.day).min() else { return estimates }
    let values = entries.map { entry, day in
      (
        day: day, share: entry.share, onDay: day.map { projection.estimate(entry.demand.measure, on: $0) },
        byWeek: projection.estimates(entry.demand.measure)
      )
    }
    for (index, week) in course.weeks.enumerated() where week.end >= first {
      estimates[index] = Self.sum(
        values.map { value in
          let isBehind = value.day.map { $0 <= week.end } ?? false
          return (value.share, isBehind ? value.onDay ?? value.byWeek[index] : value.byWeek[index])
        })
    }
    return estimates
  }

  /// The weighted sum of what is expected on several days. All of it rests on the same skills, so it may well be off in
  /// the same direction: the standard deviations add up, which is the most that they can.
  private static func sum(_ parts: [(share: Double, estimate: Estimate)]) -> Estimate {
    Estimate(
      mean: parts.map { $0.share * $0.estimate.mean }.reduce(0, +),
      standardDeviation: parts.map { $0.share * $0.estimate.standardDeviation }.reduce(0, +))
  }
}
