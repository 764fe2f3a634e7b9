extension Timetable {
  /// Whether the hours left could hold these activities, were they all in one week: `false` saves trying.
  func mayHold(_ activities: [Int]) -> Bool {
    var learning = 0
    var time = 0
    for activity in activities {
      learning += graph.duration[activity]
      time += graph.weight[activity]
    }
    return learning <= learningLeft && time <= timeLeft
  }

  /// The week by whose end the target is met: 0 also for what is met at the start, `never` if it is not met.
  func week(ofTarget target: Int) -> Int {
    var week = 0
    for position in graph.needs.range(target) { week = max(week, reachWeek[graph.needs.items[position]]) }
    return week
  }

  /// Points of the targets that are met, and point-weeks under the curve; what is met at the start counts
  /// too.
  func readinessAndArea() -> (readiness: Int, area: Int) {
    var readiness = 0
    var area = 0
    for target in 0..<graph.targetCount {
      let week = week(ofTarget: target)
      guard week != Self.never else { continue }
      readiness += graph.value[target]
      area += graph.value[target] * (horizon.weekCount - week)
    }
    return (readiness, area)
  }

  /// The targets that are met, earliest first.
  func targetsByWeek() -> [Int] {
    let weeks = (0..<graph.targetCount).map(week(ofTarget:))
    return weeks.indices.filter { weeks[$0] != Self.never }.sorted { (weeks[$0], $0) < (weeks[$1], $1) }
  }
}
