import Ontology
import Planning
import Scheduling

/// How much of a plan stays where it was when its rest is planned anew: the sample people in several calendars.
struct StabilityTable {
  /// A shape of calendar.
  private struct Shape {
    let name: String
    let conditions: Plan.Conditions
  }

  /// What happened before the rest is planned anew.
  private enum Course: String, CaseIterable {
    case planned = "as planned, Monday"
    case midweek = "as planned, Thursday"
    case evening = "a session missed, Thursday"
    case lost = "a week lost, Monday"
  }

  private let people: [InterviewedSample]
  private let start: Day

  init() throws {
    (start, people) = try InterviewedSample.all(on: "2027-02-15")
  }

  /// Twelve weeks in which the clocks of Berlin change in the sixth and a holiday is in the eighth.
  private var shapes: [Shape] {
    func conditions(_ times: String? = nil, busy: Bool = false, hours: Int = 8, dated: Bool = true)
      -> Plan.Conditions
    {
      let times = times.flatMap { try? Plan.WeeklyTime.reading($0) } ?? []
      let weekly = times.isEmpty ? 4 * hours : times.map(\.quarters).reduce(0, +)
      var conditions = Plan.Conditions(
        start: start, examDate: dated ? start.adding(days: 84) : nil, weeklyQuarters: weekly,
        away: busy ? [start.adding(days: 51)...start.adding(days: 55)] : [], handsOnPercent: 50, target: 800,
        times: times, zone: times.isEmpty ? nil : "Europe/Berlin")
      guard busy else { return conditions }
      // Every other Tuesday evening is half taken, and one Saturday is.
      conditions.busy = (0..<6).map {
        Plan.BusyTime(day: start.adding(days: 14 * $0 + 1), from: 20 * 60, to: 23 * 60)
      }
      conditions.busy.append(Plan.BusyTime(day: start.adding(days: 26), from: 0, to: 1440))
      return conditions
    }
    return [
      Shape(name: "8 h a week", conditions: conditions()),
      Shape(name: "5 h a week, no date", conditions: conditions(hours: 5, dated: false)),
      Shape(
        name: "three evenings", conditions: conditions("Mon 19:00-21:30, Wed 19:00-21:30, Fri 19:00-21:30")),
      Shape(name: "Tue and Sat", conditions: conditions("Tue 19:00-22:00, Sat 10:00-15:00")),
      Shape(name: "the same, busy", conditions: conditions("Tue 19:00-22:00, Sat 10:00-15:00", busy: true)),
      Shape(name: "short evenings", conditions: conditions("Mon-Fri 20:00-21:15, Sun 9:00-10:30")),
    ]
  }

  /// Prints for each calendar and course the activities ahead that end in the same week or next to it, of all
  /// of them, for the sample person with the least and the one with the greatest share.
  func printTable(tier: Planner.Tier) throws {
    print("Activities ahead that end in the same week or next to it after a replan in the fourth week,")
    print("least and greatest share of \(people.count) sample people, tier \(tier.rawValue).")
    print("calendar".padded(22), Course.allCases.map { $0.rawValue.aligned(27) }.joined())
    for shape in shapes {
      var cells: [Course: [PlanStability]] = [:]
      for person in people {
        let maker = person.maker(tier.effort)
        let plan = try maker.plan(shape.conditions)
        let replanner = person.replanner(tier.effort)
        for course in Course.allCases {
          let (lived, today) = try live(plan, course)
          let new = try replanner.replan(lived, on: today, keeping: .date)
          cells[course, default: []].append(PlanStability(from: lived, to: new))
        }
      }
      print(shape.name.padded(22), Course.allCases.map { text(cells[$0] ?? []).aligned(27) }.joined())
    }
  }

  private func text(_ cells: [PlanStability]) -> String {
    let ordered = cells.sorted { $0.share < $1.share }
    guard let least = ordered.first, let most = ordered.last else { return "-" }
    return "\(least.kept)/\(least.before) to \(most.kept)/\(most.before)"
  }

  /// The plan with what was done until the fourth week, and the day on which its rest is planned anew.
  private func live(_ plan: Plan, _ course: Course) throws -> (Plan, Day) {
    var lived = plan
    let monday = plan.weeks[3].start
    let today = course == .planned || course == .lost ? monday : monday.adding(days: 3)
    var missed = course == .evening ? 1 : 0
    for week in plan.weeks.prefix(4) where !(course == .lost && week.number == 3) {
      for session in week.sessions where session.day ?? week.end < today {
        if week.number == 4, missed > 0 {
          missed -= 1
        } else {
          try lived.record(.done, of: session.activity, on: session.day ?? week.end)
        }
      }
    }
    return (lived, today)
  }
}
