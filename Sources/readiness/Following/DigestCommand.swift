import ArgumentParser
import Host
import Ontology
import UseCases
import Wording

/// `readiness digest`: a week of a plan on one screen, to read, to mail or to schedule.
struct DigestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "digest",
    abstract: worded("Write this week of a plan, short: what was done, what is next, what to decide."),
    usage: "readiness digest [<plan>] [--output FILE] [<options>]",
    discussion: paragraphs(
      """
      No note and no answer is in it, so you can send it to whoever may see your
      plan. As eml it is a mail with the text and a page, without an address unless
      you give one: open it in your mail program and send it, or let a timer do so:

        readiness digest --format eml --to me@example.org | sendmail -t

      This program itself sends nothing.

      EXAMPLE
        readiness digest plan.xml
        readiness digest plan.xml --output digest.html
        readiness digest plan.xml --format eml --to me@example.org
      """))

  @Argument(help: .worded("The plan."))
  var plan: String = "plan.xml"

  @Option(help: .worded("The format: eml, html or txt; as the output's extension says, else txt."))
  var format: String?

  @Option(name: .shortAndLong, help: .worded("The file to write; - for standard output."))
  var output: String = "-"

  @Option(help: .worded("The day; today if left out."))
  var day: String?

  @Option(help: .worded("Whom a mail is for; several with commas."))
  var to: String?

  @Option(help: .worded("Who sends a mail."))
  var from: String?

  @Flag(help: .replacement) var replace = false

  func run() throws {
    let chosen =
      try format.map(DigestExport.Format.named) ?? (output == "-" ? .txt : DigestExport.Format.ofFile(output))
    let file = PlanFileOnDisk(path: plan)
    let read = try file.read()
    let today = try day.map { try Day(entered: $0, for: "--day") } ?? .today
    var export = DigestExport()
    (export.sender, export.recipients) = (from, to)
    export.isPlanBehind = file.isBehind(read)
    Notice.say(
      try export.write(
        read, on: today, as: chosen, to: output, isAgreed: replace, input: plan))
    if !FileIdentity.isStream(output) { Console.say(worded("Written to \(output.printableArgument).")) }
  }
}
