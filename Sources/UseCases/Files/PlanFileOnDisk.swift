import Catalogue
public import Documents
import Host
public import Ontology
public import Planning
import Wording
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
    try PlanFile.read(try InputFiles.read(file), schemas: schemas ?? Catalogue().schemas())
  }

  /// Replaces the plan, or creates it, and keeps the old bytes for ``undo()``.
  ///
  /// A plan that was read is written in the form in which it was read.
  ///
  /// - Parameter change: What changes it, for the history.
  /// - Returns: What was moved out of the way of the old bytes, if anything was.
  /// - Throws: `FileFault.changed` when another program has changed it since it was read; `Failure` with status
  ///   64 for a page, which is no place to change a plan in, and with 65 for a plan that could not be read again.
  @discardableResult
  package func write(_ plan: Plan, as change: PlanFileChange) throws -> [Notice] {
    try write(try bytes(of: plan), of: plan, as: change)
  }

  /// The same for bytes that ``bytes(of:schemas:)`` gave.
  func write(_ bytes: [UInt8], of plan: Plan, as change: PlanFileChange) throws -> [Notice] {
    try writing(plan, as: bytes, by: change) { try write(bytes, quietly: true) }
  }

  /// Writes with a note in the history of the file, which is taken back where nothing can be written.
  private func writing(
    _ plan: Plan, as bytes: [UInt8], by change: PlanFileChange, _ write: () throws -> [Notice]
  ) throws -> [Notice] {
    var takeBack: (() -> Void)?
    do {
      takeBack = try note(change, to: plan, as: bytes)
      return try write()
    } catch {
      takeBack?()
      // What is written together with it has to be brought back now.
      file.release()
      throw error
    }
  }

  /// Notes a change in the history of the file, before it is made; `nil` where there is nothing to note.
  private func note(
    _ change: PlanFileChange, to plan: Plan, as bytes: [UInt8]
  ) throws -> (() -> Void)? {
    guard !FileIdentity.isStream(path), FileMark(at: path)?.kind == .plan else { return nil }
    try hold()
    let current = try InputFiles.read(path)
    // Whoever has changed it meanwhile is told so when it is written, and has a history without this.
    guard file.knownBytes.map({ $0 == current.bytes }) ?? true, current.bytes != bytes else { return nil }
    let schemas = Catalogue().schemas()
    let old = try? PlanFile.read(current, schemas: schemas)
    return try PlanHistory(of: file, schemas).note(
      change, effect: PlanEffect.text(from: old, to: plan), from: current.bytes, to: bytes)
  }

  /// Writes another plan, which does not follow the one that was there.
  ///
  /// - Parameters:
  ///   - bytes: What ``bytes(of:schemas:)`` gave for it.
  ///   - change: What writes it, for the history.
  /// - Returns: Where what was there is kept.
  @discardableResult
  package func replace(
    with plan: Plan, as bytes: [UInt8], by change: PlanFileChange
  ) throws -> [Notice] {
    if Folder.isRegularFile(path) {
      try hold()
      let schemas = Catalogue().schemas()
      if let old = try? read(schemas) {
        try UndoneFile(of: file).note(old, replacedBy: plan, in: file, schemas)
      }
    }
    return try writing(plan, as: bytes, by: change) { try write(bytes, quietly: false) }
  }

  /// A plan as the bytes of this file, which were read back.
  ///
  /// - Parameter schemas: The compiled schemas, if they are at hand.
  /// - Throws: as ``write(_:)`` does; nothing is written.
  package func bytes(of plan: Plan, schemas: SchemaSet? = nil) throws -> [UInt8] {
    let format = file.knownBytes.map { PlanFile.Format(of: $0) } ?? .init(named: path)
    guard format != .page else {
      throw Failure(
        "readiness: "
          + worded(
            """
            \(path.printableArgument) is a page, in which a plan is not changed; take it out first: readiness \
            import \(path.printableArgument) --output plan.xml
            """),
        status: Failure.usage)
    }
    return try ReadBack(path: path).plan(plan, as: format, schemas: schemas ?? Catalogue().schemas())
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

  /// The changes that are kept, oldest first, and how many of them are in the file.
  ///
  /// - Throws: `FileFault` for a file that cannot be read, `Failure` with status 65 for a history with faults.
  public func history() throws -> (steps: [HistoryDocument.Step], done: Int) {
    try hold()
    let history = try PlanHistory(of: file, Catalogue().schemas())
    return (history.document.steps, history.position(try InputFiles.read(file).bytes))
  }

  /// Gives the file back the bytes that it had before the last change that was not undone.
  ///
  /// - Returns: What has happened.
  /// - Throws: `Failure` with status 66 when there is none.
  public func undo() throws -> PlanUndoing {
    if let undoing = try step(isBack: true) { return undoing }
    // A plan that was changed by an earlier version has its last state alone.
    let isThere = Folder.isFolder(previousPath) == false
    if isThere, try history().steps.isEmpty {
      try noteUndoing(to: try InputFiles.read(previousPath))
      if try file.exchange(with: previousPath, limit: InputFiles.sizeLimit) {
        return PlanUndoing(path: path, otherPath: previousPath, step: nil, left: nil)
      }
    }
    throw Failure(
      "readiness: " + worded("there is no change to take back in \(path.printableArgument)"),
      status: Failure.missingInput)
  }

  /// Gives the file the bytes again that the last ``undo()`` took back.
  ///
  /// - Returns: What has happened.
  /// - Throws: `Failure` with status 66 when nothing was undone since the last change.
  public func redo() throws -> PlanUndoing {
    if let undoing = try step(isBack: false) { return undoing }
    throw Failure(
      "readiness: "
        + worded(
          """
          nothing was taken back in \(path.printableArgument) since its last change, so there is nothing to do \
          again
          """), status: Failure.missingInput)
  }

  /// Goes one change back or on; `nil` where there is none.
  private func step(isBack: Bool) throws -> PlanUndoing? {
    try hold()
    let current = try InputFiles.read(file)
    let history = try PlanHistory(of: file, Catalogue().schemas())
    let position = history.position(current.bytes)
    guard let next = try history.step(from: current.bytes, isBack: isBack) else { return nil }
    try noteUndoing(to: SourceFile(path: path, bytes: next.bytes))
    try next.prepare()
    try file.write(next.bytes, keepingOldAt: previousPath)
    return PlanUndoing(
      path: path, otherPath: previousPath, step: next.step, left: position - (isBack ? 1 : -1))
  }

  /// Notes for calendars that a state takes the place of the one in the file.
  private func noteUndoing(to other: SourceFile) throws {
    try hold()
    let current = try? InputFiles.read(file)
    let schemas = Catalogue().schemas()
    // A state that cannot be read has no events; the one after it counts for it, too.
    guard current?.bytes != other.bytes, let restored = try? PlanFile.read(other, schemas: schemas) else {
      return
    }
    let undone = current.flatMap { try? PlanFile.read($0, schemas: schemas) }
    try UndoneFile(of: file).note(undone, replacedBy: restored, in: file, schemas)
  }
}
