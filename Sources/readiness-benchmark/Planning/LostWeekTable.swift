import Assessment
import Catalogue
import Ontology
import Planning
import Scheduling

/// How much of a plan stays when its first week is lost; and whether a second replan, on the same day and with
/// nothing new, leaves all of it.
struct LostWeekTable {
  private struct Shape {
    let name: String
    let conditions: Plan.Conditions
  }

  private static let roles = ["ml-engineer", "data-scientist", "software-engineer", "cloud-architect"]

  private let people: [InterviewedSample]
  private let start: Day

  init() throws {
    let sample = try InterviewedSample.all(on: "2027-01-04")
    start = sample.start
    people = Self.roles.compactMap { role in sample.people.first { $0.model.role.id.text == role } }
  }

  private var shapes: [Shape] {
    let twoDays = "Tue 19:00-22:00, Sat 10:00-15:00"
    return [
      Shape(name: "8 h", conditions: conditions()),
      Shape(
        name: "short evenings",
        conditions: conditions("Mon-Fri 20:00-21:15, Sun 9:00-10:30", zone: "Europe/Berlin")),
      Shape(name: "Tue+Sat", conditions: conditions(twoDays)),
      Shape(name: "Tue+Sat busy", conditions: conditions(twoDays, busy: true)),
      Shape(name: "buffer 0", conditions: conditions(buffer: 0)),
      Shape(name: "buffer 20", conditions: conditions(buffer: 20)),
    ]
  }

  /// Twelve weeks, or none with a date.
  private func conditions(
    _ times: String? = nil, zone: String? = nil, busy: Bool = false, hours: Int = 8, buffer: Int = 10,
    dated: Bool = true
  ) -> Plan.Conditions {
    let times = times.flatMap { try? Plan.WeeklyTime.reading($0) } ?? []
    var conditions = Plan.Conditions(
      start: start, examDate: dated ? start.adding(days: 84) : nil,
      weeklyQuarters: times.isEmpty ? 4 * hours : times.map(\.quarters).reduce(0, +), away: [],
      handsOnPercent: 50, target: 800, times: times, zone: zone, bufferPercent: buffer, hasCheckUps: true)
    guard busy else { return conditions }
    // In turn the evening of a Tuesday and two hours of a Saturday are taken.
    conditions.busy = (0..<12).map { week in
      week % 2 == 0
        ? Plan.BusyTime(day: start.adding(days: 7 * week + 1), from: 19 * 60, to: 22 * 60)
        : Plan.BusyTime(day: start.adding(days: 7 * week + 5), from: 10 * 60, to: 12 * 60)
    }
    return conditions
  }

  /// What a replan after the lost week leaves.
  private struct Result {
    let kept: Int
    let before: Int
    let milliseconds: Double
    /// Activities that a second replan moves.
    let movedAgain: Int
  }

  /// Prints both tables.
  func printTable(tier: Planner.Tier) throws {
    print("Activities of later weeks that stay in their week or next to it after the first week is lost,")
    print("of all of them; the milliseconds of the replan; tier \(tier.rawValue).")
    print("calendar".padded(16), Self.roles.map { $0.aligned(20) }.joined())
    var (kept, before, slowest) = (0, 0, 0.0)
    var least = 1.0
    var movedAgain = 0
    for shape in shapes {
      var cells: [String] = []
      for person in people {
        let result = try result(of: person, in: shape.conditions, tier: tier)
        kept += result.kept
        before += result.before
        least = min(least, Double(result.kept) / Double(max(1, result.before)))
        slowest = max(slowest, result.milliseconds)
        movedAgain += result.movedAgain
        cells.append("\(result.kept) of \(result.before), \(fixed(result.milliseconds, 0)) ms")
      }
      print(shape.name.padded(16), cells.map { $0.aligned(20) }.joined())
    }
    print(
      "\(kept) of \(before) stay: \(fixed(100 * Double(kept) / Double(max(1, before)), 1)) %,",
      "at least \(fixed(100 * least, 1)) % in each; slowest replan \(fixed(slowest, 0)) ms.")
    for person in people {
      movedAgain += try result(of: person, in: conditions(hours: 5, dated: false), tier: tier).movedAgain
    }
    print("A second replan on the same day moves \(movedAgain) activities in \(shapes.count + 1) calendars.")
  }

  private func result(of person: InterviewedSample, in conditions: Plan.Conditions, tier: Planner.Tier) throws
    -> Result
  {
    let plan = try person.maker(.brief).plan(conditions)
    let replanner = person.replanner(tier.effort)
    let today = start.adding(days: 7)
    let (new, milliseconds) = try PlanBenchmark.timed {
      try replanner.replan(plan, on: today, keeping: .date)
    }
    let again = try replanner.replan(new, on: today, keeping: .date)
    let (before, after, last) = (lastWeeks(plan), lastWeeks(new), lastWeeks(again))
    let ahead = before.filter { $0.value > 1 }
    return Result(
      kept: ahead.count { id, week in after[id].map { ($0 - week).magnitude <= 1 } ?? false },
      before: ahead.count, milliseconds: milliseconds,
      movedAgain: Set(after.keys).union(last.keys).count { after[$0] != last[$0] })
  }

  /// The number of the week in which each activity ends, practice exams and check-ups apart.
  private func lastWeeks(_ plan: Plan) -> [String: Int] {
    let counted = Set(
      plan.activities.filter { $0.kind != .practiceExam && $0.kind != .checkUp }.map(\.id))
    var weeks: [String: Int] = [:]
    for week in plan.weeks {
      for session in week.sessions where counted.contains(session.activity) {
        weeks[session.activity] = week.number
      }
    }
    return weeks
  }
}
