import ArgumentParser
import Catalogue
import Documents
import Host
import Ontology
import UseCases
import Wording
import XML

/// `readiness schema`: the schemas of all documents.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: worded("Print the schemas of plans, profiles and library files, or write them out."),
    usage: "readiness schema [<name>] [--output <output>]",
    discussion: paragraphs(
      """
      XML Schemas (.xsd) and JSON Schemas (.json, draft 2020-12). Without a name they are
      listed, or with --output all of them are written into a folder.

      EXAMPLE
        readiness schema
        readiness schema plan.json --output plan.schema.json
        readiness schema --output schemas/
      """))

  private static let folder = "Roles/Schemas/"

  @Argument(help: .worded("The name of a schema."))
  var name: String?

  @Option(
    name: .shortAndLong,
    help: .worded("The file to write, or without a name the folder; - for standard output."))
  var output: String?

  @Flag(help: .replacement) var replace = false

  func run() throws {
    let catalogue = Catalogue()
    let files = catalogue.files(in: Self.folder)
    let names = files.map { String($0.path.dropFirst(Self.folder.count)) }
    if let name {
      guard let index = names.firstIndex(of: name) else {
        throw Failure.unknown(worded("schema"), name, among: names)
      }
      Notice.say(try target(output ?? "-").write(try bytes(of: files[index], catalogue)))
      if let output, !FileIdentity.isStream(output) { Console.say(worded("Written to \(output.printable).")) }
      return
    }
    guard let output, output != "-" else {
      return try Console.write(names.joined(separator: "\n") + "\n")
    }
    try AtomicFile.makeFolder(output)
    let made = try zip(names, files).map { name, file in
      (target((output.hasSuffix("/") ? output : output + "/") + name), try bytes(of: file, catalogue))
    }
    for (target, bytes) in made { try target.check(bytes) }
    for (target, bytes) in made { Notice.say(try target.write(bytes)) }
    Console.say(worded("Schemas in \(output.printable): \(names.count)."))
  }

  private func target(_ path: String) -> OutputFile {
    OutputFile(path: path, isAgreed: replace)
  }

  /// A schema as it is built in; that of plans as JSON is made anew from the one as XML, so that this command
  /// also brings the file up to date.
  private func bytes(of file: SourceFile, _ catalogue: Catalogue) throws -> [UInt8] {
    file.path == Self.folder + "plan.json" ? Array(try PlanFile.json(catalogue).jsonSchema.utf8) : file.bytes
  }
}
