import Assessment
import Documents
import Ontology
import Testing
import XML

@Suite struct ProfileDocumentTests {
  static let sample = Profile(
    name: "Amira O'Neill-Haddad", role: "data-scientist", exam: "google-pmle",
    edition: SamplePlan.day("2026-06-01"), created: SamplePlan.day("2026-05-02"),
    evidence: [
      Evidence(
        kind: .certificate, title: "Professional Data Engineer", day: SamplePlan.day("2025-03-01"),
        recorded: SamplePlan.day("2026-05-02"), artefact: "https://example.org/c/1",
        shows: [Evidence.Showing(skill: "sql-querying", level: 3)]),
      Evidence(
        kind: .practiceExam([Evidence.SectionScore(section: "pmle.1", percent: 55, questions: 9)]),
        title: "Sample questions", day: SamplePlan.day("2026-11-19"), recorded: SamplePlan.day("2026-11-19")),
      Evidence(
        kind: .rating(.mentor, .accepted), title: "Jo", day: SamplePlan.day("2026-11-20"),
        recorded: SamplePlan.day("2026-11-21"), shows: [Evidence.Showing(skill: "metrics", level: 0)]),
    ],
    assessments: [
      Profile.Assessment(
        begun: SamplePlan.day("2026-05-02"), questions: 40,
        responses: [response("sql-querying.can-do.3", .rating(2), "2026-05-02")]),
      Profile.Assessment(
        begun: SamplePlan.day("2026-11-20"), questions: 45,
        responses: [
          response("data-leakage-1", .option("b"), "2026-11-20", tenths: 415),
          response("online-serving.can-do.2", .notSure, "2026-11-21"),
          response("metrics.can-do.4", .rating(3), "2026-11-21", tenths: 7),
          response("metrics.two.1", .options(["e", "b"]), "2026-11-21", tenths: 600),
        ]),
    ])

  static func response(
    _ item: String, _ answer: Profile.Answer, _ day: String, tenths: Int? = nil
  ) -> Profile.Response {
    Profile.Response(item: Item.ID(item), answer: answer, day: SamplePlan.day(day), tenths: tenths)
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

  @Test func `what somebody said that they get ready for survives the round trip`() throws {
    var profile = Self.sample
    profile.goals = [.exam("google-ace"), .role("ml-engineer")]
    let text = ProfileDocument.xml(profile)
    #expect(text.contains(" goals=\"exam:google-ace role:ml-engineer\""))
    #expect(try read(text) == profile)
    #expect(throws: InvalidDocument.self) {
      try read(text.replacing("exam:google-ace role", with: "exam:google-ace certificate"))
    }
  }

  @Test func `answers stand in words, one a line`() {
    #expect(
      ProfileDocument.xml(Self.sample) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <profile xmlns="urn:readiness:profile:4" name="Amira O'Neill-Haddad" role="data-scientist" \
        exam="google-pmle" edition="2026-06-01" created="2026-05-02">
          <evidence kind="certificate" title="Professional Data Engineer" day="2025-03-01" \
        recorded="2026-05-02" artefact="https://example.org/c/1">
            <shows skill="sql-querying" level="3"/>
          </evidence>
          <evidence kind="practice-exam" title="Sample questions" day="2026-11-19" recorded="2026-11-19">
            <score section="pmle.1" percent="55" questions="9"/>
          </evidence>
          <evidence kind="rating" title="Jo" day="2026-11-20" recorded="2026-11-21" relation="mentor" \
        decision="accepted">
            <shows skill="metrics" level="0"/>
          </evidence>
          <assessment begun="2026-05-02" questions="40">
            <response item="sql-querying.can-do.3" rating="on-my-own" day="2026-05-02"/>
          </assessment>
          <assessment begun="2026-11-20" questions="45">
            <response item="data-leakage-1" option="b" day="2026-11-20" seconds="41.5"/>
            <response item="online-serving.can-do.2" not-sure="true" day="2026-11-21"/>
            <response item="metrics.can-do.4" rating="could-teach" day="2026-11-21" seconds="0.7"/>
            <response item="metrics.two.1" options="b e" day="2026-11-21" seconds="60.0"/>
          </assessment>
        </profile>

        """)
  }

  @Test func `a profile of version 1 becomes one assessment, with every answer`() throws {
    let text = """
      <profile xmlns="urn:readiness:profile:1" name="Ana" role="data-scientist" exam="google-pmle"
          edition="2026-06-01" created="2026-11-20" questions="45">
        <response item="a.can-do.1" rating="no" day="2026-11-20"/>
        <response item="b.1" option="c" day="2026-11-21"/>
        <response item="b.2" not-sure="true" day="2026-11-22"/>
      </profile>
      """
    let profile = try read(text)
    #expect(
      profile
        == Profile(
          name: "Ana", role: "data-scientist", exam: "google-pmle", edition: SamplePlan.day("2026-06-01"),
          created: SamplePlan.day("2026-11-20"), questions: 45,
          responses: [
            Self.response("a.can-do.1", .rating(0), "2026-11-20"),
            Self.response("b.1", .option("c"), "2026-11-21"),
            Self.response("b.2", .notSure, "2026-11-22"),
          ]))
    #expect(try read(ProfileDocument.xml(profile)) == profile)
  }

  @Test func `a profile of version 2 is read as it was, and has not been opened to a team`() throws {
    let text = ProfileDocument.xml(Self.older).replacing("profile:4", with: "profile:2")
    #expect(try read(text) == Self.older)
    #expect(!Self.sample.isOpenToTeam)
    let opened = text.replacing("<profile ", with: "<profile share=\"team\" ")
    #expect(throws: InvalidDocument.self) { try read(opened) }
    #expect(try read(opened.replacing("profile:2", with: "profile:4")).isOpenToTeam)
  }

  /// The sample without an answer of several options, which versions before 4 did not have.
  static var older: Profile {
    var profile = sample
    profile.responses.removeAll { $0.item == "metrics.two.1" }
    return profile
  }

  @Test func `a profile of version 3 is read as it was, with one option to a scenario`() throws {
    var profile = Self.older
    profile.isOpenToTeam = true
    let text = ProfileDocument.xml(profile).replacing("profile:4", with: "profile:3")
    #expect(try read(text) == profile)
    let several = ProfileDocument.xml(Self.sample).replacing("profile:4", with: "profile:3")
    #expect(throws: InvalidDocument.self) { try read(several) }
  }

  @Test func `a profile is shared with a team or with nobody`() {
    let text = ProfileDocument.xml(Self.sample).replacing("<profile ", with: "<profile share=\"all\" ")
    let found = DocumentFixture.messages { () throws(InvalidDocument) in _ = try read(text) }
    #expect(found.count == 1)
    #expect(found.first?.contains("share is team, or is left out") == true)
  }

  @Test(arguments: 1...100)
  func `a random profile survives the round trip`(seed: UInt64) throws {
    var generator = PlanGenerator(seed: seed)
    var profile = Profile(
      name: generator.text(), role: Role.ID(generator.id(1)), exam: Exam.ID(generator.id(2)),
      edition: Day(number: generator.number(11_000...60_000)),
      created: Day(number: generator.number(11_000...60_000)),
      evidence: generator.list(0...9) { maker, _ in Self.evidence(&maker) },
      assessments: generator.list(1...4) { maker, _ in
        Profile.Assessment(
          begun: Day(number: maker.number(11_000...60_000)), questions: maker.number(0...500),
          responses: maker.list(0...40) { maker, index in
            let answers: [Profile.Answer] = [
              .rating(maker.number(0...3)), .option(maker.id(3)), .notSure,
              .options([maker.id(1), maker.id(2), maker.id(3)]),
            ]
            return Profile.Response(
              item: Item.ID(maker.id(index)), answer: answers[maker.number(0...3)],
              day: Day(number: maker.number(11_000...60_000)),
              tenths: maker.number(0...1) == 0 ? nil : maker.number(0...99_999))
          })
      })
    profile.isOpenToTeam = generator.number(0...1) == 1
    profile.seed = [nil, 0, 7, Profile.greatestSeed][generator.number(0...3)]
    let text = ProfileDocument.xml(profile)
    #expect(try read(text) == profile)
    #expect(Array(ProfileDocument.xml(try read(text)).utf8) == Array(text.utf8))
  }

  /// Evidence of any kind.
  static func evidence(_ maker: inout PlanGenerator) -> Evidence {
    let scores = maker.list(1...6) { maker, index in
      Evidence.SectionScore(
        section: Exam.Section.ID(maker.id(index)), percent: maker.number(0...100),
        questions: maker.number(0...1) == 0 ? nil : maker.number(1...60))
    }
    let kinds: [Evidence.Kind] = [
      .certificate, .experience(months: maker.number(0...600)), .project, .claim, .practiceExam(scores),
      .rating(
        Evidence.Relation.allCases[maker.number(0...2)], Evidence.Decision.allCases[maker.number(0...2)]),
    ]
    let kind = kinds[maker.number(0...5)]
    let recorded = maker.number(11_000...60_000)
    let shows = maker.list(1...5) { maker, index in
      Evidence.Showing(skill: Skill.ID(maker.id(index)), level: maker.number(0...4))
    }
    let title = maker.text()
    return Evidence(
      kind: kind, title: title, day: Day(number: recorded - maker.number(0...9000)),
      recorded: Day(number: recorded), artefact: maker.number(0...1) == 0 ? nil : "file \(recorded).pdf",
      shows: kind.word == "practice-exam" ? [] : shows)
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
        "profile.xml:16: error: '4' cannot be the rating of <response>; "
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
      "<profile xmlns='urn:readiness:profile:5'/>",
      "the file is in version 5 of its format; this program reads version 4; use a newer release of readiness"
    ),
    ("<profile/>", "<profile> has no namespace; did you mean xmlns=\"urn:readiness:profile:4\"?"),
    (
      "<plan xmlns='urn:readiness:plan:4'/>",
      "the document is of the kind 'plan', not a profile; "
        + "a profile begins with <profile xmlns=\"urn:readiness:profile:4\">"
    ),
  ])
  func `a document of another kind or version is told apart`(text: String, message: String) {
    let found = DocumentFixture.messages { () throws(InvalidDocument) in _ = try read(text) }
    #expect(found == ["profile.xml:1: error: \(message)"])
  }
}
