import Catalogue
import Documents
import Host
import Ontology
import Planning
import XML

/// A plan's file that commands change, with its state before the last change beside it.
struct PlanFileOnDisk {
  let path: String

  /// The file that holds the bytes before the last change.
  var previousPath: String { path + ".previous" }

  /// Reads the plan.
  func read(_ schemas: SchemaSet) throws -> Plan {
    try PlanFile.read(try InputFiles.read(path), schemas: schemas)
  }

  /// Replaces the plan, and keeps the old bytes for ``undo()``; a file that is not there yet is begun.
  func write(_ plan: Plan) throws {
    let text = try PlanFile.text(plan, at: path)
    if path != "-", let old = try oldBytes(), old != Array(text.utf8) {
      try AtomicFile.write(old, to: previousPath)
    }
    try AtomicFile.write(text, to: path)
  }

  private func oldBytes() throws -> [UInt8]? {
    do {
      return try InputFiles.read(path).bytes
    } catch FileFault.missing {
      return nil
    }
  }

  /// Gives the file back the bytes that it had before the last change; done twice, nothing has changed.
  ///
  /// - Throws: `Failure` when nothing has been changed yet.
  func undo() throws {
    let previous: [UInt8]
    do {
      previous = try InputFiles.read(previousPath).bytes
    } catch FileFault.missing {
      throw Failure(
        "readiness: there is no change to take back; \(previousPath) does not exist",
        status: Failure.missingInput)
    }
    let current = try InputFiles.read(path).bytes
    try AtomicFile.write(previous, to: path)
    try AtomicFile.write(current, to: previousPath)
  }
}
