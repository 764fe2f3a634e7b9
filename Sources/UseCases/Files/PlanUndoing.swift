public import Documents
import Ontology
public import Planning
import Wording

/// What taking a change back, or doing it again, did to a plan's file.
public struct PlanUndoing {
  /// The file.
  public let path: String
  /// The plan that is in the file now; `nil` where it cannot be read.
  public let now: Plan?
  /// The plan that was there before; `nil` where it cannot be read.
  public let other: Plan?
  /// The change; `nil` where an earlier version of the program made it.
  public let step: HistoryDocument.Step?
  /// How many changes can still be taken back; `nil` where an earlier version of the program made them.
  public let left: Int?

  /// Reads both states.
  init(path: String, otherPath: String, step: HistoryDocument.Step?, left: Int?) {
    self.path = path
    now = try? PlanFileOnDisk(path: path).read()
    other = try? PlanFileOnDisk(path: otherPath).read()
    self.step = step
    self.left = left
  }

  /// Whether a passed exam whose certificate went into the profile is gone from the plan.
  public var forgetsCertificate: Bool {
    guard let other, (now?.certificates.count ?? 0) < other.certificates.count else { return false }
    // The certificate of a plan's only exam, which is its profile's, stands in the plan alone.
    return !other.passedExams.isEmpty || !other.goals.isEmpty
  }

  /// Whether a failed attempt at the exam is gone from the plan.
  public var forgetsAttempt: Bool { (now?.failedAttempts.count ?? 0) < (other?.failedAttempts.count ?? 0) }
}

extension Plan {
  /// How far the plan is in a few words, such as `revision 2 with 3 records and 1 review`.
  package var stateInWords: String { worded("revision \(revision) with \(contentsInWords)") }

  /// What only this plan holds, such as `3 records and 1 review`.
  package var contentsInWords: String {
    let counts = [
      Counted.text(records.count, "record"), Counted.text(reviews.count, "review"),
    ]
    return reviews.isEmpty ? counts[0] : counts.joined(separator: worded(" and "))
  }
}
