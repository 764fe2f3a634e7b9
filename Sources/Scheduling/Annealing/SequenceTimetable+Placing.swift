/// Placing one activity.
extension SequenceTimetable {
  /// Places the activity as early as possible; `false`, and nothing has changed, where there is no room.
  mutating func place(_ activity: Int) -> Bool {
    steps += 4
    var ready = earliest[activity]
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
  mutating func sessions(of activity: Int, from start: Int) -> Int {
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

  // A call from a method that changes the timetable would copy all of it.
  @inline(__always)
  private func admits(topic: Int, in week: Int) -> Bool {
    guard topicWords > 0 else { return true }
    let start = topicStart + week * topicWords
    return state[start + 1 + topic >> 5] & (1 << Int32(topic & 31)) != 0 || state[start] < maximumTopics
  }

  /// Whether the activity takes up a skill that has not been taken up in time.
  @inline(__always)
  private func takesUp(_ activity: Int) -> Bool {
    for position in tables.provided.range(activity) {
      let node = tables.provided.items[position]
      if tables.graph.opensSkill[node], state[nodeStart + node] > lastOpening { return true }
    }
    return false
  }

  /// Takes the sessions into the state; `false`, and nothing has changed, where reviews would come too late or a skill
  /// is taken up too late.
  mutating func apply(_ activity: Int, sessionCount: Int) -> Bool {
    let completion = sessionWeek[sessionCount - 1]
    guard completion <= lastOpening || !takesUp(activity) else { return false }
    for index in 0..<sessionCount {
      state[sessionWeek[index]] -= sessionQuarters[index]
      state[roomStart + sessionWeek[index]] -= sessionQuarters[index]
    }
    let quarters = Int32(truncatingIfNeeded: review[activity])
    if quarters > 0 { addReviews(quarters, completedIn: completion) }
    // Without reviews no other week has more or less time than before.
    if !owesReviews {
      steps += weekCount
      for index in 0..<sessionCount {
        let week = sessionWeek[index]
        state[freeStart + week] = min(state[week], state[roomStart + week])
      }
    } else if !updateFreeTime() {
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
  mutating func updateFreeTime() -> Bool {
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
