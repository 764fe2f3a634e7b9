/// Brings a choice of activities into an order that a good mentor would sign, by simulated annealing.
struct OrderSearch {
  /// A quarter-hour a week out of place against points that are missing.
  private static let perPoint = 2

  let tables: SearchTables
  let sittings: [StudyProblem.Sitting]
  let floor: Int
  let most: Int

  func improve(_ start: [Int], ideal: [Int], sittingWeeks: [Int], steps budget: Int, seed: UInt64) -> (sequence: [Int], cost: Int, readiness: Int)? {
    let cost = OrderCost(ideal, in: tables)
    var timetable = SequenceTimetable(tables: tables)
    var editor = SequenceEditor(tables: tables, seed: seed)
    var load = [Int](repeating: 0, count: tables.weekCount)
    for (sitting, week) in zip(sittings, sittingWeeks) { load[week] += sitting.duration }
    timetable.begin(sittingLoad: load)
    var current = start
    timetable.place(current, from: 0, unchangedFrom: nil)
    guard let (readiness, _) = timetable.readinessAndArea() else { return nil }
    var perPoint = 1
    func total(_ readiness: Int) -> Int { cost.of(timetable) + max(0, most - readiness) + perPoint * max(0, floor - readiness) / 2 }
    var currentCost = total(readiness)
    var currentReadiness = readiness
    timetable.keep()
    var best: (sequence: [Int], cost: Int, readiness: Int)? = readiness >= floor && timetable.keepsShare ? (current, currentCost, readiness) : nil
    let hottest = max(1, currentCost / 60)
    while editor.steps + timetable.steps < budget {
      editor.count(steps: 4)
      let left = max(0, budget - editor.steps - timetable.steps)
      let now = 1 + 9 * (budget - left) / budget
      if now != perPoint {
        currentCost += (now - perPoint) * max(0, floor - currentReadiness) / 2
        perPoint = now
      }
      let temperature = hottest * left / budget * left / budget + 1
      let worst = currentCost + temperature * editor.generator.nextLeniency() / 1024
      var trial = current
      guard let range = editor.generator.next(below: 3) == 0 ? editor.moveTopic(&trial) : editor.moveBlock(&trial) else { continue }
      timetable.place(trial, from: range.lowerBound, unchangedFrom: range.upperBound)
      guard let (readiness, _) = timetable.readinessAndArea() else {
        timetable.keep()
        current = trial
        continue
      }
      let newCost = total(readiness)
      guard newCost <= worst else { continue }
      timetable.keep()
      current = trial
      currentCost = newCost
      currentReadiness = readiness
      if readiness >= floor, timetable.keepsShare, newCost < best?.cost ?? .max { best = (current, newCost, readiness) }
    }
    return best
  }
}
