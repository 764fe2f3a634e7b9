import Wording

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Files that are written together: each takes its place, or none does.
///
/// All are written whole beside their places first, which is where a full disk shows. Only when the last of them is
/// on the disk do they take their names, one right after the other, which needs no more room. What is no file but
/// a device or a pipe comes last, since it may wait for whoever reads it.
public final class FileGroup {
  private enum Step {
    /// A new content takes its file's place.
    case place(temporary: String, target: String, path: String)
    case move(String, to: String)
    /// A file of this program's own goes; one that is not there is no fault.
    case remove(String)
  }

  private final class HeldLock {
    private let lock: FolderLock

    init(_ lock: consuming FolderLock) { self.lock = lock }
  }

  private var steps: [Step] = []
  private var locks: [FileIdentity: HeldLock] = [:]
  private var madeFolders: [String] = []
  private var placed: [() -> Void] = []
  private var streams: [(path: String, bytes: [UInt8])] = []

  private init() {}

  deinit {
    for case .place(let temporary, _, _) in steps { unlink(temporary) }
    for folder in madeFolders.reversed() { rmdir(folder) }
  }

  /// Writes several files together.
  ///
  /// Signals that would end the program wait until the files have taken their places.
  ///
  /// - Parameter work: Gives the group to what writes; what it throws leaves every file as it was.
  /// - Throws: What `work` throws, and `FileFault.cannotCreate` for a file that does not take its place after all; it
  ///   names the files that have taken theirs before.
  public static func write<Result>(_ work: (FileGroup) throws -> Result) throws -> Result {
    let group = FileGroup()
    let result = try HeldSignals.during { () throws(any Error) in
      let result = try work(group)
      try group.place()
      return result
    }
    for (path, bytes) in group.streams {
      // The lock on the folder is held already.
      if path == "-" {
        try AtomicFile.write(bytes, to: path)
      } else {
        try AtomicFile.replace(path, with: bytes)
      }
    }
    return result
  }

  /// ``write(_:)`` where nothing but files can be at fault.
  static func writeFiles<Result>(
    _ work: (FileGroup) throws(FileFault) -> Result
  ) throws(FileFault) -> Result {
    try HeldSignals.during { () throws(FileFault) in
      let group = FileGroup()
      let result = try work(group)
      try group.place()
      return result
    }
  }

  /// Makes a folder and those above it; those that were missing go again where the files are not written.
  ///
  /// - Throws: as ``AtomicFile/makeFolder(_:)`` does.
  public func makeFolder(_ path: String) throws(FileFault) {
    madeFolders += try AtomicFile.makeFolder(path)
  }

  /// Removes a file of this program's own once the others have taken their places.
  public func remove(_ path: String) { steps.append(.remove(path)) }

  /// Gives a file another name in its folder.
  func move(_ path: String, to other: String) { steps.append(.move(path, to: other)) }

  /// Takes a file that is written whole and waits to take another's name.
  func add(_ temporary: String, for target: String, path: String) {
    steps.append(.place(temporary: temporary, target: target, path: path))
  }

  /// Writes to a device or a pipe once every file has taken its place.
  func write(_ bytes: [UInt8], toStream path: String) {
    streams.append((path, bytes))
  }

  /// Does something once every file has taken its place.
  func whenPlaced(_ action: @escaping () -> Void) { placed.append(action) }

  /// Makes others wait that would change files of the folder in which a file stands.
  ///
  /// - Parameter own: The lock of the one who asks, if there is one; the group keeps it from now on.
  /// - Returns: Whether they did not wait before.
  /// - Throws: `FileFault.busy` when another program keeps this one waiting for ten seconds.
  func hold(_ path: String, _ own: consuming FolderLock?) throws(FileFault) -> Bool {
    let folder = AtomicFile.folder(of: AtomicFile.linkedFile(path))
    // A folder that is not there is nobody else's either.
    guard let identity = FileIdentity(folder.isEmpty ? "." : folder) else { return false }
    if let own {
      locks[identity] = HeldLock(own)
      return false
    }
    guard locks[identity] == nil else { return false }
    let lock = try FolderLock(for: path)
    PartialFiles.removeLeftovers(in: folder, holding: lock)
    locks[identity] = HeldLock(lock)
    return true
  }

  /// Lets every file take its place.
  private func place() throws(FileFault) {
    var done: [String] = []
    while let step = steps.first {
      switch step {
      case .place(let temporary, let target, let path):
        guard rename(temporary, target) == 0 else {
          throw .cannotCreate(path, reason: reason(errno) + Self.text(of: done))
        }
        done.append(path)
      case .move(let path, let other):
        guard rename(path, other) == 0 else {
          throw .cannotCreate(other, reason: reason(errno) + Self.text(of: done))
        }
      case .remove(let path): AtomicFile.removeQuietly(path)
      }
      steps.removeFirst()
    }
    madeFolders = []
    for action in placed { action() }
  }

  /// What has taken its place before something went wrong.
  private static func text(of done: [String]) -> String {
    done.isEmpty ? "" : worded("; written before that: \(done.joined(separator: ", "))")
  }
}
