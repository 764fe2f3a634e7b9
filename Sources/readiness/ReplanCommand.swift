public import ArgumentParser
import Assessment
import Catalogue
import Host
import Ontology
public import Planning
import Terminal
import XML

extension Replanner.Aim: ExpressibleByArgument {}

/// `readiness replan`: the rest of a plan anew.
struct ReplanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replan",
    abstract: "Plan the rest anew from what was done: what is done stays, the rest moves little.",
    usage: "readiness replan [<plan>] [<options>]",
    discussion: """
      What would change is shown first; at a terminal you are asked, elsewhere --yes writes it. The old file is
      kept beside the new one, and --undo brings its very bytes back.

      EXAMPLE
        readiness replan plan.xml --profile profile.xml
        readiness replan plan.xml --profile profile.xml --keep scope --yes
        readiness replan plan.xml --undo
      """)

  @Argument(help: "The plan.")
  var plan: String = "plan.xml"

  @Option(help: "The profile that the plan was made from.")
  var profile: String = "profile.xml"

  @Option(help: "What to hold on to when not all fits: the date of the exam, or the scope.")
  var keep: Replanner.Aim = .date

  @Option(help: "The day from which to plan; today if left out.")
  var day: String?

  @Flag(help: "Trust the estimates instead of your own pace so far.")
  var estimates = false

  @Flag(name: .shortAndLong, help: "Write it without asking.")
  var yes = false

  @Flag(help: "Take the last change of the file back.")
  var undo = false

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let file = PlanFileOnDisk(path: plan)
    if undo {
      try file.undo()
      return Console.say("The last change of \(plan) is taken back.")
    }
    let workspace = try Workspace(library)
    let old = try file.read(workspace.schemas)
    let person = try ProfileFile(path: profile).read(workspace)
    try old.subject.checkIsOf(person, at: profile)
    let model = try workspace.model(for: person)
    let today = try day.map { try PlanningOptions.day($0, for: "--day") } ?? .today
    let new = try Replanner(model: model, profile: person).replan(
      old, on: today, keeping: keep, pace: estimates ? nil : LearnedPace.percent(of: old))
    try Console.write(ReplanText(from: old, to: new, style: Style(colour: Console.allowsColour)).text)
    guard try isAccepted() else { return Console.say("Nothing was changed.") }
    try file.write(new)
    Console.say("Written to \(plan); take it back with: readiness replan \(plan) --undo")
  }

  /// Whether the change is to be written.
  private func isAccepted() throws -> Bool {
    if yes { return true }
    guard Console.isInteractive else {
      Console.say("Add --yes to write this.")
      return false
    }
    try Console.write("\nWrite this? y yes, n or Enter no: ")
    return readLine()?.lowercased().hasPrefix("y") ?? false
  }
}
