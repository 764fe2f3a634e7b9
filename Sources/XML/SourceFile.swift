/// A file as bytes with the name that its reader knows; the modules that compute never open files.
public struct SourceFile: Sendable, Hashable {
  /// The path as diagnostics report it, such as `Roles/Skills/data.xml`.
  public var path: String
  /// The whole content.
  public var bytes: [UInt8]

  /// Creates a file.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Creates a file from text.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
