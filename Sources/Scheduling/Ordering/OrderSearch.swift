/// Brings a choice of activities into an order that a good mentor would sign, by simulated annealing.
///
/// Points that a trial loses count like quarter-hours out of place, so they are given up where the order gains more;
/// points below the floor count more and more, so that the search may pass through plans that lose too many.
struct OrderSearch {
  /// A sequence with what its timetable costs.
  struct Found {
    var sequence: [Int]
    var cost: Int
    var readiness: Int
  }

  let tables: SearchTables
  /// Week → quarter-hours of practice exams.
  let sittingLoad: [Int]
  /// The order of a mentor, from which distances are counted.
  let ideal: [Int]
  /// Points of the plan without the order; no more than these are worth anything here.
  let most: Int
  /// Points that are not given up.
  let floor: Int

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
    func cost(_ readiness: Int) -> Int {
      order.of(timetable) + max(0, most - readiness) + severity * lack(readiness)
    }
    var current = Found(sequence: start, cost: cost(readiness), readiness: readiness)
    var best = readiness >= floor && timetable.keepsShare ? current : nil
    timetable.keep()
    let hottest = max(1, current.cost / 60)
    while editor.steps + timetable.steps < budget {
      editor.count(steps: 4)
      let left = max(0, budget - editor.steps - timetable.steps)
      let nextSeverity = 1 + 19 * (budget - left) / budget
      current.cost += (nextSeverity - severity) * lack(current.readiness)
      severity = nextSeverity
      let temperature = hottest * left / budget * left / budget + 1
      let worst = current.cost + temperature * editor.generator.nextLeniency() / 1024
      var trial = current.sequence
      let isTopic = editor.generator.next(below: 3) == 0
      guard let changed = isTopic ? editor.moveTopic(&trial) : editor.moveBlock(&trial) else { continue }
      timetable.place(trial, from: changed.lowerBound, unchangedFrom: changed.upperBound)
      guard let (readiness, _) = timetable.readinessAndArea() else {
        timetable.keep()
        current.sequence = trial
        continue
      }
      let newCost = cost(readiness)
      guard newCost <= worst else { continue }
      timetable.keep()
      current = Found(sequence: trial, cost: newCost, readiness: readiness)
      guard readiness >= floor, timetable.keepsShare, newCost < best?.cost ?? .max else { continue }
      best = current
    }
    return best
  }
}
