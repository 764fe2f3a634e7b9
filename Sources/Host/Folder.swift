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

  /// The paths of all files below a folder, sorted by their names below it.
  ///
  /// What editors and systems hide – names that begin with a full stop – is passed over, and so are links to
  /// folders, which may run in a circle; the folder itself may be a link.
  ///
  /// - Throws: `FileFault.unreadable` for a folder that cannot be listed.
  public static func files(below path: String) throws(FileFault) -> [String] {
    let start = path.hasSuffix("/") ? path : path + "/"
    var waiting = [""]
    var found: [String] = []
    while let below = waiting.popLast() {
      for name in try names(in: start + below) where !name.hasPrefix(".") {
        let entry = below + name
        switch kind(of: start + entry) {
        case .folder: waiting.append(entry + "/")
        case .file: found.append(entry)
        case .other: break
        }
      }
    }
    return found.sorted().map { start + $0 }
  }

  private enum Kind { case file, folder, other }

  /// What a name stands for; a link to a file is a file, and one that leads nowhere is left to the reader to
  /// report.
  private static func kind(of path: String) -> Kind {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .other }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFLNK: return isFolder(path) == true ? .other : .file
    default: return .file
    }
  }

  private static func names(in path: String) throws(FileFault) -> [String] {
    guard let stream = opendir(path) else { throw .unreadable(path) }
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
