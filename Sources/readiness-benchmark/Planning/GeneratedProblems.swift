import Planning
import Scheduling

/// Problems of any size, the same on every machine.
enum GeneratedProblems {
  /// The sizes of the table: activities and weeks.
  private static let sizes = [(60, 12), (200, 26), (1_000, 52), (5_000, 104)]

  /// Prints quality and time of the plans for problems of 60 to 5,000 activities.
  static func printTable(tier: Planner.Tier) {
    print("Generated problems, tier \(tier.rawValue); hours for about half of what there is to learn.")
    print("activities  weeks  greedy R %     R %  gain %  area %  greedy ms        ms")
    for (activities, weeks) in sizes {
      let problem = problem(activities: activities, weeks: weeks, seed: UInt64(activities))
      let open = Double(problem.targets.reduce(0) { $0 + $1.value })
      let plan = { (effort: Planner.Effort) in
        PlanBenchmark.timed { (try? Planner(effort: effort).schedule(problem))?.outcome(in: problem) }
      }
      let (greedy, greedyTime) = plan(.quick)
      let (best, time) = plan(tier.effort)
      guard let greedy, let best else { continue }
      let gain = 100 * (Double(best.readiness) / Double(max(1, greedy.readiness)) - 1)
      print(
        "\(activities)".aligned(10), "\(weeks)".aligned(6),
        fixed(100 * Double(greedy.readiness) / open, 2).aligned(11),
        fixed(100 * Double(best.readiness) / open, 2).aligned(7), fixed(gain, 2).aligned(7),
        fixed(100 * Double(best.area) / open / Double(weeks), 2).aligned(7),
        fixed(greedyTime, 1).aligned(10), fixed(time, 1).aligned(9))
    }
  }

  /// A problem with three activities a skill, some alternatives, and half of the hours that all would take.
  static func problem(activities count: Int, weeks weekCount: Int, seed: UInt64) -> StudyProblem {
    var generator = SplitMix64(state: seed)
    func pick(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
    let topicCount = 8
    let skills = (0..<max(1, count / 3)).map { index in
      StudyProblem.Skill(id: "s\(index)", topic: index % topicCount, initialLevel: pick(0...2))
    }
    let activities = (0..<count).map { index in
      let skill = index % skills.count
      let from = min(3, skills[skill].initialLevel + pick(0...1))
      let isHandsOn = pick(0...1) == 0
      let session = isHandsOn ? 4 : 2
      let duration = pick(4...20)
      let needsOther = skill > 0 && pick(0...2) == 0
      return StudyProblem.Activity(
        id: "a\(index)", topic: skills[skill].topic, duration: duration,
        minimumSession: duration < 2 * session ? duration : session, isHandsOn: isHandsOn,
        countsForHandsOnShare: true, review: isHandsOn ? 0 : 1,
        requires: needsOther ? [.init(skill: pick(max(0, skill - 8)...skill - 1), level: pick(1...2))] : [],
        raises: [.init(skill: skill, from: from, to: min(4, from + pick(1...2)))])
    }
    var targets = skills.indices.flatMap { skill in
      (skills[skill].initialLevel + 1...3).map { level in
        StudyProblem.Target(
          id: "g\(skill)-\(level)", needs: [.init(skill: skill, level: level)], value: pick(50...1_500))
      }
    }
    for index in 0..<skills.count / 4 {
      let needs = (0..<3).map {
        StudyProblem.Node(skill: (4 * index + $0) % skills.count, level: pick(1...3))
      }
      targets.append(.init(id: "c\(index)", needs: needs, value: pick(500...4_000)))
    }
    let weekly = max(8, activities.reduce(0) { $0 + $1.duration } / 4 / weekCount)
    let weeks = (0..<weekCount).map { _ in StudyProblem.Week(capacity: weekly + pick(0...weekly / 4)) }
    return StudyProblem(
      weeks: weeks, skills: skills, activities: activities,
      sittings: [.init(id: "final", duration: 8, earliest: weekCount - 2, latest: weekCount - 1)],
      targets: targets)
  }

  /// - Source: G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA
  ///   2014, doi:10.1145/2660193.2660195.
  private struct SplitMix64: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }
}
