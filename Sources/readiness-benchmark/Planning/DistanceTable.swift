import Assessment
import Ontology
import Planning
import Scheduling

/// How far the plans of the sample people are from the bound on the best, and where the distance comes from.
struct DistanceTable {
  /// Hours a week.
  private static let hours = [3, 5, 8, 12]

  private let people: [InterviewedSample]
  private let start: Day

  init() throws {
    (start, people) = try InterviewedSample.all(on: "2027-01-04")
  }

  /// Prints two tables: plans in any order, and plans in a mentor's order.
  func printTable(tier: Planner.Tier) throws {
    print(
      "Points of readiness of plans of twelve weeks, tier \(tier.rawValue), and the bound on the best plan.")
    print("Without weeks: the best choice that the thorough search finds when all hours are one week.")
    for areas in [nil, Plan.Conditions.usualAreas] {
      print(areas.map { "\nIn a mentor's order, \($0) areas a week" } ?? "\nIn any order")
      try printTable(tier: tier, areas: areas)
    }
  }

  /// Prints a line for each person and number of hours.
  private func printTable(tier: Planner.Tier, areas: Int?) throws {
    print(
      "person".padded(20),
      ["hours", "plan", "without weeks", "bound", "distance", "ms"].map { $0.aligned(14) }.joined())
    var distances: [Double] = []
    var worths: [(name: String, hours: Int, worth: OrderWorth)] = []
    for person in people {
      for hours in Self.hours {
        let maker = person.maker(tier.effort)
        let (found, milliseconds) = try PlanBenchmark.timed {
          try maker.distance(conditions(hours: hours, areas: areas))
        }
        let choice = try Planner(effort: .thorough).schedule(found.problem.withoutWeeks)
          .outcome(in: found.problem.withoutWeeks).totalReadiness
        distances.append(Double(found.most - found.points) / 1000)
        if let worth = found.inOrder { worths.append((person.model.role.id.text, hours, worth)) }
        print(
          person.model.role.id.text.padded(20),
          [
            "\(hours)", fixed(Double(found.points) / 1000, 3), fixed(Double(choice) / 1000, 3),
            fixed(Double(found.most) / 1000, 3), fixed(Double(found.most - found.points) / 1000, 3),
            fixed(milliseconds, 0),
          ].map { $0.aligned(14) }.joined())
      }
    }
    let mean = distances.reduce(0, +) / Double(max(1, distances.count))
    print("distance: mean \(fixed(mean, 3)), worst \(fixed(distances.max() ?? 0, 3)) points of 100")
    if !worths.isEmpty { printTable(worths) }
  }

  /// Prints what plans are worth with what their order costs, beside the bound on it, and what the distance is made
  /// of: areas taken up more than once, steps out of their weeks, and points.
  private func printTable(_ worths: [(name: String, hours: Int, worth: OrderWorth)]) {
    print(
      "\nThe same, less what the order costs: a thousandth of a point for a quarter-hour a week out of place")
    print(
      "person".padded(20),
      ["hours", "worth", "bound", "distance", "runs", "places", "points"].map { $0.aligned(12) }.joined())
    func points(_ thousandths: Int) -> String { fixed(Double(thousandths) / 1000, 3) }
    var distances: [Int] = []
    for (name, hours, worth) in worths {
      let distance = worth.most - worth.worth
      let runs = worth.pointsPerRun * (worth.runs - worth.topics)
      distances.append(distance)
      print(
        name.padded(20),
        [
          "\(hours)", points(worth.worth), points(worth.most), points(distance), points(runs),
          points(worth.outOfPlace), points(distance - runs - worth.outOfPlace),
        ].map { $0.aligned(12) }.joined())
    }
    let mean = distances.reduce(0, +) / max(1, distances.count)
    print("distance: mean \(points(mean)), worst \(points(distances.max() ?? 0)) points of 100")
  }

  private func conditions(hours: Int, areas: Int?) -> Plan.Conditions {
    Plan.Conditions(
      start: start, examDate: start.adding(days: 84), weeklyQuarters: 4 * hours, away: [], handsOnPercent: 50,
      target: 800, hasCheckUps: true, areasPerWeek: areas)
  }
}

extension StudyProblem {
  /// The same choice with all hours in one week, of which practice exams took what they take at least.
  fileprivate var withoutWeeks: StudyProblem {
    var problem = self
    let sittings = self.sittings.map(\.duration).reduce(0, +)
    problem.sittings = []
    problem.maximumTopicsPerWeek = nil
    problem.weeks = [
      Week(
        capacity: weeks.map(\.capacity).reduce(0, +) - sittings,
        learningLimit: weeks.map { min($0.learningLimit, $0.capacity) }.reduce(0, +) - learningLostToSittings)
    ]
    return problem
  }
}
