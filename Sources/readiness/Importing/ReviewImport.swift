import Assessment
import Host
import Ontology
import Planning
import Terminal
import UseCases
import Wording
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
    let draft = try workspace.review(file, into: planPath, profile: profilePath, on: .today)
    guard let review = draft.review, let merge = draft.merge else {
      return Console.say(
        worded("Nothing is filled in on \(file.path.printableArgument), so nothing was changed."))
    }
    let preview = FeedbackText(draft.plan, style: Style(colour: Console.allowsColour))
      .preview(of: merge, from: review, revision: draft.plan.revision)
    guard draft.isNew else { return try Console.write(preview + worded("Nothing new.\n")) }
    try Console.write(preview + (draft.rating.map(text) ?? ""))
    guard
      try Question.isAnsweredYes(
        worded("Take it over?"), isAgreed: isAgreed, hint: worded("Add --yes to take it over."))
    else { return Console.say(worded("Nothing was changed.")) }
    Notice.say(try draft.write())
    say(merge, draft.rating)
  }

  /// What the profile would take.
  private func text(_ rating: RatingMerge) -> String {
    if let number = rating.decidedNumber {
      return "\n"
        + TextLayout.wrapped(
          worded(
            """
            You have decided about the rating of that day already (number \(number) of your evidence), so \
            these are left out.
            """)) + "\n"
    }
    guard rating.isNew else { return "" }
    let names = rating.added.map { showing in
      "\(workspace.library.skill(showing.skill)?.title ?? showing.skill.text) \(showing.level)"
    }
    return "\n"
      + TextLayout.wrapped(
        worded("For the profile, not counting until you accept it: ") + names.joined(separator: ", ") + ".")
      + "\n"
  }

  private func say(_ merge: ReviewMerge, _ rating: RatingMerge?) {
    let plan = merge.plan
    if !merge.added.isEmpty {
      Console.say(worded("Written to \(planPath); take it back with: readiness feedback \(planPath) --undo"))
    }
    let hasRating = merge.added.contains { if case .rating = $0 { true } else { false } }
    if let profilePath, let rating, rating.isNew {
      Console.say(
        worded(
          "Ratings are in \(profilePath); one counts once you accept it: readiness evidence list \(profilePath)"
        )
      )
    } else if hasRating {
      Console.say(
        worded("Ratings stay beside the plan; with --profile they can become evidence that you accept."))
    }
    if plan.reviews.flatMap(\.remarks).contains(where: { $0.content.isProposal && $0.state == .open }) {
      Console.say(worded("Answer proposals with: readiness feedback \(planPath)"))
    }
  }
}
