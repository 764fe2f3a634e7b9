#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What stands in the user's folders.
public enum Folder {
  /// Whether a folder stands at a path; `nil` where nothing does.
  public static func isFolder(_ path: String) -> Bool? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether a file stands at a path that can be read again and again: no folder, device or pipe.
  public static func isRegularFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// What a folder holds.
  public struct Listing: Sendable {
    /// The paths of its files below it, sorted.
    public var files: [String] = []
    /// What could not be looked into, in the order of the walk.
    public var faults: [FileFault] = []
  }

  /// How deep folders are looked into.
  public static let mostLevels = 64
  /// How many files below a folder are looked at.
  public static let mostFiles = 200_000

  /// The paths of all files below a folder, sorted by their names below it.
  ///
  /// - Throws: `FileFault` for the first folder that cannot be listed (see ``listing(below:)``).
  public static func files(below path: String) throws(FileFault) -> [String] {
    let listing = listing(below: path)
    if let fault = listing.faults.first { throw fault }
    let start = path.hasSuffix("/") ? path : path + "/"
    return listing.files.map { start + $0 }
  }

  /// The paths of the files that stand in a folder itself, sorted; none where it cannot be listed.
  ///
  /// What is hidden is passed over, and so is whatever stands in folders of it.
  public static func files(directlyIn path: String) -> [String] {
    let start = path.hasSuffix("/") ? path : path + "/"
    let names = (names(in: start) ?? []).filter { !$0.hasPrefix(".") }
    return names.sorted().map { start + $0 }.filter { kind(of: $0) == .file }
  }

  /// All files below a folder, with what could not be looked into.
  ///
  /// What editors and systems hide – names that begin with a full stop – is passed over, and so are pipes,
  /// devices and links to folders, which may run in a circle; the folder itself may be a link. Folders are
  /// looked into 64 levels deep, and at most 200 000 files are listed.
  public static func listing(below path: String) -> Listing {
    let start = path.hasSuffix("/") ? path : path + "/"
    var waiting = [(below: "", level: 1)]
    var listing = Listing()
    while let (below, level) = waiting.popLast() {
      guard level <= mostLevels else {
        listing.faults.append(.tooDeep(start + below, limit: mostLevels))
        continue
      }
      guard let names = names(in: start + below) else {
        listing.faults.append(.unreadable(start + below))
        continue
      }
      for name in names where !name.hasPrefix(".") {
        let entry = below + name
        switch kind(of: start + entry) {
        case .folder: waiting.append((entry + "/", level + 1))
        case .file: listing.files.append(entry)
        case .other: break
        }
      }
      guard listing.files.count <= mostFiles else {
        listing.faults.append(.tooMany(path, limit: mostFiles))
        break
      }
    }
    listing.files.sort()
    return listing
  }

  private enum Kind { case folder, file, other }

  /// What a name stands for; a link to a file is a file, and one that leads nowhere is left to the reader to
  /// report.
  private static func kind(of path: String) -> Kind {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .other }
    if status.st_mode & S_IFMT == S_IFDIR { return .folder }
    guard stat(path, &status) == 0 else { return .file }
    return status.st_mode & S_IFMT == S_IFREG ? .file : .other
  }

  /// The names in a folder in an order of their own; `nil` where it cannot be listed.
  static func names(in path: String) -> [String]? {
    guard let stream = opendir(path) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { name in
          name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names
  }
}
