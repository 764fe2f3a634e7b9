import Documents
public import Ontology
public import Planning
import Wording
public import XML

/// What a mentor sent back, as it would go into a plan and, if asked for, into a profile: nothing is written yet.
public final class ReviewDraft {
  /// The plan as it is on the disk.
  public let plan: Plan
  /// What was filled in; `nil` for nothing.
  public let review: PlanReview?
  /// What the plan takes; `nil` where nothing is filled in.
  public let merge: ReviewMerge?
  /// What the profile takes; `nil` where none is named.
  public let rating: RatingMerge?
  private let target: PlanFileOnDisk
  private let ledger: EvidenceLedger?

  fileprivate init(
    _ file: SourceFile, planPath: String, profilePath: String?, _ workspace: Workspace, on today: Day
  ) throws {
    let document = try ReviewDocument.read(
      file, schemas: workspace.schemas, skills: Set(workspace.library.skills.map(\.id.text)), today: today)
    target = PlanFileOnDisk(path: planPath)
    plan = try target.read(workspace.schemas)
    try Self.check(document, against: plan, planPath: planPath, file: file)
    review = document.review
    guard let review else {
      (merge, rating, ledger) = (nil, nil, nil)
      return
    }
    merge = plan.merging(review)
    ledger = try profilePath.map { try EvidenceLedger($0, workspace, on: today) }
    let exam = plan.subject.exam
    rating = try ledger.map { try RatingMerge(review, into: $0, exam: exam) }
    if isNew, let merged = merge?.plan { try Self.checkRoom(merged, planPath: planPath) }
  }

  /// Whether anything would change.
  public var isNew: Bool { merge?.added.isEmpty == false || rating?.isNew == true }

  /// Writes what is new; nothing is written unless all of it can be.
  ///
  /// - Returns: What was moved out of the way.
  /// - Throws: `FileFault.changed` when another program has changed a file since it was read, `Failure` with status
  ///   65 for what could not be read again.
  public func write() throws -> [Notice] {
    var ledger = ledger
    if let rating, rating.isNew { try ledger?.checked(rating.evidence) }
    let notices =
      try merge.map {
        try $0.added.isEmpty ? [] : target.write($0.plan, as: PlanFileChange("import", on: review?.day))
      } ?? []
    if let rating, rating.isNew { try ledger?.replaceEvidence(rating.evidence) }
    return notices
  }

  private static func check(
    _ document: ReviewDocument, against plan: Plan, planPath: String, file: SourceFile
  ) throws {
    func refused(_ message: String) -> Failure {
      Failure(worded("\(file.path.printableArgument): error: \(message)"), status: Failure.badData)
    }
    guard document.plan == plan.id else {
      throw refused(
        worded(
          """
          this review is of the plan \(document.plan.printableArgument), but \(planPath.printableArgument) \
          is \(plan.id); give the plan that was sent with --plan
          """))
    }
    guard document.revision <= plan.revision else {
      throw refused(
        worded(
          """
          this review is of revision \(document.revision), but \(planPath.printableArgument) is at revision \
          \(plan.revision); give the newer file with --plan
          """))
    }
  }

  /// Refuses a review for which the plan has no room.
  private static func checkRoom(_ plan: Plan, planPath: String) throws {
    let (reviews, remarks) = (PlanReview.mostReviews, PlanReview.mostRemarks)
    guard plan.reviews.count <= reviews, plan.reviews.allSatisfy({ $0.remarks.count <= remarks }) else {
      throw Failure(
        "readiness: "
          + worded(
            """
            \(planPath.printableArgument) would hold more than the \(reviews) reviews of \(remarks) remarks \
            each that a plan keeps; take this one over into a new plan, which 'readiness plan' makes
            """),
        status: Failure.badData)
    }
  }
}

extension Workspace {
  /// Reads what a mentor sent back; nothing is written.
  ///
  /// - Parameters:
  ///   - file: A mentor's page that was filled in, or its text form.
  ///   - planPath: The plan that takes it.
  ///   - profilePath: The profile that takes the ratings; `nil` where they stay in the plan only.
  ///   - today: The day after which no review can be.
  /// - Throws: `Failure` with status 65 for a review of another plan, or of a revision that this plan has not
  ///   reached; `InvalidDocument` and `FileFault` for files that cannot be read.
  public func review(
    _ file: SourceFile, into planPath: String, profile profilePath: String? = nil, on today: Day
  ) throws -> ReviewDraft {
    try ReviewDraft(file, planPath: planPath, profilePath: profilePath, self, on: today)
  }
}
