public import Ontology

extension Interview {
  /// Why an item is asked now, in a sentence that names what the choice rests on.
  func reason(for item: Item, skill: Int) -> String {
    let section = model.outline.sections[skill]
    let sections = model.exam.sections
    let place =
      section < sections.count
      ? "section \(section + 1), \(sections[section].title)" : "the basics of the exam"
    if isCheckUp { return "It shows whether level \(item.level) of it is held, which decides what to study." }
    if answeredCount < Self.openingCount {
      return "A first look at \(place)."
    }
    let weight = model.outline.needs.filter { $0.index == skill }.map(\.weight).reduce(0, +)
    let share = weight < 0.005 ? "under 1 %" : "about \(Int((weight * 100).rounded())) %"
    let moments = belief.proficiency(skill)
    let spread = moments.halfWidth90
    let low = max(0, moments.mean - spread).oneDecimal
    let high = min(4, moments.mean + spread).oneDecimal
    let known = "You are believed to be between level \(low) and \(high) in it"
    let method =
      item.isCheck
      ? "a scenario tells what a self-rating cannot"
      : "your own view of it also tells about skills near to it"
    return "It is needed for \(share) of the exam (\(place)). \(known); \(method)."
  }
}

extension Double {
  /// The number with one decimal.
  fileprivate var oneDecimal: String {
    let tenths = Int((self * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension Item {
  /// The options of a check item in an order that depends on the person and the item, the same each time.
  public func options(shuffledFor profile: Profile) -> [Option] {
    guard case .check(_, _, var options) = content else { return [] }
    // FNV-1a, so that the order is the same on every platform and run.
    var seed: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in "\(profile.name)\n\(profile.created)\n\(id.text)".utf8 {
      seed = (seed ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    var random = Random(seed: seed)
    options.shuffle(using: &random)
    return options
  }
}
