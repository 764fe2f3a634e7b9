import Catalogue
public import Documents
package import Host
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

  /// Reads the plan where it is to be planned with.
  ///
  /// - Throws: as ``read(_:)`` does, and `InvalidDocument` for a role or an exam that the library does not have.
  func read(_ workspace: Workspace) throws -> Plan {
    let source = try InputFiles.read(file)
    let plan = try PlanFile.read(source, schemas: workspace.schemas)
    try UnknownNames.check(UnknownNames(in: source, workspace.library).faults(of: plan))
    return plan
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
  ///
  /// - Parameter group: The files that are written with it, if there are any.
  func write(
    _ bytes: [UInt8], of plan: Plan, as change: PlanFileChange, in group: FileGroup? = nil
  ) throws -> [Notice] {
    try together(group) { group in
      try note(change, to: plan, as: bytes, in: group)
      return try write(bytes, quietly: true)
    }
  }

  /// Writes the plan and what is kept of it, all or nothing.
  private func together<Result>(
    _ group: FileGroup? = nil, _ write: (FileGroup) throws -> Result
  ) throws -> Result {
    guard let group else { return try FileGroup.write { try together($0, write) } }
    file.group = group
    defer { file.group = nil }
    try hold()
    return try write(group)
  }

  /// Notes a change in the history of the file, before it is made.
  private func note(
    _ change: PlanFileChange, to plan: Plan, as bytes: [UInt8], in group: FileGroup
  ) throws {
    guard !FileIdentity.isStream(path), FileMark(at: path)?.kind == .plan else { return }
    let current = try InputFiles.read(path)
    // Whoever has changed it meanwhile is told so when it is written, and has a history without this.
    guard file.knownBytes.map({ $0 == current.bytes }) ?? true, current.bytes != bytes else { return }
    let schemas = Catalogue().schemas()
    let old = try? PlanFile.read(current, schemas: schemas)
    try PlanHistory(of: file, schemas).note(
      change, effect: PlanEffect.text(from: old, to: plan), from: current.bytes, to: bytes, in: group)
  }

  /// Writes another plan, which does not follow the one that was there.
  ///
  /// - Parameters:
  ///   - bytes: What ``bytes(of:schemas:)`` gave for it.
  ///   - change: What writes it, for the history.
  ///   - group: The files that are written with it, if there are any.
  /// - Returns: Where what was there is kept.
  @discardableResult
  package func replace(
    with plan: Plan, as bytes: [UInt8], by change: PlanFileChange, in group: FileGroup? = nil
  ) throws -> [Notice] {
    try together(group) { group in
      if Folder.isRegularFile(path) {
        let schemas = Catalogue().schemas()
        if let old = try? read(schemas) {
          try UndoneFile(of: file).note(old, replacedBy: plan, in: file, schemas)
        }
      }
      try note(change, to: plan, as: bytes, in: group)
      return try write(bytes, quietly: false)
    }
  }

  /// A plan as the bytes of this file, which were read back.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - document: The plan as XML, where it was written already.
  ///   - schemas: The compiled schemas, if they are at hand.
  /// - Throws: as ``write(_:)`` does; nothing is written.
  package func bytes(of plan: Plan, written document: String? = nil, schemas: SchemaSet? = nil) throws
    -> [UInt8]
  {
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
    return try ReadBack(path: path).plan(
      plan, as: format, written: document, schemas: schemas ?? Catalogue().schemas())
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

  /// The changes that can be taken back or done again, oldest first, and how many of them are in the file.
  ///
  /// - Throws: `FileFault` for a file that cannot be read, `Failure` with status 65 for a history with faults.
  public func history() throws -> (steps: [HistoryDocument.Step], done: Int) {
    try hold()
    let history = try PlanHistory(of: file, Catalogue().schemas())
    let position = history.position(try InputFiles.read(file).bytes)
    let kept = history.kept(around: position)
    return (Array(history.document.steps[kept]), position - kept.lowerBound)
  }

  /// Gives the file back the bytes that it had before the last change that was not undone.
  ///
  /// - Returns: What has happened.
  /// - Throws: `Failure` with status 66 when there is none.
  public func undo() throws -> PlanUndoing {
    if let undoing = try step(isBack: true) { return undoing }
    // A plan that was changed by an earlier version has its last state alone.
    let isThere = Folder.isFolder(previousPath) == false
    if isThere, try PlanHistory(of: file, Catalogue().schemas()).document.steps.isEmpty {
      let differs = try together { _ in
        try noteUndoing(to: try InputFiles.read(previousPath))
        return try file.exchange(with: previousPath, limit: InputFiles.sizeLimit)
      }
      if differs {
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
    guard let next = try history.step(from: current.bytes, isBack: isBack, orAt: previousPath) else {
      return nil
    }
    try together { _ in
      try noteUndoing(to: SourceFile(path: path, bytes: next.bytes))
      try next.prepare()
      try file.write(next.bytes, keepingOldAt: previousPath)
    }
    let now = position - (isBack ? 1 : -1)
    return PlanUndoing(
      path: path, otherPath: previousPath, step: next.step, left: now - history.kept(around: now).lowerBound)
  }

  /// Notes for calendars that a state takes the place of the one in the file.
  private func noteUndoing(to other: SourceFile) throws {
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
