#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Reads files whole, each with a limit on its size.
public enum WholeFile {
  /// The bytes of a file; of a pipe or a device, everything up to its end.
  ///
  /// - Throws: `FileFault` for a file that is missing, a folder, unreadable, or larger than the limit; a
  ///   regular file that is larger is noticed before it is read, and nothing is read without end.
  public static func bytes(of path: String, limit: Int) throws(FileFault) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR ? .missing(path) : .unreadable(path)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(path) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw .isFolder(path) }
    guard status.st_size <= limit else { throw .tooLarge(path, limit: limit) }
    return try readFully(descriptor, limit: limit, path: path)
  }
}
