#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A file that is read, changed and written back, while other runs of the program may do the same.
///
/// What is written rests on what was read. So before anything is replaced, the file is compared with what was
/// read or written last; what another program wrote in between is never overwritten.
public final class SharedFile {
  /// Where the file is; `-` for standard input and output, which nobody shares.
  public let path: String

  /// What was read or written last; `nil` where nothing was, or nothing is there.
  public var knownBytes: [UInt8]? {
    if case .bytes(let bytes) = known { bytes } else { nil }
  }

  /// The files together with which this one is written; `nil` for at once.
  public weak var group: FileGroup?

  private var known = Content.unread
  private var lock: FolderLock?
  private var isTidy: Bool

  private enum Content: Equatable {
    /// Nobody looked, so nothing rests on it.
    case unread
    case absent
    case bytes([UInt8])
  }

  /// Names a file; nothing is opened.
  ///
  /// - Parameter isTidy: Whether it is known that no killed run left anything in the folder, so that nobody has
  ///   to look; for the second of many files.
  public init(_ path: String, inTidyFolder isTidy: Bool = false) {
    self.path = path
    self.isTidy = isTidy
  }

  /// Where the file itself is, if the path is a symbolic link.
  public var realPath: String { AtomicFile.linkedFile(path) }

  /// Makes others that would change the file wait, until it is written or this value is gone; what killed runs
  /// left half written in its folder is removed.
  ///
  /// - Throws: `FileFault.busy` when another program keeps this one waiting for ten seconds.
  public func hold() throws(FileFault) {
    guard path != "-" else { return }
    if let group {
      if try group.hold(path, lock.take()) { isTidy = true }
      return
    }
    guard lock == nil else { return }
    let held = try FolderLock(for: path)
    if !isTidy {
      PartialFiles.removeLeftovers(in: AtomicFile.folder(of: AtomicFile.linkedFile(path)), holding: held)
    }
    isTidy = true
    lock = consume held
  }

  /// The file's bytes, which the next ``write(_:keepingOldAt:movingOlderTo:)`` rests on.
  ///
  /// - Throws: `FileFault` for a file that is missing, a folder, unreadable, or larger than the limit.
  public func read(limit: Int) throws(FileFault) -> [UInt8] {
    if path == "-" { return try StandardInput.bytes(limit: limit) }
    do {
      let bytes = try WholeFile.bytes(of: path, limit: limit)
      known = .bytes(bytes)
      return bytes
    } catch {
      if case .missing = error { known = .absent }
      throw error
    }
  }

  /// Replaces the file, or creates it.
  ///
  /// - Parameters:
  ///   - bytes: The new content.
  ///   - previousPath: Where the old content is kept, if there is any and it is another.
  ///   - asidePath: The name that a file gets which is at `previousPath` already; `nil` to replace it.
  /// - Returns: Whether old content was kept there.
  /// - Throws: `FileFault.changed` when another program has changed, created or removed the file since it was
  ///   read, `busy` when another program keeps this one waiting, and what `AtomicFile.write` throws; the file
  ///   is then as it was.
  @discardableResult
  public func write(
    _ bytes: [UInt8], keepingOldAt previousPath: String? = nil, movingOlderTo asidePath: String? = nil
  ) throws(FileFault) -> Bool {
    guard !FileIdentity.isStream(path) else {
      if let group {
        group.write(bytes, toStream: path)
      } else {
        lock = nil
        try AtomicFile.write(bytes, to: path)
      }
      return false
    }
    guard let group else {
      try hold()
      return try FileGroup.writeFiles { group throws(FileFault) in
        self.group = group
        defer { self.group = nil }
        return try write(bytes, keepingOldAt: previousPath, movingOlderTo: asidePath)
      }
    }
    try hold()
    let now = known == .unread && previousPath == nil ? .unread : current
    guard known == .unread || known == now else { throw .changed(path) }
    var isKept = false
    if let previousPath, case .bytes(let old) = now, old != bytes {
      if let asidePath { group.move(previousPath, to: asidePath) }
      try AtomicFile.replace(previousPath, with: old, like: path, in: group)
      isKept = true
    }
    try AtomicFile.replace(path, with: bytes, in: group)
    group.whenPlaced { self.known = .bytes(bytes) }
    return isKept
  }

  /// Replaces a file of the same folder, or creates it, with this one's owner and permissions; others go on
  /// waiting.
  ///
  /// - Throws: What ``write(_:keepingOldAt:movingOlderTo:)`` throws.
  public func write(_ bytes: [UInt8], beside otherPath: String) throws(FileFault) {
    try hold()
    try AtomicFile.replace(otherPath, with: bytes, like: path, in: group)
  }

  /// Gives the file and another one each other's content, both at once where the disk can do that.
  ///
  /// - Returns: Whether they differed.
  /// - Throws: `FileFault.missing` when one of them is not there, and what ``write(_:keepingOldAt:movingOlderTo:)`` throws.
  public func exchange(with otherPath: String, limit: Int) throws(FileFault) -> Bool {
    try hold()
    defer { lock = nil }
    let other = try WholeFile.bytes(of: otherPath, limit: limit)
    let own = try read(limit: limit)
    guard own != other else { return false }
    if !AtomicFile.exchange(path, otherPath) {
      try AtomicFile.replace(path, with: other)
      try AtomicFile.replace(otherPath, with: own)
    }
    known = .bytes(other)
    return true
  }

  /// What is there now; of what is no file but a device or a pipe, what was known of it.
  ///
  /// What cannot be read counts as unread.
  private var current: Content {
    var status = stat()
    guard stat(path, &status) == 0 else { return .absent }
    guard status.st_mode & S_IFMT == S_IFREG else { return known }
    return (try? WholeFile.bytes(of: path, limit: Int(status.st_size))).map(Content.bytes) ?? .unread
  }
}
