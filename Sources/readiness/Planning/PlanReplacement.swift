import Host
import Planning
import Terminal
import UseCases
import Wording

/// The question whether a plan's file may be replaced where something would be lost.
struct PlanReplacement {
  let path: String
  /// The argument that answers yes, such as `--replace`.
  let option: String
  /// Whether it was given.
  let isAgreed: Bool
  /// Whether what is no plan may go; `nil` where the same argument says it.
  var takesOthers: Bool?

  /// Asks before a new plan takes the place of one that was lived with.
  ///
  /// - Returns: Whether to go on.
  /// - Throws: `Failure` with status 64 where nobody can be asked.
  func allowsNewPlan() throws -> Bool { try allows(PlanObstacle.ofNewPlan(at: path)) }

  /// Asks before the plan that a file carries takes the place of one that is not older, or of another's.
  ///
  /// - Returns: Whether to go on.
  /// - Throws: `Failure` with status 64 where nobody can be asked.
  func allows(_ new: Plan, from source: String) throws -> Bool {
    try allows(PlanObstacle.of(new, from: source, at: path))
  }

  private func allows(_ obstacle: PlanObstacle?) throws -> Bool {
    guard let obstacle else { return true }
    let isOther = obstacle.isOtherKind && takesOthers != nil
    if isOther ? takesOthers == true : isAgreed { return true }
    guard Console.isInteractive else { throw obstacle.failure(option: isOther ? "--replace" : option) }
    try Console.write(
      TextLayout.wrapped(obstacle.reason + ".") + worded("\nReplace it? y yes, n or Enter no: "))
    if Console.readLine()?.lowercased().hasPrefix("y") ?? false { return true }
    Console.say(worded("Nothing was changed."))
    return false
  }
}
