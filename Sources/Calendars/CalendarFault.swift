/// What is wrong with a calendar, on which line, and what would be right.
public struct CalendarFault: Error, Sendable, Hashable {
  /// 1-based line.
  public var line: Int
  /// What is wrong.
  public var message: String
  /// What would be right, if that is known.
  public var suggestion: String?

  init(_ line: Int, _ message: String, _ suggestion: String? = nil) {
    self.line = line
    self.message = message
    self.suggestion = suggestion
  }
}
