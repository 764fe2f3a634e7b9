import Foundation
import Testing

/// The folders of a module build on each other in one direction, so that each can be understood without those that
/// use it.
@Suite struct FolderTests {
  static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")

  static let modules: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: sources.path)) ?? []).sorted()

  private static func files(of module: String) throws -> [SourceFile] {
    let root = sources.appending(path: module)
    return try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".swift") }
      .sorted().map { path in
        let parts = path.split(separator: "/")
        return SourceFile(
          folder: parts.dropLast().joined(separator: "/"), name: path,
          text: try String(contentsOf: root.appending(path: path), encoding: .utf8))
      }
  }

  @Test func `the modules are found`() throws {
    #expect(Self.modules.contains("Planning"))
    #expect(Self.modules.contains("Scheduling"))
    let uses = FolderUses(try Self.files(of: "Scheduling")).uses
    #expect(uses["Graph"]?["Problem"]?.contains("Graph/StudyGraph.swift uses StudyProblem") == true)
    #expect(uses["Problem"] == nil)
  }

  @Test(arguments: modules)
  func `no folders of a module use each other in a circle`(module: String) throws {
    #expect(FolderUses(try Self.files(of: module)).circles == [])
  }

  @Test func `a circle is found over three folders, with what closes it first`() {
    func file(_ folder: String, _ text: String) -> SourceFile {
      SourceFile(folder: folder, name: "\(folder)/\(folder).swift", text: text)
    }
    let files = [
      file("A", "public struct First { let a: Second; let b: Fourth }"),
      file("B", "package enum Second { case one(Third) }\nfinal class Fourth {}"),
      file("C", "struct Third { var text = \"\\(First.name)\" }"),
      file("D", "/// Uses ``First``.\nstruct Apart { let text = \"First\" /* First */ }"),
    ]
    #expect(
      FolderUses(files).circles == [
        "B uses C, which leads back to B (1): B/B.swift uses Third",
        "C uses A, which leads back to C (1): C/C.swift uses First",
        "A uses B, which leads back to A (2): A/A.swift uses Fourth; A/A.swift uses Second",
      ])
  }

  @Test(arguments: [
    ("a // B \"c\"\nd", "a \nd"),
    ("a /* B\n */ d", "a  d"),
    (#"a "B \(c("D")) \" E" f"#, "a c( )   f"),
    ("a #\"B \" \\(C) \\#(d)\"# e", "a d   e"),
    ("a #if B", "a #if B"),
    ("a \"\"\"\nB \\(c) \"D\"\n\"\"\" e", "a c   e"),
  ])
  func `comments and the words of literals are no code`(text: String, code: String) {
    #expect(CodeText(text).string == code)
  }
}
