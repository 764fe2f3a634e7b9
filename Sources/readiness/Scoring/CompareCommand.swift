import ArgumentParser
import Assessment
import Catalogue
import Host
import Ontology
import Terminal
import XML

/// `readiness compare`: what moved over time.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Show what moved over time, between the assessments of a profile or between profiles.",
    discussion: """
      One profile is compared assessment by assessment; several profiles, each as a whole, in the order of their days.

      EXAMPLE
        readiness compare profile.xml
        readiness compare january.xml april.xml october.xml
        readiness compare profile.xml --json
      """)

  @Argument(help: "One profile with several assessments, or several profiles for one exam.")
  var profiles: [String] = ["profile.xml"]

  @Flag(help: "Write JSON with every skill and every new answer.")
  var json = false

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let workspace = try Workspace(library)
    let comparison = try compare(try states(workspace))
    if json { return try Console.write(try JSONText.pretty(ComparisonObject(comparison))) }
    try Console.write(ComparisonText(comparison, style: Style(colour: Console.allowsColour)).text)
  }

  private func compare(_ states: [ProfileComparison.State]) throws -> ProfileComparison {
    do {
      return try ProfileComparison(states)
    } catch .tooFew {
      throw Failure(
        "readiness: \(profiles[0].printableArgument) holds one assessment, so nothing can have moved; assess again "
          + "with 'readiness assess \(profiles[0].printableArgument) --again', or name a second profile",
        status: Failure.usage)
    } catch .differentExams(let exams) {
      throw differentExams(exams)
    }
  }

  private func differentExams(_ exams: [Exam.ID]) -> Failure {
    Failure(
      "readiness: the profiles are for different exams (\(exams.map(\.text).joined(separator: ", "))); compare "
        + "profiles for one exam",
      status: Failure.usage)
  }

  private func states(_ workspace: Workspace) throws -> [ProfileComparison.State] {
    let read = try profiles.map { try profile(at: $0, workspace) }
    // Before any exam is looked up: one that the library does not have is a smaller matter.
    let exams = read.map(\.exam).reduce(into: [Exam.ID]()) { if !$0.contains($1) { $0.append($1) } }
    guard exams.count == 1 else { throw differentExams(exams) }
    if read.count == 1 {
      let model = try workspace.model(for: read[0])
      var mocks = 0
      return read[0].history.map { profile in
        let finished = profile.mocks.count { $0.state == .finished }
        let label = finished > mocks ? "mock exam \(finished)" : "assessment \(profile.assessments.count)"
        mocks = finished
        return ProfileComparison.State(label, profile: profile, model: model)
      }
    }
    return try zip(profiles, read).map { path, profile in
      ProfileComparison.State(
        path.printableArgument, profile: profile, model: try workspace.model(for: profile))
    }
  }

  /// Reads a profile; a plan, or a page, gets a message of its own.
  private func profile(at path: String, _ workspace: Workspace) throws -> Profile {
    do {
      return try ProfileFile(path: path).read(workspace)
    } catch let document as InvalidDocument {
      guard path != "-", let file = try? InputFiles.read(path), let kind = kind(of: file) else {
        throw document
      }
      throw Failure(
        "readiness: \(path.printableArgument) is \(kind), not a profile; give the profile that it was made from",
        status: Failure.badData)
    }
  }

  /// What a file is that is taken for a profile easily; `nil` for any other.
  private func kind(of file: SourceFile) -> String? {
    let start = String(decoding: file.bytes.prefix(300), as: UTF8.self).lowercased()
    if start.contains("<!doctype html") { return "a web page" }
    let root = try? ParsedDocument(xml: file.bytes, file: file.path).rootElement()
    return root?.name == "plan" ? "a plan" : nil
  }
}
