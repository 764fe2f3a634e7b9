/// A timetable that places a whole sequence of activities again and again, each time with a small change.
///
/// It places like `Timetable`, by serial schedule generation with backfilling, but keeps its whole state in one
/// row of numbers: what comes before a change is restored by copying a row, not placed again, and where a
/// changed sequence leads back to a former state the rest is known.
struct SequenceTimetable: Sendable {
  /// Week of a node that is not reached.
  static let never = Int32.max
  /// The most numbers that all rows together hold: more would not stay in the cache.
  private static let rowLimit = 400_000

  private let tables: SearchTables
  private let minimumSession: [Int]
  private let review: [Int]
  private let topic: [Int]
  private let learningWeeks: [Int]
  private let nextLearningWeek: [Int]
  private let reviewDue: [Int]
  private let reviewDeadline: [Int]
  private let offsetCount: Int
  private let weekCount: Int
  private let maximumTopics: Int32
  private let topicWords: Int

  // Where each part of the state begins.
  private let roomStart: Int
  private let dueStart: Int
  private let deadlineStart: Int
  private let freeStart: Int
  private let topicStart: Int
  private let nodeStart: Int
  private let balanceStart: Int
  private let width: Int

  /// Learning room, room, reviews due, deadlines, free time of each week; topics; week of each node; sums.
  private var state: [Int32]
  private var keptState: [Int32]
  /// Earlier states, one for every `stride` places in the sequence, for the kept sequence and for the trial.
  private var rows: [Int32]
  private var keptRow: [Int]
  private var trialRow: [Int]
  private let stride: Int
  private var firstRow = 0
  private var rowEnd = 0
  private var isConverged = false

  private var leeway: [Int32]
  private var unused: [Int32]
  private var sessionWeek: [Int]
  private var sessionQuarters: [Int32]
  /// What has been done so far: about one for each week that was looked at.
  private(set) var steps = 0

  init(tables: SearchTables) {
    self.tables = tables
    let (graph, horizon) = (tables.graph, tables.horizon)
    minimumSession = graph.minimumSession
    review = graph.review
    topic = graph.topic
    learningWeeks = horizon.learningWeeks
    nextLearningWeek = horizon.nextLearningWeek
    reviewDue = horizon.reviewDue
    reviewDeadline = horizon.reviewDeadline
    offsetCount = horizon.offsetCount
    weekCount = horizon.weekCount
    let limitsTopics = horizon.maximumTopics < graph.topicCount
    maximumTopics = limitsTopics ? Int32(horizon.maximumTopics) : Int32.max
    topicWords = limitsTopics ? (graph.topicCount + 31) / 32 + 1 : 0
    roomStart = weekCount
    dueStart = 2 * weekCount
    deadlineStart = 3 * weekCount
    freeStart = 4 * weekCount
    topicStart = 5 * weekCount
    nodeStart = topicStart + topicWords * weekCount
    balanceStart = nodeStart + graph.nodeCount
    width = balanceStart + 3
    let places = graph.order.count + 1
    stride = max(1, 2 * places * width / Self.rowLimit)
    let count = places / stride + 1
    state = [Int32](repeating: 0, count: width)
    keptState = state
    rows = [Int32](repeating: 0, count: 2 * count * width)
    keptRow = Array(0..<count)
    trialRow = Array(count..<2 * count)
    leeway = [Int32](repeating: 0, count: weekCount)
    unused = leeway
    sessionWeek = [Int](repeating: 0, count: weekCount)
    sessionQuarters = leeway
  }

  /// Begins with an empty timetable, and forgets the kept sequence.
  ///
  /// - Parameter sittingLoad: week → quarter-hours of practice exams.
  mutating func begin(sittingLoad: [Int]) {
    let horizon = tables.horizon
    for index in state.indices { state[index] = 0 }
    var time = 0
    for week in 0..<weekCount {
      state[week] = Int32(clamping: horizon.learningLimit[week])
      state[roomStart + week] = Int32(clamping: horizon.capacity[week] - sittingLoad[week])
      time += horizon.capacity[week] - sittingLoad[week]
    }
    for node in 0..<tables.nodeCount { state[nodeStart + node] = Self.never }
    state[balanceStart + 1] = Int32(clamping: tables.learningTime)
    state[balanceStart + 2] = Int32(clamping: time)
    _ = updateFreeTime()
    store(into: keptRow[0])
  }

  /// Places the sequence, of which the places before `first` are as in the kept sequence.
  ///
  /// - Parameter last: the place from which on the sequence is again as the kept one, or `nil`.
  mutating func place(_ sequence: [Int], from first: Int, unchangedFrom last: Int?) {
    firstRow = first / stride
    load(from: keptRow[firstRow])
    isConverged = false
    var row = firstRow
    var index = firstRow * stride
    var next = index + stride
    while index < sequence.count {
      if index == next {
        row += 1
        next += stride
        if let last, index >= last, isStored(in: keptRow[row]) {
          isConverged = true
          rowEnd = row
          return
        }
        store(into: trialRow[row])
      }
      _ = place(sequence[index])
      index += 1
    }
    if index == next {
      row += 1
      store(into: trialRow[row])
    }
    rowEnd = row + 1
  }

  /// Makes the sequence placed last the kept one.
  mutating func keep() {
    for row in firstRow + 1..<max(firstRow + 1, rowEnd) { swap(&keptRow[row], &trialRow[row]) }
    if !isConverged { swap(&state, &keptState) }
  }

  /// Whether the sequence placed last keeps the hands-on share.
  var keepsShare: Bool { (isConverged ? keptState : state)[balanceStart] >= 0 }

  /// Points and point-weeks of the sequence placed last; `nil` when they are those of the kept sequence.
  mutating func readinessAndArea() -> (readiness: Int, area: Int)? {
    guard !isConverged else { return nil }
    var readiness = 0
    var area = 0
    for target in 0..<tables.targetCount {
      var week: Int32 = 0
      for position in tables.needs.range(target) {
        week = max(week, state[nodeStart + tables.needs.items[position]])
      }
      guard week != Self.never else { continue }
      readiness += tables.value[target]
      area += tables.value[target] * (weekCount - Int(week))
    }
    steps += tables.needs.items.count
    return (readiness, area)
  }

  /// Whether the kept sequence reaches the node.
  func keptReaches(_ node: Int) -> Bool { keptState[nodeStart + node] != Self.never }

  /// The week in which the kept sequence reaches the node, or `never`.
  func keptWeek(of node: Int) -> Int32 { keptState[nodeStart + node] }
}

extension SequenceTimetable {
  private mutating func store(into row: Int) {
    let start = row * width
    for index in 0..<width { rows[start + index] = state[index] }
    steps += width >> 4
  }

  private mutating func load(from row: Int) {
    let start = row * width
    for index in 0..<width { state[index] = rows[start + index] }
    steps += width >> 4
  }

  private mutating func isStored(in row: Int) -> Bool {
    let start = row * width
    for index in 0..<width where rows[start + index] != state[index] { return false }
    return true
  }

  /// Places the activity as early as possible; `false`, and nothing has changed, where there is no room.
  private mutating func place(_ activity: Int) -> Bool {
    steps += 4
    var ready: Int32 = 0
    for position in tables.entries.range(activity) {
      ready = max(ready, state[nodeStart + tables.entries.items[position]])
    }
    guard ready < weekCount, tables.duration[activity] <= Int(state[balanceStart + 1]),
      tables.weight[activity] <= Int(state[balanceStart + 2])
    else { return false }
    let minimum = Int32(truncatingIfNeeded: minimumSession[activity])
    var start = nextLearningWeek[Int(ready)]
    while start < learningWeeks.count {
      steps += 1
      if state[freeStart + learningWeeks[start]] >= minimum {
        let count = sessions(of: activity, from: start)
        if count > 0, apply(activity, sessionCount: count) { return true }
      }
      start += 1
    }
    return false
  }

  /// Finds sessions in consecutive learning weeks, each as long as possible; see `Timetable`.
  private mutating func sessions(of activity: Int, from start: Int) -> Int {
    let minimum = Int32(truncatingIfNeeded: minimumSession[activity])
    var remaining = Int32(truncatingIfNeeded: tables.duration[activity])
    var position = start
    var count = 0
    while remaining > 0, position < learningWeeks.count {
      steps += 1
      let week = learningWeeks[position]
      let free = state[freeStart + week]
      var quarters = min(remaining, free)
      if quarters < remaining, remaining - quarters < minimum { quarters = remaining - minimum }
      if quarters < minimum, remaining > minimum, free >= minimum {
        let lacking = 2 * minimum - remaining
        guard shorten(count, by: lacking, keeping: minimum) else { return 0 }
        remaining = 2 * minimum
        quarters = minimum
      }
      guard quarters >= minimum, admits(topic: topic[activity], in: week) else { return 0 }
      sessionWeek[count] = week
      sessionQuarters[count] = quarters
      count += 1
      remaining -= quarters
      position += 1
    }
    return remaining == 0 ? count : 0
  }

  private mutating func shorten(_ count: Int, by quarters: Int32, keeping minimum: Int32) -> Bool {
    var spare: Int32 = 0
    for index in 0..<count { spare += sessionQuarters[index] - minimum }
    guard spare >= quarters else { return false }
    var open = quarters
    var index = count - 1
    while open > 0 {
      let taken = min(open, sessionQuarters[index] - minimum)
      sessionQuarters[index] -= taken
      open -= taken
      index -= 1
    }
    return true
  }

  private func admits(topic: Int, in week: Int) -> Bool {
    guard topicWords > 0 else { return true }
    let start = topicStart + week * topicWords
    return state[start + 1 + topic >> 5] & (1 << Int32(topic & 31)) != 0 || state[start] < maximumTopics
  }

  /// Takes the sessions into the state; `false`, and nothing has changed, where reviews would come too late.
  private mutating func apply(_ activity: Int, sessionCount: Int) -> Bool {
    let completion = sessionWeek[sessionCount - 1]
    for index in 0..<sessionCount {
      state[sessionWeek[index]] -= sessionQuarters[index]
      state[roomStart + sessionWeek[index]] -= sessionQuarters[index]
    }
    let quarters = Int32(truncatingIfNeeded: review[activity])
    if quarters > 0 { addReviews(quarters, completedIn: completion) }
    guard updateFreeTime() else {
      for index in 0..<sessionCount {
        state[sessionWeek[index]] += sessionQuarters[index]
        state[roomStart + sessionWeek[index]] += sessionQuarters[index]
      }
      if quarters > 0 { addReviews(-quarters, completedIn: completion) }
      return false
    }
    if topicWords > 0 {
      for index in 0..<sessionCount {
        let start = topicStart + sessionWeek[index] * topicWords
        let word = start + 1 + topic[activity] >> 5
        let bit: Int32 = 1 << Int32(topic[activity] & 31)
        if state[word] & bit == 0 {
          state[word] |= bit
          state[start] += 1
        }
      }
    }
    let week = Int32(truncatingIfNeeded: completion)
    for position in tables.provided.range(activity) {
      let node = nodeStart + tables.provided.items[position]
      if week < state[node] { state[node] = week }
    }
    state[balanceStart] += Int32(truncatingIfNeeded: tables.balance[activity])
    state[balanceStart + 1] -= Int32(truncatingIfNeeded: tables.duration[activity])
    state[balanceStart + 2] -= Int32(truncatingIfNeeded: tables.weight[activity])
    return true
  }

  private mutating func addReviews(_ quarters: Int32, completedIn week: Int) {
    for index in week * offsetCount..<(week + 1) * offsetCount {
      state[dueStart + reviewDue[index]] += quarters
      state[deadlineStart + reviewDeadline[index]] += quarters
    }
  }

  /// Reviews first in, first out, and what each week can still take; see `Timetable`.
  ///
  /// - Returns: `false`, and the free time is as before, when a review would miss its deadline.
  private mutating func updateFreeTime() -> Bool {
    steps += weekCount
    var waiting: Int32 = 0
    var overdue: Int32 = 0
    var ahead: Int32 = 0
    var leftOver: Int32 = 0
    for week in 0..<weekCount {
      let deadline = state[deadlineStart + week]
      let room = state[roomStart + week]
      waiting += state[dueStart + week]
      let load = min(waiting, room)
      waiting -= load
      overdue += deadline - load
      if overdue > 0 { return false }
      ahead += load - deadline
      leftOver += room - load
      unused[week] = room - load
      leeway[week] = ahead + leftOver
    }
    var tightest = Int32.max
    var week = weekCount - 1
    while week >= 0 {
      tightest = min(tightest, leeway[week])
      let spare = unused[week]
      state[freeStart + week] = min(state[week], state[roomStart + week], tightest - leftOver + spare)
      leftOver -= spare
      week -= 1
    }
    return true
  }
}
