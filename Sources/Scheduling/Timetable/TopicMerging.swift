/// Orders the sessions inside each week so that those of one topic follow each other.
///
/// Only the order inside weeks changes, so nothing is reached in another week than before.
enum TopicMerging {
  /// The sessions of each week in their new order.
  ///
  /// What was begun in an earlier week comes first and what goes on in a later one last, so that nothing comes between
  /// its parts. Else a week goes on with the topic of the session before, if it can, or takes the topic of which most
  /// sessions can be done next without an interruption. Of one topic comes first what begins lower, and of that what
  /// explains before what is built. Ties keep the order of placement.
  ///
  /// - Parameter sessions: in an order in which they can be done.
  /// - Complexity: O(s³) for s sessions in a week, and s is small.
  static func order(_ sessions: [Timetable.Session], in timetable: Timetable) -> [[StudySchedule.Session]] {
    var weeks = [[Timetable.Session]](repeating: [], count: timetable.horizon.weekCount)
    var first: [Int: Int] = [:]
    var last: [Int: Int] = [:]
    for session in sessions {
      weeks[session.week].append(session)
      first[session.activity] = min(first[session.activity] ?? session.week, session.week)
      last[session.activity] = max(last[session.activity] ?? session.week, session.week)
    }
    var currentTopic: Int?
    return weeks.map { week in
      let requirements = requirements(of: week, in: timetable)
      let places = week.map { session in
        let part =
          first[session.activity] != session.week
          ? Part.begun : last[session.activity] != session.week ? .goesOn : .whole
        return [part.rawValue, timetable.graph.beginning[session.activity]]
      }
      let sorted = order(
        week, requiring: requirements, after: currentTopic, preferring: places, timetable.graph)
      if let last = sorted.last { currentTopic = timetable.graph.topic[last.activity] }
      return sorted.map { StudySchedule.Session(activity: $0.activity, quarters: $0.quarters) }
    }
  }

  /// Which part of its activity a session of a week is, in the order in which they come.
  private enum Part: Int {
    case begun, whole, goesOn
  }

  /// For each session of a week the positions of the sessions that must come before it.
  ///
  /// An entry node that is reached in this very week is reached by the first session here that completes an
  /// activity providing it.
  private static func requirements(of week: [Timetable.Session], in timetable: Timetable) -> [[Int]] {
    let graph = timetable.graph
    return week.indices.map { index in
      graph.entries[week[index].activity].compactMap { node -> Int? in
        guard timetable.reachWeek[node] == week[index].week else { return nil }
        return week[..<index].firstIndex { earlier in
          graph.provided[earlier.activity].contains(node)
            && timetable.completion(of: earlier.activity) == earlier.week
        }
      }
    }
  }

  private static func order(
    _ week: [Timetable.Session], requiring requirements: [[Int]], after previousTopic: Int?,
    preferring places: [[Int]], _ graph: StudyGraph
  ) -> [Timetable.Session] {
    let topics = week.map { graph.topic[$0.activity] }
    func isPart(_ part: Part, _ index: Int) -> Bool { places[index][0] == part.rawValue }
    var topic = week.indices.first { isPart(.begun, $0) }.map { topics[$0] } ?? previousTopic
    var order: [Int] = []
    while order.count < week.count {
      let run = { (topic: Int) in
        Self.run(
          of: topic, topics: topics, requirements: requirements, preferring: places, done: order)
      }
      var best = topic.map(run) ?? []
      if best.isEmpty || best.contains(where: { isPart(.goesOn, $0) }) {
        let runs = (best.isEmpty ? [] : [best]) + topics.map(run)
        func rank(_ run: [Int]) -> (Int, Int) {
          (run.contains { isPart(.goesOn, $0) } ? 0 : 1, run.count)
        }
        for next in runs where !next.isEmpty && (best.isEmpty || rank(next) > rank(best)) { best = next }
      }
      // Sessions come in a possible order, so there is always one that can be next.
      guard let last = best.last else { break }
      order += best
      topic = topics[last]
    }
    return order.map { week[$0] }
  }

  /// The sessions of one topic that can be done one after the other, after those that are done.
  private static func run(
    of topic: Int, topics: [Int], requirements: [[Int]], preferring places: [[Int]], done: [Int]
  ) -> [Int] {
    var open = topics.indices.filter { topics[$0] == topic && !done.contains($0) }
      .sorted { (places[$0] + [$0]).lexicographicallyPrecedes(places[$1] + [$1]) }
    var order: [Int] = []
    while let next = open.firstIndex(where: { index in
      requirements[index].allSatisfy { done.contains($0) || order.contains($0) }
    }) {
      order.append(open.remove(at: next))
    }
    return order
  }
}
