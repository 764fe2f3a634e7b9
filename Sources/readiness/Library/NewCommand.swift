import ArgumentParser
import Host
import Ontology
import UseCases
import Wording
import XML

/// `readiness new`: the skeleton of a library file.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: worded("Write the skeleton of an exam, a skill, questions, a resource or a role."),
    usage: "readiness new <kind> <id> [--output <output>]",
    discussion: paragraphs(
      """
      Fill in whatever begins with FILL, then let 'readiness check' look at the file; it says what is left.
      What your library says already is filled in: of questions and resources the skill with which their id
      begins, its area and the level that an exam needs; the area of a skill where yours has one; the exam of
      a role where yours has one. --skill, --competency, --area and --exam say it otherwise.

      EXAMPLE
        readiness new exam guild-exam --skill joinery --output guild/exam.xml
        readiness new skill joinery --area wood --output guild/skill.xml
        readiness new item joinery.joints --output guild/questions.xml
        readiness new item third --competency guild-exam.1.3 --library guild/
        readiness check guild/
      """))

  @Argument(help: .worded("exam, skill, item, resource or role."))
  var kind: String

  @Argument(help: .worded("The id: lower-case letters, digits, full stops and hyphens."))
  var id: String

  @Option(name: .shortAndLong, help: .worded("The file to write; - for standard output."))
  var output: String = "-"

  @Option(
    help: .worded(
      "The skill of questions or a resource, or one that an exam needs; by id or name; may be repeated."))
  var skill: [String] = []

  @Option(help: .worded("An objective, by its id: questions or resources for each skill that it needs."))
  var competency: String?

  @Option(help: .worded("The area of a skill, by its id; it may be a new one."))
  var area: String?

  @Option(help: .worded("The exam that suits a role, by its id."))
  var exam: String?

  @Flag(help: .replacement) var replace = false

  @Option var library: [AddedLibrary] = []

  func run() throws {
    guard let kind = Scaffold.Kind(rawValue: kind) else {
      throw Failure.unknown(worded("kind of file"), self.kind, among: Scaffold.Kind.allCases.map(\.rawValue))
    }
    try checkOptions(kind)
    // What one file names may stand in another beside it.
    let beside = AtomicFile.folder(of: output)
    let begun = BegunLibrary(
      library.folders, beside: output == "-" ? "" : beside.isEmpty ? "." : beside)
    var known = Scaffold.Known(kind, id: id, in: begun.library, own: begun.isOwn)
    if !skill.isEmpty { known.skills = try skill.map(begun.skill) }
    if let competency { known.skills = try begun.skills(ofCompetency: competency) }
    if let area { known.area = Scaffold.Known.area(area, in: begun.library) }
    if let exam { known.exam = try begun.exam(exam) }
    guard let scaffold = Scaffold(kind, id: id, known: known) else {
      throw Failure(
        "readiness: "
          + worded(
            """
            '\(id.printableArgument)' is no id; use lower-case letters, digits, full stops and hyphens, 48 at \
            most, such as guild-exam
            """),
        status: Failure.usage)
    }
    let text = scaffold.text
    let target = OutputFile(path: output, isAgreed: replace, rule: .nothing)
    Notice.say(try target.write(Array(text.utf8)))
    for skill in known.skills where begun.library.skill(Skill.ID(skill.id)) == nil {
      Console.say(worded("No skill '\(skill.id)' is there yet: readiness new skill \(skill.id)"))
    }
    if output != "-" {
      let gaps = Scaffold.gaps(in: SourceFile(path: output, text: text)).count
      Console.say(
        worded(
          "Fill in \(output.printable) (\(Counted.text(gaps, "line"))), then: readiness check \((beside.isEmpty ? output : beside).printable)"
        ))
    }
  }

  /// Refuses what says nothing about a kind of file.
  private func checkOptions(_ kind: Scaffold.Kind) throws {
    let isAbout = kind == .item || kind == .resource
    let wrong =
      !skill.isEmpty && !isAbout && kind != .exam
      ? worded("--skill goes with item, resource and exam")
      : competency != nil && !isAbout
        ? worded("--competency goes with item and resource")
        : area != nil && kind != .skill
          ? worded("--area goes with skill; questions and resources have that of their skill")
          : exam != nil && kind != .role
            ? worded("--exam goes with role")
            : !skill.isEmpty && competency != nil ? worded("give --skill or --competency, not both") : nil
    if let wrong { throw Failure("readiness: \(wrong)", status: Failure.usage) }
  }
}
