import Ontology
import Planning
import Scheduling
import Testing

/// A week is lost, and the calendar is uneven: nearly all that can stay does.
@Suite struct LostWeekTests {
  /// Times of two days, of which every other Tuesday evening and two hours of every other Saturday are taken.
  private var busy: Plan.Conditions {
    get throws {
      let start = SamplePerson.start
      var conditions = Plan.Conditions(
        start: start, examDate: start.adding(days: 84), weeklyQuarters: 32, away: [], handsOnPercent: 50,
        target: 800, times: try Plan.WeeklyTime.reading("Tue 19:00-22:00, Sat 10:00-15:00"),
        bufferPercent: 10,
        hasCheckUps: true)
      conditions.busy = (0..<12).map { week in
        week.isMultiple(of: 2)
          ? Plan.BusyTime(day: start.adding(days: 7 * week + 1), from: 19 * 60, to: 22 * 60)
          : Plan.BusyTime(day: start.adding(days: 7 * week + 5), from: 10 * 60, to: 12 * 60)
      }
      return conditions
    }
  }

  private var withoutBuffer: Plan.Conditions {
    var conditions = Plan.Conditions.sample()
    conditions.hasCheckUps = true
    return conditions
  }

  // Some of these cannot stay: the hours of a week are gone. Of those that can, more do.
  @Test func `of all activities of later weeks at least 92 % stay in their week or next to it`() throws {
    var (kept, before) = (0, 0)
    for role in SamplePerson.roles {
      let person = try SamplePerson.of(role: role)
      let replanner = Replanner.brief(person, effort: .fast)
      for conditions in [try busy, withoutBuffer] {
        let plan = try person.plan(conditions, effort: .fast)
        let new = try replanner.replan(plan, on: conditions.start.adding(days: 7), keeping: .date)
        let (was, now) = (lastWeeks(plan).filter { $0.value > 1 }, lastWeeks(new))
        let staying = was.count { id, week in now[id].map { abs($0 - week) <= 1 } ?? false }
        #expect(100 * staying >= 78 * was.count, "\(role): \(staying) of \(was.count)")
        kept += staying
        before += was.count
      }
    }
    #expect(100 * kept >= 92 * before, "\(kept) of \(before)")
  }

  /// The number of the week in which each activity ends, practice exams and check-ups apart.
  private func lastWeeks(_ plan: Plan) -> [String: Int] {
    let apart = Set(
      plan.activities.filter { $0.kind == .practiceExam || $0.kind == .checkUp }.map(\.id))
    var weeks: [String: Int] = [:]
    for week in plan.weeks {
      for session in week.sessions where !apart.contains(session.activity) {
        weeks[session.activity] = week.number
      }
    }
    return weeks
  }
}
