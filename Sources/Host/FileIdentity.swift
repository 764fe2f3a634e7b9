#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Which file a path means, whatever the path looks like: two paths to one file, be it through a symbolic link,
/// a hard link or a detour such as `./`, have the same identity.
public struct FileIdentity: Sendable, Hashable {
  private let device: UInt64
  private let number: UInt64
  /// The name in the folder whose numbers these are, for a file that is not there yet.
  private let name: String?

  /// Finds out what a path means.
  ///
  /// - Parameter path: A file, or where one can be made; `nil` for a path into a folder that is not there, and
  ///   for `-`.
  public init?(_ path: String) {
    guard path != "-" else { return nil }
    var status = stat()
    if stat(path, &status) == 0 {
      (device, number, name) = (UInt64(status.st_dev), UInt64(status.st_ino), nil)
      return
    }
    let target = AtomicFile.linkedFile(path)
    let folder = AtomicFile.folder(of: target)
    guard stat(folder.isEmpty ? "." : folder, &status) == 0 else { return nil }
    (device, number) = (UInt64(status.st_dev), UInt64(status.st_ino))
    name = String(target.dropFirst(folder.count))
  }

  /// Whether a path leads to something that is written to as it goes by, and not replaced: a device, a pipe.
  public static func isStream(_ path: String) -> Bool {
    var status = stat()
    guard path != "-", stat(path, &status) == 0 else { return path == "-" }
    return status.st_mode & S_IFMT != S_IFREG && status.st_mode & S_IFMT != S_IFDIR
  }
}
