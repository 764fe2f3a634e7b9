import Ontology
import Wording

/// Why a replan changes a plan, in words.
extension PlanCause.Kind {
  /// The cause, as what a part of the change comes from.
  public var title: String {
    switch self {
    case .time: worded("Time that has passed, with what was done and missed")
    case .pace: worded("Your pace")
    case .answers: worded("New answers and evidence")
    case .feedback: worded("Proposals that you accepted")
    case .calendar: worded("Other hours or dates")
    case .wishes: worded("What you ask for")
    }
  }
}

extension PlanCause {
  /// Its part of the points, such as `+0.4`, `−1.2` or `0`.
  public var signedPoints: String {
    guard points != 0 else { return "0" }
    let tenths = points.magnitude
    return (points < 0 ? "−" : "+") + Language.decimal("\(tenths / 10).\(tenths % 10)")
  }

  /// Its part of the moves, such as `1 activity moves, comes or goes`.
  public var movesInWords: String {
    Counted.text(moves, "activity moves, comes or goes", "activities move, come or go")
  }
}
