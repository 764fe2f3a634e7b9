import Assessment
import Foundation
import Ontology

@testable import Planning

/// Learners who follow a plan as the model of learning says that people do.
///
/// Steps take in nine of ten cases, hours are long or short throughout (one in ten beyond the low and the high
/// hours of each activity), and what was learned is there with its chance of recall.
struct SimulatedLearners {
  private let plan: Plan
  private let person: SamplePerson
  /// The lower triangle of the square root of the covariance of proficiencies.
  private let root: [[Double]]

  init(_ plan: Plan, person: SamplePerson) {
    self.plan = plan
    self.person = person
    let count = person.belief.skillCount
    var root = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    for row in 0..<count {
      for column in 0...row {
        var sum = person.belief.covariance(of: row, and: column)
        for index in 0..<column { sum -= root[row][index] * root[column][index] }
        root[row][column] = row == column ? max(sum, 1e-12).squareRoot() : sum / root[column][column]
      }
    }
    self.root = root
  }

  /// Readiness of so many learners at the end of some weeks.
  func readiness(atEndOfWeeks weeks: [Int], people: Int, seed: UInt64) -> [[Double]] {
    var numbers = Gaussian(seed: seed)
    let learned = LearnedSkill.all(of: StudyCourse(plan), withPlannedReviews: true)
    var values = weeks.map { _ in [Double]() }
    for _ in 0..<people {
      let (start, pace) = (before(&numbers), numbers.next())
      for (place, week) in weeks.enumerated() {
        let day =
          week == plan.weeks.count - 1 ? StudyCourse(plan).examDay : plan.weeks[week].end.adding(days: 1)
        let after = proficiencies(
          from: start, finished: Self.finished(plan, byWeek: week, pace: pace), learned: learned, on: day,
          &numbers)
        values[place].append(person.model.examMeasure.value(at: after))
      }
    }
    return values
  }

  private func proficiencies(
    from start: [Double], finished: Set<String>, learned: [LearnedSkill], on day: Day,
    _ numbers: inout Gaussian
  ) -> [Double] {
    var levels: [String: Int] = [:]
    for activity in plan.activities where finished.contains(activity.id) {
      for raise in activity.raises where numbers.uniform() < 0.9 {
        levels[raise.skill] = max(levels[raise.skill] ?? 0, raise.to)
      }
    }
    var result = start
    for skill in learned {
      guard let level = levels[skill.id], numbers.uniform() < skill.retrievability(on: day),
        let index = person.model.library.skillIndex[Skill.ID(skill.id)]
      else { continue }
      let belief = person.belief.proficiency(index)
      let deviation = belief.standardDeviation
      let ratio = deviation > 0 ? min(deviation, 0.4) / deviation : 0
      result[index] = max(belief.mean, Double(level)) + (start[index] - belief.mean) * ratio
    }
    return result
  }

  private func before(_ numbers: inout Gaussian) -> [Double] {
    let draws = root.map { _ in numbers.next() }
    return root.indices.map { row in
      var sum = person.belief.proficiency(row).mean
      for column in 0...row { sum += root[row][column] * draws[column] }
      return sum
    }
  }

  private static func hours(_ session: PlanWeek.Session, of activity: PlannedActivity, pace: Double) -> Double
  {
    let duration = activity.duration
    let base =
      pace < 0
      ? Double(duration.likely) / Double(duration.low) : Double(duration.high) / Double(duration.likely)
    return Double(session.quarters) * pow(base, pace / 1.2816)
  }

  /// The activities that are finished by the end of a week at a pace.
  private static func finished(_ plan: Plan, byWeek last: Int, pace: Double) -> Set<String> {
    let activities = Dictionary(uniqueKeysWithValues: plan.activities.map { ($0.id, $0) })
    var (available, taken) = (0.0, 0.0)
    var left = activities.mapValues(\.duration.likely)
    var waiting: [(id: String, effort: Double)] = []
    for week in plan.weeks[...last] {
      available += Double(week.capacity - week.review)
      for session in week.sessions {
        guard let activity = activities[session.activity] else { continue }
        guard activity.kind != .practiceExam else {
          available -= Double(session.quarters)
          continue
        }
        taken += hours(session, of: activity, pace: pace)
        left[activity.id, default: 0] -= session.quarters
        if left[activity.id] == 0 { waiting.append((activity.id, taken)) }
      }
    }
    return Set(waiting.filter { $0.effort <= available + 1e-9 }.map(\.id))
  }

  /// The day on which study ends when a part of everybody's pace is common to all activities.
  static func finish(of plan: Plan, common: Double, numbers: inout Gaussian) -> Day {
    let shared = numbers.next()
    var paces: [String: Double] = [:]
    for activity in plan.activities {
      paces[activity.id] = common.squareRoot() * shared + (1 - common).squareRoot() * numbers.next()
    }
    let activities = Dictionary(uniqueKeysWithValues: plan.activities.map { ($0.id, $0) })
    func isStudy(_ session: PlanWeek.Session) -> Bool { activities[session.activity]?.kind != .practiceExam }
    let needed = plan.weeks.flatMap(\.sessions).filter(isStudy).reduce(0.0) { sum, session in
      sum + (activities[session.activity].map { hours(session, of: $0, pace: paces[$0.id] ?? 0) } ?? 0)
    }
    var done = 0.0
    for week in plan.weeks {
      let exams = week.sessions.filter { !isStudy($0) }.map(\.quarters).reduce(0, +)
      done += Double(max(0, week.capacity - week.review - exams))
      if done >= needed { return week.end }
    }
    let weekly = Double(plan.conditions.weeklyQuarters)
    let end = plan.weeks.last?.end ?? plan.conditions.start
    return end.adding(days: 7 * Int(((needed - done) / weekly).rounded(.up)))
  }
}
