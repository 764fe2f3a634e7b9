import Catalogue
import Host
import Wording
import XML

/// Where the old content of a file is kept when another takes its place.
package struct KeptFile {
  /// The kept file: beside the file itself, also where that is reached through a link.
  let path: String
  /// The name that an older kept file gets, because it is of another kind; `nil` where it may go.
  let asidePath: String?

  /// The path at which a file's old content is kept.
  package static func path(of path: String) -> String { AtomicFile.linkedFile(path) + ".previous" }

  /// Finds a place for the content of a file.
  ///
  /// - Throws: `Failure` with status 64 when there are too many kept files already.
  init(of file: String) throws {
    path = Self.path(of: file)
    guard let older = FileMark(at: path), let own = FileMark(at: file), older.kind != own.kind else {
      asidePath = nil
      return
    }
    let beside = path
    let names = (2...99).lazy.map { "\(beside)-\($0)" }
    guard let free = names.first(where: { Folder.isFolder($0) == nil && !Folder.isLink($0) }) else {
      throw Failure(
        "readiness: " + worded("too many old files are kept as \(path.printableArgument); remove some first"),
        status: Failure.usage)
    }
    asidePath = free
  }

  /// Where the old content is now.
  func notices(of kind: FileKind?) -> [Notice] {
    [.kept(kind, at: path)] + (asidePath.map { [.keptBefore(at: $0)] } ?? [])
  }
}

extension FileMark {
  /// The mark of a file; `nil` where there is none, and nothing is lost with it.
  ///
  /// What cannot be read counts as something that this program knows nothing of.
  package init?(at path: String) {
    guard Folder.isRegularFile(path) else { return nil }
    guard let file = try? InputFiles.read(path) else {
      self = .unreadable
      return
    }
    self.init(file.bytes)
  }
}
