import Ontology
import Planning
import TestSupport

/// Random conditions, and weeks that hold no more than their capacity.
struct RandomCalendar {
  private var numbers: TestGenerator
  let conditions: Plan.Conditions

  init(seed: Int, withTimes: Bool) {
    var numbers = TestGenerator(state: UInt64(seed))
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }
    // Every weekday, leap years, and the weeks in which clocks change come up.
    let start = Day(number: number(20_400...23_000))
    var times: [Plan.WeeklyTime] = []
    if withTimes {
      for weekday in 0..<7 where number(0...2) == 0 || weekday == seed % 7 {
        var from = number(0...900)
        for _ in 0..<number(1...3) where from < 1400 {
          let to = min(1440, from + number(5...240))
          times.append(Plan.WeeklyTime(weekday: weekday, from: from, to: to))
          from = to + number(0...120)
        }
      }
    }
    conditions = Plan.Conditions(
      start: start, examDate: number(0...3) == 0 ? nil : start.adding(days: number(1...100)),
      weeklyQuarters: number(2...80),
      away: (0..<number(0...3)).map { _ in
        let first = start.adding(days: number(-5...90))
        return first...first.adding(days: number(0...20))
      }.sorted { $0.lowerBound < $1.lowerBound },
      handsOnPercent: 50, target: 800, times: times,
      hoursChanges: (0..<number(0...2)).map { _ in
        Plan.HoursChange(from: start.adding(days: number(-10...100)), weeklyQuarters: number(0...80))
      }.sorted { $0.from < $1.from },
      busy: (0..<number(0...60)).map { _ in
        let from = number(0...3) == 0 ? 0 : number(0...1430)
        return Plan.BusyTime(
          day: start.adding(days: number(0...100)), from: from,
          to: number(0...3) == 0 ? 1440 : number(from + 1...1440))
      })
    self.numbers = numbers
  }

  /// The weeks with random sessions; the last of a week is now and then a practice exam.
  mutating func weeks(_ capacities: [(start: Day, end: Day, capacity: Int)]) -> [PlanWeek] {
    let score = Score(mean: 500, low: 400, high: 600)
    var parts: [String: Int] = [:]
    var result = capacities.enumerated().map { index, week in
      var left = week.capacity
      var sessions: [PlanWeek.Session] = []
      while left > 0, Int.random(in: 0...8, using: &numbers) > 0 {
        let quarters = Int.random(in: 1...min(left, 16), using: &numbers)
        let isExam = Int.random(in: 0...9, using: &numbers) == 0
        let activity = isExam ? "exam-\(index)-\(sessions.count)" : "a\(index / 3)-\(sessions.count)"
        parts[activity, default: 0] += 1
        sessions.append(
          PlanWeek.Session(activity: activity, quarters: quarters, part: parts[activity] ?? 0, parts: 0))
        left -= quarters
      }
      return PlanWeek(
        number: index + 1, start: week.start, end: week.end, capacity: week.capacity, sessions: sessions,
        review: left, readiness: score)
    }
    for week in result.indices {
      for index in result[week].sessions.indices {
        result[week].sessions[index].parts = parts[result[week].sessions[index].activity] ?? 0
      }
    }
    return result
  }
}
