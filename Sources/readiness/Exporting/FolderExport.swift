import Catalogue
import Documents
import Host
import Ontology
import Planning
import XML

/// Exports every plan below a folder.
///
/// Of each plan everything is made before anything is written; a file that cannot be exported is named and
/// passed over, and the others are still written.
struct FolderExport {
  /// From how many plans on the progress is told.
  private static let many = 20

  let exporter: PlanExport
  let folder: String
  let output: String
  let formats: [ExportFormat]
  let audiences: [Audience]
  /// Whether files that are in the way may go.
  let isAgreed: Bool

  /// Writes the files into the folder of the output, which is made if it is missing.
  ///
  /// - Throws: `Failure` with status 66 when there is no plan, with 65 when some could not be exported, with
  ///   64 for a folder that would be exported into itself.
  func run() throws {
    guard Self.parts(of: output) != Self.parts(of: folder),
      Folder.isFolder(output) == nil || FileIdentity(output) != FileIdentity(folder)
    else {
      throw Failure(
        "readiness: a folder is not exported into itself; name another with --output", status: Failure.usage)
    }
    let paths = try Folder.files(below: folder).filter { $0.hasSuffix(".xml") && !isInOutput($0) }
    var names = OutputNames()
    var counts = (plans: 0, files: 0, bad: 0, refused: 0)
    try AtomicFile.makeFolder(output)
    for (index, path) in paths.enumerated() {
      do {
        let (file, undone) = try UndoneFile.read(
          with: path, isForCalendar: formats.contains(.ics), exporter.schemas)
        guard try !isOfAnotherKind(file) else { continue }
        counts.files += try export(
          file, undone, as: names.name(for: String(path.dropFirst(prefix.count))), isFirst: counts.files == 0)
        counts.plans += 1
      } catch {
        guard let failure = Failure(error) else { throw error }
        Console.say(failure.message)
        counts.bad += failure.status == Failure.usage ? 0 : 1
        counts.refused += failure.status == Failure.usage ? 1 : 0
      }
      tellProgress(index + 1, of: paths.count)
    }
    guard counts.plans + counts.bad + counts.refused > 0 else {
      throw Failure(
        "readiness: \(folder.printableArgument): there is no plan in it", status: Failure.missingInput)
    }
    Console.say("Plans exported: \(counts.plans). Files in \(output.printable): \(counts.files).")
    let left = counts.bad + counts.refused
    guard left == 0 else {
      throw Failure(
        "Files that could not be exported: \(left)",
        status: counts.bad > 0 ? Failure.badData : Failure.usage)
    }
  }

  private var prefix: String { folder.hasSuffix("/") ? folder : folder + "/" }

  private var outputPrefix: String { output.hasSuffix("/") ? output : output + "/" }

  private func isInOutput(_ path: String) -> Bool {
    Self.parts(of: path).starts(with: Self.parts(of: output))
  }

  /// The names of a path, without those that mean nothing.
  private static func parts(of path: String) -> [Substring] {
    (path.hasPrefix("/") ? ["/"] : []) + path.split(separator: "/").filter { $0 != "." }
  }

  /// Whether a document is a profile or part of a library, which a folder of plans may hold as well.
  private func isOfAnotherKind(_ file: SourceFile) throws -> Bool {
    let root = try ParsedDocument(xml: file.bytes, file: file.path).rootElement()
    return root.name == "profile" || (try? Vocabulary.of(root, file: file.path)) != nil
  }

  /// Makes everything before anything is written.
  ///
  /// - Returns: The number of files.
  private func export(
    _ file: SourceFile, _ undone: UndoneEvents, as name: String, isFirst: Bool
  ) throws -> Int {
    let plan = try PlanFile.read(file, schemas: exporter.schemas)
    var made: [(target: OutputFile, bytes: [UInt8])] = []
    for audience in audiences {
      for format in formats {
        let path = "\(outputPrefix)\(name)-\(audience.rawValue).\(format.extensions[0])"
        guard !Folder.isLink(path) else {
          throw Failure(
            "readiness: \(path.printable): a link of this name is in the way, and may lead out of the folder",
            status: Failure.badData)
        }
        let target = OutputFile(
          path: path, isAgreed: isAgreed, inputs: [file.path], isInTidyFolder: !isFirst || !made.isEmpty)
        let bytes = try exporter.bytes(plan, undone: undone, as: format, for: audience, at: path)
        try target.check(bytes)
        made.append((target, bytes))
      }
    }
    for (target, bytes) in made { try target.write(bytes) }
    return made.count
  }

  private func tellProgress(_ done: Int, of count: Int) {
    guard count > Self.many, Console.showsProgress, done * 10 / count > (done - 1) * 10 / count else {
      return
    }
    Console.say("\(done) of \(count)")
  }
}
