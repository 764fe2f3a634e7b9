public import Planning

/// What taking the last change back did to a plan's file, told by the two states that changed places.
public struct PlanUndoing {
  /// The file.
  public let path: String
  /// The plan that is in the file now; `nil` where it cannot be read.
  public let now: Plan?
  /// The plan that a further call brings again; `nil` where it cannot be read.
  public let other: Plan?

  /// Reads both files after they changed places.
  init(path: String, previousPath: String) {
    self.path = path
    now = try? PlanFileOnDisk(path: path).read()
    other = try? PlanFileOnDisk(path: previousPath).read()
  }

  /// Whether a failed attempt at the exam is gone from the plan.
  public var forgetsAttempt: Bool { (now?.failedAttempts.count ?? 0) < (other?.failedAttempts.count ?? 0) }
}

extension Plan {
  /// How far the plan is in a few words, such as `revision 2 with 3 records and 1 review`.
  package var stateInWords: String { "revision \(revision) with \(contentsInWords)" }

  /// What only this plan holds, such as `3 records and 1 review`.
  package var contentsInWords: String {
    let counts = [
      "\(records.count) \(records.count == 1 ? "record" : "records")",
      "\(reviews.count) \(reviews.count == 1 ? "review" : "reviews")",
    ]
    return reviews.isEmpty ? counts[0] : counts.joined(separator: " and ")
  }
}
