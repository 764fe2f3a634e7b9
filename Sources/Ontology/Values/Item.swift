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
    /// Why it is right or wrong here.
    public var reason: String
    /// The situation in which it would be right; options of families have one. It tells the keys of other items
    /// of the family, so it belongs to practice, not to what is shown after an assessment.
    public var rightWhen: String?
    /// Whether it is right here.
    public var isCorrect: Bool
  }

  /// What is asked.
  public enum Content: Sendable, Hashable {
    /// A statement to rate oneself against: no, with help, on my own, could teach it.
    case canDo(statement: String)
    /// A scenario with as many right options as ``Item/choose`` says.
    case check(scenario: String, question: String, options: [Option])
  }

  /// A few lines of code or configuration that belong to a scenario.
  public struct Snippet: Sendable, Hashable {
    /// The language, such as `sql`, `python` or `yaml`.
    public var language: String
    /// The lines as they are written, without a line feed at the end.
    public var lines: [String]
  }

  /// The life of an item.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// Written by people who know the subject.
    case authored
    /// Answered by people, too few to estimate its parameters from.
    case tried
    /// Its parameters were estimated from people's answers.
    case calibrated
    /// Never asked again; answers that were given keep counting.
    case retired
  }

  /// The key.
  public var id: ID
  /// The skill that it asks about.
  public var skill: Skill.ID
  /// The proficiency level that it separates, 1 to 4.
  public var level: Int
  /// What is asked.
  public var content: Content
  /// What stands below the scenario of a check item.
  public var snippet: Snippet?
  /// Number of options that are to be chosen of a check item; the right ones are as many.
  public var choose = 1
  /// Discrimination *a* of the response model, per level.
  public var discrimination: Double
  /// Thresholds in levels, three of a can-do item and one of a check item; `nil` for the default around the
  /// level.
  public var thresholds: [Double]?
  /// The chance to guess a check item right; `nil` for one in as many as there are answers to choose from.
  public var guessing: Double?
  /// Seconds that an answer usually takes.
  public var seconds: Double
  /// The address that supports the key of a check item.
  public var source: String?
  /// The family whose options it shares.
  public var family: String?
  /// Items with one scenario, or of one family, share a group: one of them is asked in an assessment.
  public var group: String?
  /// The day on which its facts have to be looked at again.
  public var review: Day?
  /// Its life.
  public var status: Status
  /// How its parameters were estimated; `nil` where they are authored.
  public var estimate: Estimate?
  /// Where it is written.
  public var place: Place

  /// Whether it is a check item.
  public var isCheck: Bool {
    if case .check = content { true } else { false }
  }

  /// The options of a check item; none for a can-do item.
  public var options: [Option] {
    if case .check(_, _, let options) = content { options } else { [] }
  }

  /// Whether the parameters were estimated from people's answers; otherwise they are authored.
  public var isCalibrated: Bool { status == .calibrated || (status == .retired && estimate?.error != nil) }
}
