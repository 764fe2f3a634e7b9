/// A schedule under construction: activities are placed one by one into the earliest weeks that take them.
///
/// This is the serial schedule-generation scheme of project scheduling with backfilling: a later activity may
/// use room that earlier ones left. Everything placed keeps every constraint but the hands-on share, which
/// the caller watches through `balance`. The last placement can be undone.
///
/// - Source: R. Kolisch, "Serial and parallel resource-constrained project scheduling methods revisited",
///   European Journal of Operational Research 90 (1996), doi:10.1016/0377-2217(95)00357-6.
struct Timetable: Sendable {
  /// Week of a node or target that is not reached.
  static let never = Int.max

  let graph: StudyGraph
  let horizon: Horizon
  let sittingWeeks: [Int]

  /// Week → quarter-hours taken by practice exams.
  var sittingLoad: [Int]
  /// Week → quarter-hours of learning.
  var learningLoad: [Int]
  /// Week → quarter-hours of reviews that become due.
  var reviewDue: [Int]
  /// Week → quarter-hours of reviews whose deadline it is.
  var reviewDeadline: [Int]
  /// Week → most quarter-hours that it can still give to learning while all reviews stay possible.
  var free: [Int]
  /// Week → quarter-hours of reviews when each is done as early as possible.
  var reviewLoad: [Int]
  /// Week × topic → sessions of the topic.
  private var topicSessions: [Int]
  /// Week → topics that are learned.
  private var topicsInWeek: [Int]
  /// Node → week at whose end it is reached.
  private(set) var reachWeek: [Int]
  /// All sessions in the order of placement, in which also the sessions of a week are done.
  private(set) var sessions: [Session] = []
  private(set) var placements: [Placement] = []
  private var journal: [FormerWeek] = []
  /// Sum of `StudyGraph.balance`; not negative when the hands-on share is kept.
  private(set) var balance = 0
  /// Quarter-hours that are left for learning, of all weeks together.
  private(set) var learningLeft: Int
  /// Quarter-hours that are left for anything, without what placed activities still owe in reviews.
  private(set) var timeLeft: Int

  struct Session: Sendable {
    let activity: Int
    let week: Int
    var quarters: Int
  }

  struct Placement: Sendable {
    let activity: Int
    let completion: Int
    fileprivate let firstSession: Int
    fileprivate let firstJournalEntry: Int
  }

  /// The week in which a node was reached before a placement reached it earlier.
  private struct FormerWeek: Sendable {
    let node: Int
    let week: Int
  }

  /// An empty timetable with room reserved for the practice exams.
  init(graph: StudyGraph, horizon: Horizon, sittings: [StudyProblem.Sitting], weeks: [Int]) {
    self.graph = graph
    self.horizon = horizon
    sittingWeeks = weeks
    let zeros = [Int](repeating: 0, count: horizon.weekCount)
    sittingLoad = zeros
    learningLoad = zeros
    reviewDue = zeros
    reviewDeadline = zeros
    free = zeros
    reviewLoad = zeros
    topicsInWeek = zeros
    topicSessions = [Int](repeating: 0, count: horizon.weekCount * graph.topicCount)
    reachWeek = [Int](repeating: Self.never, count: graph.nodeCount)
    learningLeft = horizon.learningLimit.reduce(0, +)
    timeLeft = horizon.capacity.reduce(0, +)
    for (sitting, week) in zip(sittings, weeks) {
      sittingLoad[week] += sitting.duration
      timeLeft -= sitting.duration
    }
    updateFreeTime()
  }

  /// Whether the practice exams fit into the capacities; to be asked before anything is placed.
  var sittingsFit: Bool { zip(sittingLoad, horizon.capacity).allSatisfy { $0 <= $1 } }

  /// Places the activity as early as possible.
  ///
  /// - Returns: `false`, and nothing has changed, when there is no room or an entry node is not reached.
  /// - Complexity: O(weeks²) at worst, O(weeks) when one of the first weeks will do.
  mutating func place(_ activity: Int) -> Bool {
    var ready = graph.earliest[activity]
    for position in graph.entries.range(activity) {
      let week = reachWeek[graph.entries.items[position]]
      guard week != Self.never else { return false }
      ready = max(ready, week)
    }
    guard ready < horizon.weekCount else { return false }
    for start in horizon.nextLearningWeek[ready]..<horizon.learningWeeks.count
    where place(activity, startingAt: start) { return true }
    return false
  }

  /// The week in which the activity is completed, or `nil` when it is not placed.
  func completion(of activity: Int) -> Int? {
    placements.first { $0.activity == activity }?.completion
  }

  /// Places all of the activities in this order, or none.
  mutating func place(_ activities: [Int]) -> Bool {
    let before = placements.count
    for activity in activities where !place(activity) {
      removeLast(placements.count - before)
      return false
    }
    return true
  }

  /// Undoes the last `count` placements.
  mutating func removeLast(_ count: Int) {
    guard count > 0 else { return }
    for _ in 0..<count {
      guard let placement = placements.popLast() else { break }
      let activity = placement.activity
      removeSessions(from: placement.firstSession)
      addReviews(of: activity, completedIn: placement.completion, sign: -1)
      balance -= graph.balance[activity]
      learningLeft += graph.duration[activity]
      timeLeft += graph.weight[activity]
      while journal.count > placement.firstJournalEntry {
        let entry = journal.removeLast()
        reachWeek[entry.node] = entry.week
      }
    }
    // Reviews were possible before, so this cannot fail.
    _ = scheduleReviews()
    updateFreeTime()
  }

  /// Fills consecutive learning weeks from the position `start` with the activity, each as far as possible.
  private mutating func place(_ activity: Int, startingAt start: Int) -> Bool {
    let topic = graph.topic[activity]
    let minimum = graph.minimumSession[activity]
    let firstSession = sessions.count
    var remaining = graph.duration[activity]
    var position = start
    while remaining > 0, position < horizon.learningWeeks.count {
      let week = horizon.learningWeeks[position]
      var quarters = min(remaining, free[week])
      // Too short a rest could not be a session: leave enough for one.
      if quarters < remaining, remaining - quarters < minimum { quarters = remaining - minimum }
      if quarters < minimum, remaining > minimum, free[week] >= minimum {
        // Two sessions take more than is left: the ones before make up for it.
        let lacking = 2 * minimum - remaining
        guard shorten(sessionsFrom: firstSession, by: lacking, keeping: minimum) else { break }
        remaining = 2 * minimum
        quarters = minimum
      }
      guard quarters >= minimum, admits(topic: topic, in: week) else { break }
      append(Session(activity: activity, week: week, quarters: quarters))
      remaining -= quarters
      position += 1
    }
    guard remaining == 0 else {
      removeSessions(from: firstSession)
      return false
    }
    return finishPlacement(of: activity, firstSession: firstSession)
  }

  /// Adds the reviews after the sessions from `firstSession` on, and notes what has been reached.
  ///
  /// - Returns: `false`, without those sessions, when there is no room for the reviews, or when it takes up a skill too
  ///   late.
  mutating func finishPlacement(of activity: Int, firstSession: Int) -> Bool {
    guard let completion = sessions.last?.week else { return false }
    guard completion <= horizon.lastOpening || !takesUp(activity) else {
      removeSessions(from: firstSession)
      return false
    }
    addReviews(of: activity, completedIn: completion, sign: 1)
    guard scheduleReviews() else {
      addReviews(of: activity, completedIn: completion, sign: -1)
      removeSessions(from: firstSession)
      return false
    }
    updateFreeTime()
    placements.append(
      Placement(
        activity: activity, completion: completion, firstSession: firstSession,
        firstJournalEntry: journal.count))
    balance += graph.balance[activity]
    learningLeft -= graph.duration[activity]
    timeLeft -= graph.weight[activity]
    for position in graph.provided.range(activity) {
      let node = graph.provided.items[position]
      if completion < reachWeek[node] {
        journal.append(FormerWeek(node: node, week: reachWeek[node]))
        reachWeek[node] = completion
      }
    }
    return true
  }

  /// Whether the activity takes up a skill that has not been taken up in time.
  private func takesUp(_ activity: Int) -> Bool {
    graph.provided.range(activity).contains { position in
      let node = graph.provided.items[position]
      return graph.opensSkill[node] && reachWeek[node] > horizon.lastOpening
    }
  }

  /// Whether the topic is learned in the week anyway, or may be added to it.
  func admits(topic: Int, in week: Int) -> Bool {
    topicSessions[week * graph.topicCount + topic] > 0 || topicsInWeek[week] < horizon.maximumTopics
  }

  mutating func append(_ session: Session) {
    let cell = session.week * graph.topicCount + graph.topic[session.activity]
    sessions.append(session)
    learningLoad[session.week] += session.quarters
    if topicSessions[cell] == 0 { topicsInWeek[session.week] += 1 }
    topicSessions[cell] += 1
  }

  /// Takes quarter-hours from the last sessions, as long as each keeps the least length.
  ///
  /// - Returns: `false`, and nothing has changed, when they are too short for that.
  private mutating func shorten(sessionsFrom first: Int, by quarters: Int, keeping minimum: Int) -> Bool {
    guard sessions[first...].reduce(0, { $0 + $1.quarters - minimum }) >= quarters else { return false }
    var open = quarters
    for index in sessions[first...].indices.reversed() where open > 0 {
      let taken = min(open, sessions[index].quarters - minimum)
      sessions[index].quarters -= taken
      learningLoad[sessions[index].week] -= taken
      open -= taken
    }
    return true
  }

  mutating func removeSessions(from first: Int) {
    while sessions.count > first {
      let session = sessions.removeLast()
      let cell = session.week * graph.topicCount + graph.topic[session.activity]
      learningLoad[session.week] -= session.quarters
      topicSessions[cell] -= 1
      if topicSessions[cell] == 0 { topicsInWeek[session.week] -= 1 }
    }
  }
}
