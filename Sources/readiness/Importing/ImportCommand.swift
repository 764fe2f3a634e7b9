import ArgumentParser
import Host
import UseCases
import Wording
import XML

/// `readiness import`: the plan out of a page, a mentor's review, or evidence out of a résumé.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract:
      worded(
        "Take over a mentor's review, read the plan out of a page or JSON, or evidence out of a résumé."),
    usage: "readiness import <page> [--plan <plan> | --output <output>] [--profile <profile>] [<options>]",
    discussion: paragraphs(
      """
      A mentor's page that was filled in, or its text form, is merged into the
      plan: every change is listed first, at a terminal you are asked, elsewhere
      nothing changes without --yes (exit status 0). With --profile, ratings
      become evidence that counts once you accept it. With --output, the plan
      that the page carries is written instead; over the same plan that is not older
      you are asked, elsewhere --yes is needed.

      A JSON object whose format is that of a plan is read as one; any other as a
      résumé of https://jsonresume.org: its certificates, skills, work and projects
      become evidence. What was found is listed first; on a terminal you are asked
      about each piece, elsewhere nothing changes without --yes or --only.

      EXAMPLE
        readiness import plan-reviewed.html --plan plan.xml --profile profile.xml
        readiness import learner.html --output plan.xml
        readiness import plan.json --output plan.xml
        readiness import resume.json --profile profile.xml --only 1,3
      """))

  @Argument(
    help: .worded(
      "The page, a review as text, a plan as XML or JSON, or a résumé as JSON; - for standard input."))
  var page: String

  @Option(help: .worded("Of a review: the plan that takes it; plan.xml if left out."))
  var plan: String?

  @Option(
    name: .shortAndLong,
    help: .worded("The file for the plan of a page; plan.xml if left out; - for standard output.")
  )
  var output: String?

  @Option(
    help: .worded("The profile that takes a résumé (profile.xml if left out), or the ratings of a review."))
  var profile: String?

  @Flag(help: .worded("Take all of it over without asking."))
  var yes = false

  @Option(help: .worded("Of a résumé: take over these numbers of the list, such as 1,3."))
  var only: String?

  @Flag(help: .replacement) var replace = false

  @Option var library: [AddedLibrary] = []

  func validate() throws {
    if plan != nil, output != nil {
      throw ValidationError(
        worded("--plan merges a review and --output writes the page's plan; give one of them"))
    }
  }

  func run() throws {
    let choice = try choice()
    let wanted: ImportedFile.Kind? = plan != nil ? .review : output != nil ? .plan : nil
    let imported = try ImportedFile(page, as: wanted)
    switch imported.kind {
    case .review: try importReview(imported.file)
    case .plan: try importPlan(imported)
    case .resume:
      let resume = try imported.resume()
      var ledger = try EvidenceLedger(profile ?? "profile.xml", try Workspace(library), on: .today)
      try ResumeImport(resume: resume).run(into: &ledger, choice: choice)
    }
  }

  private func importReview(_ file: SourceFile) throws {
    guard only == nil else {
      throw Failure(
        "readiness: " + worded("--only goes with a résumé; a review is taken over as a whole"),
        status: Failure.usage)
    }
    try ReviewImport(
      planPath: plan ?? "plan.xml", profilePath: profile, isAgreed: yes, workspace: try Workspace(library)
    ).run(file)
  }

  private func importPlan(_ imported: ImportedFile) throws {
    guard profile == nil, only == nil else {
      throw Failure(
        "readiness: "
          + worded(
            "'\(page.printableArgument)' is no résumé and no review; --profile and --only go with those"),
        status: Failure.usage)
    }
    let new = try imported.plan()
    let path = output ?? "plan.xml"
    let question = PlanReplacement(
      path: path, option: "--yes", isAgreed: yes || replace, takesOthers: replace)
    guard try question.allows(new, from: page) else { return }
    Notice.say(try imported.write(new, to: path, isAgreed: true))
    if path != "-" { Console.say(worded("Written to \(path.printableArgument).")) }
  }

  private func choice() throws -> ResumeImport.Choice {
    guard let only else { return yes ? .all : .ask }
    let numbers = only.split(separator: ",", omittingEmptySubsequences: false).map { Int(String($0).trimmed) }
    guard !yes, !numbers.contains(nil) else {
      throw Failure(
        yes
          ? "readiness: " + worded("--yes takes all and --only some; leave one of them out")
          : "readiness: "
            + worded("'\(only.printableArgument)' is no list of numbers; give --only such as 1,3"),
        status: Failure.usage)
    }
    return .only(numbers.compactMap(\.self))
  }
}
