import ArgumentParser
import Assessment
import Host
import Ontology
import Terminal

/// `readiness score`: where a person stands.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Show readiness by exam, section, competency and skill, and the gaps worth most.",
    usage: "readiness score [<profile>] [<options>]",
    discussion: """
      EXAMPLE
        readiness score profile.xml
        readiness score profile.xml --json
        readiness score profile.xml --on 2027-10-04
        readiness score profile.xml --explain "Feature Store"
        readiness score profile.xml --explain pmle.4.1
        readiness score profile.xml --goal role:ml-engineer
      """)

  @Argument(help: "The profile.")
  var profile: String = "profile.xml"

  @Option(
    help:
      "Say which answers moved a number: exam, role, overclaiming, a section, a competency or a skill.")
  var explain: String?

  @Option(
    help:
      "Show this first, its gaps by points an hour: exam:ID or role:ID, =WEIGHT beside others; repeatable."
  )
  var goal: [String] = []

  @Option(help: "The day to say it for, such as 2027-10-04; that of the last entry if left out.")
  var on: String?

  @Flag(help: "Write JSON with every skill.")
  var json = false

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let workspace = try Workspace(library)
    let read = try ProfileFile(path: profile).read(workspace)
    let model = try workspace.model(for: read)
    let age = try age(of: read)
    if let explain { return try self.explain(explain, read, model: model, on: age.day) }
    let requests = try GoalRequest.reading(goal, in: workspace.library)
    let goals = requests.isEmpty ? nil : try GoalSet(requests, model: model)
    let report = ReadinessReport(
      read, belief: model.belief(for: read, on: age.day), model: model, goals: goals)
    let answers = AnswerReport(read, model: model)
    if json {
      // Programs read the same in the field editionChanges.
      return try Console.write(
        try JSONText.pretty(
          ReportObject(
            report, answers: answers, profile: read, model: model, age: age, hasGoals: goals != nil)))
    }
    EditionNotice(model: model).say(to: read)
    let style = Style(colour: Console.allowsColour)
    try Console.write(
      ReportText(report, answers: answers, model: model, style: style, age: age, goals: goals).text)
  }

  /// As of which day to say it: not before the last entry, which would have to be unsaid.
  private func age(of profile: Profile) throws -> ProfileAge {
    guard let on else { return ProfileAge(profile) }
    let age = ProfileAge(profile, on: try PlanningOptions.day(on, for: "--on"))
    guard age.day >= age.lastEntry else {
      throw Failure(
        "readiness: the last entry of the profile is of \(age.lastEntry), after \(age.day); give --on a day from "
          + "\(age.lastEntry) on; 'readiness compare' shows how earlier assessments stood",
        status: Failure.usage)
    }
    return age
  }

  /// Explains one number.
  private func explain(_ name: String, _ profile: Profile, model: AssessmentModel, on day: Day) throws {
    let subject = try ExplanationSubject(name, model: model).subject
    var shown = 0
    let explanation = Explanation(subject, profile: profile, model: model, on: day) { done, count in
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
