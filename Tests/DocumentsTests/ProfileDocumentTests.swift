import Assessment
import Documents
import Ontology
import Testing
import XML

@Suite struct ProfileDocumentTests {
  static let sample = Profile(
    name: "Amira O'Neill-Haddad", role: "data-scientist", exam: "google-pmle",
    edition: SamplePlan.day("2026-06-01"),
    created: SamplePlan.day("2026-11-20"), questions: 45,
    responses: [
      response("sql-querying.can-do.3", .rating(2), "2026-11-20"),
      response("data-leakage-1", .option("b"), "2026-11-20"),
      response("online-serving.can-do.1", .rating(0), "2026-11-20"),
      response("online-serving.can-do.2", .notSure, "2026-11-21"),
      response("metrics.can-do.4", .rating(3), "2026-11-21"),
      response("features.can-do.1", .rating(1), "2026-11-22"),
    ])

  static func response(_ item: String, _ answer: Profile.Answer, _ day: String) -> Profile.Response {
    Profile.Response(item: Item.ID(item), answer: answer, day: SamplePlan.day(day))
  }

  func read(_ text: String) throws(InvalidDocument) -> Profile {
    try ProfileDocument.read(SourceFile(path: "profile.xml", text: text), schemas: builtInSchemas)
  }

  @Test func `a profile survives the round trip`() throws {
    let text = ProfileDocument.xml(Self.sample)
    let profile = try read(text)
    #expect(profile == Self.sample)
    #expect(ProfileDocument.xml(profile) == text)
  }

  @Test func `answers stand in words, one a line`() {
    #expect(
      ProfileDocument.xml(Self.sample) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <profile xmlns="urn:readiness:profile:1" name="Amira O'Neill-Haddad" role="data-scientist" \
        exam="google-pmle" edition="2026-06-01" created="2026-11-20" questions="45">
          <response item="sql-querying.can-do.3" rating="on-my-own" day="2026-11-20"/>
          <response item="data-leakage-1" option="b" day="2026-11-20"/>
          <response item="online-serving.can-do.1" rating="no" day="2026-11-20"/>
          <response item="online-serving.can-do.2" not-sure="true" day="2026-11-21"/>
          <response item="metrics.can-do.4" rating="could-teach" day="2026-11-21"/>
          <response item="features.can-do.1" rating="with-help" day="2026-11-22"/>
        </profile>

        """)
  }

  @Test(arguments: 1...100)
  func `a random profile survives the round trip`(seed: UInt64) throws {
    var generator = PlanGenerator(seed: seed)
    let profile = Profile(
      name: generator.text(), role: Role.ID(generator.id(1)), exam: Exam.ID(generator.id(2)),
      edition: Day(number: generator.number(11_000...60_000)),
      created: Day(number: generator.number(11_000...60_000)),
      questions: generator.number(0...500),
      responses: generator.list(0...80) { maker, index in
        let answers: [Profile.Answer] = [.rating(maker.number(0...3)), .option(maker.id(3)), .notSure]
        return Profile.Response(
          item: Item.ID(maker.id(index)), answer: answers[maker.number(0...2)],
          day: Day(number: maker.number(11_000...60_000)))
      })
    let text = ProfileDocument.xml(profile)
    #expect(try read(text) == profile)
    #expect(Array(ProfileDocument.xml(try read(text)).utf8) == Array(text.utf8))
  }

  @Test func `an empty profile survives the round trip`() throws {
    var profile = Self.sample
    profile.responses = []
    profile.name = ""
    #expect(try read(ProfileDocument.xml(profile)) == profile)
  }

  @Test func `a rating that there is not is refused when it is read`() {
    var profile = Self.sample
    profile.responses = [Self.response("a", .rating(4), "2026-11-20")]
    let found = DocumentFixture.messages { () throws(InvalidDocument) in
      _ = try read(ProfileDocument.xml(profile))
    }
    #expect(
      found == [
        "profile.xml:3: error: '4' cannot be the rating of <response>; "
          + "a rating is no, with-help, on-my-own or could-teach"
      ])
  }

  @Test(arguments: DocumentFixture.all(in: "Profiles", ending: ".xml"))
  func `a broken profile names its lines`(fixture: DocumentFixture) {
    let found = DocumentFixture.messages { () throws(InvalidDocument) in
      _ = try ProfileDocument.read(fixture.file, schemas: builtInSchemas)
    }
    #expect(fixture.matches(found), "\(found.joined(separator: "\n"))")
  }

  @Test func `there are fixtures`() {
    #expect(DocumentFixture.all(in: "Profiles", ending: ".xml").count >= 8)
  }

  @Test(arguments: 1...50)
  func `a profile that was cut off is refused`(part: Int) {
    let bytes = Array(ProfileDocument.xml(Self.sample).utf8)
    let file = SourceFile(path: "profile.xml", bytes: Array(bytes.prefix((bytes.count - 2) * part / 50)))
    #expect(throws: InvalidDocument.self) { try ProfileDocument.read(file, schemas: builtInSchemas) }
  }

  @Test(arguments: [
    (
      "<profile xmlns='urn:readiness:profile:3'/>",
      "the file is in version 3 of its format; this program reads version 1; use a newer release of readiness"
    ),
    ("<profile/>", "<profile> has no namespace; did you mean xmlns=\"urn:readiness:profile:1\"?"),
    (
      "<plan xmlns='urn:readiness:plan:1'/>",
      "the document is of the kind 'plan', not a profile; "
        + "a profile begins with <profile xmlns=\"urn:readiness:profile:1\">"
    ),
  ])
  func `a document of another kind or version is told apart`(text: String, message: String) {
    let found = DocumentFixture.messages { () throws(InvalidDocument) in _ = try read(text) }
    #expect(found == ["profile.xml:1: error: \(message)"])
  }
}
