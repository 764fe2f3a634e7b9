internal import CEmbedded
public import XML

/// Where the files of `Roles/` and `Templates/` come from: built into the program, and folders of the user's.
///
/// Nothing is copied before it is asked for: all the files are two megabytes, of which most commands read a schema.
public struct Catalogue: Sendable {
  /// The built-in files, sorted by path.
  public var builtIn: [SourceFile] { files(in: "") }

  /// The files that were built into the program; nothing is opened.
  public init() {}

  /// The built-in files of a folder such as `Roles/`, sorted by path.
  ///
  /// - Complexity: O(bytes of these files).
  public func files(in folder: String) -> [SourceFile] { Self.files { $0.hasPrefix(folder) } }

  /// The built-in file of a path.
  public func file(_ path: String) -> SourceFile? { Self.files { $0 == path }.first }

  private static func files(where isWanted: (String) -> Bool) -> [SourceFile] {
    (0..<Int(readiness_embedded_count)).compactMap { index in
      let file = readiness_embedded_file(Int32(index))
      let path = String(cString: file.path)
      guard isWanted(path) else { return nil }
      return SourceFile(
        path: path, bytes: Array(UnsafeBufferPointer(start: file.bytes, count: Int(file.count))))
    }
  }
}
