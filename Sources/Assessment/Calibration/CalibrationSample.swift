/// What many people answered, as item parameters are estimated from it.
///
/// The items may be those of a library, on which people's skills are many and correlated, or of any table of
/// right and wrong answers, on which one ability is enough.
public struct CalibrationSample: Sendable {
  /// An answer to one of the items.
  public struct Entry: Sendable, Hashable {
    /// The place of the item among ``CalibrationSample/items``.
    public var item: Int
    /// What was answered.
    public var answer: Answer

    /// Creates an entry.
    public init(item: Int, answer: Answer) {
      self.item = item
      self.answer = answer
    }
  }

  /// What one person answered in one go, and what was believed of them before.
  public struct Sitting: Sendable {
    /// The belief before the answers, on the skills that were asked about and no others.
    let prior: Belief
    /// The group of the person, such as the role that they start from; from 0.
    public let group: Int
    /// The answers; every item at most once.
    public let entries: [Entry]
    /// The place of each entry's skill in `prior`.
    let skills: [Int]
    /// Whether nothing has spoken of the person's over-claiming before, so that an estimate of what is usual
    /// may stand in its place.
    let isFresh: Bool
  }

  /// The items as they were authored.
  public let items: [ItemParameters]
  /// The sittings in the order in which they were added.
  public private(set) var sittings: [Sitting] = []

  /// A sample without answers.
  ///
  /// - Parameter items: The items as they were authored.
  public init(items: [ItemParameters]) { self.items = items }

  /// The number of answers.
  public var answerCount: Int { sittings.reduce(0) { $0 + $1.entries.count } }

  /// Whether people could say that they are not sure of a check question: whether anybody did.
  var offersNotSure: Bool {
    sittings.contains { $0.entries.contains { $0.answer == .notSure } }
  }

  /// Adds what one person answered in one go.
  ///
  /// Answers that say nothing of their item – *not sure* to a can-do statement – are left out.
  ///
  /// - Parameters:
  ///   - entries: The answers; each item accepts its own.
  ///   - prior: What was believed of the person before; its skills are those that the items name.
  ///   - usual: What is believed of anybody of the group before the first answer.
  ///   - group: The group of the person, from 0.
  /// - Complexity: O(c²) for answers about c skills.
  public mutating func add(_ entries: [Entry], prior: Belief, usual: Belief, group: Int) {
    let informed = entries.filter { items[$0.item].isInformed(by: $0.answer) }
    guard !informed.isEmpty else { return }
    let skills = Array(Set(informed.map { items[$0.item].skill })).sorted()
    let placeOf = Dictionary(uniqueKeysWithValues: zip(skills, skills.indices))
    sittings.append(
      Sitting(
        prior: Belief(prior, skills: skills), group: group, entries: informed,
        skills: informed.map { placeOf[items[$0.item].skill] ?? 0 },
        isFresh: prior.overclaiming == usual.overclaiming))
  }
}
