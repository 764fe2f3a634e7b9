/// Brings a choice of activities into an order that a good mentor would sign, by simulated annealing.
///
/// Points that a trial loses count like some quarter-hours out of place, so they are given up where the order gains much;
/// points below the floor count more and more, and so do runs that are too many, so that the search may pass through
/// plans that lose too many. Most trials move what is placed; some exchange it.
struct OrderSearch: Sendable {
  /// A sequence with what its timetable costs.
  struct Found {
    var sequence: [Int]
    var cost: Int
    var readiness: Int
    /// The runs that are too many.
    var excess: Int

    /// Whether it has fewer runs that are too many, or costs less.
    func isBetter(than other: Found?) -> Bool {
      other.map { (excess, cost) < ($0.excess, $0.cost) } ?? true
    }
  }

  let tables: SearchTables
  /// Week → quarter-hours of practice exams.
  let sittingLoad: [Int]
  /// The order of a mentor, from which distances are counted.
  let ideal: [Int]
  /// Points of the plan without the order.
  let most: Int
  /// Points that are not given up.
  let floor: Int
  /// What a point that is lost costs, in quarter-hours a week out of place.
  let pointPrice: Int

  /// The points of a sequence as it stands; `nil` where there is nothing to place.
  func points(of sequence: [Int]) -> Int? {
    var timetable = SequenceTimetable(tables: tables)
    timetable.begin(sittingLoad: sittingLoad)
    timetable.place(sequence, from: 0, unchangedFrom: nil)
    return timetable.readinessAndArea()?.readiness
  }

  /// The best timetable found that keeps the floor and the hands-on share.
  ///
  /// - Parameters:
  ///   - start: the sequence to begin with; it keeps prerequisites, but its timetable need not keep the floor.
  ///   - budget: how many array elements may be looked at, about.
  /// - Returns: `nil` when none was found.
  func improve(_ start: [Int], steps budget: Int, seed: UInt64) -> Found? {
    let order = OrderCost(ideal, in: tables)
    var timetable = SequenceTimetable(tables: tables)
    var editor = SequenceEditor(tables: tables, seed: seed)
    timetable.begin(sittingLoad: sittingLoad)
    timetable.place(start, from: 0, unchangedFrom: nil)
    guard let (readiness, _) = timetable.readinessAndArea() else { return nil }
    var severity = 1
    func lack(_ readiness: Int) -> Int { max(0, floor - readiness) / 2 }
    /// What a sequence costs, unless that is more than `worst`.
    func found(_ sequence: [Int], _ readiness: Int, notAbove worst: Int) -> Found? {
      let runs = timetable.runs
      let others =
        (most - readiness) * pointPrice + severity * (lack(readiness) + Self.excessPrice * runs.excess)
      return order.of(timetable, runs: runs, atMost: worst - others).map {
        Found(sequence: sequence, cost: $0 + others, readiness: readiness, excess: runs.excess)
      }
    }
    guard var current = found(start, readiness, notAbove: Self.unlimited) else { return nil }
    var best = readiness >= floor && timetable.keepsShare ? current : nil
    timetable.keep()
    let hottest = max(1, current.cost / 60)
    while editor.steps + timetable.steps < budget {
      editor.count(steps: 4)
      let left = max(0, budget - editor.steps - timetable.steps)
      let nextSeverity = 1 + 19 * (budget - left) / budget
      current.cost +=
        (nextSeverity - severity)
        * (lack(current.readiness) + Self.excessPrice * current.excess)
      severity = nextSeverity
      let temperature = hottest * left / budget * left / budget + 1
      let worst = current.cost + temperature * editor.generator.nextLeniency() / 1024
      var trial = current.sequence
      let draw = editor.generator.next(below: 24)
      if draw < Self.recreations {
        recreate(&trial, by: &editor, timetable)
        let first = SequenceTimetable.commonPrefix(of: trial, current.sequence)
        timetable.place(trial, from: first, unchangedFrom: nil)
      } else {
        guard let changed = draw.isMultiple(of: 3) ? editor.moveTopic(&trial) : editor.moveBlock(&trial)
        else { continue }
        timetable.place(trial, from: changed.lowerBound, unchangedFrom: changed.upperBound)
      }
      guard let (readiness, _) = timetable.readinessAndArea() else {
        timetable.keep()
        current.sequence = trial
        continue
      }
      guard let new = found(trial, readiness, notAbove: worst) else { continue }
      timetable.keep()
      current = new
      if readiness >= floor, timetable.keepsShare, new.isBetter(than: best) { best = new }
    }
    return best
  }

  /// More than anything costs.
  private static let unlimited = Int.max / 2

  /// What a run that is too many costs at first.
  private static let excessPrice = 60

  /// Of 24 trials so many change what is placed.
  private static let recreations = 3

  /// Takes some activities out, or what found no room, and puts in what is still to be done for another target.
  private func recreate(
    _ sequence: inout [Int], by editor: inout SequenceEditor, _ timetable: SequenceTimetable
  ) {
    switch editor.generator.next(below: 4) {
    case 0: sequence.removeAll { !timetable.keptPlaces($0) }
    case 1: editor.ruin(&sequence)
    default: break
    }
    editor.survey(&sequence)
    editor.addTarget(&sequence, room: 1010)
  }
}

extension SequenceTimetable {
  /// Whether the kept sequence reaches all that the activity teaches.
  func keptPlaces(_ activity: Int) -> Bool {
    tables.provided.range(activity).allSatisfy { keptReaches(tables.provided.items[$0]) }
  }
}
