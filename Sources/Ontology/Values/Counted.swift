import Wording

/// Numbers of things as people say them, in the language that is spoken.
public enum Counted {
  /// A number and its noun, such as `1 week` and `2 weeks`; a table of a language has its forms under the first.
  ///
  /// - Parameters:
  ///   - number: How many there are.
  ///   - one: The noun for one.
  ///   - many: The noun for none or several; that for one with an `s` if `nil`.
  public static func text(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    Language.count(number, one, many ?? one + "s")
  }
}
