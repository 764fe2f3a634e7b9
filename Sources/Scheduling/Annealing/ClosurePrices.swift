/// Prices by which closures are chosen, changed by chance so that alternatives get a turn.
struct ClosurePrices: Sendable {
  /// How many sets of prices there are at a time.
  private static let count = 12

  private let tables: SearchTables
  private var prices: [[Int]]
  private var next = 0
  private var uses = 0

  /// The first set is without chance.
  init(tables: SearchTables) {
    self.tables = tables
    let plain = tables.weight.map { max(1, 1024 * $0) }
    prices = [[Int]](repeating: plain, count: Self.count)
  }

  subscript(index: Int) -> [Int] { prices[index] }

  /// The number of a set drawn at random; from time to time one is replaced.
  mutating func draw(_ generator: inout SeededGenerator, steps: inout Int) -> Int {
    uses += 1
    if uses * 16 >= tables.order.count {
      uses = 0
      renew(&generator)
      steps += 3 * tables.order.count
    }
    return generator.next(below: Self.count)
  }

  private mutating func renew(_ generator: inout SeededGenerator) {
    next = next % (Self.count - 1) + 1
    let handsOnPrice = ClosureSearch.handsOnPrices[generator.next(below: ClosureSearch.handsOnPrices.count)]
    let spread = generator.next(below: 3) * 32
    for activity in tables.order {
      let factor = 64 + (spread > 0 ? generator.next(below: spread) : 0)
      let full = 16 * tables.weight[activity] - handsOnPrice * tables.balance[activity] / 64
      prices[next][activity] = max(1, full * factor)
    }
  }
}
