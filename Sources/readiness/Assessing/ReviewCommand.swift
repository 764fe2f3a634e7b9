import ArgumentParser
import Assessment
import Host
import Terminal
import UseCases
import Wording

/// `readiness review`: the scenarios with the reasons.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: worded("Look at the scenarios that you answered wrong, with the reason for every option."),
    discussion: paragraphs(
      """
      What has been explained is no longer fresh: the next assessment asks other questions first, and the same
      answer within 90 days counts for nothing.

      EXAMPLE
        readiness review profile.xml
        readiness review profile.xml --all
      """))

  @Argument(help: .worded("The profile."))
  var profile: String = "profile.xml"

  @Flag(help: .worded("Show the ones that were answered right, too."))
  var all = false

  @Option var library: [AddedLibrary] = []

  func run() throws {
    let workspace = try Workspace(library)
    let read = try ProfileFile(path: profile).read(workspace)
    let model = try workspace.model(for: read)
    let style = Style(colour: Console.allowsColour)
    try Console.write(ReviewText(read, model: model, style: style).text(includesRight: all))
  }
}
