import Catalogue
import Planning
import Terminal

/// What `--undo` did to a plan's file, told by the two states that changed places.
struct PlanUndoing {
  private let path: String
  private let now: Plan?
  private let other: Plan?

  /// Reads both files after they changed places; one that cannot be read is told of without its state.
  init(path: String, previousPath: String) {
    self.path = path
    let schemas = try? Catalogue().schemas()
    (now, other) =
      (
        schemas.flatMap { try? PlanFileOnDisk(path: path).read($0) },
        schemas.flatMap { try? PlanFileOnDisk(path: previousPath).read($0) }
      )
  }

  /// Whether a failed attempt at the exam is gone from the plan.
  var forgetsAttempt: Bool { (now?.failedAttempts.count ?? 0) < (other?.failedAttempts.count ?? 0) }

  /// What is in the file now, and what a second `--undo` does.
  var text: String {
    let name = path.printableArgument
    guard let now, let other else {
      return "The last change of \(name) is taken back. A further --undo brings it again."
    }
    return TextLayout.wrapped(
      "The last change of \(name) is taken back. It is at \(now.stateInWords) now; a further --undo brings "
        + "the other state again: \(other.stateInWords).")
  }
}

extension Plan {
  /// How far the plan is in a few words, such as `revision 2 with 3 records and 1 review`.
  var stateInWords: String { "revision \(revision) with \(contentsInWords)" }

  /// What only this plan holds, such as `3 records and 1 review`.
  var contentsInWords: String {
    let counts = [
      "\(records.count) \(records.count == 1 ? "record" : "records")",
      "\(reviews.count) \(reviews.count == 1 ? "review" : "reviews")",
    ]
    return reviews.isEmpty ? counts[0] : counts.joined(separator: " and ")
  }
}
