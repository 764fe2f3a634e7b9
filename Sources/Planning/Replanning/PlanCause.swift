/// A reason for which a replan changes a plan, with its part of the change.
public struct PlanCause: Sendable, Hashable {
  /// The reasons, in the order in which their parts are counted.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Days have passed; something was done, missed or skipped, or the library is another.
    case time
    /// Study takes the learner another time beside its estimate than was known.
    case pace
    /// Answers, evidence or exam results came in.
    case answers
    /// Proposals were accepted.
    case feedback
    /// Hours, times, days away or dates are others.
    case calendar
    /// The learner asks for something else, or no longer.
    case wishes
  }

  /// The reason.
  public let kind: Kind
  /// By how much it changes the readiness that is expected after the plan, in per mille; the parts of all reasons
  /// add up to the whole change.
  public let points: Int
  /// How many of the activities that move, come or go do so for it; each counts once.
  public let moves: Int
}
