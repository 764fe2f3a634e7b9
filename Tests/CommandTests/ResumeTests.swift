import Assessment
import Foundation
import Testing

@Suite(.launching) struct ResumeTests {
  static let resume = """
    {
      "basics": {"name": "Ada"}, "meta": {"lastModified": "2026-05-01T10:00:00"},
      "certificates": [
        {"name": "TensorFlow Developer", "date": "2025-03", "issuer": "Google", "url": "https://example.org/7"},
        {"name": "Scrum Master", "date": "2020"}
      ],
      "skills": [{"name": "Languages", "level": "Master", "keywords": ["Python", "JavaScript"]}],
      "work": [{"name": "Acme", "position": "Data engineer", "startDate": "2019-02", "endDate": "2022",
        "summary": "Pipelines\\u001b[2J with Docker.", "highlights": ["SQL all day"]}],
      "projects": [{"name": "Churn", "keywords": ["feature engineering"], "endDate": "2026-01-15"}]
    }
    """

  private func begun(_ resume: String = resume) throws -> Program {
    let program = try Program()
    try program.put("p.xml", try SampleRun.shared.get().text("profile.xml"))
    try program.put("resume.json", resume)
    return program
  }

  static let importing = ["import", "resume.json", "--profile", "p.xml"]

  @Test func `without a terminal a résumé is shown, and nothing changes`() throws {
    let program = try begun()
    let before = program.bytes("p.xml")
    let result = try program.run(Self.importing)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.contains("Nothing was changed. Add --yes"))
    for part in [
      "1   certificate: TensorFlow Developer", "neural-networks) at level 2", "2   claim: Languages",
      "python-programming) at level 4", "no skill of the library is named JavaScript",
      "3   experience: Data engineer, Acme", "41 months", "containers) at level 3", "4   project: Churn",
      "Not taken over:", "certificates 2 “Scrum Master”: it names no skill",
    ] {
      #expect(result.output.contains(part), "\(part) in \(result.output)")
    }
    #expect(!result.output.contains("\u{1B}"))
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(program.bytes("p.xml") == before)
    #expect(program.names == ["p.xml", "resume.json"])
  }

  @Test func `all of it or some is taken over, and nothing twice`() throws {
    let program = try begun()
    let some = try program.run(Self.importing + ["--only", "1, 3"])
    #expect(some.status == 0, "\(some.errors)")
    #expect(some.output.contains("Readiness for the exam  "))
    #expect(program.text("p.xml").components(separatedBy: "<evidence ").count == 3)
    #expect(try program.run(Self.importing + ["--yes"]).status == 0)
    let whole = program.text("p.xml")
    #expect(whole.components(separatedBy: "<evidence ").count == 5)
    let again = try program.run(Self.importing + ["--yes"])
    #expect(again.status == 0)
    #expect(again.output.contains("it is there already"))
    #expect(program.text("p.xml") == whole)
    #expect(try program.run(["check", "p.xml"]).status == 0)
  }

  @Test func `two jobs of one title at two employers stay two, in the schema before 1.0, too`() throws {
    let jobs = ["Acme", "Beta"].map {
      #"{"company": "\#($0)", "website": "https://example.org", "position": "Engineer", "startDate": "2020-01", "#
        + #""endDate": "2021-01", "highlights": ["Python"]}"#
    }
    let program = try begun("{\"work\": [\(jobs.joined(separator: ","))]}")
    let result = try program.run(Self.importing + ["--yes"])
    #expect(result.output.contains("experience: Engineer, Acme"), "\(result.output)")
    #expect(result.output.contains("experience: Engineer, Beta"), "\(result.output)")
    #expect(!result.output.contains("Not taken over"))
  }

  @Test func `everyday words and web addresses are no skills`() throws {
    let program = try begun(
      """
      {"work": [{"position": "Operations", "name": "Acme", "startDate": "2015", "highlights": [
        "Zero-downtime deploys", "Normalisation of the database", "Electrical grounding", "RAG status reports",
        "LoRa radio sensors", "School dropout programme", "Spark interest in students", "Veo mucho potencial",
        "Led the torch relay"]}],
      "projects": [{"name": "Site", "startDate": "2025",
        "description": "See http://www.flax.example and https://github.com/example/site"}]}
      """)
    let result = try program.run(Self.importing)
    #expect(result.output.contains("Nothing in it can be taken over."), "\(result.output)")
  }

  /// Arguments after the file, the status and a part of the message.
  static let wrong: [([String], Int32, String)] = [
    (["--profile", "p.xml", "--only", "9"], 64, "give --only 1 to 4"),
    (["--profile", "p.xml", "--only", "0"], 64, "no number 0"),
    (["--profile", "p.xml", "--only", "one"], 64, "no list of numbers"),
    (["--profile", "p.xml", "--only", "1", "--yes"], 64, "leave one of them out"),
    (["--profile", "nowhere.xml", "--yes"], 66, "nowhere.xml: there is no such file"),
  ]

  @Test(arguments: wrong.indices)
  func `wrong arguments change nothing`(index: Int) throws {
    let (arguments, status, message) = Self.wrong[index]
    let program = try begun()
    let before = program.bytes("p.xml")
    let result = try program.run(["import", "resume.json"] + arguments)
    #expect(result.status == status, "\(result.errors)")
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(program.bytes("p.xml") == before)
  }

  @Test func `the arguments of a résumé do not go with a page`() throws {
    let program = try begun()
    try program.put("page.html", try SampleRun.shared.get().text("learner.html"))
    let result = try program.run(["import", "page.html", "--profile", "p.xml", "--yes"])
    #expect(result.status == 64)
    #expect(result.errors.contains("is no résumé"))
  }

  @Test func `standard input and a byte order mark are read as well`() throws {
    let program = try begun("\u{FEFF}" + Self.resume)
    #expect(try program.run(Self.importing).output.contains("1   certificate"))
    let piped = try program.run(["import", "-", "--profile", "p.xml", "--yes"], input: Self.resume)
    #expect(piped.status == 0, "\(piped.errors)")
    #expect(program.text("p.xml").contains("<evidence "))
  }

  /// What is in the file, and a part of the message.
  static let unreadable: [(String, String)] = [
    ("", "resume.json:1:1: error: the document is empty"),
    ("[1, 2]", "resume.json:1: error: this is no résumé"),
    ("\"text\"", "this is no résumé: none of certificates, skills, work, projects"),
    ("{}", "this is no résumé"),
    ("{\"CFDocument\": {\"title\": \"Made up\"}, \"CFItems\": []}", "this is no résumé: none of"),
    ("[{\"work\": []}, {\"skills\": []}]", "this is a list of 2 résumés"),
    ("{", "resume.json:1:2: error: the name of a member"),
    ("{\"work\": [}", "resume.json:1:11: error: a value"),
    ("{\"work\": \u{0}}", "resume.json:1:10: error: a value is expected"),
    (
      "{\n \"skills\": [\n  // mine\n  {}]}",
      "resume.json:3:3: error: a value is expected; JSON has no comments"
    ),
    ("{\n\"skills\": [\n{\"name\": \"Python\"\n", "resume.json:4:1: error: a comma or '}' is expected"),
    ("{'skills': []}", "resume.json:1:2: error: the name of a member is expected, in quotation marks; texts"),
    ("%PDF-1.7\n", "this is a PDF file, which cannot be read here; bring a résumé as JSON"),
    ("PK\u{3}\u{4}word", "this is a Word or Excel document"), ("{\\rtf1 Ada}", "this is a file of rich text"),
    ("BEGIN:VCALENDAR\n", "this is a calendar, which cannot be read here; give it to readiness plan --busy"),
    ("{\"skills\": [{\"name\": \"\\ud800\"}]}", "half of a character"),
    ("{\"work\": " + String(repeating: "[", count: 100_000), "nested deeper than 32"),
    (String(repeating: "{\"a\":", count: 100_000), "nested deeper than 32"),
  ]

  @Test(arguments: unreadable.indices)
  func `a file that is no résumé gets one message`(index: Int) throws {
    let (text, message) = Self.unreadable[index]
    let program = try begun(text)
    let before = program.bytes("p.xml")
    let result = try program.run(Self.importing + ["--yes"])
    #expect(result.status == 65, "\(result.errors)")
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(result.errors.split(separator: "\n").count == 1)
    #expect(program.bytes("p.xml") == before)
  }

  @Test func `a file that is not UTF-8 gets one message`() throws {
    let program = try begun()
    try Data([0x7B, 0x22, 0xFF, 0xFE, 0x22, 0x3A, 0x31, 0x7D]).write(
      to: program.folder.appendingPathComponent("resume.json"))
    let result = try program.run(Self.importing)
    #expect(result.status == 65)
    #expect(result.errors.contains("not UTF-8"))
  }

  @Test(arguments: ["resume.json", "resume"])
  func `a file of 50 MB is refused before it is read`(name: String) throws {
    let program = try begun()
    #expect(FileManager.default.createFile(atPath: program.path(name), contents: nil))
    let handle = try FileHandle(forWritingTo: program.folder.appendingPathComponent(name))
    try handle.truncate(atOffset: 50 << 20)
    try handle.close()
    let result = try program.run(["import", name, "--profile", "p.xml", "--yes"])
    #expect(result.status == 65)
    #expect(result.errors.contains("larger than"))
  }

  @Test func `a résumé of 3 MB is refused although a page may be that large`() throws {
    let program = try begun()
    try program.put("big", "{\"a\": \"" + String(repeating: "a", count: 3 << 20) + "\"}")
    let result = try program.run(["import", "big", "--profile", "p.xml", "--yes"])
    #expect(result.status == 65)
    #expect(result.errors.contains("larger than the 2 MB"))
  }

  /// Résumés that can be read, though nearly everything in them is wrong, and a part of what is listed.
  static let odd: [(String, String)] = [
    (#"{"skills": 7, "work": "none", "projects": {}, "certificates": true}"#, "'skills' is no list"),
    (#"{"skills": [7, null, "Python", [], {}]}"#, "it is no object with fields"),
    (#"{"skills": [{"name": 7}]}"#, "'name' is no text"),
    (#"{"skills": [{"name": "Python", "level": 3, "keywords": "SQL"}]}"#, "'level' is no text"),
    (#"{"skills": [{"name": "Tools", "keywords": "Docker, Git"}]}"#, "version-control) at level 2, found as"),
    (#"{"skills": [{"name": "Python", "keywords": {"a": 1}}]}"#, "'keywords' is no list of texts"),
    (#"{"skills": ["Python", "SQL"]}"#, "sql-querying) at level 2"),
    (#"{"skills": {"Data": ["Python", "SQL"], "Git": "Expert"}}"#, "version-control) at level 4"),
    (#"{"skills": [{"title": "Python"}]}"#, "python-programming) at level 2"),
    (#"{"work": [{"company": "Acme", "startDate": "2020", "summary": "Python"}]}"#, "experience: Acme"),
    (
      #"{"certifications": [{"name": "TensorFlow", "date": "2024"}], "education": [], "awards": [1]}"#,
      "not read: 'education', 'awards'"
    ),
    (
      #"{"work": [{"position": "Engineer", "startDate": "2020", "location": "Bonn", "summary": "SQL"}]}"#,
      "of 'work' not read: 'location'"
    ),
    (#"{"skills": [{"name": "Python", "level": "Jedi"}]}"#, "the level 'Jedi' is not known"),
    (
      #"{"skills": [{"name": "Python", "keywords": [1, "SQL", null, ["a"], {"b": 1}]}]}"#,
      "not all of 'keywords'"
    ),
    (#"{"certificates": [{"name": "Python", "date": "2031-01"}]}"#, "in the future"),
    (#"{"certificates": [{"name": "Python", "date": 2020}]}"#, "'date' is no text"),
    (#"{"certificates": [{"name": "Python", "date": "2020-02-31"}]}"#, "is no date"),
    (#"{"certificates": [{"name": "\u0000\u001b\u202e", "date": "2020"}]}"#, "it has no name"),
    (#"{"work": [{"position": "Python", "startDate": "1e999"}]}"#, "is no date"),
    (
      #"{"work": [{"position": "Python", "startDate": "2020"}], "meta": {"lastModified": 1e999}}"#,
      "experience"
    ),
    (
      "{\"skills\": [" + (0..<5000).map { "{\"name\": \"Python \($0)\"}" }.joined(separator: ",") + "]}",
      "only the first 200"
    ),
    (
      "{\"skills\": [{\"name\": \"Python \(String(repeating: "a", count: 100_000))\"}]}",
      "only the first 5000"
    ),
    (
      "{\"work\": [{\"position\": \"A\", \"startDate\": \"2020\", \"summary\": \""
        + String(repeating: "SQL ", count: 250_000) + "\"}]}",
      "sql-querying) at level 3"
    ),
    ("{\"skills\": [" + String(repeating: "1,", count: 900_000) + "1]}", "only the first 200"),
    ("{\"skills\": [], \"skills\": [{\"name\": \"Python\"}]}", ""),
    (#"{"work": []}"#, "Nothing in it can be taken over."),
  ]

  @Test(arguments: odd.indices)
  func `whatever is wrong inside a résumé is listed, and the profile stays readable`(index: Int) throws {
    let (text, part) = Self.odd[index]
    let program = try begun(text)
    let result = try program.run(Self.importing + ["--yes"])
    #expect(result.status == 0, "\(result.errors)")
    let output = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(part.isEmpty || output.contains(part), "\(result.output.prefix(2000))")
    let unseen = result.output.unicodeScalars.contains { $0.value < 32 && $0 != "\n" || $0.value == 0x202E }
    #expect(!unseen)
    #expect((0...1).contains(try BuiltIn.readiness(ofProfile: program.text("p.xml")).mean))
  }
}
