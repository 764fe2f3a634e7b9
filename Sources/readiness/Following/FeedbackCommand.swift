import ArgumentParser
import Host
import Planning
import Terminal
import UseCases

/// `readiness feedback`: what others wrote about a plan, and the learner's answer.
struct FeedbackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feedback",
    abstract: "List what a mentor, manager or peer wrote about your plan, and answer their proposals.",
    usage: "readiness feedback [<plan>] [<options>]",
    discussion: """
      Accepted hours and removals are carried out by the next 'readiness replan'. Something to add
      that you accept stays in this list: to have it planned, describe it as a resource in a folder
      of your own (--library).
      Ratings are answered in the profile, with 'readiness evidence accept'.

      EXAMPLE
        readiness feedback plan.xml
        readiness feedback plan.xml --accept 2 --decline 3
        readiness feedback plan.xml --undo
      """)

  @Argument(help: "The plan.")
  var plan: String = "plan.xml"

  @Option(help: "Accept the proposal of this number in the list; may be repeated.")
  var accept: [Int] = []

  @Option(help: "Decline the proposal of this number; may be repeated.")
  var decline: [Int] = []

  @Flag(help: "Take the last change of the file back.")
  var undo = false

  func validate() throws {
    if undo, !accept.isEmpty || !decline.isEmpty { throw ValidationError("--undo goes alone") }
    if let number = accept.first(where: decline.contains) {
      throw ValidationError("number \(number) cannot be accepted and declined at once")
    }
  }

  func run() throws {
    let file = PlanFileOnDisk(path: plan)
    if undo {
      return Console.say(try file.undo().text)
    }
    let changed = try file.decide(accept: accept, decline: decline)
    try Console.write(FeedbackText(changed, style: Style(colour: Console.allowsColour)).list(of: changed))
    if changed.hasProposalsToCarryOut {
      Console.say("Accepted proposals are carried out by: readiness replan \(plan)")
    }
  }
}
