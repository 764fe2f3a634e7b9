import Ontology
import Testing

@testable import Assessment

@Suite struct ResumeReadingTests {
  let model: AssessmentModel

  init() throws { model = try BuiltInModel.shared.get() }

  private func read(_ entries: [Resume.Entry], for profile: Profile = BuiltInModel.profile()) -> ResumeReading
  {
    ResumeReading(
      Resume(entries: entries, lastModified: "2026-05-01T10:00:00"), for: profile, library: model.library,
      exam: model.exam, on: BuiltInModel.today)
  }

  private func entry(
    _ part: Resume.Part, _ name: String?, start: String? = nil, end: String? = nil, level: String? = nil,
    keywords: [String] = [], sentences: [String] = []
  ) -> Resume.Entry {
    var entry = Resume.Entry(part, 1, name: name)
    (entry.start, entry.end, entry.level) = (start, end, level)
    (entry.keywords, entry.sentences) = (keywords, sentences)
    return entry
  }

  @Test(
    arguments: [
      ("Beginner", 1), ("novice", 1), ("Basic", 1), ("Familiar", 1), ("Intermediate", 2), ("ADVANCED", 3),
      ("Proficient", 3), ("fluent", 3), ("Expert", 4), ("Master", 4), ("", 2), ("advanced (5 years)", 3),
      ("Anfänger", 1), ("Grundkenntnisse", 1), ("sehr gut", 3), ("Experte", 4), ("Débutant", 1),
      ("confirmé", 2),
      ("avancé", 3), ("Principiante", 1), ("avanzado", 3), ("Intermedio", 2), ("avanzato", 3), ("Esperto", 4),
      ("Iniciante", 1), ("avançado", 3), ("4/5", 3), ("1/10", 1), ("80 %", 3), ("100%", 4),
    ])
  func `words in six languages and parts of a whole say the level of a skill`(words: String, level: Int)
    throws
  {
    let proposal = try #require(read([entry(.skills, "Python", level: words)]).proposals.first)
    #expect(proposal.evidence.kind == .claim)
    #expect(proposal.evidence.shows == [Evidence.Showing(skill: "python-programming", level: level)])
    #expect(proposal.evidence.day.description == "2026-05-01")
    #expect(proposal.notes.isEmpty, "\(proposal.notes)")
  }

  @Test(arguments: ["Jedi", "not an expert", "kein Experte", "pas expert", "3", "7/5", "120 %", "-"])
  func `a level that is not known is named, and counts as the usual one`(words: String) throws {
    let proposal = try #require(read([entry(.skills, "Python", level: words)]).proposals.first)
    #expect(proposal.evidence.shows.map(\.level) == [2])
    #expect(proposal.notes == ["the level '\(words)' is not known, so level 2 is taken"])
  }

  @Test(
    arguments: [
      ("2020-01-01", "2020-03-31", 3, 1), ("2020-01", "2021-01", 12, 2), ("2019", "2022", 36, 3),
      ("2026-05-01", nil, 1, 1), ("2023-05-01", "Present", 36, 3), ("2020", "2020", 1, 1),
      ("2020-05-01T00:00:00.000Z", "2021-05-01T00:00:00Z", 12, 2), ("2020-5", "2021-6", 13, 2),
      ("2020/05", "2021/05", 12, 2), ("May 2020", "June 2021", 13, 2), ("Mai 2020", "Juni 2021", 13, 2),
      ("mai 2020", "juin 2021", 13, 2), ("05/2020", "06.2021", 13, 2), ("1. März 2020", "31.3.2021", 13, 2),
      ("since 2020-05-01", "3/31/2021", 11, 2), ("Q2 2020", "Q2 2021", 12, 2),
      ("gennaio 2020", "janeiro 2021", 12, 2),
      ("2023-05-01", "heute", 36, 3), ("2023-05-01", "Till date", 36, 3), ("2023-05-01", "-", 36, 3),
      ("2023-05-01", "à ce jour", 36, 3), ("2023-05-01", "actualidad", 36, 3),
      ("2023-05-01", "in corso", 36, 3),
    ] as [(String, String?, Int, Int)])
  func `work has its months, and its level by them`(start: String, end: String?, months: Int, level: Int)
    throws
  {
    let found = read([entry(.work, "Data engineer", start: start, end: end, sentences: ["Python, all day."])])
    let piece = try #require(found.proposals.first?.evidence)
    #expect(piece.kind == .experience(months: months))
    #expect(piece.shows.map(\.level) == [level])
  }

  @Test func `an end in the future counts until today, and says so`() throws {
    let today = BuiltInModel.today
    let found = read([
      entry(.work, "Python developer", start: today.adding(days: -365).description, end: "2099-12")
    ])
    let proposal = try #require(found.proposals.first)
    #expect(proposal.evidence.kind == .experience(months: 12))
    #expect(proposal.evidence.day == today)
    #expect(proposal.notes == ["its end 2099-12 is in the future, so it counts until today"])
  }

  @Test func `the words by which a skill was found are told`() throws {
    let found = read([
      entry(.projects, "Site", end: "2025", keywords: ["CI/CD"], sentences: ["All in Python3."])
    ])
    #expect(
      try #require(found.proposals.first).words == ["ci-cd-ml": "CI/CD", "python-programming": "Python3"])
  }

  @Test func `skills are found as whole terms, each once`() throws {
    let found = read([
      entry(
        .projects, "Site", end: "2025", keywords: ["JavaScript", "Pythonic", "python"],
        sentences: ["Python with Docker, then Vertex AI Pipelines."])
    ])
    let proposal = try #require(found.proposals.first)
    #expect(
      proposal.evidence.shows.map(\.skill) == ["python-programming", "containers", "managed-pipelines"])
    #expect(proposal.notes == ["no skill of the library is named JavaScript, Pythonic"])
  }

  static let skipped: [(Resume.Part, String?, String?, String?, String)] = [
    (.certificates, "Python", nil, nil, "no date"), (.certificates, "Python", nil, "2031", "in the future"),
    (.certificates, "Python", nil, "some day", "is no date"),
    (.certificates, "Python", nil, "13/2020", "is no date"),
    (.certificates, "Python", nil, "2020-05-06-07", "is no date"),
    (.certificates, "Python", nil, "May", "is no date"),
    (.certificates, nil, nil, "2020", "no name"),
    (.certificates, "\u{1B}\u{0}", nil, "2020", "no name"),
    (.certificates, "Python", nil, "1920", "too long ago"),
    (.certificates, "Scrum Master", nil, "2020", "names no skill"),
    (.work, "Python developer", nil, "2020", "no start date"),
    (.work, "Python developer", "2031", nil, "in the future"),
    (.work, "Python developer", "2021", "2020", "ends before it begins"),
    (.skills, "Java", nil, nil, "names no skill"),
  ]

  @Test(arguments: skipped.indices)
  func `what cannot be taken over is listed with the reason`(index: Int) throws {
    let (part, name, start, end, reason) = Self.skipped[index]
    let found = read([entry(part, name, start: start, end: end)])
    #expect(found.proposals.isEmpty)
    #expect(try #require(found.skips.first).reason.contains(reason), "\(found.skips)")
  }

  @Test func `nothing is proposed twice, neither within a résumé nor beside what is there`() throws {
    let entries = [
      entry(.certificates, "Python course", end: "2024"), entry(.certificates, "Python course", end: "2024"),
      entry(.skills, "Python"), entry(.work, "Python developer", start: "2020"),
    ]
    let first = read(entries)
    #expect(first.proposals.count == 3)
    #expect(first.skips.map(\.reason) == ["it is there already"])
    var profile = BuiltInModel.profile()
    for proposal in first.proposals {
      try profile.add(proposal.evidence, in: model.library, exam: model.exam)
    }
    #expect(read(entries, for: profile).proposals.isEmpty)
    // A day later, what goes on and what has no date is still the same.
    let later = ResumeReading(
      Resume(entries: entries), for: profile, library: model.library, exam: model.exam,
      on: BuiltInModel.today.adding(days: 40))
    #expect(later.proposals.isEmpty)
  }

  @Test(
    arguments: [
      ("Py\u{1B}[2Jthon", "Py[2Jthon"), ("a\nb\u{0}c\td", "a bc d"), ("\u{202E}a\u{200B}b\u{2028}", "ab"),
      ("  ", ""), (String(repeating: "a", count: 5000), String(repeating: "a", count: 19) + "…"),
      ("e" + String(repeating: "\u{301}", count: 5000), "e" + String(repeating: "\u{301}", count: 18) + "…"),
    ])
  func `texts are kept on one line, without what would drive a terminal`(text: String, clean: String) {
    #expect(text.cleaned(20).unicodeScalars.elementsEqual(clean.unicodeScalars))
  }

  @Test(
    arguments: [
      ("Professional Machine Learning Engineer", 3), ("Associate Cloud Engineer", 2),
      ("Cloud Fundamentals", 1),
      ("Certificate", 2),
    ])
  func `the name of a certificate says its level`(name: String, level: Int) {
    #expect(ResumeRule.level(ofCertificate: name) == level)
  }
}
