import Catalogue
import Documents
import Ontology
import Planning
import Testing
import XML

// The whole of Foundation brings an ICU of its own, which differs from that of libxml2's headers.
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The schemas that are built into the program, compiled once.
let builtInSchemas = Catalogue().schemas()

/// A document in `Fixtures/` beside the messages that its reader should see: none for one that can be read.
///
/// A message that ends in `…` is libxml2's, whose wording differs between versions: only what stands before
/// the sign is compared.
struct DocumentFixture: CustomTestStringConvertible, Sendable {
  var file: SourceFile
  var messages: [String]

  var testDescription: String { file.path }

  /// The fixtures of a folder, by name.
  static func all(in folder: String, ending: String) -> [DocumentFixture] {
    let path = directory + folder
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(ending) }.sorted().map { name in
      let expected = FileManager.default.contents(atPath: path + "/" + name.dropLast(ending.count) + ".txt")
      let bytes = FileManager.default.contents(atPath: path + "/" + name) ?? Data()
      return DocumentFixture(
        file: SourceFile(path: name, bytes: Array(bytes)),
        messages: expected.map { String(decoding: $0, as: UTF8.self).split(separator: "\n").map(String.init) }
          ?? ["the messages are missing"])
    }
  }

  /// Whether messages are those that are expected.
  func matches(_ found: [String]) -> Bool {
    found.count == messages.count
      && zip(found, messages).allSatisfy { found, expected in
        expected.hasSuffix("…") ? found.hasPrefix(expected.dropLast()) : found == expected
      }
  }

  /// What reading says; empty when it succeeds.
  static func messages(of read: () throws(InvalidDocument) -> Void) -> [String] {
    do {
      try read()
      return []
    } catch {
      return error.diagnostics.map(\.description)
    }
  }

  private static var directory: String {
    var path = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    path.append("Fixtures/")
    return path.joined(separator: "/")
  }
}

extension Plan {
  /// The plan after it was written and read.
  func roundTripped() throws -> Plan {
    try PlanDocument.read(SourceFile(path: "plan.xml", text: PlanDocument.xml(self)), schemas: builtInSchemas)
  }
}
