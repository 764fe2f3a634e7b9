#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Keeps other runs of the program from changing the files of a folder, for a moment.
///
/// The lock is the system's own, on the folder itself (`flock`): it leaves no file behind, it ends with the
/// program however that ends, and a folder that is read-only can be locked like any other. It is only for
/// those who ask for it; whoever reads need not, since files are replaced whole.
struct FolderLock: ~Copyable {
  /// The open folder; `nil` where the disk or the folder's permissions know no locks, and nothing is held.
  private let descriptor: Int32?

  /// Whether others have to wait.
  var isHeld: Bool { descriptor != nil }

  /// How long the lock is waited for: 500 times 20 milliseconds.
  private static let attempts = 500, pause: UInt32 = 20_000

  /// Waits for the lock on the folder in which a file stands.
  ///
  /// - Parameter path: The file; where it is a symbolic link, the file that it leads to counts.
  /// - Throws: `FileFault.busy` when another program holds the lock for ten seconds.
  init(for path: String) throws(FileFault) {
    let folder = AtomicFile.folder(of: AtomicFile.linkedFile(path))
    let opened = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard opened >= 0 else {
      descriptor = nil
      return
    }
    for _ in 0..<Self.attempts {
      if flock(opened, LOCK_EX | LOCK_NB) == 0 {
        descriptor = opened
        return
      }
      guard errno == EWOULDBLOCK || errno == EINTR else {
        close(opened)
        descriptor = nil
        return
      }
      usleep(Self.pause)
    }
    close(opened)
    throw .busy(path)
  }

  deinit {
    if let descriptor { close(descriptor) }
  }
}
