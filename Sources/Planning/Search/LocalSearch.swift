/// Improves a plan by changing one choice at a time and keeping what is not worse: hill climbing with a fixed
/// number of trials and a fixed seed.
struct LocalSearch: Sendable {
  let problem: StudyProblem
  let trials: Int

  /// The best plan found, `plan` itself at worst.
  ///
  /// - Complexity: O(trials · (targets + 200) · closure · weeks²) at worst.
  func improve(_ plan: PlacedPlan) -> PlacedPlan {
    var generator = SeededGenerator(seed: 1)
    var best = plan
    // A plan of fewer targets takes less time, so for the same time it gets more trials.
    let rounds = min(8, max(1, 200 / max(1, plan.sequence.count)))
    for _ in 0..<trials * rounds {
      guard let trial = change(best, with: &generator), trial.isValid else { continue }
      if !best.isBetter(than: trial) { best = trial }
    }
    return best
  }

  /// Makes a neighbour of the plan by changing one of the choices that led to it.
  private func change(_ plan: PlacedPlan, with generator: inout SeededGenerator) -> PlacedPlan? {
    var sittingWeeks = plan.timetable.sittingWeeks
    var sequence = plan.sequence
    var price = plan.price
    let isChanged =
      switch generator.next(below: 10) {
      case 0: moveSitting(&sittingWeeks, of: plan, with: &generator)
      case 1, 2: changePrice(&price, of: plan, with: &generator)
      case 3, 4, 5: takeRefusedTarget(&sequence, of: plan, with: &generator)
      default: moveTarget(&sequence, of: plan, with: &generator)
      }
    guard isChanged else { return nil }
    let empty = Timetable(
      graph: plan.timetable.graph, horizon: plan.timetable.horizon, sittings: problem.sittings,
      weeks: sittingWeeks)
    guard empty.sittingsFit else { return nil }
    var builder = PlanBuilder(timetable: empty, price: price, keepsShare: plan.keepsShare)
    builder.add(sequence)
    return builder.plan()
  }

  /// Puts one practice exam into another week of its window.
  private func moveSitting(
    _ weeks: inout [Int], of plan: PlacedPlan, with generator: inout SeededGenerator
  ) -> Bool {
    guard !problem.sittings.isEmpty else { return false }
    let index = generator.next(below: problem.sittings.count)
    let earliest = max(0, problem.sittings[index].earliest)
    let latest = min(problem.sittings[index].latest, plan.timetable.horizon.weekCount - 1)
    let former = weeks[index]
    weeks[index] = earliest + generator.next(below: latest - earliest + 1)
    return weeks[index] != former
  }

  /// Makes a placed activity dearer, so that closures take an alternative to it where there is one.
  private func changePrice(
    _ price: inout [Int], of plan: PlacedPlan, with generator: inout SeededGenerator
  ) -> Bool {
    let placements = plan.timetable.placements
    guard !placements.isEmpty else { return false }
    let activity = placements[generator.next(below: placements.count)].activity
    price[activity] = min(price[activity] * 4, ClosureSearch.prohibitivePrice)
    return true
  }

  /// Gives a target for which there was no room the place of one that was placed.
  private func takeRefusedTarget(
    _ sequence: inout [Int], of plan: PlacedPlan, with generator: inout SeededGenerator
  ) -> Bool {
    let refused = sequence.count - plan.placedCount
    guard refused > 0, plan.placedCount > 0 else { return false }
    let target = sequence.remove(at: plan.placedCount + generator.next(below: refused))
    sequence.insert(target, at: generator.next(below: plan.placedCount))
    return true
  }

  /// Moves a target that was placed to another place in the order, or behind all those that were refused.
  private func moveTarget(
    _ sequence: inout [Int], of plan: PlacedPlan, with generator: inout SeededGenerator
  ) -> Bool {
    guard plan.placedCount > 0, sequence.count > 1 else { return false }
    let target = sequence.remove(at: generator.next(below: plan.placedCount))
    let place = generator.next(below: plan.placedCount)
    sequence.insert(target, at: place == plan.placedCount - 1 ? sequence.count : place)
    return true
  }
}
