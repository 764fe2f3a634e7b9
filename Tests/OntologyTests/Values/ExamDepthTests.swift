import Ontology
import Testing
import XML

struct `The depth of an exam` {
  @Test
  func `The usual exam is tested, all of it`() throws {
    let library = try BuiltIn.library
    let exam = try #require(library.usualExam)
    #expect(exam.id == "google-pmle")
    let depth = library.depth(of: exam)
    #expect(depth.tier == .tested)
    #expect(depth.coveredShare > 0.9999 && depth.firmShare > 0.9999)
    #expect(depth.sentence == "Tested: the library's questions cover 100 % of the exam.")
    #expect(depth.advice == nil)
  }

  /// Check items of the skills `one` (60 % of the exam), `two` (30 %) and `three` (10 %), and the depth that they make.
  @Test(arguments: [
    ([0, 0, 0], ExamDepth.Tier.selfRated, 0.0), ([0, 2, 2], .selfRated, 0.4), ([1, 0, 0], .sampled, 0.6),
    ([3, 3, 0], .sampled, 0.9), ([3, 3, 2], .sampled, 1), ([2, 4, 4], .sampled, 1), ([3, 3, 3], .tested, 1),
  ])
  func `It follows from the items there are`(counts: [Int], tier: ExamDepth.Tier, covered: Double) throws {
    let library = try SmallExam.library(items: counts)
    let depth = library.depth(of: try #require(library.exam("e")))
    #expect(depth.tier == tier)
    #expect(abs(depth.coveredShare - covered) < 1e-9)
    #expect(depth.mappedShare == 1)
    #expect((depth.advice == nil) == (tier == .tested))
  }

  @Test
  func `Each section has its own share, in words`() throws {
    let library = try SmallExam.library(items: [1, 0, 1])
    let depth = library.depth(of: try #require(library.exam("e")))
    #expect(depth.sections.map { ($0 * 100).rounded() } == [100, 25])
    #expect(depth.sentence(ofSection: 0) == "Questions cover all of this section.")
    #expect(
      depth.sentence(ofSection: 1)
        == "Questions cover 25 % of this section; the rest rests on your own rating.")
    #expect(depth.sentence(ofSection: 2) == nil)
    #expect(
      depth.sentence
        == "Sampled: the library's questions cover 70 % of the exam; the rest rests on your own rating.")
    #expect(depth.thinSkills.map(\.skill) == ["one", "two", "three"])
  }

  @Test
  func `Withdrawn items do not count`() throws {
    let library = try SmallExam.library(items: [3, 3, 3], status: "retired")
    #expect(library.depth(of: try #require(library.exam("e"))).tier == .selfRated)
  }

  @Test
  func `Right options that their length gives away keep an exam from being tested`() throws {
    let library = try SmallExam.library(
      items: [12, 3, 3], key: "a long right option that gives itself away ")
    let depth = library.depth(of: try #require(library.exam("e")))
    #expect(depth.tier == .sampled && depth.isGivenAwayByForm)
    #expect(depth.advice?.contains("form") == true)
  }

  @Test
  func `A point without skills leaves an outline, and nothing is said of readiness`() throws {
    let library = try SmallExam.library(items: [3, 3, 3]) { text in
      guard text.contains("id=\"e\"") else { return text }
      return text.replacing("<needs skill=\"three\" level=\"3\" importance=\"1\"/>", with: "")
        .replacing("id=\"e\"", with: "id=\"e\" near=\"f\"")
    }
    let exam = try #require(library.exam("e"))
    #expect(!exam.isMapped)
    #expect(library.depth(of: exam).tier == .outline)
    #expect(library.usualExam?.id == "f")
    let obstacle = try #require(library.obstacle(toReadinessFor: exam))
    #expect(obstacle.description.contains("the outline only"))
    #expect(obstacle.description.hasSuffix("'readiness show e', or aim at f, the nearest to it"))
  }

  @Test
  func `A retired exam names its successor, and a profile for it still counts`() throws {
    let library = try SmallExam.library(items: [3, 3, 3]) {
      $0.replacing("id=\"e\"", with: "id=\"e\" retired=\"2026-06-30\" successor=\"f\"")
    }
    let exam = try #require(library.exam("e"))
    let obstacle = try #require(library.obstacle(toAimingAt: exam))
    #expect(obstacle.description.hasPrefix("'E' was retired on 2026-06-30; its successor is 'F' (f)"))
    #expect(library.obstacle(toReadinessFor: exam) == nil)
    #expect(library.usualExam?.id == "f")
  }

  @Test(arguments: [
    (true, "'E' (e), of which the library has the outline only; aim at f, the nearest to it"),
    (false, "'E' (e), or aim at f, the nearest to it"),
  ])
  func `A retired exam says whether its successor is an outline only, and what to aim at instead`(
    isOutlineOnly: Bool, end: String
  ) {
    let obstacle = ExamObstacle.retired(
      title: "Old", on: Day(number: 20_000),
      successor: .init(title: "E", id: "e", isOutlineOnly: isOutlineOnly), instead: ["f"])
    #expect(obstacle.description.hasSuffix(end))
  }

  /// Changes to the exam, and what is found.
  @Test(arguments: [
    ("retired=\"2026-06-30\" successor=\"g\"", "no exam has the id 'g'"),
    ("successor=\"f\"", "the exam 'e' has a successor, but is not retired"),
    ("near=\"e\"", "the exam 'e' names itself"),
    ("retired=\"12000-06-30\"", "retired=\"12000-06-30\" is not a day of the years 1900 to 2999"),
  ])
  func `What leads nowhere is a fault`(attributes: String, message: String) throws {
    let found = try SmallExam.diagnostics { $0.replacing("id=\"e\"", with: "id=\"e\" \(attributes)") }
    #expect(found.contains { $0.message == message }, "\(found)")
  }

  @Test(arguments: [
    ("low=\"55\" high=\"65\"", "low=\"35\" high=\"45\"", nil),
    (
      "low=\"10\" high=\"20\"", "low=\"35\" high=\"45\"",
      "the weights of the sections sum to 45 at least and 65 at most"
    ),
    ("low=\"65\" high=\"55\"", "low=\"35\" high=\"45\"", "the section 'e.1' has no range of weights"),
    ("weight=\"60\"", "low=\"35\" high=\"45\"", "the section 'e.1' has no range of weights"),
  ])
  func `Ranges of weights stand as published, and their middle counts`(
    first: String, second: String, message: String?
  ) throws {
    let change = { (text: String) -> String in
      text.replacing("weight=\"60\" weight-kind=\"exact\"", with: first + " weight-kind=\"range\"")
        .replacing("weight=\"40\" weight-kind=\"exact\"", with: second + " weight-kind=\"range\"")
    }
    let found = try SmallExam.diagnostics(change).filter { $0.severity == .error }
    guard let message else {
      #expect(found.isEmpty, "\(found)")
      let exam = try #require(try SmallExam.library(items: [3, 3, 3], change: change).exam("e"))
      #expect(exam.sections.map(\.range) == [55...65, 35...45])
      #expect(exam.sectionShares.map { ($0 * 100).rounded() } == [60, 40])
      return
    }
    #expect(found.contains { $0.message == message }, "\(found)")
  }

  @Test
  func `The usual exam is the marked one of the last layer, whatever the names of the files`() throws {
    let built = BuiltIn.files
    let own = SmallExam.files(items: [3, 3, 3]) { $0.replacing("id=\"f\"", with: "id=\"f\" usual=\"true\"") }
    let result = Library.read([own], over: built, schemas: try BuiltIn.schemas.get())
    #expect(result.library.usualExam?.id == "f")
    let plain = Library.read(
      [SmallExam.files(items: [3, 3, 3])], over: built, schemas: try BuiltIn.schemas.get())
    #expect(plain.library.usualExam?.id == "google-pmle")
    let replaced = Library.read(
      [SmallExam.files(items: [3, 3, 3]) { $0.replacing("id=\"f\"", with: "id=\"google-pmle\"") }],
      over: built,
      schemas: try BuiltIn.schemas.get())
    #expect(replaced.library.usualExam?.id == "google-pmle")
    let role = try #require(plain.library.role("r"))
    #expect(plain.library.usualExam(for: [role])?.id == "e")
    #expect(plain.library.usualExam(for: [])?.id == "google-pmle")
  }
}

/// Two exams over three skills with as many check items as are wanted; `f` is a copy of `e`.
private enum SmallExam {
  static func files(
    items counts: [Int], status: String = "authored", key: String = "", change: (String) -> String = { $0 }
  ) -> [SourceFile] {
    let names = ["one", "two", "three"]
    let skills = names.map { id in
      let statements = (1...4).map { "<can-do level='\($0)'>Do \(id) at \($0).</can-do>" }
      return "<skill id='\(id)' title='\(id)'><summary>S</summary>\(statements.joined())</skill>"
    }
    let items = zip(names, counts).flatMap { skill, count in
      (0..<count).map { number in
        let options = ["a", "b", "c", "d"].enumerated().map { place, option in
          let isRight = place == number % 4
          return
            "<option id='\(option)'\(isRight ? " correct='true'" : "")><text>\(isRight ? key : "")Way \(option)"
            + "</text><reason>R</reason></option>"
        }
        return "<check-item id='\(skill).\(number)' skill='\(skill)' level='2' status='\(status)' "
          + "source='https://example.org/'><scenario>S</scenario><question>Q</question>\(options.joined())</check-item>"
      }
    }
    func exam(_ id: String) -> String {
      """
      <exam xmlns="urn:readiness:exam:1" id="\(id)" title="\(id.uppercased())" issuer="I" edition="2026-01-01"
      checked="2026-11-01" competency-split="authored" source="https://example.org/"><summary>S</summary>
      <fact name="length" source="https://example.org/" confidence="A">1 hour</fact>
      <section id="\(id).1" title="S" weight="60" weight-kind="exact" confidence="A" source="https://example.org/">
      <competency id="\(id).1.1" number="1" title="C"><consideration id="\(id).1.1.a"><text>K</text>
      <needs skill="one" level="3"/></consideration></competency></section>
      <section id="\(id).2" title="T" weight="40" weight-kind="exact" confidence="A" source="https://example.org/">
      <competency id="\(id).2.1" number="2" title="C"><consideration id="\(id).2.1.a" importance="3"><text>K</text>
      <needs skill="two" level="3"/></consideration><consideration id="\(id).2.1.b" importance="1"><text>K</text>
      <needs skill="three" level="3" importance="1"/></consideration></competency></section></exam>
      """
    }
    let raises = names.map { "<raises skill=\"\($0)\" from=\"0\" to=\"3\"/>" }.joined()
    var texts = [
      "<skills xmlns='urn:readiness:skills:1' area='x' title='X'>\(skills.joined())</skills>",
      exam("e"), exam("f"),
      """
      <role xmlns="urn:readiness:role:1" id="r" title="R"><summary>S</summary><suits exam="e"/>
      <area id="x" mean="2" expected="3"/></role>
      """,
      """
      <resources xmlns="urn:readiness:resources:1" area="x"><resource id="small-lesson" title="L" kind="lesson" low="1"
      likely="2" high="3" hours-source="estimate" checked="2026-11-01"><description>D</description>
      \(raises)</resource></resources>
      """,
    ]
    if !items.isEmpty {
      texts.append(
        "<items xmlns='urn:readiness:items:1' area='x' provenance='authored'>\(items.joined())</items>")
    }
    return texts.enumerated().map { SourceFile(path: "\($0).xml", text: change($1)) }
  }

  static func library(
    items counts: [Int], status: String = "authored", key: String = "", change: (String) -> String = { $0 }
  ) throws -> Library {
    try Library(
      [files(items: counts, status: status, key: key, change: change)], schemas: BuiltIn.schemas.get())
  }

  static func diagnostics(_ change: (String) -> String) throws -> [Diagnostic] {
    Library.read([files(items: [3, 3, 3], change: change)], schemas: try BuiltIn.schemas.get()).diagnostics
  }
}
