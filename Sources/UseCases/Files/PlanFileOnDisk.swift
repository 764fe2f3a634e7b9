import Catalogue
import Documents
import Host
public import Ontology
public import Planning
import XML

/// A plan's file that commands change, with its state before the last change beside it.
///
/// What is written is read back first, so a file that no command can read is never left behind.
public struct PlanFileOnDisk {
  private let file: SharedFile

  /// Names the file; nothing is opened.
  public init(path: String) { file = SharedFile(path) }

  /// The path by which it was named.
  public var path: String { file.path }

  /// The file that holds the bytes before the last change; beside the plan itself, also where the path is a link.
  public var previousPath: String { KeptFile.path(of: path) }

  /// Makes other runs of the program wait until the plan is written.
  package func hold() throws { try file.hold() }

  /// Reads the plan, from XML, from JSON or from a page.
  ///
  /// - Parameter schemas: The compiled schemas, if they are at hand.
  /// - Throws: `FileFault` for a file that cannot be read, `InvalidDocument` for one that holds no plan.
  public func read(_ schemas: SchemaSet? = nil) throws -> Plan {
    try PlanFile.read(try InputFiles.read(file), schemas: try schemas ?? Catalogue().schemas())
  }

  /// Replaces the plan, or creates it, and keeps the old bytes for ``undo()``.
  ///
  /// A plan that was read is written in the form in which it was read.
  ///
  /// - Returns: What was moved out of the way of the old bytes, if anything was.
  /// - Throws: `FileFault.changed` when another program has changed it since it was read; `Failure` with status
  ///   64 for a page, which is no place to change a plan in, and with 65 for a plan that could not be read again.
  @discardableResult
  package func write(_ plan: Plan) throws -> [Notice] {
    try write(try bytes(of: plan), quietly: true)
  }

  /// The same for bytes that ``bytes(of:schemas:)`` gave.
  func write(_ bytes: [UInt8]) throws -> [Notice] { try write(bytes, quietly: true) }

  /// Writes another plan, which does not follow the one that was there.
  ///
  /// - Parameter bytes: What ``bytes(of:schemas:)`` gave for it.
  /// - Returns: Where what was there is kept.
  @discardableResult
  package func replace(with plan: Plan, as bytes: [UInt8]) throws -> [Notice] {
    if Folder.isRegularFile(path) {
      try hold()
      let schemas = try Catalogue().schemas()
      if let old = try? read(schemas) {
        try UndoneFile(of: file).note(old, replacedBy: plan, in: file, schemas)
      }
    }
    return try write(bytes, quietly: false)
  }

  /// A plan as the bytes of this file, which were read back.
  ///
  /// - Parameter schemas: The compiled schemas, if they are at hand.
  /// - Throws: as ``write(_:)`` does; nothing is written.
  package func bytes(of plan: Plan, schemas: SchemaSet? = nil) throws -> [UInt8] {
    let format = file.knownBytes.map { PlanFile.Format(of: $0) } ?? .init(named: path)
    guard format != .page else {
      throw Failure(
        "readiness: \(path.printableArgument) is a page, in which a plan is not changed; take it out first: "
          + "readiness import \(path.printableArgument) --output plan.xml",
        status: Failure.usage)
    }
    return try ReadBack(path: path).plan(plan, as: format, schemas: try schemas ?? Catalogue().planSchemas())
  }

  private func write(_ bytes: [UInt8], quietly: Bool) throws -> [Notice] {
    guard !FileIdentity.isStream(path) else {
      try file.write(bytes)
      return []
    }
    let kind = FileMark(at: path)?.kind
    let kept = try KeptFile(of: path)
    let isKept = try file.write(bytes, keepingOldAt: kept.path, movingOlderTo: kept.asidePath)
    return isKept && (!quietly || kept.asidePath != nil) ? kept.notices(of: kind) : []
  }

  /// Gives the file back the bytes that it had before the last change; done twice, nothing has changed.
  ///
  /// - Returns: What has happened.
  /// - Throws: `Failure` when nothing has been changed yet.
  public func undo() throws -> PlanUndoing {
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
