import ArgumentParser
import Assessment
import Host
import Ontology
import Planning
import Terminal
import UseCases
import Wording

/// `readiness feedback`: what others wrote about a plan, and the learner's answer.
struct FeedbackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feedback",
    abstract: worded(
      "List what a mentor, manager or peer wrote about your plan, and answer their proposals."),
    usage: "readiness feedback [<plan>] [<options>]",
    discussion: paragraphs(
      """
      Accepted hours and removals are carried out by the next 'readiness replan', and so is something
      to add, once you say with --skill what it leads to. They are then among what 'readiness adjust'
      lists, and withdrawn there.
      Ratings are answered in the profile, with 'readiness evidence accept'.

      EXAMPLE
        readiness feedback plan.xml
        readiness feedback plan.xml --accept 2 --decline 3
        readiness feedback plan.xml --accept 4 --skill bigquery-ml-training=2 \\
          --hours 6
        readiness feedback plan.xml --undo
      """))

  @Argument(help: .worded("The plan."))
  var plan: String = "plan.xml"

  @Option(help: .worded("Accept the proposal of this number in the list; may be repeated."))
  var accept: [Int] = []

  @Option(help: .worded("Decline the proposal of this number; may be repeated."))
  var decline: [Int] = []

  @Option(help: .worded("Of an accepted activity: a skill and the level that it leads to; may be repeated."))
  var skill: [String] = []

  @Option(
    help: .worded("Of an accepted activity: how long it takes, in hours, where the proposal does not say."))
  var hours: Double?

  @Option(help: .worded("Of an accepted activity: its address."))
  var url: String?

  @Option(help: .worded("The profile that the plan was made from."))
  var profile: String = "profile.xml"

  @Option var library: [AddedLibrary] = []

  @Flag(help: .worded("Take the last change of the file back; again for the one before."))
  var undo = false

  @Flag(help: .worded("Bring what was taken back again."))
  var redo = false

  func validate() throws {
    if accept.isEmpty, !skill.isEmpty || hours != nil || url != nil {
      throw ValidationError(worded("--skill, --hours and --url go with --accept"))
    }
    if undo || redo, !accept.isEmpty || !decline.isEmpty || undo == redo {
      throw ValidationError(worded("--undo goes alone, and so does --redo"))
    }
    if let number = accept.first(where: decline.contains) {
      throw ValidationError(worded("number \(number) cannot be accepted and declined at once"))
    }
  }

  func run() throws {
    let file = PlanFileOnDisk(path: plan)
    if redo { return Console.say(try file.redo().text(isBack: false)) }
    if undo {
      return Console.say(try file.undo().text(isBack: true))
    }
    let changed = try file.decide(
      accept: accept, decline: decline, addition: try addition(of: try file.read()), model: try model(),
      on: .today)
    try Console.write(FeedbackText(changed, style: Style(colour: Console.allowsColour)).list(of: changed))
    if changed.hasProposalsToCarryOut {
      Console.say(worded("Accepted proposals are carried out by: readiness replan \(plan)"))
    }
  }

  /// What was given of an activity that is accepted; at a terminal one is asked.
  private func addition(of plan: Plan) throws -> AdditionEntry? {
    let proposed = plan.numberedRemarks.first { entry in
      guard accept.contains(entry.number), case .addition = entry.remark.content else { return false }
      return true
    }
    guard let proposed, case .addition(let title, let quarters, _) = proposed.remark.content else {
      return nil
    }
    let entry = AdditionEntry(
      title: title, url: url, hours: hours ?? quarters.map { Double($0) / 4 }, skills: skill)
    if Console.isInteractive { return try AdditionInterview.completed(entry) }
    return skill.isEmpty ? nil : entry
  }

  /// The assessment whose skills are named; `nil` where none are.
  private func model() throws -> AssessmentModel? {
    guard !skill.isEmpty || Console.isInteractive, !accept.isEmpty else { return nil }
    let workspace = try Workspace(library)
    return try workspace.model(for: try ProfileFile(path: profile).read(workspace))
  }
}
