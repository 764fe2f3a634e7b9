public import Ontology
import Wording

extension Interview {
  /// Why a question is asked, in a word.
  public enum Purpose: String, Sendable, Hashable, CaseIterable {
    /// A statement of the opening, over all sections.
    case firstLook = "first-look"
    /// What narrows readiness and the order of the gaps most for its time, within the section of the moment.
    case narrowing
    /// A scenario, since the self-ratings tell too little.
    case insteadOfRatings = "instead-of-ratings"
    /// A question that was drawn by lot, so that every question of the bank is met by somebody.
    case drawn
    /// A question of a check-up.
    case checkUp = "check-up"
  }

  /// The section of the exam in which a skill weighs most; `nil` for one that the exam does not need.
  public func section(of skill: Skill.ID) -> Exam.Section? {
    guard let index = model.library.skillIndex[skill] else { return nil }
    let section = model.outline.sections[index]
    return model.exam.sections.indices.contains(section) ? model.exam.sections[section] : nil
  }

  /// Why an item is asked now, in a word.
  func purpose(of item: Item) -> Purpose {
    if isCheckUp { return .checkUp }
    if order.isDrawn(turn: answeredCount) { return .drawn }
    if item.isCheck, isTiredOfRatings { return .insteadOfRatings }
    return answeredCount < Self.openingCount ? .firstLook : .narrowing
  }

  /// Why an item is asked now, in a sentence that names what the choice rests on.
  func reason(for item: Item, skill: Int, purpose: Purpose) -> String {
    let section = model.outline.sections[skill]
    let sections = model.exam.sections
    let place =
      section < sections.count
      ? worded("section \(section + 1), \(sections[section].title)") : worded("the basics of the exam")
    switch purpose {
    case .checkUp:
      return worded("It shows whether level \(item.level) of it is held, which decides what to study.")
    case .firstLook: return worded("A first look at \(place).")
    case .drawn:
      return worded("Drawn by lot from \(place): some questions are, so that each one is tried by somebody.")
    case .narrowing, .insteadOfRatings: break
    }
    let weight = model.outline.needs.filter { $0.index == skill }.map(\.weight).reduce(0, +)
    let share = weight < 0.005 ? worded("under 1 %") : worded("about \(Int((weight * 100).rounded())) %")
    let moments = belief.proficiency(skill)
    let spread = moments.halfWidth90
    let low = max(0, moments.mean - spread).oneDecimal
    let high = min(4, moments.mean + spread).oneDecimal
    let known = worded("You are believed to be between level \(low) and \(high) in it")
    let method =
      item.isCheck
      ? worded("a scenario tells what a self-rating cannot")
      : worded("your own view of it also tells about skills near to it")
    return worded("It is needed for \(share) of the exam (\(place)). \(known); \(method).")
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
    var random = Random(seed: profile.seed(of: id.text))
    options.shuffle(using: &random)
    return options
  }
}
