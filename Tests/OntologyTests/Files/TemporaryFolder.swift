import FoundationEssentials
import Testing

/// A folder of a test's own, removed with what is in it.
final class TemporaryFolder {
  let path: String

  init() throws {
    let name = "readiness-ontology-\(UUID().uuidString)"
    path = FileManager.default.temporaryDirectory.appending(path: name).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in it.
  func file(_ name: String) -> String { path + "/" + name }

  /// Writes a file by other means than those under test.
  func put(_ text: String, in name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: file(name)))
  }

  /// What a file holds, `nil` where there is none.
  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: file(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The names of everything in it, hidden files too.
  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
}
