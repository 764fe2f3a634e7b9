import Catalogue
import Documents
package import Host
import Planning
import Wording
import XML

/// A file that a command writes beside those that it changes in place: a page, a table, a copy.
///
/// Unasked, only an earlier state of the same thing goes: the same page, table or calendar, written by this
/// program. Whatever else is there stays, or is kept beside the new file where its replacement was asked for.
package struct OutputFile {
  /// What may be replaced unasked.
  package enum Rule {
    /// The same thing, written before.
    case sameThing
    /// Anything of the kind, in a folder whose files are all made at once.
    case sameKind
    /// Nothing that differs: people change what they get here.
    case nothing
  }

  package let path: String
  /// Whether a file that is in the way may go.
  package var isAgreed: Bool
  /// The option that names the file.
  package var option = "--output"
  package var rule = Rule.sameThing
  /// The files that the same run reads.
  package var inputs: [String] = []
  /// Whether another file of the same folder was written just before.
  package var isInTidyFolder = false

  /// Names a file.
  package init(
    path: String, isAgreed: Bool, option: String = "--output", rule: Rule = .sameThing, inputs: [String] = [],
    isInTidyFolder: Bool = false
  ) {
    self.path = path
    self.isAgreed = isAgreed
    self.option = option
    self.rule = rule
    self.inputs = inputs
    self.isInTidyFolder = isInTidyFolder
  }

  /// Refuses to write where something else would be lost.
  ///
  /// - Throws: `Failure` with status 64; `FileFault` for a file that cannot be looked at.
  package func check(_ bytes: [UInt8]) throws { _ = try hasToKeepOld(SharedFile(path), bytes) }

  /// Refuses where a file of another kind is, before it is known what will be written.
  ///
  /// - Throws: as ``check(_:)`` does.
  package func checkKind(_ kind: FileKind) throws {
    guard !isAgreed, Folder.isRegularFile(path), let mark = FileMark(at: path) else { return }
    guard mark.kind == kind else { throw refusal(mark.words) }
    if kind == .page, let file = try? InputFiles.read(path), ReviewDocument.isFilled(file) {
      throw refusal(Self.filledIn)
    }
  }

  /// Writes the file, and keeps what it replaces where that is another thing.
  ///
  /// - Parameters:
  ///   - bytes: The new content.
  ///   - group: The files that are written with it, if there are any.
  /// - Returns: Where what was there is kept, if it is.
  /// - Throws: as ``check(_:)`` does, and `FileFault` as writing a shared file does; then nothing has changed.
  @discardableResult
  package func write(_ bytes: [UInt8], in group: FileGroup? = nil) throws -> [Notice] {
    let file = SharedFile(path, inTidyFolder: isInTidyFolder)
    file.group = group
    guard !FileIdentity.isStream(path) else {
      try file.write(bytes)
      return []
    }
    try file.hold()
    guard try hasToKeepOld(file, bytes) else {
      try file.write(bytes)
      return []
    }
    let kind = FileMark(at: path)?.kind
    let kept = try KeptFile(of: path)
    let isKept = try file.write(bytes, keepingOldAt: kept.path, movingOlderTo: kept.asidePath)
    return isKept ? kept.notices(of: kind) : []
  }

  /// Looks at what is there.
  ///
  /// - Returns: Whether it is to be kept.
  private func hasToKeepOld(_ file: SharedFile, _ bytes: [UInt8]) throws -> Bool {
    guard !FileIdentity.isStream(path), let isFolder = Folder.isFolder(path), !isFolder else { return false }
    var old: SourceFile?
    do {
      old = try InputFiles.read(file)
    } catch .tooLarge {
      old = nil
    }
    guard old?.bytes != bytes, let reason = reason(against: old, bytes) else { return false }
    guard !isAgreed else { return true }
    throw refusal(reason)
  }

  private func refusal(_ reason: String) -> Failure {
    Failure(
      "readiness: "
        + worded(
          """
          \(path.printableArgument) \(reason), so it is not replaced unasked; give another \(option), or add \
          --replace, which keeps it as \(KeptFile.path(of: path).printableArgument)
          """),
      status: Failure.usage)
  }

  private static var filledIn: String { worded("is a page on which somebody has written") }

  /// Why a file is not replaced unasked; `nil` where it may be.
  ///
  /// - Parameter old: What is there; `nil` for more than is read.
  private func reason(against old: SourceFile?, _ bytes: [UInt8]) -> String? {
    guard let mark = old.map({ FileMark($0.bytes) }) ?? .unreadable else { return nil }
    if let own = FileIdentity(path), inputs.contains(where: { FileIdentity($0) == own }) {
      return worded("is a file that this command reads")
    }
    guard let old, rule != .nothing, let new = FileMark(bytes), new.kind == mark.kind else {
      return mark.words
    }
    switch mark.kind {
    case .plan: return PlanSuccession(old, bytes).reason
    case .page:
      if ReviewDocument.isFilled(old) { return Self.filledIn }
      if let reason = PlanSuccession.reason(forPage: old, bytes) { return reason }
    case .calendar where mark.identity.isEmpty || new.identity.isEmpty: return nil
    case .template: return mark.words
    default: break
    }
    guard rule == .sameThing, mark != new else { return nil }
    return mark.kind == .text ? mark.words : worded("is another \(mark.kind.rawValue)")
  }
}
