import Assessment
import Catalogue
import Documents
import Host
import Ontology
import Planning
import Terminal
import XML

/// Takes what a mentor sent back over into a plan, and their ratings into a profile: shows all of it, asks,
/// writes.
struct ReviewImport {
  let planPath: String
  /// The profile that takes the ratings; `nil` when they stay in the plan only.
  let profilePath: String?
  /// Whether to write without asking.
  let isAgreed: Bool
  let workspace: Workspace

  /// Reads, shows, asks and writes; nothing is written unless all of it can be.
  ///
  /// - Throws: `Failure` with status 65 for a review of another plan, or of a revision that this plan has not
  ///   reached.
  func run(_ file: SourceFile) throws {
    let document = try ReviewDocument.read(
      file, schemas: workspace.schemas, skills: Set(workspace.library.skills.map(\.id.text)), today: .today)
    let target = PlanFileOnDisk(path: planPath)
    let plan = try target.read(workspace.schemas)
    try check(document, against: plan, file: file)
    guard let review = document.review else {
      return Console.say("Nothing is filled in on \(file.path.printableArgument), so nothing was changed.")
    }
    let merge = plan.merging(review)
    var ledger = try profilePath.map { try EvidenceLedger($0, workspace) }
    let rating = try ledger.map { try RatingMerge(review, into: $0, exam: plan.subject.exam) }
    let style = Style(colour: Console.allowsColour)
    guard !merge.added.isEmpty || rating?.isNew == true else {
      try Console.write(
        FeedbackText(plan, style: style).preview(of: merge, from: review, revision: plan.revision)
          + "Nothing new.\n")
      return
    }
    try Console.write(
      FeedbackText(plan, style: style).preview(of: merge, from: review, revision: plan.revision))
    if let rating { try Console.write(rating.text(workspace.library)) }
    try checkRoom(merge.plan)
    guard try isAccepted() else { return Console.say("Nothing was changed.") }
    if let rating, rating.isNew { try ledger?.checked(rating.evidence) }
    if !merge.added.isEmpty { try target.write(merge.plan) }
    if let rating, rating.isNew { try ledger?.replaceEvidence(rating.evidence) }
    say(merge, rating)
  }

  private func check(_ document: ReviewDocument, against plan: Plan, file: SourceFile) throws {
    func refused(_ message: String) -> Failure {
      Failure("\(file.path.printableArgument): error: \(message)", status: Failure.badData)
    }
    guard document.plan == plan.id else {
      throw refused(
        "this review is of the plan \(document.plan.printableArgument), but \(planPath.printableArgument) is "
          + "\(plan.id); give the plan that was sent with --plan")
    }
    guard document.revision <= plan.revision else {
      throw refused(
        "this review is of revision \(document.revision), but \(planPath.printableArgument) is at revision "
          + "\(plan.revision); give the newer file with --plan")
    }
  }

  /// Refuses a review for which the plan has no room.
  private func checkRoom(_ plan: Plan) throws {
    let (reviews, remarks) = (PlanReview.mostReviews, PlanReview.mostRemarks)
    guard plan.reviews.count <= reviews, plan.reviews.allSatisfy({ $0.remarks.count <= remarks }) else {
      throw Failure(
        "readiness: \(planPath.printableArgument) would hold more than the \(reviews) reviews of \(remarks) "
          + "remarks each that a plan keeps; take this one over into a new plan, which 'readiness plan' makes",
        status: Failure.badData)
    }
  }

  private func isAccepted() throws -> Bool {
    if isAgreed { return true }
    guard Console.isInteractive else {
      Console.say("Add --yes to take it over.")
      return false
    }
    try Console.write("\nTake it over? y yes, n or Enter no: ")
    return Console.readLine()?.lowercased().hasPrefix("y") ?? false
  }

  private func say(_ merge: ReviewMerge, _ rating: RatingMerge?) {
    let plan = merge.plan
    if !merge.added.isEmpty {
      Console.say("Written to \(planPath); take it back with: readiness feedback \(planPath) --undo")
    }
    let hasRating = merge.added.contains { if case .rating = $0 { true } else { false } }
    if let profilePath, let rating, rating.isNew {
      Console.say(
        "Ratings are in \(profilePath); one counts once you accept it: readiness evidence list \(profilePath)"
      )
    } else if hasRating {
      Console.say("Ratings stay beside the plan; with --profile they can become evidence that you accept.")
    }
    if plan.reviews.flatMap(\.remarks).contains(where: { $0.content.isProposal && $0.state == .open }) {
      Console.say("Answer proposals with: readiness feedback \(planPath)")
    }
  }
}

/// The ratings of a review as evidence of a profile.
struct RatingMerge {
  /// All evidence of the profile with the ratings in it.
  private(set) var evidence: [Evidence]
  private var added: [Evidence.Showing] = []
  private var conflict: String?

  /// Finds out what is new.
  ///
  /// A rating that the same person gave before counts as known, whatever was decided about it. Ratings of one
  /// person on one day are one piece of evidence; while nothing is decided about it, it takes more of them.
  ///
  /// - Throws: `EvidenceFault` for ratings that the profile cannot take.
  init(_ review: PlanReview, into ledger: EvidenceLedger, exam: Exam.ID) throws {
    let profile = ledger.profile
    evidence = profile.evidence
    let given = Self.showings(review, exam: ledger.workspace.library.exam(exam))
    let known = profile.evidence.filter { $0.kind.word == "rating" && $0.title == review.author.cleaned }
    added = given.filter { showing in !known.contains { $0.shows.contains(showing) } }
    guard !added.isEmpty else { return }
    let piece = Evidence(
      kind: .rating(review.relation, .open), title: review.author.cleaned, day: review.day, recorded: .today,
      shows: added)
    var changed = profile
    guard let place = profile.placeOfEvidence(like: piece) else {
      try changed.add(piece, in: ledger.workspace.library, exam: ledger.model.exam)
      evidence = changed.evidence
      return
    }
    guard case .rating(_, .open) = evidence[place].kind else {
      conflict =
        "You have decided about the rating of that day already (number \(place + 1) of your evidence), "
        + "so these are left out."
      added = []
      return
    }
    let skills = Set(added.map(\.skill))
    evidence[place].shows.removeAll { skills.contains($0.skill) }
    evidence[place].shows += added
    if let fault = evidence[place].fault(in: ledger.workspace.library, exam: ledger.model.exam) {
      throw fault
    }
  }

  /// Whether the profile would change.
  var isNew: Bool { !added.isEmpty }

  /// What the profile would take.
  func text(_ library: Library) -> String {
    if let conflict { return "\n" + TextLayout.wrapped(conflict) + "\n" }
    guard isNew else { return "" }
    let names = added.map { "\(library.skill($0.skill)?.title ?? $0.skill.text) \($0.level)" }
    return "\n"
      + TextLayout.wrapped(
        "For the profile, not counting until you accept it: " + names.joined(separator: ", ") + ".") + "\n"
  }

  /// The levels that a review gives: a rating of a competency is one of each of its skills that has none of
  /// its own.
  private static func showings(_ review: PlanReview, exam: Exam?) -> [Evidence.Showing] {
    var showings: [Evidence.Showing] = []
    func add(_ skill: Skill.ID, _ level: Int) {
      guard !showings.contains(where: { $0.skill == skill }) else { return }
      showings.append(Evidence.Showing(skill: skill, level: level))
    }
    for case .rating(.skill(let id), let level) in review.remarks.map(\.content) { add(Skill.ID(id), level) }
    for case .rating(.competency(let id), let level) in review.remarks.map(\.content) {
      let competency = exam?.competencies.first { $0.id.text == id }
      for need in competency?.considerations.flatMap(\.needs) ?? [] { add(need.skill, level) }
    }
    return showings
  }
}
