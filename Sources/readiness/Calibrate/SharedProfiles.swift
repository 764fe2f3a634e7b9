import Assessment
import Catalogue
import Documents
import Host
import Ontology
import UseCases
import Wording
import XML

/// The profiles below a folder from whose answers questions may be calibrated.
struct SharedProfiles {
  /// One profile and where it is.
  struct Entry {
    let name: String
    let profile: Profile
  }

  /// Those that are marked for it, in the order of their paths.
  var entries: [Entry] = []
  /// The number of profiles that are not.
  var unmarked = 0
  /// The number of files that are no profile.
  var others = 0
  /// The number of files and folders that cannot be read.
  var unreadable = 0

  /// What one file turned out to be.
  private enum Piece: Sendable {
    case profile(Profile)
    case other
    case fault([String])
  }

  /// Faults that are told of one file; `readiness check` tells all.
  private static let mostFaults = 5

  /// Reads every `.xml` file below a folder; what cannot be read is named on standard error.
  ///
  /// - Throws: `FileFault` for a folder that is missing, `Failure` with status 64 for a file in its place.
  init(below folder: String, schemas: SchemaSet) throws {
    guard let isFolder = Folder.isFolder(folder) else { throw FileFault.missing(folder) }
    guard isFolder else {
      throw Failure(
        "readiness: "
          + worded("\(folder.printableArgument) is a file; name the folder that holds the profiles"),
        status: Failure.usage)
    }
    let listing = Folder.listing(below: folder)
    for fault in listing.faults { Console.say("readiness: \(fault.description.printable)") }
    unreadable = listing.faults.count
    let names = listing.files.filter { $0.lowercased().hasSuffix(".xml") }
    let start = folder.hasSuffix("/") ? folder : folder + "/"
    let pieces = Workers.map(names) { Self.piece(start + $0, schemas: schemas) }
    for (name, piece) in zip(names, pieces) {
      switch piece {
      case .profile(let profile) where profile.isOpenToCalibration:
        entries.append(Entry(name: name.shownPath, profile: profile))
      case .profile: unmarked += 1
      case .other: others += 1
      case .fault(let lines):
        unreadable += 1
        for line in lines { Console.say(line) }
      }
    }
  }

  private static func piece(_ path: String, schemas: SchemaSet) -> Piece {
    do {
      let file = try InputFiles.read(path)
      switch DocumentKind.of(file.bytes) {
      case .profile: return .profile(try ProfileDocument.read(file, schemas: schemas))
      case .plan, .other: return .other
      case .unknown:
        _ = try ParsedDocument(xml: file.bytes, file: path).rootElement()
        return .other
      }
    } catch let document as InvalidDocument {
      let rest = document.diagnostics.count - mostFaults
      return .fault(
        document.diagnostics.prefix(mostFaults).map(\.description)
          + (rest > 0 ? [worded("\(path.printable): \(rest) more; readiness check tells all")] : []))
    } catch {
      return .fault([Failure(error)?.message ?? "readiness: " + worded("\(path.printable): cannot be read")])
    }
  }
}
