import Foundation
import Testing

@Suite(.launching) struct OverTimeTests {
  /// The environment in which it is noon of a day.
  static func on(_ day: String) -> [String: String] {
    let seconds = Int(ISO8601DateFormatter().date(from: day + "T12:00:00Z")?.timeIntervalSince1970 ?? 0)
    return ["SOURCE_DATE_EPOCH": "\(seconds)"]
  }

  /// A profile with six answers of January, six of April and six of the next January.
  static let shared = Result { () throws -> Program in
    let program = try Program()
    let begin = [
      "assess", "p.xml", "--role", "data-scientist", "--name", "Ada", "--questions", "6", "--seed", "1",
    ]
    let days = ["2027-01-04", "2027-04-10", "2028-01-10"]
    for (index, day) in days.enumerated() {
      let arguments = index == 0 ? begin : ["assess", "p.xml", "--again", "--questions", "6"]
      let result = try program.run(
        arguments, input: String(repeating: "\(index + 1)\n", count: 20), environment: on(day))
      guard result.status == 0 else { throw SampleRun.Failed(errors: result.errors) }
      try program.put("\(day).xml", program.text("p.xml"))
    }
    return program
  }

  private static func copy(_ names: String...) throws -> Program {
    let program = try Program()
    for name in names { try program.put(name, try shared.get().text(name)) }
    return program
  }

  private static func count(_ part: String, in text: String) -> Int {
    text.components(separatedBy: part).count - 1
  }

  // MARK: assess --again

  @Test func `assessing again adds an assessment of unseen questions and keeps the earlier ones`() throws {
    let program = try Self.shared.get()
    let text = program.text("p.xml")
    #expect(Self.count("<assessment ", in: text) == 3)
    #expect(Self.count("<response ", in: text) == 18)
    let items = text.components(separatedBy: "item=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(items.prefix(12)).count == 12)
    #expect(
      text.contains("begun=\"2027-01-04\"") && text.contains("begun=\"2027-04-10\"")
        && text.contains("begun=\"2028-01-10\""))
  }

  @Test func `a complete assessment says so, and how to begin another`() throws {
    let program = try Self.copy("2027-01-04.xml")
    let before = program.bytes("2027-01-04.xml")
    let result = try program.run(["assess", "2027-01-04.xml"], environment: Self.on("2027-06-01"))
    #expect(result.status == 0)
    #expect(result.errors.contains("4 Jan 2027 is complete, with 6 answers"))
    #expect(result.errors.contains("--again"))
    #expect(result.output.contains("By section"))
    #expect(program.bytes("2027-01-04.xml") == before)
  }

  @Test(arguments: ["q\n", "", "?\nb\nq\n"])
  func `assessing again and leaving at once changes nothing`(input: String) throws {
    let program = try Self.copy("2027-01-04.xml")
    let before = program.bytes("2027-01-04.xml")
    let result = try program.run(
      ["assess", "2027-01-04.xml", "--again"], input: input, environment: Self.on("2027-06-01"))
    #expect(result.output.contains("last assessment was on 4 Jan 2027"))
    #expect(result.output.contains("seen come first"))
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(program.bytes("2027-01-04.xml") == before)
  }

  @Test func `an assessment begun again goes on where it stopped, by the same command`() throws {
    let program = try Self.copy("2027-01-04.xml")
    let arguments = ["assess", "2027-01-04.xml", "--again", "--questions", "6"]
    let broken = try program.run(arguments, input: "2\n3\n", environment: Self.on("2027-06-01"))
    #expect(broken.status == 66)
    #expect(Self.count("<assessment ", in: program.text("2027-01-04.xml")) == 2)
    let resumed = try program.run(arguments, input: "2\nq\n", environment: Self.on("2027-06-02"))
    #expect(resumed.errors.contains("goes on with it"))
    #expect(resumed.output.contains("Going on after 2 answers"))
    #expect(Self.count("<assessment ", in: program.text("2027-01-04.xml")) == 2)
    #expect(Self.count("<response ", in: program.text("2027-01-04.xml")) == 9)
  }

  @Test func `a file of answers makes another assessment only with --again`() throws {
    let program = try Self.copy("2027-01-04.xml")
    try program.put("answers.txt", "sql-querying.can-do.3 on-my-own\n")
    let before = program.bytes("2027-01-04.xml")
    let arguments = ["assess", "2027-01-04.xml", "--answers", "answers.txt"]
    let refused = try program.run(arguments, environment: Self.on("2027-06-01"))
    #expect(refused.status == 64)
    #expect(refused.errors.contains("--again"))
    #expect(program.bytes("2027-01-04.xml") == before)
    let taken = try program.run(arguments + ["--again"], environment: Self.on("2027-06-01"))
    #expect(taken.status == 0, "\(taken.errors)")
    #expect(program.text("2027-01-04.xml").contains("begun=\"2027-06-01\""))
    #expect(Self.count("<response ", in: program.text("2027-01-04.xml")) == 7)
  }

  @Test func `other programs can begin another assessment, too`() throws {
    let program = try Self.copy("2027-01-04.xml")
    let before = program.bytes("2027-01-04.xml")
    let result = try program.run(
      ["assess", "2027-01-04.xml", "--again", "--json-lines"], input: "{\"back\": true}\n",
      environment: Self.on("2027-06-01"))
    #expect(result.output.hasPrefix("{\"ask\""))
    #expect(result.output.contains("\"answered\":0"))
    #expect(program.bytes("2027-01-04.xml") == before)
  }

  @Test func `there is nothing to build on without a profile`() throws {
    let program = try Program()
    let result = try program.run(["assess", "p.xml", "--again", "--role", "ml-engineer"])
    #expect(result.status == 66)
    #expect(program.names.isEmpty)
  }

  // MARK: score --on and plan

  @Test func `readiness on a later day is less certain, and says how old the answers are`() throws {
    let program = try Self.copy("2027-01-04.xml")
    func width(_ arguments: [String]) throws -> Double {
      let result = try program.run(["score", "2027-01-04.xml", "--json"] + arguments)
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
      #expect(object["lastAnswer"] as? String == "2027-01-04")
      #expect(object["asOf"] as? String == arguments.last ?? "2027-01-04")
      let role = try #require(object["readiness"] as? [String: Double])
      return (role["high"] ?? 0) - (role["low"] ?? 0)
    }
    let widths = try [[], ["--on", "2027-10-04"], ["--on", "2029-01-04"]].map(width)
    #expect(widths == widths.sorted())
    #expect(Set(widths).count == 3)
    let text = try program.run(["score", "2027-01-04.xml", "--on", "2027-10-04"])
    #expect(
      text.output.contains("As of 4 Oct 2027. The last answers are of 4 Jan 2027, about 9 months before."))
    #expect(text.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(try program.run(["score", "2027-01-04.xml"]).output.contains("As of 4 Jan 2027"))
  }

  @Test(arguments: ["2027-01-03", "2026-12-31", "yesterday", "2027-02-30"])
  func `a day before the last entry, or none at all, is refused`(day: String) throws {
    let program = try Self.copy("2027-01-04.xml")
    let result = try program.run(["score", "2027-01-04.xml", "--on", day])
    #expect(result.status == 64)
    #expect(
      result.errors.contains(
        day.hasPrefix("202") && !day.hasSuffix("30") ? "from 2027-01-04 on" : "is no day"))
    #expect(result.output.isEmpty)
  }

  @Test(arguments: [("2027-06-07", false), ("2027-08-02", true)])
  func `a plan on answers of more than six months ago says what to do`(start: String, isOld: Bool) throws {
    let program = try Self.copy("2027-01-04.xml")
    let result = try program.run([
      "plan", "2027-01-04.xml", "--start", start, "--exam-date", "2027-09-27", "--hours", "4",
    ])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.contains("--again") == isOld)
    #expect(result.errors.contains("about 7 months before the plan begins") == isOld)
  }

  // MARK: compare

  @Test func `three dated profiles stand side by side in the order of their days`() throws {
    let names = ["2028-01-10.xml", "2027-01-04.xml", "2027-04-10.xml"]
    let program = try Self.copy(names[0], names[1], names[2])
    let result = try program.run(["compare"] + names)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.isEmpty)
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(!result.output.contains("\u{1B}"))
    for part in [
      "1  4 Jan 2027, 2027-01-04.xml: Ada, 6 answers", "3  10 Jan 2028, 2028-01-10.xml: Ada, 18 answers",
      "Change from 1 to 3, in points: ", "By section", "By competency", "Skills that moved most",
      "New from 1 to 2", "New from 2 to 3", "6 answers: ", "independent",
    ] {
      #expect(result.output.contains(part), "\(part)")
    }
  }

  @Test func `the assessments of one profile compare as the profiles of those days do`() throws {
    let names = ["2027-01-04.xml", "2027-04-10.xml", "2028-01-10.xml"]
    let program = try Self.copy("p.xml", names[0], names[1], names[2])
    func object(_ arguments: [String]) throws -> [String: Any] {
      let result = try program.run(["compare", "--json"] + arguments)
      #expect(result.status == 0, "\(result.errors)")
      return try #require(
        try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    }
    let one = try object(["p.xml"])
    let several = try object(names)
    for key in ["readiness", "roleReadiness", "sections", "competencies", "skills", "news"] {
      #expect(one[key] as? NSObject == several[key] as? NSObject, "\(key)")
      #expect(one[key] != nil, "\(key)")
    }
    #expect((one["sections"] as? [Any])?.count == 6)
    #expect((one["competencies"] as? [Any])?.count == 14)
    let news = try #require(one["news"] as? [[String: Any]])
    #expect(news.map { ($0["answers"] as? [Any])?.count } == [6, 6])
  }

  @Test func `five states take more than one table, none wider than the terminal`() throws {
    let names = ["2027-01-04.xml", "2027-04-10.xml", "2028-01-10.xml"]
    let program = try Self.copy(names[0], names[1], names[2])
    let result = try program.run(["compare"] + names + [names[0], names[1]])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(Self.count("By section", in: result.output) == 2)
    #expect(Self.count("change 1 to 5", in: result.output) == 2)
  }

  @Test func `profiles of two roles are compared with a remark and without a change for the role`() throws {
    let program = try Self.copy("2027-01-04.xml")
    try program.put("sample.xml", try SampleRun.shared.get().text("profile.xml"))
    let result = try program.run(["compare", "2027-01-04.xml", "sample.xml"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("The roles differ"))
    #expect(result.output.contains("different names"))
    #expect(Self.count("Change from 1 to 2", in: result.output) == 1)
  }

  /// Arguments, the exit status, and a part of the one message.
  static let refusals: [([String], Int32, String)] = [
    (["profile.xml"], 64, "holds one assessment"),
    (["profile.xml", "other.xml"], 64, "different exams (google-pmle, google-pde)"),
    (["profile.xml", "plan.xml"], 65, "plan.xml is a plan, not a profile"),
    (["learner.html", "profile.xml"], 65, "learner.html is a web page, not a profile"),
    (["profile.xml", "missing.xml"], 66, "missing.xml: there is no such file"),
  ]

  @Test(arguments: refusals)
  func `what cannot be compared gets one message`(names: [String], status: Int32, message: String) throws {
    let program = try Program()
    let sample = try SampleRun.shared.get()
    for name in ["profile.xml", "plan.xml", "learner.html"] { try program.put(name, sample.text(name)) }
    try program.put(
      "other.xml", sample.text("profile.xml").replacingOccurrences(of: "google-pmle", with: "google-pde"))
    let result = try program.run(["compare"] + names)
    #expect(result.status == status)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(result.output.isEmpty)
  }
}
