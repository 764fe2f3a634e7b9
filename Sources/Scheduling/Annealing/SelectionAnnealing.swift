/// Chooses what to study without regard to weeks, by simulated annealing.
///
/// The hours are no limit here but have a price, which is found by and by: the Lagrange multiplier of the
/// hours. So a choice may take too much or too little for a while; one that is good enough is cut down to
/// what fits. That relaxation is nearly exact, and it is where most of the readiness is won or lost.
///
/// - Source: S. Kirkpatrick, C. D. Gelatt, M. P. Vecchi, "Optimization by simulated annealing", Science 220
///   (1983), doi:10.1126/science.220.4598.671; M. L. Fisher, "The Lagrangian relaxation method for solving
///   integer programming problems", Management Science 27 (1981), doi:10.1287/mnsc.27.1.1.
struct SelectionAnnealing {
  /// The share of all points, and the one of a typical target's, that may be lost in one step at the start: one
  /// in so many.
  private static let heat = (ofAll: 300, ofTarget: 3)
  /// How many activities are tried before one is taken out.
  private static let candidates = 4

  let tables: SearchTables
  /// The best choices so far.
  private(set) var pool: SelectionPool
  private var choice: ChosenSet
  private var generator: SeededGenerator
  private var prices: ClosurePrices
  private let reachable: [Int]
  /// Points for a quarter-hour, in 1,024ths.
  private var price = 0

  init(tables: SearchTables, seed: UInt64) {
    self.tables = tables
    choice = ChosenSet(tables: tables)
    generator = SeededGenerator(seed: seed)
    prices = ClosurePrices(tables: tables)
    pool = SelectionPool(tables: tables)
    reachable = tables.graph.reachableTargets.filter { !tables.needs.range($0).isEmpty }
  }

  /// All steps so far.
  var steps: Int { choice.steps }

  /// Changes a choice for so many steps; the best ones on the way go into the pool.
  ///
  /// - Parameter start: activities in an order in which they can be done.
  mutating func improve(_ start: [Int], steps budget: Int) {
    begin(with: start)
    guard !reachable.isEmpty, choice.balance >= 0 else { return }
    pool.offer(choice)
    let first = choice.steps
    let hottest = max(
      1,
      min(
        tables.reachablePoints / Self.heat.ofAll,
        tables.reachablePoints / reachable.count / Self.heat.ofTarget))
    var (points, former) = (choice.points, excess)
    let everything = tables.order.reduce(1) { $0 + tables.weight[$1] }
    price = 1024 * max(points / max(1, choice.weight), tables.reachablePoints / everything)
    var overfull = 0
    var round = 0
    while choice.steps - first < budget, pool.mostPoints < tables.reachablePoints {
      let left = max(0, budget - (choice.steps - first))
      let temperature = hottest * (left >> 8) / max(1, budget >> 8) + hottest / 20
      choice.steps += 8
      round += 1
      change()
      let loss = points - choice.points + price * (excess - former) / 1024
      if choice.balance >= 0, loss <= temperature * generator.nextLeniency() / 1024, choice.canBeDone {
        choice.accept()
        (points, former) = (choice.points, excess)
        if former <= 0 { pool.offer(choice) }
        // What it would bring at the price of what is too much.
        let promise = points - price * former / 1024
        if promise > pool.mostPoints
          || promise > pool.mostPoints - hottest / 2 && generator.next(below: 4) == 0
        {
          offerWhatFits()
        }
      } else {
        choice.undo(to: 0)
      }
      overfull += former > 0 ? 1 : -1
      if round & 15 == 0 {
        price = max(1, overfull > 0 ? price + price / 64 + 1 : price - price / 64)
        overfull = 0
      }
    }
  }

  private mutating func begin(with start: [Int]) {
    for member in choice.inOrder.reversed() { choice.drop(member) }
    for activity in start where tables.graph.position[activity] >= 0 && choice.canEnter(activity) {
      choice.add(activity)
    }
    choice.prune()
    cut()
    choice.accept()
  }

  /// Quarter-hours that the choice takes too much, negative when there are some left.
  private var excess: Int { max(choice.weight - tables.time, choice.learning - tables.learningTime) }

  /// Takes an activity out, puts another in its place, or adds a target.
  private mutating func change() {
    let price = prices.draw(&generator, steps: &choice.steps)
    switch generator.next(below: 16) {
    case 0, 1: dropAny()
    case 2...5: exchange(at: price)
    default:
      if let target = drawTarget(at: price), choice.findClosure(ofTarget: target, price: prices[price]) != nil
      {
        choice.addClosure()
      }
    }
    choice.prune()
  }

  private mutating func dropAny() {
    guard !choice.members.isEmpty else { return }
    choice.drop(choice.members[generator.next(below: choice.members.count)])
  }

  /// Puts another activity in the place of one that teaches the same.
  private mutating func exchange(at price: Int) {
    guard !choice.members.isEmpty else { return }
    let former = choice.members[generator.next(below: choice.members.count)]
    let provided = tables.provided.range(former)
    let node = tables.provided.items[provided.lowerBound + generator.next(below: provided.count)]
    let providers = tables.graph.providers.range(node)
    guard providers.count > 1 else { return dropAny() }
    let other = tables.graph.providers.items[providers.lowerBound + generator.next(below: providers.count)]
    guard !choice.contains(other), choice.findClosure(ofActivity: other, price: prices[price]) else { return }
    let isEntry = choice.closure.contains(former)
    choice.addClosure()
    // What only the former one teaches goes with it, or both stay.
    if !isEntry, generator.next(below: 2) == 0 { choice.drop(former) }
  }

  /// A target that is not met: one drawn at random, or the better in points for its price of two.
  private mutating func drawTarget(at price: Int) -> Int? {
    guard let first = drawAnyTarget() else { return nil }
    guard generator.next(below: 2) == 0, let other = drawAnyTarget() else { return first }
    guard let firstCost = choice.findClosure(ofTarget: first, price: prices[price]),
      let otherCost = choice.findClosure(ofTarget: other, price: prices[price])
    else { return first }
    return tables.value[other] * firstCost > tables.value[first] * otherCost ? other : first
  }

  private mutating func drawAnyTarget() -> Int? {
    for _ in 0..<8 {
      let target = reachable[generator.next(below: reachable.count)]
      if choice.missing[target] > 0 { return target }
    }
    return nil
  }

  /// Offers the choice to the pool, cut down to what fits and filled up, and leaves it as it was.
  private mutating func offerWhatFits() {
    cut()
    fill(tries: 8)
    choice.prune()
    if choice.balance >= 0, excess <= 0, choice.canBeDone { pool.offer(choice) }
    choice.undo(to: 0)
  }

  /// Takes out what loses least for its time until the hours suffice.
  private mutating func cut() {
    while excess > 0, !choice.members.isEmpty {
      let mark = choice.mark
      let (points, weight) = (choice.points, choice.weight)
      var best = -1
      var (bestLoss, bestGain) = (0, 0)
      for _ in 0..<Self.candidates {
        let activity = choice.members[generator.next(below: choice.members.count)]
        choice.drop(activity)
        choice.prune()
        let (loss, gain) = (points - choice.points, max(1, weight - choice.weight))
        if best < 0 || loss * bestGain < bestLoss * gain {
          (best, bestLoss, bestGain) = (activity, loss, gain)
        }
        choice.undo(to: mark)
      }
      choice.drop(best)
      choice.prune()
    }
  }

  /// Puts in targets drawn at random whose closures fit into the hours.
  private mutating func fill(tries: Int) {
    for _ in 0..<tries where excess < 0 {
      guard let target = drawAnyTarget(), choice.findClosure(ofTarget: target, price: prices[0]) != nil
      else { continue }
      var (learning, weight, balance) = (choice.learning, choice.weight, choice.balance)
      for activity in choice.closure {
        learning += tables.duration[activity]
        weight += tables.weight[activity]
        balance += tables.balance[activity]
      }
      guard learning <= tables.learningTime, weight <= tables.time, balance >= 0 else { continue }
      choice.addClosure()
    }
  }
}
