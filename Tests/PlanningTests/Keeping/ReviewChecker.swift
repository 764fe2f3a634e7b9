import Foundation
import Ontology
import Planning

/// Checks the reviews of a plan, with formulas of its own.
struct ReviewChecker {
  private let plan: Plan
  private(set) var violations: [String] = []
  /// Skill → the days on which it is learned (with the stability that this leaves) or reviewed.
  private var events: [String: [(day: Int, learned: Double?)]] = [:]

  init(_ plan: Plan) {
    self.plan = plan
    collectLearning()
    checkTimes()
    checkRetention()
    checkLastWeek()
  }

  private mutating func expect(_ isRight: Bool, _ violation: String) {
    if !isRight { violations.append(violation) }
  }

  private mutating func collectLearning() {
    for activity in plan.activities {
      let sessions = plan.weeks.flatMap { week in
        week.sessions.filter { $0.activity == activity.id }.map { ($0.quarters, $0.day ?? week.end) }
      }
      guard sessions.map(\.0).reduce(0, +) >= activity.duration.likely, let day = sessions.map(\.1).max()
      else { continue }
      let stability: Double =
        switch activity.kind {
        case .lab: 14
        case .project: 21
        default: 7
        }
      for raise in activity.raises { events[raise.skill, default: []].append((day.number, stability)) }
    }
  }

  /// Reviews lie in their weeks, take 10 to 30 minutes within the hours, and come after what they recall.
  private mutating func checkTimes() {
    var number = 0
    for week in plan.weeks {
      let quarters = week.reviews.map { ($0.minutes + 14) / 15 }.reduce(0, +)
      expect(week.review == quarters, "week \(week.number): \(week.review) for \(quarters) of reviews")
      for review in week.reviews {
        number += 1
        expect(review.number == number, "review \(review.number) where \(number) is expected")
        expect((10...30).contains(review.minutes), "review \(number): \(review.minutes) min")
        expect(!review.items.isEmpty, "review \(number) is empty")
        expect(Set(review.items.map(\.skill)).count == review.items.count, "review \(number) twice")
        guard let day = review.day else { continue }
        expect((week.start...week.end).contains(day), "review \(number) on \(day)")
        expect(plan.conditions.away.allSatisfy { !$0.contains(day) }, "review \(number) while away")
        expect(day.adding(days: 1) != plan.conditions.examDate, "review \(number) on the eve")
        for item in review.items {
          expect(
            events[item.skill]?.contains { $0.learned != nil && $0.day < day.number } ?? false,
            "review \(number) of \(item.skill) before it is learned")
          expect(
            abs(recall(item.skill, on: day.number) * 100 - Double(item.retention)) <= 0.5001,
            "review \(number) of \(item.skill): \(item.retention)")
          let isNear = events[item.skill]?.contains { $0.learned == nil && abs(day.number - $0.day) < 3 }
          expect(isNear != true, "review \(number) of \(item.skill) again within three days")
          events[item.skill, default: []].append((day.number, nil))
        }
      }
    }
  }

  /// What is said of each skill is true, and what misses the target has a reason.
  private mutating func checkRetention() {
    guard let retention = plan.retention else { return expect(false, "no retention") }
    let exam = plan.conditions.examDate ?? (plan.weeks.last?.end ?? plan.conditions.start).adding(days: 1)
    expect(Set(retention.skills.map(\.skill)) == Set(events.keys), "retention of other skills")
    for skill in retention.skills {
      let share = recall(skill.skill, on: exam.number)
      expect(abs(share * 1000 - Double(skill.retention)) <= 0.5001, "\(skill.skill): \(skill.retention)")
      let isKept = share * 100 >= Double(plan.conditions.retention) - 1e-9
      expect(
        isKept == (skill.obstacle == nil), "\(skill.skill): \(share), \(String(describing: skill.obstacle))")
    }
  }

  /// No pile before the exam: 1.5 times the mean week at most, or where nothing new is learned in it 3 times.
  private mutating func checkLastWeek() {
    let active = plan.weeks.filter { $0.capacity > 0 }
    let minutes = active.map { $0.reviews.map(\.minutes).reduce(0, +) }
    guard let last = minutes.last else { return }
    let isQuiet = plan.conditions.areasPerWeek != nil && plan.conditions.examDate != nil
    expect(
      2 * last * minutes.count <= (isQuiet ? 6 : 3) * minutes.reduce(0, +), "last week \(minutes)")
  }

  /// The chance of recall on a day, from the formulas as they are published.
  private func recall(_ skill: String, on day: Int) -> Double {
    func curve(_ days: Int, _ stability: Double) -> Double {
      pow(1 + (pow(0.9, -1 / 0.1542) - 1) * Double(days) / stability, -0.1542)
    }
    var state: (stability: Double, since: Int)?
    for event in (events[skill] ?? []).sorted(by: { $0.day < $1.day }) where event.day < day {
      guard let known = state else {
        state = event.learned.map { ($0, event.day) }
        continue
      }
      let share = curve(event.day - known.since, known.stability)
      let growth = exp(1.8722) * 6 * pow(known.stability, -0.1666) * (exp(0.796 * (1 - share)) - 1)
      state = (max(known.stability * (1 + share * growth), event.learned ?? 0), event.day)
    }
    return state.map { curve(day - $0.since, $0.stability) } ?? 0
  }
}
