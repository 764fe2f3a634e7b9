/// Brings a greedy plan close to the best one.
struct Optimiser {
  let problem: StudyProblem
  let steps: Int

  /// How often the order is begun anew: several short attempts find more than a long one.
  private static let starts = 3

  /// How much readiness may be given up for area: a part in so many. Hours of activities are known less well.
  private static let tolerance = 400

  /// A plan that is not worse than the greedy one, but for a little readiness that area is worth more than.
  ///
  /// - Parameter floor: points that are not given up.
  func improve(_ greedy: PlacedPlan, floor: Int) -> PlacedPlan {
    let (graph, horizon) = (greedy.timetable.graph, greedy.timetable.horizon)
    guard steps > 0, !graph.order.isEmpty, !horizon.learningWeeks.isEmpty else { return greedy }
    let tables = SearchTables(graph: graph, horizon: horizon, sittings: problem.sittings)
    // Few activities are soon tried in all ways.
    let budget = steps * min(80, tables.order.count + 8) / 80
    let sequence = greedy.timetable.placements.map(\.activity)
    var annealing = SequenceAnnealing(tables: tables, sittings: problem.sittings, seed: 1)
    var best = annealing.plan(sequence, sittingWeeks: greedy.timetable.sittingWeeks)
    var candidates = [best]
    if best.readiness < tables.reachablePoints {
      var selection = SelectionAnnealing(editor: annealing.editor)
      let chosen = selection.improve(sequence, steps: budget * 40 / 100)
      annealing.editor = selection.editor
      let bound = selection.bestPoints
      let first = annealing.plan(chosen, sittingWeeks: best.sittingWeeks)
      for start in 0..<Self.starts where best.readiness < bound {
        let left = budget * 80 / 100 - annealing.steps
        let from = start == Self.starts - 1 ? best : first
        let found = annealing.improve(from, for: .readiness(cap: bound), steps: left / (Self.starts - start))
        candidates.append(found)
        if (found.readiness, found.area) > (best.readiness, best.area) { best = found }
      }
    }
    let left = max(0, budget - annealing.steps)
    // Whoever can reach everything is to reach everything.
    let isComplete = best.readiness >= tables.reachablePoints
    let least = isComplete ? best.readiness : max(floor, best.readiness - best.readiness / Self.tolerance)
    for candidate in candidates where candidate.readiness >= least && candidate.area > best.area {
      best = candidate
    }
    let earlier = annealing.improve(best, for: .area(floor: least), steps: left)
    let result = placed(earlier, like: greedy)
    return result.isValid && result.readiness >= least && result.readiness >= floor ? result : greedy
  }

  /// The plan as a timetable.
  private func placed(_ plan: SequenceAnnealing.Plan, like greedy: PlacedPlan) -> PlacedPlan {
    var timetable = Timetable(
      graph: greedy.timetable.graph, horizon: greedy.timetable.horizon, sittings: problem.sittings,
      weeks: plan.sittingWeeks)
    for activity in plan.sequence { _ = timetable.place(activity) }
    let (readiness, area) = timetable.readinessAndArea()
    return PlacedPlan(
      timetable: timetable, price: greedy.price, keepsShare: greedy.keepsShare, sequence: greedy.sequence,
      placedCount: greedy.placedCount, readiness: readiness, area: area)
  }
}
