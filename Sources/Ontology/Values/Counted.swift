/// Numbers of things as people say them.
public enum Counted {
  /// A number and its noun, such as `1 week` and `2 weeks`.
  ///
  /// - Parameters:
  ///   - number: How many there are.
  ///   - one: The noun for one.
  ///   - many: The noun for none or several; that for one with an `s` if `nil`.
  public static func text(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
  }
}
