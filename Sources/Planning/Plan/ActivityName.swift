/// What an activity is called: by the library or the learner, or by what a plan makes it of.
///
/// Plans keep what a name says, not its words; ``text`` has these.
public enum ActivityName: Sendable, Hashable {
  /// A name that the library or the learner gave.
  case given(String)
  /// A check-up of so many skills.
  case checkUp(skills: Int)
  /// Recalling, for the renewal of a certificate, skills that stand in a row here.
  case recall(of: String)
  /// A check-up, for the renewal of a certificate, of skills that stand in a row here.
  case upkeepCheckUp(of: String)

  /// The names of several skills as ``recall(of:)`` and ``upkeepCheckUp(of:)`` have them.
  public static func row(_ titles: [String]) -> String { titles.joined(separator: "; ") }
}
