internal import CHost
import Wording

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Writes files so that a reader sees the old content or the new, whole, whatever happens in between.
public enum AtomicFile {
  /// Replaces a file, or creates it; `-` writes to standard output.
  ///
  /// The bytes go to a new file in the same folder, are forced to the disk, and take the old file's name. Its
  /// permissions stay, or become narrower where they cannot be given, and where the path is a symbolic link,
  /// the file that it leads to is replaced. What is no file but a device or a pipe is written to directly.
  /// Signals that would end the program wait until the work is done; only a killed program can leave a file
  /// `.readiness-….partial` behind, which nothing reads and the next run removes. While another run of the
  /// program changes a file of the folder, this one waits.
  ///
  /// - Throws: `FileFault.cannotCreate` when the folder does not let a file be made, `FileFault.cannotReplace` when the
  ///   old one is protected against writing or its folder does not let it be replaced, `FileFault.writeFailed` when the
  ///   disk is full or fails, `FileFault.busy` when another program keeps this one waiting; the old file is then as it
  ///   was, and no new one is left behind.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileFault) {
    if path == "-" { return try writeAll(bytes, to: 1, path: "standard output") }
    let lock = try FolderLock(for: path)
    PartialFiles.removeLeftovers(in: folder(of: linkedFile(path)), holding: lock)
    try replace(path, with: bytes)
    // It would be given back as soon as nothing more asks for it.
    extendLifetime(lock)
  }

  /// ``write(_:to:)`` for those who hold the lock on the folder already.
  ///
  /// - Parameters:
  ///   - model: A file whose owner and permissions the new one gets, instead of those of the old one.
  ///   - group: The files together with which the file takes its place; `nil` for at once.
  static func replace(
    _ path: String, with bytes: [UInt8], like model: String? = nil, in group: FileGroup? = nil
  ) throws(FileFault) {
    let existing = status(of: path)
    // A link that leads to no file yet is followed; one that leads round in a circle is not.
    if existing == nil, errno != ENOENT { throw .cannotCreate(path, reason: reason(errno)) }
    switch existing.map({ $0.st_mode & S_IFMT }) {
    case nil, S_IFREG:
      let own = existing.map { (path: path, status: $0) }
      let like = model.flatMap { model in status(of: model).map { (path: model, status: $0) } } ?? own
      try HeldSignals.during { () throws(FileFault) in
        try replace(path, existing: existing, like: like, with: bytes, in: group)
      }
    case S_IFDIR: throw .cannotCreate(path, reason: worded("a folder of this name is in the way"))
    default: try writeDirectly(bytes, to: path)
    }
  }

  /// Writes text.
  public static func write(_ text: String, to path: String) throws(FileFault) {
    try write(Array(text.utf8), to: path)
  }

  /// Lets two files change their names with each other in one step.
  ///
  /// - Returns: Whether it was done; not every disk can, and a file may be protected against writing.
  static func exchange(_ path: String, _ otherPath: String) -> Bool {
    access(path, W_OK) == 0 && access(otherPath, W_OK) == 0
      && readiness_exchange(linkedFile(path), linkedFile(otherPath)) == 0
  }

  /// Makes a folder and those above it, if they are missing.
  ///
  /// - Returns: Those that were missing.
  /// - Throws: `FileFault.cannotCreate`; a folder that is there already is no fault.
  @discardableResult
  public static func makeFolder(_ path: String) throws(FileFault) -> [String] {
    var made: [String] = []
    var partial = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      partial += partial.isEmpty || partial.hasSuffix("/") ? String(part) : "/" + part
      // A folder that is there may still refuse to have one made, for example on a read-only disk.
      guard mkdir(partial, 0o755) != 0 else {
        made.append(partial)
        continue
      }
      let cause = errno
      if cause != EEXIST, status(of: partial) == nil { throw .cannotCreate(path, reason: reason(cause)) }
    }
    guard let found = status(of: path) else { throw .cannotCreate(path, reason: reason(errno)) }
    guard found.st_mode & S_IFMT == S_IFDIR else {
      throw .cannotCreate(path, reason: worded("a file of this name is in the way"))
    }
    return made
  }

  private static func replace(
    _ path: String, existing: stat?, like model: (path: String, status: stat)?, with bytes: [UInt8],
    in group: FileGroup?
  ) throws(FileFault) {
    let target = linkedFile(path)
    if existing != nil, access(target, W_OK) != 0 { throw .cannotReplace(path, reason: reason(errno)) }
    guard let (descriptor, temporary) = newFile(beside: target, mode: model == nil ? 0o644 : 0o600) else {
      let cause = reason(errno)
      if existing == nil { throw .cannotCreate(path, reason: cause) }
      throw .cannotReplace(path, reason: worded("no new file can be made in its folder: \(cause)"))
    }
    var failure = writeFully(bytes, to: descriptor)
    if let model, failure == 0 { giveAccess(of: model.path, model.status, to: descriptor) }
    if failure == 0, fsync(descriptor) != 0, errno != EINVAL { failure = errno }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    guard failure == 0 else {
      unlink(temporary)
      throw .writeFailed(path, reason: reason(failure) + worded("; nothing was changed"))
    }
    if let group { return group.add(temporary, for: target, path: path) }
    guard rename(temporary, target) == 0 else {
      let cause = errno
      unlink(temporary)
      throw .cannotCreate(path, reason: reason(cause))
    }
  }

  /// Lets those read and write a new file who may read and write another, and nobody else.
  ///
  /// The owner, the group and the list of further people may be refused, on some disks or to a person who only
  /// shares the file; the content counts more, but then the group has no more than everybody has.
  private static func giveAccess(of path: String, _ model: stat, to descriptor: Int32) {
    if fchown(descriptor, model.st_uid, model.st_gid) != 0 {
      _ = fchown(descriptor, uid_t.max, model.st_gid)
    }
    var mode = model.st_mode & 0o777
    var given = stat()
    let isSameGroup = fstat(descriptor, &given) == 0 && given.st_gid == model.st_gid
    if readiness_copy_access_list(path, descriptor) != 0 || !isSameGroup {
      // With a list, these three bits are the most that anybody in it has.
      mode &= ~0o070 | (mode & 0o007) << 3
    }
    _ = fchmod(descriptor, mode)
  }

  /// Makes an empty file in the folder of another; its name is short, so that it fits wherever that one does.
  ///
  /// - Returns: `nil` where the system does not let it, for the reason in `errno`.
  private static func newFile(beside target: String, mode: mode_t) -> (descriptor: Int32, name: String)? {
    let folder = folder(of: target)
    // A name may be taken by a killed program that had the same process number.
    for attempt in 0..<100 {
      let name = folder + PartialFiles.name(attempt: attempt)
      let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
      if descriptor >= 0 { return (descriptor, name) }
      guard errno == EEXIST else { break }
    }
    return nil
  }

  private static func writeDirectly(_ bytes: [UInt8], to path: String) throws(FileFault) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw .cannotCreate(path, reason: reason(errno)) }
    defer { close(descriptor) }
    try writeAll(bytes, to: descriptor, path: path)
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(FileFault) {
    let failure = writeFully(bytes, to: descriptor)
    if failure == EPIPE { throw .readerGone(path) }
    guard failure == 0 else { throw .writeFailed(path, reason: reason(failure)) }
  }

  /// The file that a symbolic link leads to, also where there is none yet, so that the link itself is kept; any
  /// other path as it is.
  public static func linkedFile(_ path: String) -> String {
    var target = path
    // As many steps as Linux itself follows.
    for _ in 0..<40 {
      var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
      let count = buffer.withUnsafeMutableBytes { bytes in
        bytes.bindMemory(to: CChar.self).baseAddress.map { readlink(target, $0, bytes.count) } ?? -1
      }
      guard count > 0 else { break }
      let link = String(decoding: buffer[..<count], as: UTF8.self)
      target = link.hasPrefix("/") ? link : folder(of: target) + link
    }
    return target
  }

  /// The path up to its last `/`, empty for a file in the working folder.
  public static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  private static func status(of path: String) -> stat? {
    var found = stat()
    return stat(path, &found) == 0 ? found : nil
  }
}
