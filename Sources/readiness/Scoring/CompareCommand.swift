import ArgumentParser
import Documents
import Host
import Terminal
import UseCases
import Wording

/// `readiness compare`: what moved over time.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: worded("Show what moved over time, between the assessments of a profile or between profiles."),
    discussion: paragraphs(
      """
      One profile is compared assessment by assessment; several profiles, each as a whole, in the order of their days.

      EXAMPLE
        readiness compare profile.xml
        readiness compare january.xml april.xml october.xml
        readiness compare profile.xml --json
      """))

  @Argument(help: .worded("One profile with several assessments, or several profiles for one exam."))
  var profiles: [String] = ["profile.xml"]

  @Flag(help: .worded("Write JSON with every skill and every new answer."))
  var json = false

  @Option var library: [AddedLibrary] = []

  func run() throws {
    let comparison = try Workspace(library).compare(profiles)
    if json { return try Console.write(try JSONText.pretty(ComparisonObject(comparison))) }
    try Console.write(ComparisonText(comparison, style: Style(colour: Console.allowsColour)).text)
  }
}
