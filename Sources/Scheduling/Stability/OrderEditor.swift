/// Changes what is placed first, and where it is to end.
struct OrderEditor: Sendable {
  let former: FormerWeeks
  private var editor: SequenceEditor

  init(tables: SearchTables, former: FormerWeeks, seed: UInt64) {
    self.former = former
    editor = SequenceEditor(tables: tables, seed: seed)
  }

  private var tables: SearchTables { editor.tables }
  /// What has been done so far; see `SequenceEditor`.
  var steps: Int { editor.steps }

  /// A number below 1,024 that is small mostly: how much worse is let pass, as a share of the temperature.
  mutating func nextLeniency() -> Int { editor.generator.nextLeniency() }

  /// Drops what can never start, and puts the rest behind what it requires.
  mutating func arrange(_ order: inout PlacingOrder) { editor.survey(&order.sequence) }

  /// Makes one small change.
  ///
  /// - Parameter weeks: where the activities of the order end now.
  /// - Returns: `false` when there was nothing to change in the way that was drawn.
  mutating func change(_ order: inout PlacingOrder, endingIn weeks: [Int]) -> Bool {
    editor.count(steps: 4)
    guard order.sequence.count > 1 else { return false }
    switch editor.generator.next(below: 100) {
    case ..<25: return bringForward(&order.sequence, endingIn: weeks)
    case ..<45: return moveBlock(&order.sequence)
    case ..<61: return wishOne(&order.wanted)
    case ..<65: return wishSome(&order.wanted)
    case ..<75: return putLast(&order.sequence)
    case ..<88: return addTargets(&order.sequence, endingIn: weeks)
    default: return bringBack(&order.sequence, endingIn: weeks)
    }
  }

  /// Lets one that moved choose before others; now and then one that was only shifted.
  private mutating func bringForward(_ sequence: inout [Int], endingIn weeks: [Int]) -> Bool {
    let includesShifted = editor.generator.next(below: 4) == 0
    let places = sequence.indices.filter { place in
      let activity = sequence[place]
      guard former.counts(activity) else { return false }
      return includesShifted
        ? weeks[activity] != former.end[activity] : former.hasMoved(activity, to: weeks[activity])
    }
    guard !places.isEmpty else { return false }
    let from = places[editor.generator.next(below: places.count)]
    guard from > 0 else { return false }
    move(&sequence, from: from, length: 1, to: editor.generator.next(below: from))
    return true
  }

  private mutating func moveBlock(_ sequence: inout [Int]) -> Bool {
    let most = 1 + min(editor.generator.next(below: 5), editor.generator.next(below: 5))
    let length = min(sequence.count - 1, most)
    let from = editor.generator.next(below: sequence.count - length + 1)
    let to = editor.generator.next(below: sequence.count - length + 1)
    guard from != to else { return false }
    move(&sequence, from: from, length: length, to: to)
    return true
  }

  /// What comes last only gets what others leave: so something is left out, with all that builds on it.
  private mutating func putLast(_ sequence: inout [Int]) -> Bool {
    let from = editor.generator.next(below: sequence.count)
    guard from < sequence.count - 1 else { return false }
    move(&sequence, from: from, length: 1, to: sequence.count - 1)
    return true
  }

  private mutating func move(_ sequence: inout [Int], from: Int, length: Int, to: Int) {
    let block = sequence[from..<from + length]
    sequence.removeSubrange(from..<from + length)
    sequence.insert(contentsOf: block, at: to)
    editor.restoreOrder(of: &sequence, from: min(from, to), to: max(from, to) + length)
  }

  /// Wants one activity a week earlier or later than it was, or in its week again.
  private mutating func wishOne(_ wanted: inout [Int]) -> Bool {
    guard !former.counted.isEmpty else { return false }
    let activity = former.counted[editor.generator.next(below: former.counted.count)]
    let week = shifted(activity, by: editor.generator.next(below: 3) - 1)
    guard week != wanted[activity] else { return false }
    wanted[activity] = week
    return true
  }

  /// The same for all activities of one to four weeks: what is lost in one week is made up for weeks later.
  private mutating func wishSome(_ wanted: inout [Int]) -> Bool {
    let shift = editor.generator.next(below: 3) - 1
    let first = editor.generator.next(below: tables.weekCount)
    let last = first + editor.generator.next(below: 4)
    var isChanged = false
    for activity in former.counted where (first...last).contains(former.end[activity]) {
      let week = shifted(activity, by: shift)
      isChanged = isChanged || week != wanted[activity]
      wanted[activity] = week
    }
    return isChanged
  }

  /// Room for whatever is put in, per mille of the hours that there are: placing decides what fits.
  private static let unlimitedRoom = 1_000_000

  private func shifted(_ activity: Int, by shift: Int) -> Int {
    max(0, min(tables.weekCount - 1, former.end[activity] + shift))
  }

  /// Puts in what a target or two need that are not met.
  private mutating func addTargets(_ sequence: inout [Int], endingIn weeks: [Int]) -> Bool {
    var placed = surveyPlaced(sequence, endingIn: weeks)
    let place = editor.generator.next(below: placed.count + 1)
    editor.refill(
      &placed, at: place, tries: 1 + editor.generator.next(below: 2), room: Self.unlimitedRoom)
    sequence = completed(placed, by: sequence, endingIn: weeks)
    return true
  }

  /// Puts in an activity that is gone, with what it requires.
  private mutating func bringBack(_ sequence: inout [Int], endingIn weeks: [Int]) -> Bool {
    let gone = former.counted.filter { weeks[$0] == FormerWeeks.gone }
    guard !gone.isEmpty else { return false }
    let activity = gone[editor.generator.next(below: gone.count)]
    var placed = surveyPlaced(sequence, endingIn: weeks)
    guard editor.findClosure(startingWith: activity) else { return false }
    placed.insert(contentsOf: editor.closure, at: editor.generator.next(below: placed.count + 1))
    sequence = completed(placed, by: sequence, endingIn: weeks)
    return true
  }

  /// The part of the sequence that found room, surveyed.
  private mutating func surveyPlaced(_ sequence: [Int], endingIn weeks: [Int]) -> [Int] {
    var placed = sequence.filter { weeks[$0] != FormerWeeks.gone }
    editor.survey(&placed)
    return placed
  }

  /// The new sequence, and behind it those of the old plan that found no room.
  private mutating func completed(_ placed: [Int], by sequence: [Int], endingIn weeks: [Int]) -> [Int] {
    let isHeld = Set(placed)
    var result =
      placed
      + sequence.filter { weeks[$0] == FormerWeeks.gone && former.counts($0) && !isHeld.contains($0) }
    editor.survey(&result)
    return result
  }
}

extension SequenceEditor {
  /// Finds what is still to be done before an activity, and the activity itself behind it.
  ///
  /// - Returns: `false` when it can never start.
  fileprivate mutating func findClosure(startingWith activity: Int) -> Bool {
    findCosts()
    closure.removeAll(keepingCapacity: true)
    for position in tables.entries.range(activity) {
      guard cost[tables.entries.items[position]] < ClosureSearch.prohibitivePrice else { return false }
    }
    for position in tables.entries.range(activity) { addClosure(of: tables.entries.items[position]) }
    if !closure.contains(activity) { closure.append(activity) }
    return true
  }
}
