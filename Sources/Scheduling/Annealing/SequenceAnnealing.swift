/// Improves the order in which activities are placed, and what is placed, by simulated annealing.
struct SequenceAnnealing {
  /// What counts.
  enum Goal {
    /// Readiness, until so much is reached; between equals area and late room decide. What is placed stays the
    /// same, or is changed as well.
    case readiness(cap: Int, changingChoice: Bool)
    /// Area, as long as readiness is at least so much.
    case area(floor: Int)
  }

  /// A sequence with what its timetable brings.
  struct Plan {
    var sequence: [Int]
    var readiness: Int
    var area: Int
    var sittingWeeks: [Int]

    /// More readiness first, then earlier readiness.
    func isBetter(than other: Plan) -> Bool {
      (readiness, area) > (other.readiness, other.area)
    }
  }

  let tables: SearchTables
  let sittings: [StudyProblem.Sitting]
  var editor: SequenceEditor
  private var timetable: SequenceTimetable

  init(tables: SearchTables, sittings: [StudyProblem.Sitting], seed: UInt64) {
    self.tables = tables
    self.sittings = sittings
    editor = SequenceEditor(tables: tables, seed: seed)
    timetable = SequenceTimetable(tables: tables)
  }

  /// All steps so far.
  var steps: Int { editor.steps + timetable.steps }

  /// The plan that a sequence gives.
  mutating func plan(_ sequence: [Int], sittingWeeks: [Int]) -> Plan {
    begin(sittingWeeks)
    timetable.place(sequence, from: 0, unchangedFrom: nil)
    let (readiness, area) = timetable.readinessAndArea() ?? (0, 0)
    timetable.keep()
    return Plan(sequence: sequence, readiness: readiness, area: area, sittingWeeks: sittingWeeks)
  }

  private mutating func begin(_ sittingWeeks: [Int]) {
    var load = [Int](repeating: 0, count: tables.weekCount)
    for (sitting, week) in zip(sittings, sittingWeeks) { load[week] += sitting.duration }
    timetable.begin(sittingLoad: load)
  }

  /// The best plan found by so many steps.
  mutating func improve(_ start: Plan, for goal: Goal, steps budget: Int) -> Plan {
    var current = plan(start.sequence, sittingWeeks: start.sittingWeeks)
    var best = current
    let first = steps
    var trial = current.sequence
    var rate = 8 * tables.weekCount
    var floor = 0
    var hottest = max(1, rate * tables.reachablePoints / 400)
    var recreations = 40
    // Late room is worth what a quarter-hour brings on average.
    var roomValue = tables.reachablePoints / max(1, tables.time)
    var cap = Int.max
    switch goal {
    case .readiness(let most, let changesChoice):
      cap = most
      if !changesChoice { recreations = 0 }
    case .area(let least):
      rate = 0
      floor = least
      hottest = max(1, current.area / 1500)
      recreations = 8
      roomValue = 0
    }
    func score(_ readiness: Int, _ area: Int) -> Int {
      rate * readiness + area + (roomValue > 0 ? roomValue * timetable.lateRoom : 0)
    }
    var currentScore = score(current.readiness, current.area)
    var bestScore = currentScore
    while steps - first < budget, best.readiness < cap {
      editor.count(steps: 4)
      let left = max(0, budget - (steps - first))
      let temperature = hottest * left / budget * left / budget + hottest / 50
      let least = currentScore - temperature * editor.generator.nextLeniency() / 1024
      if editor.generator.next(below: 64) == 0, !sittings.isEmpty {
        var weeks = current.sittingWeeks
        guard moveSitting(&weeks) else { continue }
        begin(weeks)
        let former = current
        timetable.place(current.sequence, from: 0, unchangedFrom: nil)
        let (readiness, area) = timetable.readinessAndArea() ?? (0, 0)
        if score(readiness, area) >= least, readiness >= floor, timetable.keepsShare {
          timetable.keep()
          current.readiness = readiness
          current.area = area
          current.sittingWeeks = weeks
          currentScore = score(readiness, area)
          if currentScore > bestScore {
            best = current
            bestScore = currentScore
          }
        } else {
          begin(former.sittingWeeks)
          timetable.place(former.sequence, from: 0, unchangedFrom: nil)
          timetable.keep()
        }
        continue
      }
      trial = current.sequence
      var firstChange = 0
      var lastChange: Int?
      if editor.generator.next(below: 100) < recreations {
        recreate(&trial)
        firstChange = SequenceTimetable.commonPrefix(of: trial, current.sequence)
      } else {
        // Where the topics of a week are few, what belongs together moves together.
        let movesTopic = timetable.topicWords > 0 && editor.generator.next(below: 4) == 0
        guard let range = movesTopic ? editor.moveTopic(&trial) : editor.moveBlock(&trial) else { continue }
        firstChange = range.lowerBound
        lastChange = range.upperBound
      }
      timetable.place(trial, from: firstChange, unchangedFrom: lastChange)
      guard timetable.keepsShare else { continue }
      guard let (readiness, area) = timetable.readinessAndArea() else {
        timetable.keep()
        swap(&current.sequence, &trial)
        continue
      }
      let newScore = score(readiness, area)
      guard newScore >= least, readiness >= floor else { continue }
      timetable.keep()
      swap(&current.sequence, &trial)
      current.readiness = readiness
      current.area = area
      currentScore = newScore
      if newScore > bestScore {
        best = current
        bestScore = newScore
      }
    }
    return best
  }

  private mutating func moveSitting(_ weeks: inout [Int]) -> Bool {
    let index = editor.generator.next(below: sittings.count)
    let earliest = max(0, sittings[index].earliest)
    let latest = min(sittings[index].latest, tables.weekCount - 1)
    let former = weeks[index]
    weeks[index] = earliest + editor.generator.next(below: latest - earliest + 1)
    guard weeks[index] != former else { return false }
    var room = tables.horizon.capacity
    for (sitting, week) in zip(sittings, weeks) {
      room[week] -= sitting.duration
      if room[week] < 0 { return false }
    }
    return true
  }

  /// Takes some activities out and puts others in.
  private mutating func recreate(_ sequence: inout [Int]) {
    if sequence.isEmpty {
      editor.survey(&sequence)
    } else {
      if editor.generator.next(below: 2) == 0 {
        // What found no room so far only stands in the way.
        for index in sequence.indices.reversed() where !timetable.keptPlaces(sequence[index]) {
          sequence.remove(at: index)
        }
      }
      if !sequence.isEmpty { editor.ruin(&sequence) }
    }
    let place = sequence.isEmpty ? 0 : editor.latePlace(in: sequence.count + 1)
    editor.refill(&sequence, at: place, tries: 6, room: 1010)
    editor.survey(&sequence)
  }
}
