import ArgumentParser
import Assessment
import Documents
import Host
import Ontology
import Planning
import Terminal
import UseCases
import Wording

/// `readiness score`: where a person stands.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: worded("Show readiness by exam, section, competency and skill, and the gaps worth most."),
    usage: "readiness score [<profile>] [<options>]",
    discussion: paragraphs(
      """
      EXAMPLE
        readiness score profile.xml
        readiness score profile.xml --json
        readiness score profile.xml --on 2027-10-04
        readiness score profile.xml --explain "Feature Store"
        readiness score profile.xml --explain pmle.4.1
        readiness score profile.xml --goal role:ml-engineer
      """))

  @Argument(help: .worded("The profile."))
  var profile: String = "profile.xml"

  @Option(
    help:
      .worded(
        "Say which answers moved a number: exam, role, overclaiming, a section, a competency or a skill."))
  var explain: String?

  @Option(
    help:
      .worded(
        "Show this first, its gaps by points an hour: exam:ID or role:ID, =WEIGHT beside others; repeatable.")
  )
  var goal: [String] = []

  @Option(help: .worded("The day to say it for, such as 2027-10-04; that of the last entry if left out."))
  var on: String?

  @Option(
    help: .worded("The plan, for what is reached and forecast; plan.xml beside the profile if left out."))
  var plan: String?

  @Flag(help: .worded("Write JSON with every skill."))
  var json = false

  @Option var library: [AddedLibrary] = []

  func run() throws {
    let workspace = try Workspace(library)
    let day = try on.map { try Day(entered: $0, for: "--on") }
    if let explain { return try self.explain(explain, workspace, on: day) }
    let scored = try workspace.score(profile, goals: goal, on: day, planPath: plan)
    if json {
      // Programs read the same in the field editionChanges.
      return try Console.write(
        try JSONText.pretty(
          ReportObject(
            scored.report, answers: scored.answers, profile: scored.profile, model: scored.model,
            age: scored.age,
            hasGoals: scored.goals != nil, figures: scored.figures)))
    }
    EditionNotice(model: scored.model).say(to: scored.profile)
    if let note = UnknownNames.note(on: scored.profile, scored.model.library) {
      Console.say(TextLayout.wrapped(note.prefix(1).uppercased() + note.dropFirst() + "."))
    }
    let style = Style(colour: Console.allowsColour)
    try Console.write(
      ReportText(
        scored.report, answers: scored.answers, model: scored.model, style: style, age: scored.age,
        goals: scored.goals, plan: scored.plan, isPlanBehind: scored.isPlanBehind
      ).text)
  }

  /// Explains one number.
  private func explain(_ name: String, _ workspace: Workspace, on day: Day?) throws {
    var shown = 0
    let (explanation, model) = try workspace.explain(name, in: profile, on: day) { done, count in
      // Some hundred answers take seconds: say how far it is, in steps of a fifth.
      guard count > 100, Console.showsProgress, done * 5 / count > shown else { return }
      shown = done * 5 / count
      Console.say("\(shown * 20) %")
    }
    if json {
      return try Console.write(try JSONText.pretty(ExplanationObject(explanation, name: name)))
    }
    let style = Style(colour: Console.allowsColour)
    try Console.write(ExplanationText(explanation, model: model, style: style).text)
  }
}
