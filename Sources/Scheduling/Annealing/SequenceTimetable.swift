/// A timetable that places a whole sequence of activities again and again, each time with a small change.
///
/// It places like `Timetable`, by serial schedule generation with backfilling, but keeps its whole state in one
/// row of numbers: what comes before a change is restored by copying a row, not placed again, and where a
/// changed sequence leads back to a former state the rest is known.
struct SequenceTimetable: Sendable {
  /// Week of a node that is not reached.
  static let never = Int32.max
  /// The most numbers that all rows together hold. With four times as many less is placed again, but each place of the
  /// sequence is a row to be copied: so many steps then find plans that are a fifth of a point worse.
  private static let rowLimit = 100_000

  let tables: SearchTables
  let minimumSession: [Int]
  let earliest: [Int32]
  let review: [Int]
  let owesReviews: Bool
  let topic: [Int]
  let learningWeeks: [Int]
  let nextLearningWeek: [Int]
  let reviewDue: [Int]
  let reviewDeadline: [Int]
  let offsetCount: Int
  let weekCount: Int
  let lastOpening: Int
  let maximumTopics: Int32
  let topicWords: Int

  // Where each part of the state begins.
  let roomStart: Int
  let dueStart: Int
  let deadlineStart: Int
  let freeStart: Int
  let topicStart: Int
  let nodeStart: Int
  let balanceStart: Int
  let width: Int

  /// Learning room, room, reviews due, deadlines, free time of each week; topics; week of each node; sums.
  var state: [Int32]
  var keptState: [Int32]
  /// Earlier states, one for every `stride` places in the sequence, for the kept sequence and for the trial.
  var rows: [Int32]
  var keptRow: [Int]
  var trialRow: [Int]
  let stride: Int
  var firstRow = 0
  var rowEnd = 0
  var isConverged = false

  var leeway: [Int32]
  var unused: [Int32]
  var sessionWeek: [Int]
  var sessionQuarters: [Int32]
  /// What has been done so far: about one for each week that was looked at.
  var steps = 0

  init(tables: SearchTables) {
    self.tables = tables
    let (graph, horizon) = (tables.graph, tables.horizon)
    minimumSession = graph.minimumSession
    earliest = graph.earliest.map { Int32(clamping: $0) }
    review = graph.review
    owesReviews = graph.owesReviews
    topic = graph.topic
    learningWeeks = horizon.learningWeeks
    nextLearningWeek = horizon.nextLearningWeek
    reviewDue = horizon.reviewDue
    reviewDeadline = horizon.reviewDeadline
    offsetCount = horizon.offsetCount
    weekCount = horizon.weekCount
    lastOpening = horizon.lastOpening
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

  /// How many places two sequences have in common at their beginnings.
  static func commonPrefix(of first: [Int], _ second: [Int]) -> Int {
    var count = 0
    while count < first.count, count < second.count, first[count] == second[count] { count += 1 }
    return count
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
    steps += tables.needs.items.count
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
    return (readiness, area)
  }

  /// How late the time is that the sequence placed last leaves: quarter-hours times weeks.
  ///
  /// Time that is left over here and there is of no use to anything; together at the end it takes one more
  /// activity.
  var lateRoom: Int {
    var sum = 0
    for week in 0..<weekCount { sum += week * Int(state[freeStart + week]) }
    return sum
  }

  /// Whether the kept sequence reaches the node.
  func keptReaches(_ node: Int) -> Bool { keptState[nodeStart + node] != Self.never }

  /// The week in which the kept sequence reaches the node, or `never`.
  func keptWeek(of node: Int) -> Int32 { keptState[nodeStart + node] }
}

extension SequenceTimetable {
  // Rows are copied as a whole: number by number, each with its check, it would take most of the search.

  private mutating func store(into row: Int) {
    rows.replaceSubrange(row * width..<(row + 1) * width, with: state)
    steps += width >> 4
  }

  private mutating func load(from row: Int) {
    state.replaceSubrange(0..<width, with: rows[row * width..<(row + 1) * width])
    steps += width >> 4
  }

  private func isStored(in row: Int) -> Bool {
    let (kept, current) = (rows.span.extracting(row * width..<(row + 1) * width), state.span)
    // Without a way out of the loop, which is then done for many numbers at once.
    var difference: Int32 = 0
    for place in 0..<width { difference |= kept[place] ^ current[place] }
    return difference == 0
  }
}
