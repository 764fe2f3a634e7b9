import Catalogue
import Documents
import Host
import Ontology
import Planning
import XML

/// A plan's file that commands change, with its state before the last change beside it.
///
/// What is written is read back first, so a file that no command can read is never left behind.
struct PlanFileOnDisk {
  private let file: SharedFile

  /// Names the file; nothing is opened.
  init(path: String) { file = SharedFile(path) }

  var path: String { file.path }

  /// The file that holds the bytes before the last change; beside the plan itself, also where the path is a link.
  var previousPath: String { KeptFile.path(of: path) }

  /// Makes other runs of the program wait until the plan is written.
  func hold() throws { try file.hold() }

  /// Reads the plan.
  func read(_ schemas: SchemaSet) throws -> Plan {
    try PlanFile.read(try InputFiles.read(file), schemas: schemas)
  }

  /// Replaces the plan, or creates it, and keeps the old bytes for ``undo()``.
  ///
  /// A plan that was read is written in the form in which it was read.
  ///
  /// - Returns: Whether there were old bytes, other than the new ones.
  /// - Throws: `FileFault.changed` when another program has changed it since it was read; `Failure` with status
  ///   64 for a page, which is no place to change a plan in, and with 65 for a plan that could not be read again.
  @discardableResult
  func write(_ plan: Plan) throws -> Bool {
    try write(try bytes(of: plan), quietly: true)
  }

  /// The same for bytes that ``bytes(of:schemas:)`` gave.
  func write(_ bytes: [UInt8]) throws { try write(bytes, quietly: true) }

  /// Writes another plan, which does not follow the one that was there, and says where that one is kept.
  ///
  /// - Parameter bytes: What ``bytes(of:schemas:)`` gave for it.
  func replace(with plan: Plan, as bytes: [UInt8]) throws {
    if Folder.isRegularFile(path) {
      try hold()
      let schemas = try Catalogue().schemas()
      if let old = try? read(schemas) {
        try UndoneFile(of: file).note(old, replacedBy: plan, in: file, schemas)
      }
    }
    try write(bytes, quietly: false)
  }

  /// A plan as the bytes of this file, which were read back.
  ///
  /// - Parameter schemas: The compiled schemas, if they are at hand.
  /// - Throws: as ``write(_:)`` does; nothing is written.
  func bytes(of plan: Plan, schemas: SchemaSet? = nil) throws -> [UInt8] {
    let format = file.knownBytes.map { PlanFile.Format(of: $0) } ?? .init(named: path)
    guard format != .page else {
      throw Failure(
        "readiness: \(path.printableArgument) is a page, in which a plan is not changed; take it out first: "
          + "readiness import \(path.printableArgument) --output plan.xml",
        status: Failure.usage)
    }
    return try ReadBack(path: path).plan(plan, as: format, schemas: try schemas ?? Catalogue().planSchemas())
  }

  @discardableResult
  private func write(_ bytes: [UInt8], quietly: Bool) throws -> Bool {
    guard !FileIdentity.isStream(path) else { return try file.write(bytes) }
    let kind = FileMark(at: path)?.kind
    let kept = try KeptFile(of: path)
    let isKept = try file.write(bytes, keepingOldAt: kept.path, movingOlderTo: kept.asidePath)
    if isKept, !quietly || kept.asidePath != nil { kept.say(of: kind) }
    return isKept
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
