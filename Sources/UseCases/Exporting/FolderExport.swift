public import Documents
import Host
import Ontology
import Planning
import Wording
import XML

/// Exports every plan below a folder.
///
/// Of each plan everything is made before anything is written; a file that cannot be exported is named and
/// passed over, and the others are still written.
public struct FolderExport {
  /// What came of it.
  public struct Result: Sendable {
    /// The number of plans that were exported, and of the files.
    public var plans = 0, files = 0
    /// The number of files with faults, and of those that are in the way of something else.
    public var bad = 0, refused = 0
  }

  /// Something that is told while it goes on.
  public enum Event: Sendable {
    /// A file could not be exported; the others still are.
    case failed(Failure)
    /// Something to know about a file.
    case notices([Notice])
    /// So many of so many files have been looked at.
    case progress(Int, of: Int)
  }

  private let exporter: PlanExport
  private let folder: String
  private let output: String
  private let formats: [ExportFormat]
  private let audiences: [Audience]
  private let isAgreed: Bool

  /// Exports the plans below a folder.
  ///
  /// - Parameters:
  ///   - exporter: What writes a plan.
  ///   - folder: The folder of the plans.
  ///   - output: The folder that is written.
  ///   - formats: The formats of each plan.
  ///   - audiences: Whom each plan is for.
  ///   - isAgreed: Whether files that are in the way may go.
  public init(
    exporter: PlanExport, folder: String, output: String, formats: [ExportFormat], audiences: [Audience],
    isAgreed: Bool
  ) {
    self.exporter = exporter
    self.folder = folder
    self.output = output
    self.formats = formats
    self.audiences = audiences
    self.isAgreed = isAgreed
  }

  /// Writes the files into the folder of the output, which is made if it is missing.
  ///
  /// - Parameter tell: Told what happens on the way, in the order of the paths.
  /// - Throws: `Failure` with status 66 when there is no plan, with 64 for a folder that would be exported into
  ///   itself.
  public func run(_ tell: (Event) -> Void) throws -> Result {
    guard Self.parts(of: output) != Self.parts(of: folder),
      Folder.isFolder(output) == nil || FileIdentity(output) != FileIdentity(folder)
    else {
      throw Failure(
        "readiness: " + worded("a folder is not exported into itself; name another with --output"),
        status: Failure.usage)
    }
    let paths = try Folder.files(below: folder).filter { $0.hasSuffix(".xml") && !isInOutput($0) }
    var names = OutputNames()
    var counts = Result()
    try AtomicFile.makeFolder(output)
    for (index, path) in paths.enumerated() {
      do {
        let (file, undone) = try UndoneFile.read(
          with: path, isForCalendar: formats.contains(.ics), exporter.schemas)
        guard try !isOfAnotherKind(file) else { continue }
        let (files, notices) = try export(
          file, undone, as: names.name(for: String(path.dropFirst(prefix.count))), isFirst: counts.files == 0)
        tell(.notices(notices))
        counts.files += files
        counts.plans += 1
      } catch {
        guard let failure = Failure(error) else { throw error }
        tell(.failed(failure))
        counts.bad += failure.status == Failure.usage ? 0 : 1
        counts.refused += failure.status == Failure.usage ? 1 : 0
      }
      tell(.progress(index + 1, of: paths.count))
    }
    guard counts.plans + counts.bad + counts.refused > 0 else {
      throw Failure(
        "readiness: " + worded("\(folder.printableArgument): there is no plan in it"),
        status: Failure.missingInput)
    }
    return counts
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
  /// - Returns: The number of files, and what a person should know about them.
  private func export(
    _ file: SourceFile, _ undone: UndoneEvents, as name: String, isFirst: Bool
  ) throws -> (count: Int, notices: [Notice]) {
    let plan = try PlanFile.read(file, schemas: exporter.schemas)
    var made: [(target: OutputFile, bytes: [UInt8])] = []
    var notices: [Notice] = []
    for audience in audiences {
      for format in formats {
        let path = "\(outputPrefix)\(name)-\(audience.rawValue).\(format.extensions[0])"
        guard !Folder.isLink(path) else {
          throw Failure(
            "readiness: "
              + worded("\(path.printable): a link of this name is in the way, and may lead out of the folder"),
            status: Failure.badData)
        }
        let target = OutputFile(
          path: path, isAgreed: isAgreed, inputs: [file.path], isInTidyFolder: !isFirst || !made.isEmpty)
        let (bytes, found) = try exporter.bytes(plan, undone: undone, as: format, for: audience, at: path)
        notices += found
        try target.check(bytes)
        made.append((target, bytes))
      }
    }
    notices += try FileGroup.write { group in try made.flatMap { try $0.target.write($0.bytes, in: group) } }
    return (made.count, notices)
  }
}
