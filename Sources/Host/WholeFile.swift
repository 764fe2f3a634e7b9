#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Reads files whole, each with a limit on its size.
public enum WholeFile {
  /// The bytes of a file; of a pipe or a device, everything up to its end.
  ///
  /// - Throws: `FileFault` for a file that is missing, a folder, unreadable, or larger than the limit, and for a pipe
  ///   into which nobody writes; a regular file that is larger is noticed before it is read, and nothing is read
  ///   without end.
  public static func bytes(of path: String, limit: Int) throws(FileFault) -> [UInt8] {
    // Without waiting for the other end of a pipe, which may never come.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT, ENOTDIR: throw .missing(path)
      case ELOOP: throw .linkCircle(path)
      default: throw .unreadable(path)
      }
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(path) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw .isFolder(path) }
    guard status.st_size <= limit else { throw .tooLarge(path, limit: limit) }
    if status.st_mode & S_IFMT == S_IFIFO { try awaitWriter(descriptor, path: path) }
    let flags = fcntl(descriptor, F_GETFL)
    guard flags >= 0, fcntl(descriptor, F_SETFL, flags & ~O_NONBLOCK) == 0 else { throw .unreadable(path) }
    return try readFully(descriptor, limit: limit, path: path)
  }

  /// Waits until something comes from a pipe, or until its writer has gone.
  private static func awaitWriter(_ descriptor: Int32, path: String) throws(FileFault) {
    var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    var found = poll(&watched, 1, pipePatience * 1000)
    while found < 0, errno == EINTR { found = poll(&watched, 1, pipePatience * 1000) }
    guard found > 0 else { throw .silent(path, seconds: Int(pipePatience)) }
  }

  /// The seconds for which a pipe is waited for.
  private static let pipePatience: Int32 = 5

  /// The bytes of a regular file below a folder that somebody else may have made up: no link leads out of it.
  ///
  /// - Parameters:
  ///   - name: A path below the folder, without `..`.
  ///   - folder: The folder; empty for the current one. It may be a link itself.
  /// - Throws: `FileFault` for a file that is missing, too large, a folder, a device or a pipe, or that is
  ///   reached through a link.
  public static func bytes(of name: String, below folder: String, limit: Int) throws(FileFault) -> [UInt8] {
    let path = folder + name
    var parts = name.split(separator: "/").map(String.init)
    guard let last = parts.popLast(), !parts.contains(".."), last != ".." else { throw .isLink(path) }
    var place = open(folder.isEmpty ? "." : folder, O_RDONLY | O_CLOEXEC | O_DIRECTORY)
    for part in parts where place >= 0 {
      let next = openat(place, part, O_RDONLY | O_CLOEXEC | O_DIRECTORY | O_NOFOLLOW)
      let code = errno
      close(place)
      place = next
      errno = code
    }
    guard place >= 0 else { throw fault(at: path) }
    defer { close(place) }
    // Without waiting for the other end of a pipe.
    let descriptor = openat(place, last, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw fault(at: path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(path) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw .isFolder(path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(path) }
    guard status.st_size <= limit else { throw .tooLarge(path, limit: limit) }
    return try readFully(descriptor, limit: limit, path: path)
  }

  /// Why the last call to open a file below a folder failed.
  ///
  /// A link where a folder is wanted counts as no folder to some systems and as a link to others.
  private static func fault(at path: String) -> FileFault {
    switch errno {
    case ENOENT: .missing(path)
    case ELOOP, EMLINK, ENOTDIR: .isLink(path)
    default: .unreadable(path)
    }
  }
}
