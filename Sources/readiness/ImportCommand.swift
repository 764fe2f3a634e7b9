import ArgumentParser
import Catalogue
import Documents
import Host
import XML

/// `readiness import`: the plan out of a page, or evidence out of a résumé.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read the plan back out of a page or JSON, or evidence out of a résumé.",
    usage: "readiness import <page> [--output <output>] [--profile <profile>] [--yes | --only <only>]",
    discussion: """
      A JSON object whose format is that of a plan is read as one; any other as a
      résumé of https://jsonresume.org: its certificates, skills, work and projects
      become evidence. What was found is listed first; on a terminal you are asked
      about each piece, elsewhere nothing changes without --yes or --only.

      EXAMPLE
        readiness import learner.html --output plan.xml
        readiness import plan.json --output plan.xml
        readiness import resume.json --profile profile.xml
        readiness import resume.json --profile profile.xml --only 1,3
      """)

  @Argument(help: "The page, a plan as XML or JSON, or a résumé as JSON; - for standard input.")
  var page: String

  @Option(name: .shortAndLong, help: "Of a page: the file to write; - for standard output.")
  var output: String = "plan.xml"

  @Option(help: "Of a résumé: the profile that takes it; profile.xml if left out.")
  var profile: String?

  @Flag(help: "Of a résumé: take all of it over without asking.")
  var yes = false

  @Option(help: "Of a résumé: take over these numbers of the list, such as 1,3.")
  var only: String?

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let choice = try choice()
    // A file that says it is JSON is measured as such before it is read.
    let isJSON = page.lowercased().hasSuffix(".json")
    let file = try InputFiles.read(page, limit: isJSON ? JSONReader.largest : 16 << 20)
    let isPlan = PlanJSON.isPlan(file)
    guard !isPlan, isJSON || JSONReading.beginsObject(file.bytes) else { return try importPlan(file) }
    let resume = try ResumeFile.read(file)
    var ledger = try EvidenceLedger(profile ?? "profile.xml", library)
    try ResumeImport(resume: resume).run(into: &ledger, choice: choice)
  }

  private func importPlan(_ file: SourceFile) throws {
    guard profile == nil, !yes, only == nil else {
      throw Failure(
        "readiness: '\(page.printableArgument)' is no résumé; --profile, --yes and --only go with a JSON object",
        status: Failure.usage)
    }
    try PlanFileOnDisk(path: output).write(try PlanFile.read(file, schemas: try Catalogue().schemas()))
  }

  private func choice() throws -> ResumeImport.Choice {
    guard let only else { return yes ? .all : .ask }
    let numbers = only.split(separator: ",", omittingEmptySubsequences: false).map { Int(String($0).trimmed) }
    guard !yes, !numbers.contains(nil) else {
      throw Failure(
        yes
          ? "readiness: --yes takes all and --only some; leave one of them out"
          : "readiness: '\(only.printableArgument)' is no list of numbers; give --only such as 1,3",
        status: Failure.usage)
    }
    return .only(numbers.compactMap(\.self))
  }
}
