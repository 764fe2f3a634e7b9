import ArgumentParser
import Catalogue
import Documents
import Host
import Ontology
import Terminal
import UseCases
import Wording
import XML

/// `readiness template`: what is needed to write a template of one's own.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: worded("See what a template of your own can name, and the built-in ones to start from."),
    discussion: paragraphs(
      """
      A template is a page with gaps, in well-formed XML; 'readiness check FILE' says what is wrong with one.
      Its pages go to others, so it may not run scripts, fetch anything or steer the reader's browser.

      EXAMPLE
        readiness template show manager --output mine.html
        readiness template names --for manager
        readiness check mine.html
        readiness export plan.xml --template mine.html --output page.html
      """),
    subcommands: [TemplateNamesCommand.self, TemplateShowCommand.self])
}

/// `readiness template names`: every name, with its kind, meaning and an example.
struct TemplateNamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: worded("List every name that a template of an audience can use."),
    discussion: paragraphs(
      """
      Names that stand further in are those of the entries of the list above them, for each="LIST".

      EXAMPLE
        readiness template names --for learner
      """))

  @Option(name: .customLong("for"), help: .worded("Whom the template is for."))
  var audience: Audience = .learner

  func run() throws {
    let lines = TemplateName.all(for: audience).map(Self.text)
    try Console.write(lines.joined(separator: "\n") + "\n")
  }

  /// A name with its kind and meaning, and its example below.
  private static func text(_ name: TemplateName) -> String {
    let indent = String(repeating: "  ", count: name.lists.count)
    let title = TextLayout.column(indent + name.name, 25) + TextLayout.column(name.kind, 9)
    let space = String(repeating: " ", count: title.count)
    let meaning = TextLayout.wrapped(name.meaning, indent: space, first: title)
    guard !name.example.isEmpty else { return meaning }
    let room = TextLayout.width - space.count - 2
    let example = name.example.count > room ? name.example.prefix(room - 1) + "…" : name.example[...]
    return meaning + "\n" + space + "= " + example
  }
}

/// `readiness template show`: a built-in template or fragment.
struct TemplateShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: worded("Write out a built-in template, or a fragment that one includes."),
    discussion: paragraphs(
      """
      A fragment that stands in the folder of your template goes before the built-in one of the same name.

      EXAMPLE
        readiness template show learner --output mine.html
        readiness template show Parts/style.html --output Parts/style.html
      """))

  @Argument(help: .worded("An audience, or the name of a fragment."))
  var name: String

  @Option(name: .shortAndLong, help: .worded("The file to write; - for standard output."))
  var output = "-"

  @Flag(help: .replacement) var replace = false

  func run() throws {
    let files = Catalogue().files(in: PageTemplates.folder)
    let names = files.map { $0.path.dropFirst(PageTemplates.folder.count) }
    guard let index = names.firstIndex(where: { $0 == name || $0 == name + ".html" }) else {
      let known = names.map {
        $0.hasSuffix(".html") && !$0.contains("/") ? String($0.dropLast(5)) : String($0)
      }
      let near = Library.suggestion(for: name, among: known)
      throw Failure(
        "readiness: " + worded("no template is called '\(name.printableArgument)'; ")
          + (near ?? worded("there are \(known.joined(separator: ", "))")), status: Failure.usage)
    }
    let target = OutputFile(path: output, isAgreed: replace, rule: .nothing)
    Notice.say(try target.write(files[index].bytes))
    if !FileIdentity.isStream(output) { Console.say(worded("Written to \(output.printable).")) }
  }
}
