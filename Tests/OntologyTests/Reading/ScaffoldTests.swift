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
    let text = try #require(Scaffold(kind, id: "my-thing", known: Scaffold.Known(areas: areas))).text
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

  /// Files of an author who has begun an exam and a skill.
  private static func begun() throws -> [SourceFile] {
    [
      Scaffold(.exam, id: "guild", known: .init(skills: [.init(id: "joinery", level: 3)])),
      Scaffold(
        .skill, id: "joinery", known: .init(area: Scaffold.Known.area("wood", in: try BuiltIn.library))),
    ].compactMap(\.self).map { SourceFile(path: "own/\($0.id).xml", text: $0.text) }
  }

  private static func begunLibrary() throws -> Library {
    Library.read(
      [try begun().map(Scaffold.provisional)], over: BuiltIn.files, schemas: try BuiltIn.schemas.get()
    ).library
  }

  private static func known(_ kind: Scaffold.Kind, _ id: String) throws -> Scaffold.Known {
    Scaffold.Known(kind, id: id, in: try begunLibrary()) { $0.hasPrefix("own/") }
  }

  @Test func `What the author's other files say is filled in, though they have gaps themselves`() throws {
    let questions = try Self.known(.item, "joinery.joints")
    #expect(questions.skills == [.init(id: "joinery", area: "wood", level: 3)])
    let text = try #require(Scaffold(.item, id: "joinery.joints", known: questions)).text
    #expect(
      text.contains("area=\"wood\"") && text.contains("skill=\"joinery\"") && text.contains("level=\"3\""))
    #expect(!text.contains("FILL-AREA") && !text.contains("FILL-SKILL"))
    #expect(try Self.known(.resource, "joinery-lab").skills.map(\.id) == ["joinery"])
    #expect(try Self.known(.item, "sql-querying.joins").skills.first?.area != nil)
    #expect(try Self.known(.item, "joineries").skills.isEmpty)
    #expect(try Self.known(.skill, "turning").area?.id == "wood")
    let role = try Self.known(.role, "joiner")
    #expect(role.exam == "guild" && role.areas.contains("wood"))
    #expect(!role.areas.contains { $0.text == Scaffold.unnamed })
  }

  @Test func `An objective gives a family and resources for each skill that it needs`() throws {
    let library = try BuiltIn.library
    let objective = try #require(library.exam("google-ace")?.competencies.first)
    let skills = Scaffold.Known.skills(of: objective, in: library)
    #expect(skills.count > 1 && skills.allSatisfy { $0.area != nil })
    for kind in [Scaffold.Kind.item, .resource] {
      let text = try #require(Scaffold(kind, id: "mine", known: .init(skills: skills))).text
      for (place, skill) in skills.enumerated() {
        #expect(text.contains("\"mine-\(place + 1)\"") && text.contains("skill=\"\(skill.id)\""))
      }
    }
  }

  @Test func `One sentence says which files of a folder are not filled in`() throws {
    let obstacle = try #require(Scaffold.obstacle(in: try Self.begun(), of: "own"))
    #expect(
      obstacle.description.hasPrefix("own: error: this library is not filled in yet: guild.xml (1"),
      "\(obstacle)")
    #expect(obstacle.description.contains("joinery.xml (7 lines); 'readiness check own' lists each gap"))
    let whole = SourceFile(path: "own/a.xml", text: "<a>BACKFILL: loads what was missed</a>")
    #expect(Scaffold.obstacle(in: [whole], of: "own") == nil)
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
