/// One question.
public struct Item: Sendable, Hashable {
  /// The key of an item.
  public typealias ID = Identifier<Item>

  /// An option of a check item.
  public struct Option: Sendable, Hashable {
    /// The key within the item; it stays when options are shown in another order.
    public var id: String
    /// What it says.
    public var text: String
    /// Why it is right or wrong.
    public var reason: String
    /// Whether it is the right one.
    public var isCorrect: Bool
  }

  /// What is asked.
  public enum Content: Sendable, Hashable {
    /// A statement to rate oneself against: no, with help, on my own, could teach it.
    case canDo(statement: String)
    /// A scenario with one right option.
    case check(scenario: String, question: String, options: [Option])
  }

  /// The key.
  public var id: ID
  /// The skill that it asks about.
  public var skill: Skill.ID
  /// The proficiency level that it separates, 1 to 4.
  public var level: Int
  /// What is asked.
  public var content: Content
  /// Discrimination *a* of the response model, per level.
  public var discrimination: Double
  /// Thresholds of a can-do item in levels; `nil` for the default around the level.
  public var thresholds: [Double]?
  /// Seconds that an answer usually takes.
  public var seconds: Double
  /// The address that supports the key of a check item.
  public var source: String?
  /// Items with one scenario share a group.
  public var group: String?
  /// Whether the parameters were estimated from people's answers; otherwise they are authored.
  public var isCalibrated: Bool
  /// Where it is written.
  public var place: Place

  /// Whether it is a check item.
  public var isCheck: Bool {
    if case .check = content { true } else { false }
  }
}
