/// What an item reads: the person's opinion of a skill, or the skill.
public enum ItemKind: Sendable, Hashable {
  /// A statement such as “I can set up a staging environment”, answered *no*, *with help*, *on my own* or
  /// *could teach it*. It reads what the person believes of themselves.
  case canDo

  /// A question with one right answer among several. It reads the proficiency itself.
  case check

  /// The number of answers that the response model tells apart: 4 or 2.
  public var answerCount: Int {
    switch self {
    case .canDo: 4
    case .check: 2
    }
  }
}
