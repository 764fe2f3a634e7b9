import Ontology
import Testing
import XML

struct `Skeletons of library files` {
  private func read(_ text: String) throws -> [Diagnostic] {
    Library.read(
      [[SourceFile(path: "new.xml", text: text)]], over: BuiltIn.files, schemas: try BuiltIn.schemas.get()
    )
    .diagnostics
  }

  @Test(arguments: Scaffold.Kind.allCases)
  func `A skeleton is refused until its gaps are filled, and accepted then`(kind: Scaffold.Kind) throws {
    let areas = try BuiltIn.library.areas.map(\.id)
    let text = try #require(Scaffold(kind, id: "my-thing", areas: areas)).text
    #expect(text.contains("FILL"))
    #expect(try read(text).contains { $0.severity == .error })
    let gaps = Scaffold.gaps(in: SourceFile(path: "new.xml", text: text))
    #expect(gaps.count == text.split(separator: "\n").dropFirst(2).count { $0.contains("FILL") })
    #expect(gaps.allSatisfy { $0.severity == .error && $0.suggestion?.hasPrefix("give ") == true })
    var filled = text
    for (gap, words) in [
      ("FILL-AREA", "foundations"), ("FILL-SKILL", "sql-querying"),
      ("FILL-EXAM", "google-ace"), ("FILL-DAY", "2026-11-30"),
      ("FILL-ADDRESS", "https://example.org/"), ("FILL: ", "Filled: "), ("\"FILL\"", "\"1\""),
    ] {
      filled = filled.replacing(gap, with: words)
    }
    #expect(try read(filled).filter { $0.severity == .error } == [])
    #expect(Scaffold.gaps(in: SourceFile(path: "new.xml", text: filled)).isEmpty)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 130 })
  }

  @Test(arguments: ["", "My-Exam", "-x", ".x", "a b", "é", String(repeating: "a", count: 49), "<x>"])
  func `What is no id begins nothing`(id: String) { #expect(Scaffold(.skill, id: id) == nil) }

  @Test
  func `An exam of three objectives is an exam that people can aim at`() throws {
    let text = try #require(Scaffold(.exam, id: "guild")).text
      .replacing("FILL-SKILL", with: "sql-querying").replacing("FILL-DAY", with: "2026-11-30")
      .replacing("FILL-ADDRESS", with: "https://example.org/")
    let library = Library.read(
      [[SourceFile(path: "new.xml", text: text)]], over: BuiltIn.files, schemas: try BuiltIn.schemas.get()
    ).library
    let exam = try #require(library.exam("guild"))
    #expect(exam.competencies.count == 3)
    #expect(library.obstacle(toAimingAt: exam) == nil)
    #expect(library.depth(of: exam).tier == .tested)
  }
}
