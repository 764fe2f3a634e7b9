/// Looks for the plan that disturbs least, by simulated annealing over what is placed first and where.
///
/// Stability is that of baseline schedules in project scheduling; a lost week is a resource that breaks down.
///
/// - Source: O. Lambrechts, E. Demeulemeester, W. Herroelen, "Proactive and reactive strategies for
///   resource-constrained project scheduling with uncertain resource availabilities", Journal of Scheduling 11
///   (2008), doi:10.1007/s10951-007-0021-0.
struct StabilitySearch: Sendable {
  private var placement: OrderPlacement
  private var editor: OrderEditor
  private var price: DisturbancePrice

  /// - Parameters:
  ///   - floor: The least points without the base value that are good enough.
  ///   - countsRuns: Whether topics have an order.
  init(
    tables: SearchTables, sittings: [StudyProblem.Sitting], former: FormerWeeks, floor: Int, countsRuns: Bool
  ) {
    placement = OrderPlacement(
      tables: tables, sittings: sittings, former: former, floor: floor, countsRuns: countsRuns)
    editor = OrderEditor(tables: tables, former: former, seed: 1)
    price = DisturbancePrice(former: former, floor: floor)
  }

  private var steps: Int { placement.steps + editor.steps }

  /// An order with what it leads to.
  private struct Trial {
    var order: PlacingOrder
    var outcome: OrderPlacement.Outcome
  }

  /// How many attempts go on from the best after a first one of twice their length, and how many more are made
  /// while readiness is lacking.
  private static let (furtherAttempts, lackingAttempts) = (2, 4)

  /// The timetable of the best order found by so many steps, or twice as many while readiness is lacking; it may
  /// be filled up.
  ///
  /// - Parameters:
  ///   - starts: orders to begin with.
  ///   - fallback: an order that brings much readiness, whatever it moves; tried when too little is found
  ///     otherwise.
  /// - Returns: `nil` when none of the orders keeps the hands-on share.
  mutating func improve(
    _ starts: [PlacingOrder], fallback: PlacingOrder, steps budget: Int
  ) -> Timetable? {
    price.begin()
    guard let start = cheapest(of: starts) ?? placed(fallback) else { return nil }
    let steps = budget / (2 + Self.furtherAttempts)
    var best = improve(start, steps: 2 * steps)
    for attempt in 0..<Self.furtherAttempts + Self.lackingAttempts {
      // What still lacks readiness is looked for at the price that was found.
      let isLacking = best.outcome.disturbance.deficit > 0
      guard attempt < Self.furtherAttempts || isLacking, !best.outcome.disturbance.isNone else { break }
      if !isLacking { price.begin() }
      var start = best
      if attempt >= Self.furtherAttempts, !attempt.isMultiple(of: 2) { start = placed(fallback) ?? best }
      let found = improve(start, steps: steps)
      if found.outcome.disturbance < best.outcome.disturbance { best = found }
    }
    return placement.timetable(of: best.order)
  }

  /// The order from which it costs least to go on, the first of equals.
  private mutating func cheapest(of starts: [PlacingOrder]) -> Trial? {
    var cheapest: Trial?
    for start in starts {
      guard let trial = placed(start) else { continue }
      if cheapest.map({ price.of(trial.outcome) < price.of($0.outcome) }) ?? true { cheapest = trial }
    }
    return cheapest
  }

  private mutating func placed(_ order: PlacingOrder) -> Trial? {
    var order = order
    editor.arrange(&order)
    return placement.outcome(of: order).map { Trial(order: order, outcome: $0) }
  }

  /// How much more a step may cost at first.
  private static let heat = 600

  private mutating func improve(_ start: Trial, steps budget: Int) -> Trial {
    var current = start
    var best = start
    let first = steps
    var cost = price.of(current.outcome)
    while steps - first < budget, !best.outcome.disturbance.isNone {
      if price.adjust(to: current.outcome) { cost = price.of(current.outcome) }
      let left = max(0, budget - (steps - first))
      let temperature = Self.heat * left / budget * left / budget + Self.heat / 40
      let most = cost + temperature * editor.nextLeniency() / 1024
      var order = current.order
      guard editor.change(&order, endingIn: current.outcome.weeks),
        let outcome = placement.outcome(of: order)
      else { continue }
      let newCost = price.of(outcome)
      guard newCost <= most else { continue }
      current = Trial(order: order, outcome: outcome)
      cost = newCost
      if outcome.disturbance < best.outcome.disturbance { best = current }
    }
    return best
  }
}
