import Assessment

/// Who decides what is asked next.
enum Asking: Sendable {
  /// The engine, from the answers so far.
  case adaptive(QuestionOrder)
  /// The product: the engine, from the part of the bank that is dealt to the person.
  case product
  /// Nobody: everyone gets the same items in the same order.
  case fixed([Int])
  /// Chance, differently for every person.
  case random

  /// The items for a person that do not depend on the answers; `nil` if all do.
  func form(count: Int, itemCount: Int, number: Int, seed: UInt64) -> [Int]? {
    switch self {
    case .adaptive, .product: return nil
    case .fixed(let form): return Array(form.prefix(count))
    case .random:
      var random = Random(seed: Random.mixed(seed, 3 << 32 + UInt64(number)))
      return Array((0..<itemCount).shuffled(using: &random).prefix(count))
    }
  }

  /// How the engine chooses for a person; `nil` where it does not.
  func order(number: Int, bank: Bank, seed: UInt64) -> QuestionOrder? {
    switch self {
    case .adaptive(let order): order
    case .product: bank.productOrder(seed: Random.mixed(seed, 4 << 32 + UInt64(number)))
    case .fixed, .random: nil
    }
  }

  /// The best fixed form: what the order would ask of someone who answers exactly as expected.
  ///
  /// Each item narrows its coordinate by the share that one answer resolves on average, and moves no mean.
  static func bestForm(of bank: Bank, order: QuestionOrder, count: Int) -> Asking {
    var belief = bank.role
    var form: [Int] = []
    while form.count < count,
      let next = order.nextItem(from: bank.items, asked: form, belief: belief, measure: bank.measure)
    {
      let item = bank.items[next.index]
      let coordinate = belief.coordinate(of: item)
      let before = belief.state[coordinate]
      let left = 1 - item.resolvedShare(before)
      belief.state.move(coordinate, to: Moments(mean: before.mean, variance: before.variance * left))
      form.append(next.index)
    }
    return .fixed(form)
  }
}
