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
    discussion: """
      EXAMPLE
        readiness score profile.xml
        readiness score profile.xml --json
        readiness score profile.xml --explain "Feature Store"
        readiness score profile.xml --explain pmle.4.1
      """)

  @Argument(help: "The profile.")
  var profile: String = "profile.xml"

  @Option(
    help:
      "Say which answers moved a number: exam, role, overclaiming, a section, a competency or a skill.")
  var explain: String?

  @Flag(help: "Write JSON with every skill.")
  var json = false

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let workspace = try Workspace(library)
    let read = try ProfileFile(path: profile).read(workspace)
    let model = try workspace.model(for: read)
    if let explain { return try self.explain(explain, read, model: model) }
    let report = ReadinessReport(read, belief: model.belief(for: read), model: model)
    let answers = AnswerReport(read, model: model)
    if json {
      // Programs read the same in the field editionChanges.
      return try Console.write(
        try JSONText.pretty(ReportObject(report, answers: answers, profile: read, model: model)))
    }
    EditionNotice(model: model).say(to: read)
    let style = Style(colour: Console.allowsColour)
    try Console.write(ReportText(report, answers: answers, model: model, style: style).text)
  }

  /// Explains one number.
  private func explain(_ name: String, _ profile: Profile, model: AssessmentModel) throws {
    let subject = try ExplanationSubject(name, model: model).subject
    var shown = 0
    let explanation = Explanation(subject, profile: profile, model: model) { done, count in
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
