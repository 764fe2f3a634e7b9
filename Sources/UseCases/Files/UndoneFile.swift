import Catalogue
package import Documents
import Host
package import Ontology
import Planning
import Wording
package import XML

/// The file beside a plan that keeps what calendars may have of states that were taken back.
package struct UndoneFile {
  package let path: String

  /// Names the file of a plan's file, beside the file itself where that is a link; nothing is opened.
  init(of file: SharedFile) { path = file.realPath + ".undone" }

  /// Reads what was taken back; nothing where there is no file.
  ///
  /// - Throws: `Failure` with status 65 and what to do about it for a file with faults.
  func read(_ schemas: SchemaSet) throws -> UndoneEvents {
    let file: SourceFile
    do {
      file = try InputFiles.read(path)
    } catch FileFault.missing {
      return UndoneEvents()
    }
    do {
      return try UndoneDocument.read(file, schemas: schemas)
    } catch {
      throw Failure(
        error.description
          + "\nreadiness: "
          + worded(
            """
            this file keeps what --undo took back, so that calendars stay right; mend it, or remove it and \
            the calendar, and import the calendar anew
            """),
        status: Failure.badData)
    }
  }

  /// Reads a file that is exported, and for a calendar also what was taken back of it, both of one moment.
  ///
  /// - Parameter isForCalendar: Whether a calendar is made of it.
  package static func read(
    with path: String, isForCalendar: Bool, _ schemas: SchemaSet
  ) throws -> (file: SourceFile, undone: UndoneEvents) {
    guard isForCalendar, Folder.isRegularFile(path) else {
      return (try InputFiles.read(path), UndoneEvents())
    }
    let file = SharedFile(path)
    try file.hold()
    defer { extendLifetime(file) }
    return (try InputFiles.read(file), try UndoneFile(of: file).read(schemas))
  }

  /// Notes that one plan takes another's place, before it does.
  ///
  /// A program that is killed in between leaves higher numbers behind, which do no harm.
  ///
  /// - Parameters:
  ///   - old: The plan that was there; `nil` for one that could not be read.
  ///   - file: The plan's file, which is held.
  func note(_ old: Plan?, replacedBy new: Plan, in file: SharedFile, _ schemas: SchemaSet) throws {
    let known = try read(schemas)
    let noted = known.replacing(old, with: new)
    guard noted != known else { return }
    let bytes = Array(UndoneDocument.xml(noted).utf8)
    // What could not be read back is not written.
    _ = try UndoneDocument.read(SourceFile(path: path, bytes: bytes), schemas: schemas)
    try file.write(bytes, beside: path)
  }
}
