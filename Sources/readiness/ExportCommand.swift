public import ArgumentParser
import Catalogue
public import Documents
import Host
import Ontology
import Planning
import XML

extension Audience: ExpressibleByArgument {}

/// `readiness export`: a plan as a page, as a calendar, or as XML again.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a plan as a page for the learner, a manager or a mentor, as a calendar, or as XML.",
    usage: "readiness export <plan> --output <output> [<options>]",
    discussion: """
      The format follows the output's extension, .html, .ics or .xml, or --format. A calendar (.ics) holds the
      sessions and the exam for your own calendar program; import it again after a new plan.

      EXAMPLE
        readiness export plan.xml --for manager --output manager.html
        readiness export plan.xml --output plan.ics
        readiness export plan.xml --output same.xml
      """)

  /// What can be written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case html, ics, xml }

  @Argument(help: "The plan: an XML file or a page that carries it; - for standard input.")
  var plan: String

  @Option(name: .customLong("for"), help: "Whom the page is for: learner, manager or mentor.")
  var audience: Audience = .learner

  @Option(name: .shortAndLong, help: "The file to write; - for standard output.")
  var output: String

  @Option(help: "html, ics or xml, if the output's extension does not say it.")
  var format: Format?

  @Option(help: "A template of your own; start from a copy in Templates/.")
  var template: String?

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let format = try format ?? Self.format(of: output)
    let catalogue = Catalogue()
    let schemas = try catalogue.schemas()
    let read = try PlanFile.read(try InputFiles.read(plan), schemas: schemas)
    switch format {
    case .ics:
      let zone = read.conditions.zone.flatMap { ZoneFile.rulesIfKnown(named: $0) }
      if zone == nil, let name = read.conditions.zone {
        Console.say(
          "This machine knows no time zone '\(name.printableArgument)'; times are written without one.")
      }
      try AtomicFile.write(PlanCalendar.text(read, zone: zone), to: output)
    case .xml: try AtomicFile.write(PlanDocument.xml(read), to: output)
    case .html:
      let template = try PageTemplates(catalogue).template(for: audience, own: template)
      // Only the mentor's page says how to check a skill, which the library knows and the plan does not.
      let guide =
        audience == .mentor ? MentorGuide(read, library: try Workspace(library).library) : MentorGuide()
      try AtomicFile.write(
        try PlanPage.html(read, for: audience, template: template, guide: guide), to: output)
    }
  }

  private static func format(of path: String) throws -> Format {
    let name = path.lowercased()
    if name.hasSuffix(".html") || name.hasSuffix(".htm") { return .html }
    if name.hasSuffix(".ics") { return .ics }
    if name.hasSuffix(".xml") { return .xml }
    throw Failure(
      "readiness: '\(path.printableArgument)' does not say its format; end it in .html, .ics or .xml, or give --format",
      status: Failure.usage)
  }
}

/// Reads a plan from XML or from a page, by what the file begins with.
enum PlanFile {
  static func read(_ file: SourceFile, schemas: SchemaSet) throws(InvalidDocument) -> Plan {
    let start = String(decoding: file.bytes.prefix(300), as: UTF8.self).lowercased()
    let isPage = start.contains("<!doctype html") || start.contains("<html")
    return isPage
      ? try PlanDocument.readPage(file, schemas: schemas) : try PlanDocument.read(file, schemas: schemas)
  }
}

/// The templates of the pages, built in or the user's own.
struct PageTemplates {
  let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// The template of an audience.
  func template(for audience: Audience, own path: String? = nil) throws -> Template {
    if let path { return try Template(try InputFiles.read(path)) }
    let name = "Templates/\(audience.rawValue).html"
    guard let file = catalogue.file(name) else { throw FileFault.missing(name) }
    return try Template(file)
  }
}
