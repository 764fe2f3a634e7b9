import Catalogue
import Documents
import Host
package import Ontology
import Planning
import Wording
import XML

/// The folder beside a plan's file that keeps its last twenty states, so that changes can be undone one by one.
///
/// A state is written before the list, and the list before the plan. So a program that is killed in between leaves a
/// list that is ahead of the file by one change; which changes are in the file is told by its fingerprint, and by
/// the list only where somebody has edited the file since.
struct PlanHistory {
  private let file: SharedFile
  private let folder: String
  private let schemas: SchemaSet
  private(set) var document: HistoryDocument

  private var listPath: String { folder + "/history.xml" }
  private func statePath(_ order: Int) -> String { folder + "/\(order).state" }

  /// The folder of a plan's file, beside the file itself where that is a link.
  ///
  /// Its name is one that listings of folders pass over, so that nothing takes a state for a plan.
  static func folder(of file: SharedFile) -> String {
    let path = file.realPath
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return String(path.dropLast(name.count)) + ".readiness-" + name + ".history"
  }

  /// Reads the list; an empty one where there is none.
  ///
  /// - Throws: `Failure` with status 65 for a list with faults.
  init(of file: SharedFile, _ schemas: SchemaSet) throws {
    self.file = file
    self.schemas = schemas
    folder = Self.folder(of: file)
    let list: SourceFile
    do {
      list = try InputFiles.read(folder + "/history.xml")
    } catch FileFault.missing {
      document = HistoryDocument()
      return
    }
    do {
      document = try HistoryDocument(list, schemas: schemas)
    } catch {
      throw Failure(
        error.description
          + "\nreadiness: "
          + worded(
            """
            this file lists the changes that --undo takes back; mend it, or remove the folder \
            \(folder.printableArgument), and nothing can be taken back any more
            """),
        status: Failure.badData)
    }
  }

  /// How many changes are in the file with these bytes.
  func position(_ bytes: [UInt8]) -> Int {
    let mark = Self.mark(bytes)
    let (steps, done) = (document.steps, min(document.done, document.steps.count))
    func isAt(_ position: Int) -> Bool {
      position > 0 ? steps[position - 1].after == mark : steps.first?.before == mark
    }
    if isAt(done) { return done }
    return (0...steps.count).filter(isAt).min { (done - $0).magnitude < (done - $1).magnitude } ?? done
  }

  /// The places of the changes around a position whose states are all still there; somebody may have removed some.
  func kept(around position: Int) -> Range<Int> {
    let steps = document.steps
    func isThere(_ order: Int) -> Bool { Folder.isFolder(statePath(order)) == false }
    var (first, last) = (position, position)
    while first > 0, isThere(steps[first - 1].order) { first -= 1 }
    while last < steps.count, isThere(steps[last].order + 1) { last += 1 }
    return first..<last
  }

  /// Notes a change that is about to be written, with the bytes before it; what was undone is forgotten.
  ///
  /// - Parameter group: The files that the change is written with.
  func note(
    _ change: PlanFileChange, effect: String, from old: [UInt8], to new: [UInt8], in group: FileGroup
  ) throws {
    var document = document
    let position = position(old)
    let last = document.steps.last?.order ?? 0
    document.steps.removeSubrange(position...)
    let order = (document.steps.last?.order ?? max(0, (self.document.steps.first?.order ?? 1) - 1)) + 1
    document.steps.append(
      HistoryDocument.Step(
        order: order, command: change.command, effect: String(effect.plain.prefix(1000)), day: change.day,
        before: Self.mark(old), after: Self.mark(new)))
    let forgotten = document.steps.prefix(max(0, document.steps.count - HistoryDocument.limit)).map(\.order)
    document.steps = document.steps.suffix(HistoryDocument.limit)
    document.done = document.steps.count
    try group.makeFolder(folder)
    AtomicFile.removeLeftovers(in: folder)
    try file.write(old, beside: statePath(order))
    try write(document)
    for order in forgotten { group.remove(statePath(order)) }
    if order < last + 1 {
      for order in order + 1...last + 1 { group.remove(statePath(order)) }
    }
  }

  /// Finds the way a change back or on.
  ///
  /// - Parameters:
  ///   - bytes: What the file has.
  ///   - isBack: Whether the last change is taken back; otherwise the next one is done again.
  ///   - previousPath: The file that has the bytes before the last change, which may be those that are sought.
  /// - Returns: The change and the bytes that the file is to have; `nil` where there is none.
  /// - Throws: `Failure` with status 66 where the state is gone; then no other is right.
  func step(from bytes: [UInt8], isBack: Bool, orAt previousPath: String) throws -> Step? {
    let position = position(bytes)
    let place = isBack ? position - 1 : position
    guard document.steps.indices.contains(place) else { return nil }
    let step = document.steps[place]
    let target = isBack ? step.order : step.order + 1
    let other: SourceFile
    do {
      other = try InputFiles.read(statePath(target))
    } catch FileFault.missing {
      guard let previous = try? InputFiles.read(previousPath),
        Self.mark(previous.bytes) == (isBack ? step.before : step.after)
      else { throw gone(step, at: statePath(target), isBack: isBack) }
      other = previous
    }
    var document = document
    document.done = isBack ? place : place + 1
    return Step(step: step, bytes: other.bytes) { [self, document] in
      try file.write(bytes, beside: statePath(isBack ? step.order + 1 : step.order))
      try write(document)
    }
  }

  /// That a state was removed.
  private func gone(_ step: HistoryDocument.Step, at path: String, isBack: Bool) -> Failure {
    let way =
      isBack
      ? worded("'\(step.command.printable)' cannot be taken back")
      : worded("'\(step.command.printable)' cannot be done again")
    return Failure(
      "readiness: "
        + worded(
          "\(way), since the state that it leads to is gone: \(path.inOneLine) was removed; nothing was changed"
        ),
      status: Failure.missingInput)
  }

  /// A change that is about to be taken back or done again.
  struct Step {
    let step: HistoryDocument.Step
    /// What the file is to have.
    let bytes: [UInt8]
    /// Keeps the bytes that the file has, and lets the list tell where it will be.
    let prepare: () throws -> Void
  }

  private func write(_ document: HistoryDocument) throws {
    let bytes = Array(document.xml.utf8)
    // What could not be read back is not written.
    _ = try HistoryDocument(SourceFile(path: listPath, bytes: bytes), schemas: schemas)
    try file.write(bytes, beside: listPath)
  }

  private static func mark(_ bytes: [UInt8]) -> String {
    var fingerprint = Fingerprint()
    fingerprint.add(bytes: bytes)
    return fingerprint.text
  }
}

/// What changes a plan's file, as its history names it.
package struct PlanFileChange: Sendable {
  /// The command.
  package let command: String
  /// The day; `nil` where the command has none.
  package let day: Day?

  /// Names a change.
  package init(_ command: String, on day: Day? = nil) {
    self.command = command
    self.day = day
  }
}
