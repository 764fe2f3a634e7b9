/// What makes a name that is also a word of some language, or of another trade, the name of a skill in running text.
///
/// A text that holds nothing but the name is that name in any case.
public struct AliasCondition: Sendable, Hashable {
  /// The name.
  public var alias: String
  /// Whether its very spelling is enough: `ZeRO` is no zero, and `LoRA` no radio.
  public var isExact: Bool
  /// Words of which one beside it is enough, in small letters.
  public var companions: Set<String>
  /// Words of which none may stand beside it, in small letters.
  public var strangers: Set<String>

  /// Creates a condition.
  public init(alias: String, isExact: Bool, companions: Set<String>, strangers: Set<String>) {
    self.alias = alias
    self.isExact = isExact
    self.companions = companions
    self.strangers = strangers
  }
}
