internal import CEmbedded
public import XML

/// Where the files of `Roles/` and `Templates/` come from: built into the program, and folders of the user's.
public struct Catalogue: Sendable {
  /// The built-in files, sorted by path.
  public let builtIn: [SourceFile]

  /// Reads the files that were built into the program; nothing is opened.
  public init() {
    builtIn = (0..<Int(readiness_embedded_count)).map { index in
      let file = readiness_embedded_file(Int32(index))
      return SourceFile(
        path: String(cString: file.path),
        bytes: Array(UnsafeBufferPointer(start: file.bytes, count: Int(file.count))))
    }
  }

  /// The built-in files of a folder such as `Roles/`.
  public func files(in folder: String) -> [SourceFile] { builtIn.filter { $0.path.hasPrefix(folder) } }

  /// The built-in file of a path.
  public func file(_ path: String) -> SourceFile? { builtIn.first { $0.path == path } }
}
