import ArgumentParser
import Assessment
import Catalogue
import Host
import Ontology
import Planning
import Terminal
import UseCases
import Wording

/// `readiness check-up`: a few questions that spare study, or bring it back.
struct CheckUpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check-up",
    abstract: worded("Answer a check-up of the plan: a few questions that can spare you hours of study."),
    usage: "readiness check-up [<plan>] [<options>]",
    discussion: paragraphs(
      """
      The next check-up of the plan is asked; with --skill, any skill of the exam. The answers go into the
      profile, and 'readiness replan' then plans by them: what you have shown is not studied again.

      EXAMPLE
        readiness check-up plan.xml --profile profile.xml
        readiness check-up plan.xml --profile profile.xml --skill "Feature Store"
      """))

  @Argument(help: .worded("The plan."))
  var plan: String = "plan.xml"

  @Option(help: .worded("The profile that the plan was made from."))
  var profile: String = "profile.xml"

  @Option(help: .worded("A skill to ask about instead, by its id or any of its names; may be repeated."))
  var skill: [String] = []

  @Option(help: .worded("A file of answers, as 'readiness assess --answers' takes it."))
  var answers: String?

  @Option(help: .worded("The day; today if left out."))
  var day: String?

  @Option var library: [AddedLibrary] = []

  func run() throws {
    let today = try day.map { try Day(entered: $0, for: "--day") } ?? .today
    let workspace = try Workspace(library)
    guard
      var run = try CheckUpRun(
        planPath: plan, profilePath: profile, skills: skill, workspace: workspace, on: today)
    else {
      return Console.say(
        worded(
          """
          No question is left to ask about that: an answer counts anew \(ProfileTimeline.repeatWindow) days \
          after the last one to the same question.
          """))
    }
    if let answers {
      try run.answer(from: try InputFiles.read(answers, limit: AnswerFile.sizeLimit))
    } else {
      _ = try QuestionnaireRun(path: profile, day: today).ask(run.interview) { try run.take($0) }
    }
    guard let findings = try run.finish() else {
      let counts = run.counts
      return Console.say(
        worded("\(counts.open) of \(counts.asked) questions are open; the same command goes on with them."))
    }
    if let recorded = run.recordedTitle {
      Console.say(
        TextLayout.wrapped(
          worded("Recorded as done in \(plan.printableArgument): \(recorded); nothing is left to enter.")))
    }
    try Console.write("\n" + CheckUpText(findings, style: Style(colour: Console.allowsColour)).text)
    Console.say(
      worded(
        "Plan by it with: readiness replan \(plan.printableArgument) --profile \(profile.printableArgument)"))
  }
}
