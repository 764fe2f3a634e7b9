public import Host
public import XML

/// Reads the user's files, each with a limit on its size.
public enum InputFiles {
  /// The greatest size of a file, unless a reader says otherwise: 16 MB.
  public static let sizeLimit = 16 << 20
  /// The path that diagnostics report for standard input.
  public static let standardInput = "standard input"

  /// Reads every `.xml` file below a folder, sorted by path; a path that names a file gives that file.
  ///
  /// What an editor or a system hides – names that begin with a full stop – is passed over.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - limit: Greatest size of all files together, in bytes.
  /// - Returns: The files, each under the path by which it can be opened.
  /// - Throws: `FileFault` for a missing folder, an unreadable file, or a folder that is too large.
  public static func folder(_ path: String, limit: Int = 32 << 20) throws -> [SourceFile] {
    // Of what is not there, reading says why.
    guard Folder.isFolder(path) == true else { return [try read(path)] }
    var total = 0
    return try Folder.files(below: path).filter { $0.hasSuffix(".xml") }.map { name in
      let file = try read(name)
      total += file.bytes.count
      guard total <= limit else { throw FileFault.tooLarge(path, limit: limit) }
      return file
    }
  }

  /// Reads one file, or standard input for `-`.
  ///
  /// - Throws: `FileFault` for a file that is missing, unreadable, or larger than the limit; what is larger
  ///   is noticed before it is read.
  public static func read(_ path: String, limit: Int = sizeLimit) throws -> SourceFile {
    if path == "-" {
      return SourceFile(path: standardInput, bytes: try StandardInput.bytes(limit: limit))
    }
    return SourceFile(path: path, bytes: try WholeFile.bytes(of: path, limit: limit))
  }

  /// Reads a file that is to be written back.
  ///
  /// - Throws: `FileFault` for a file that is missing, unreadable, or too large.
  public static func read(_ file: SharedFile) throws(FileFault) -> SourceFile {
    SourceFile(
      path: file.path == "-" ? "standard input" : file.path, bytes: try file.read(limit: sizeLimit))
  }
}
