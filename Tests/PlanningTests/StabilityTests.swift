import Assessment
import Ontology
import Planning
import Scheduling
import Testing

/// How little a replan moves, in several calendars.
@Suite struct StabilityTests {
  /// A calendar in which clocks change and which has more of what life has.
  enum Shape: String, CaseIterable, CustomTestStringConvertible {
    case hours, evenings, twoDays, busy, manyShort, south

    var testDescription: String { rawValue }

    var times: String? {
      switch self {
      case .hours: nil
      case .evenings: "Mon 19:00-21:30, Wed 19:00-21:30, Fri 19:00-21:30"
      case .twoDays, .busy, .south: "Tue 19:00-22:00, Sat 10:00-15:00"
      case .manyShort: "Mon-Fri 20:00-21:15, Sun 9:00-10:30"
      }
    }

    /// Twelve weeks from a Monday; the clocks of Berlin or of Santiago change in them.
    var conditions: Plan.Conditions {
      get throws {
        let start = try #require(Day("2027-02-15"))
        let times = try self.times.map { try Plan.WeeklyTime.reading($0) } ?? []
        var conditions = Plan.Conditions(
          start: start, examDate: start.adding(days: 84),
          weeklyQuarters: times.isEmpty ? 32 : times.map(\.quarters).reduce(0, +), away: [],
          handsOnPercent: 50,
          target: 800, times: times,
          zone: times.isEmpty ? nil : self == .south ? "America/Santiago" : "Europe/Berlin")
        guard self == .busy else { return conditions }
        conditions.away = [start.adding(days: 51)...start.adding(days: 55)]
        conditions.busy = (0..<6).map {
          Plan.BusyTime(day: start.adding(days: 14 * $0 + 1), from: 20 * 60, to: 23 * 60)
        }
        return conditions
      }
    }
  }

  @Test(arguments: SamplePerson.roles, Shape.allCases)
  func `after weeks as planned nine of ten activities stay, on any day of the week`(
    role: String, shape: Shape
  )
    throws
  {
    let person = try SamplePerson.of(role: role)
    let conditions = try shape.conditions
    // The greedy plan alone is so far from the best that a replan would be a new plan.
    let plan = try person.plan(conditions, effort: .fast)
    let replanner = Replanner.brief(person)
    var (kept, all) = (0, 0)
    // The last of these weeks are those in which clocks change.
    for days in [7, 17, 23, 40, 44] {
      let today = conditions.start.adding(days: days)
      let before = try plan.lived(until: today)
      let new = try replanner.replan(before, on: today, keeping: .date)
      let stability = PlanStability(from: before, to: new)
      #expect(stability.share >= 0.85, "day \(days): \(stability.kept) of \(stability.before)")
      kept += stability.kept
      all += stability.before
      #expect(new.readiness.projected.mean >= plan.readiness.projected.mean - 5)
      let full = new.weeks.filter { $0.load > $0.capacity }
      #expect(full.isEmpty, "day \(days): \(full.map { "week \($0.number): \($0.load) of \($0.capacity)" })")
      expectNoOverlap(new, conditions)
    }
    #expect(10 * kept >= 9 * all, "\(kept) of \(all)")
  }

  @Test(arguments: SamplePerson.roles, [Shape.hours, .evenings, .twoDays])
  func `a lost week moves what follows by a week and drops about a week of it`(role: String, shape: Shape)
    throws
  {
    let person = try SamplePerson.of(role: role)
    let conditions = try shape.conditions
    let plan = try person.plan(conditions)
    let replanner = Replanner.brief(person)
    let before = try plan.lived(until: conditions.start.adding(days: 14))
    let new = try replanner.replan(before, on: conditions.start.adding(days: 21), keeping: .date)
    let dropped = new.changes.filter { $0.toWeek == nil }.count
    let stability = PlanStability(from: before, to: new)
    #expect(stability.kept + dropped >= stability.before * 8 / 10, "\(stability), \(dropped) dropped")
    // What a week holds, and a little more: the pieces do not fit exactly.
    let quarters = Dictionary(uniqueKeysWithValues: plan.activities.map { ($0.id, $0.duration.likely) })
    let lost = new.changes.filter { $0.toWeek == nil }.compactMap { quarters[$0.activity] }.reduce(0, +)
    let gained = new.changes.filter { $0.fromWeek == nil }.compactMap { change in
      new.activities.first { $0.id == change.activity }?.duration.likely
    }.reduce(0, +)
    #expect(lost - gained <= 2 * conditions.weeklyQuarters)
  }

  /// No two sessions share a minute, and none lies outside the times of the week.
  private func expectNoOverlap(_ plan: Plan, _ conditions: Plan.Conditions) {
    var taken: [Day: [Range<Int>]] = [:]
    for session in plan.weeks.flatMap(\.sessions) {
      guard let day = session.day, let minute = session.minute else { continue }
      let stretch = minute..<minute + 15 * session.quarters
      #expect(
        conditions.times.contains { time in
          time.weekday == day.weekday && time.from <= stretch.lowerBound && stretch.upperBound <= time.to
        })
      #expect(!(taken[day] ?? []).contains { $0.overlaps(stretch) }, "\(day) at \(minute)")
      taken[day, default: []].append(stretch)
    }
  }
}
