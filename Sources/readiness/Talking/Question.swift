import Host
import Wording

/// Questions that are answered with yes or no.
enum Question {
  /// Asks whether to go on.
  ///
  /// - Parameters:
  ///   - question: What is asked, such as `Write this?`.
  ///   - isAgreed: Whether an argument said yes already.
  ///   - hint: What is said where nobody can be asked.
  static func isAnsweredYes(_ question: String, isAgreed: Bool, hint: String) throws -> Bool {
    if isAgreed { return true }
    guard Console.isInteractive else {
      Console.say(hint)
      return false
    }
    try Console.write(worded("\n\(question) y yes, n or Enter no: "))
    return Console.readLine()?.lowercased().hasPrefix("y") ?? false
  }
}
