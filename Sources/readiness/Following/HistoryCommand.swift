import ArgumentParser
import Host
import Ontology
import Terminal
import UseCases
import Wording

/// `readiness history`: what changed a plan, and when.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: worded("List the last changes of your plan, take them back one by one, or bring them again."),
    usage: "readiness history [<plan>] [<options>]",
    discussion: paragraphs(
      """
      The last twenty changes are kept beside the plan, in .readiness-plan.xml.history. --undo gives the file the very bytes
      that it had before; --redo brings them again until something else is done. Calendars that are exported
      afterwards follow.

      EXAMPLE
        readiness history
        readiness history --undo
        readiness history --redo
      """))

  @Argument(help: .worded("The plan."))
  var plan: String = "plan.xml"

  @Flag(help: .worded("Take the last change of the file back; again for the one before."))
  var undo = false

  @Flag(help: .worded("Bring what was taken back again."))
  var redo = false

  func validate() throws {
    if undo, redo { throw ValidationError(worded("--undo and --redo exclude each other")) }
  }

  func run() throws {
    let file = PlanFileOnDisk(path: plan)
    if undo { return Console.say(try file.undo().text(isBack: true)) }
    if redo { return Console.say(try file.redo().text(isBack: false)) }
    let (steps, done) = try file.history()
    try Console.write(HistoryText(style: Style(colour: Console.allowsColour)).list(steps, done: done))
  }
}
