import Scheduling
import TestSupport

extension StudyProblem {
  /// A random problem: prerequisites mostly on earlier skills, alternatives for most steps, holidays,
  /// sometimes a limit on topics, and now and then a cycle, a useless activity or a target that nothing
  /// reaches.
  static func random(seed: UInt64) -> StudyProblem {
    var generator = TestGenerator(state: seed)
    func pick(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
    func chance(_ percent: Int) -> Bool { pick(1...100) <= percent }

    let weekCount = pick(1...20)
    var weeks = (0..<weekCount).map { _ in chance(12) ? Week(capacity: 0) : Week(capacity: pick(4...40)) }
    weeks[weekCount - 1] = Week(capacity: 24, learningLimit: pick(0...24))
    let topicCount = pick(1...6)
    let skills = (0..<pick(1...25)).map { index in
      Skill(id: "s\(index)", topic: pick(0...topicCount - 1), initialLevel: max(0, pick(-3...3)))
    }
    var activities: [Activity] = []
    for skill in skills.indices {
      for level in skills[skill].initialLevel..<4 {
        for _ in 0..<pick(0...3) {
          let duration = pick(1...24)
          let isHandsOn = chance(40)
          let others = skill > 0 ? (0..<pick(0...2)).map { _ in pick(0...skill - 1) } : []
          var requires = others.map { Node(skill: $0, level: pick(1...4)) }
          if chance(2) { requires.append(Node(skill: pick(0...skills.count - 1), level: 1)) }
          var raises = [Raise(skill: skill, from: level, to: min(4, level + pick(1...2)))]
          if chance(10) { raises.append(Raise(skill: pick(skill...skills.count - 1), from: 0, to: 1)) }
          activities.append(
            Activity(
              id: "a\(activities.count)", topic: skills[skill].topic, duration: duration,
              minimumSession: chance(30) ? duration : pick(1...8), isHandsOn: isHandsOn,
              countsForHandsOnShare: isHandsOn || chance(50), review: chance(50) ? pick(0...3) : 0,
              requires: requires, raises: raises))
        }
      }
    }
    var sittings: [Sitting] = []
    if chance(50) {
      sittings.append(
        Sitting(id: "final", duration: pick(1...10), earliest: max(0, weekCount - 2), latest: weekCount - 1))
    }
    let targets = (0..<pick(0...30)).map { index in
      Target(
        id: "g\(index)",
        needs: (0..<pick(1...3)).map { _ in Node(skill: pick(0...skills.count - 1), level: pick(1...4)) },
        value: pick(1...3000))
    }
    return StudyProblem(
      weeks: weeks, skills: skills, activities: activities.shuffled(using: &generator), sittings: sittings,
      targets: targets, baseValue: pick(0...30_000), maximumTopicsPerWeek: chance(30) ? pick(1...3) : nil,
      handsOnPercent: [0, 30, 50, 80, 100][pick(0...4)], reviewSlack: pick(0...2))
  }
}
