import Catalogue
import Documents
import Host
import Ontology
import Planning
import XML

/// A plan's file that commands change, with its state before the last change beside it.
struct PlanFileOnDisk {
  private let file: SharedFile

  /// Names the file; nothing is opened.
  init(path: String) { file = SharedFile(path) }

  var path: String { file.path }

  /// The file that holds the bytes before the last change.
  var previousPath: String { path + ".previous" }

  /// Makes other runs of the program wait until the plan is written.
  func hold() throws { try file.hold() }

  /// Reads the plan.
  func read(_ schemas: SchemaSet) throws -> Plan {
    try PlanFile.read(try InputFiles.read(file), schemas: schemas)
  }

  /// Replaces the plan, or creates it, and keeps the old bytes for ``undo()``.
  ///
  /// - Returns: Whether there were old bytes, other than the new ones.
  /// - Throws: `FileFault.changed` when another program has changed it since it was read.
  @discardableResult
  func write(_ plan: Plan) throws -> Bool {
    let text = try PlanFile.text(plan, at: path)
    return try file.write(Array(text.utf8), keepingOldAt: path == "-" ? nil : previousPath)
  }

  /// Writes another plan, which does not follow the one that was there, and says where that one is kept.
  func replace(with plan: Plan) throws {
    if Folder.isRegularFile(path) {
      try hold()
      let schemas = try Catalogue().schemas()
      if let old = try? read(schemas) {
        try UndoneFile(of: file).note(old, replacedBy: plan, in: file, schemas)
      }
    }
    guard try write(plan) else { return }
    Console.say("The plan that was there is in \(previousPath.printableArgument).")
  }

  /// Gives the file back the bytes that it had before the last change; done twice, nothing has changed.
  ///
  /// - Returns: What has happened.
  /// - Throws: `Failure` when nothing has been changed yet.
  func undo() throws -> PlanUndoing {
    let isThere = Folder.isFolder(previousPath) == false
    if isThere { try noteUndoing() }
    if isThere, try file.exchange(with: previousPath, limit: InputFiles.sizeLimit) {
      return PlanUndoing(path: path, previousPath: previousPath)
    }
    throw Failure(
      "readiness: there is no change to take back; \(previousPath) "
        + (isThere ? "holds the same plan" : "does not exist"),
      status: Failure.missingInput)
  }

  /// Notes for calendars what ``undo()`` is about to take back.
  private func noteUndoing() throws {
    try hold()
    let previous = try InputFiles.read(previousPath)
    let current = try? InputFiles.read(file)
    let schemas = try Catalogue().schemas()
    // A state that cannot be read has no events; the one after it counts for it, too.
    guard current?.bytes != previous.bytes, let restored = try? PlanFile.read(previous, schemas: schemas)
    else {
      return
    }
    let undone = current.flatMap { try? PlanFile.read($0, schemas: schemas) }
    try UndoneFile(of: file).note(undone, replacedBy: restored, in: file, schemas)
  }
}
