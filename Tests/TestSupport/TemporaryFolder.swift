import FoundationEssentials

/// A folder of a test's own, removed with what is in it.
package final class TemporaryFolder: Sendable {
  package let path: String

  package init() throws {
    let name = "readiness-\(UUID().uuidString)"
    path = FileManager.default.temporaryDirectory.appending(path: name).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in it.
  package func file(_ name: String) -> String { path + "/" + name }

  /// Writes a file by other means than those under test.
  package func put(_ text: String, in name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: file(name)))
  }

  /// What a file holds, `nil` where there is none.
  package func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: file(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The names of everything in it, hidden files too.
  package func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }
}
