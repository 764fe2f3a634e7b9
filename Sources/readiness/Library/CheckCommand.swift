import ArgumentParser
import Assessment
import Catalogue
import Documents
import Host
import Ontology
import Planning
import Terminal
import UseCases
import Wording
import XML

/// `readiness check`: every fault of any file of the product.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: worded("Check library files, profiles, plans and templates; report every fault."),
    discussion: paragraphs(
      """
      Files of a library are checked over the built-in one. Without a file, the built-in library is checked.
      Of each exam it says how far questions back what is said of it, and what would raise that.
      It also counts how often the form of the options gives the right one away: their length, commas, digits,
      “and”, reason clauses, absolutes and names of products. A rule such as “the longest” is reported where
      chance would do as well in one clean library of a hundred.

      Calendars (.ics) and résumés (JSON of jsonresume.org) are checked, too; - is
      standard input.

      EXAMPLE
        readiness check my-roles/
        readiness check profile.xml plan.xml plan.json
        readiness check busy.ics resume.json
        readiness check mine.html --for manager
      """))

  @Argument(help: .worded("Files or folders; - for standard input."))
  var files: [String] = []

  @Option(
    name: .customLong("for"),
    help: .worded("Whom templates are for; as they say themselves, else the learner."))
  var audience: Audience?

  @Option var library: [AddedLibrary] = []

  func run() throws {
    let catalogue = Catalogue()
    let schemas = catalogue.schemas()
    var found: [Diagnostic] = []
    var layer: [SourceFile] = []
    var people: [Person] = []
    var form: String?
    var depths: [String] = []
    for path in files {
      let below = try path == "-" ? [InputFiles.read(path)] : InputFiles.folder(path)
      guard !below.isEmpty else {
        throw Failure(
          "readiness: "
            + worded(
              "\(path.printableArgument): there is no .xml file in this folder; name one with files of a library"
            ),
          status: Failure.missingInput)
      }
      for file in below {
        if let vocabulary = try? ParsedDocument(xml: file.bytes, file: file.path).rootElement(),
          (try? Vocabulary.of(vocabulary, file: file.path)) != nil
        {
          layer.append(file)
        } else {
          found += faults(of: file, schemas: schemas, people: &people)
        }
      }
    }
    // What is checked may lie in the folder that is used anyway, and replaces nothing there.
    let checked = Set(layer.compactMap { FileIdentity($0.path) })
    let added = try library.folders.map { folder in
      try InputFiles.folder(folder).filter { file in !(FileIdentity(file.path).map(checked.contains) ?? false)
      }
    }
    let layers = [catalogue.files(in: "Roles/")] + added
    let isOfLibrary = files.isEmpty || !layer.isEmpty
    let result =
      isOfLibrary || !people.isEmpty
      ? Library.read(layers + [layer], schemas: schemas) { Workers.map($0, $1) } : nil
    if let library = result?.library { found += people.flatMap { $0.faults(library) } }
    if isOfLibrary, let result {
      let read = result.library
      // What is not filled in is said once, and not what follows from it.
      let gaps = (layer + added.joined()).flatMap(Scaffold.gaps)
      let open = Set(gaps.map(Place.init))
      found += gaps + result.diagnostics.filter { !open.contains(Place($0)) }
      found += read.staleExams(on: .today) + read.staleResources(on: .today) + read.outdatedItems(on: .today)
      found += read.unbalancedWeights() + read.openFoundations()
      let own = Set(layer.map(\.path))
      found += (read.labsWithoutStart() + read.pagesReadTwice() + read.resourceCircles())
        .filter { own.isEmpty || own.contains($0.file) }
      let count = FormCount(read.items.filter { own.isEmpty || own.contains($0.place.file) }, of: read)
      found += count.diagnostics
      if count.counted + count.balanced > 0 { form = count.summary }
      depths = ExamDepthText(read, of: own).lines
    }
    for diagnostic in found { Console.say(diagnostic.description) }
    for line in depths { Console.say(TextLayout.wrapped(line)) }
    if let form { Console.say(form) }
    let errors = found.count { $0.severity == .error }
    guard errors == 0 else {
      throw Failure(Counted.text(errors, "error"), status: Failure.badData)
    }
    Console.say(
      found.isEmpty ? worded("No faults.") : worded("No errors, \(Counted.text(found.count, "warning"))."))
  }

  /// A line of a file.
  private struct Place: Hashable {
    let file: String
    let line: Int?

    init(_ diagnostic: Diagnostic) { (file, line) = (diagnostic.file, diagnostic.line) }
  }

  /// A document of a person, and what it names that a library does not have.
  private struct Person {
    let faults: (Library) -> [Diagnostic]

    init(_ profile: Profile, in file: SourceFile) {
      faults = { library in
        let names = UnknownNames(in: file, library)
        return names.faults(of: profile) + (names.warning(on: profile).map { [$0] } ?? [])
      }
    }

    init(_ plan: Plan, in file: SourceFile) { faults = { UnknownNames(in: file, $0).faults(of: plan) } }
  }

  /// The faults of a file that is no part of a library.
  ///
  /// - Parameter people: Gets the profile or the plan that the file holds.
  private func faults(of file: SourceFile, schemas: SchemaSet, people: inout [Person]) -> [Diagnostic] {
    do throws(InvalidDocument) {
      let start = String(decoding: file.bytes.prefix(300), as: UTF8.self).lowercased()
      if CalendarCheck.isLikely(file) { return try CalendarCheck.faults(in: file, from: .today) }
      if let fault = ForeignFile.fault(in: file) { return [fault] }
      if ResumeFile.isResume(file) {
        guard file.bytes.count <= ResumeFile.sizeLimit else {
          let most = worded("\(ResumeFile.sizeLimit >> 20) MB")
          return [
            Diagnostic(
              file: file.path, worded("the résumé is larger than the \(most) that are imported"),
              suggestion: worded("leave out what is about neither work nor skills"))
          ]
        }
        return try ResumeFile.read(file).diagnostics(in: file.path)
      } else if JSONReading.beginsValue(file.bytes) || file.path.lowercased().hasSuffix(".json") {
        people.append(Person(try PlanFile.json(Catalogue()).read(file, schemas: schemas), in: file))
      } else if start.contains("<!doctype html") {
        people.append(Person(try PlanDocument.readPage(file, schemas: schemas), in: file))
      } else if file.path.hasSuffix(".html") {
        let template = try PageTemplates(Catalogue()).own(file)
        if audience == nil, file.path.hasSuffix("team.html") { return template.check(against: .team) }
        return template.check(for: audience ?? template.audience ?? .learner)
      } else {
        let root = try ParsedDocument(xml: file.bytes, file: file.path).rootElement()
        if root.name == "profile" {
          people.append(Person(try ProfileDocument.read(file, schemas: schemas), in: file))
        } else if root.name == "plan" {
          people.append(Person(try PlanDocument.read(file, schemas: schemas), in: file))
        } else {
          _ = try Vocabulary.of(root, file: file.path)
        }
      }
      return []
    } catch {
      return error.diagnostics
    }
  }
}
