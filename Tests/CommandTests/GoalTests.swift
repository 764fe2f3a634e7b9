import Foundation
import Testing

/// Plans and scores for roles and several goals, through the built program.
@Suite(.launching) struct GoalTests {
  private static let dates = ["--start", "2027-01-04", "--tier", "fast"]
  private static let library = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "PlanningTests/Fixtures/TwoExams").path

  /// A folder with a sample person's profile.
  private func begun() throws -> Program {
    let program = try Program()
    try program.put("profile.xml", try SampleRun.shared.get().text("profile.xml"))
    return program
  }

  /// Arguments, the exit status, and a part of the message.
  static let wrong: [([String], Int32, String)] = [
    (["plan", "--goal", "role:ml-enginer"], 64, "did you mean 'role:ml-engineer'?"),
    (["plan", "--goal", "role:ml-engineer=99"], 64, "from 0.1 to 10"),
    (["plan", "--goal", "role:ml-engineer", "--goal", "role:ml-engineer"], 64, "given twice"),
    (["plan", "--goal", "passing"], 64, "write exam:ID or role:ID"),
    (["plan", "--from", "astronaut"], 64, "no role has the id 'astronaut'"),
    (["plan", "missing.xml", "--goal", "role:ml-engineer"], 66, "--from ROLE"),
    (["score", "--goal", "exam:google-pmel"], 64, "did you mean 'exam:google-pmle'"),
    (["start", "--goal", "exam:google-pmel"], 64, "did you mean 'exam:google-pmle'"),
    (["score", "--goal", "exam:google-cdl"], 64, "or aim at google-gal or google-ace"),
    (["plan", "--goal", "exam:azure-dp-100"], 64, "(azure-ai-300)"),
    (["start", "--sample", "ml-engineer", "--exam", "aws-mla-c02"], 64, "the outline only"),
    (["start", "--sample", "ml-engineer", "--goal", "role:x"], 64, "no goal 'role:x'"),
    (["plan", "--goal", "exam:google-ace@2027-02-30"], 64, "is no day of 'exam:google-ace'"),
    (
      ["plan", "--goal", "exam:google-cdl@2027-03-01", "--goal", "exam:google-pca@2027-06-28"], 64,
      "google-ace"
    ),
    (
      ["plan", "--goal", "exam:azure-dp-100@2027-03-01", "--goal", "exam:google-pca@2027-06-28"], 64,
      "azure-ai-300"
    ),
    (
      ["plan", "--goal", "exam:google-ace@2027-03-01", "--goal", "exam:google-pca@2027-03-01"], 64, "both on"
    ),
  ]

  @Test(arguments: wrong)
  func `wrong goals get one message, and nothing is written`(
    arguments: [String], status: Int32, message: String
  ) throws {
    let program = try begun()
    let result = try program.run(arguments)
    #expect(result.status == status, "\(result.errors)")
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(result.output.isEmpty)
    #expect(program.names == ["profile.xml"])
  }

  @Test func `a role that expects nothing cannot be used`() throws {
    let program = try begun()
    try FileManager.default.createDirectory(atPath: program.path("own"), withIntermediateDirectories: true)
    try program.put(
      "own/idler.xml",
      """
      <role xmlns="urn:readiness:role:1" id="idler" title="Idler">
        <summary>Rests.</summary>
        \(["foundations", "framing", "modelling", "data", "features", "low-code", "generative", "experiments",
          "training", "serving", "pipelines", "monitoring", "responsible"]
          .map { "<area id=\"\($0)\" mean=\"1\" expected=\"0\"/>" }.joined())
      </role>
      """)
    for arguments in [["--goal", "role:idler"], ["--from", "idler"]] {
      let result = try program.run(["plan", "profile.xml", "--library", "own"] + arguments)
      #expect(result.status == 65, "\(result.errors)")
      #expect(result.errors.contains("idler.xml:1: error: the role 'idler' expects nothing of any skill"))
    }
  }

  @Test func `a plan for a job runs until it is reached, and speaks of no exam`() throws {
    let program = try begun()
    let result = try program.run(["plan", "--goal", "role:cloud-architect"] + Self.dates)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("Cloud architect: "))
    #expect(result.output.contains("no date"))
    #expect(!result.output.contains("no exam date"))
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(program.text("plan.xml").contains("<goal id=\"role:cloud-architect\""))
    for audience in ["learner", "manager", "mentor"] {
      let page = "\(audience).html"
      #expect(try program.run(["export", "plan.xml", "--for", audience, "--output", page]).status == 0)
      let shown = program.text(page).components(separatedBy: "<div hidden")[0]
        .replacing(/<(style|svg)[^>]*>.*?<\/(style|svg)>/.dotMatchesNewlines(), with: "")
        .replacing(/<[^>]*>/, with: "")
      #expect(shown.contains("Cloud architect"))
      for word in ["the exam", "Exam", "the issuer", "The issuer", "no exam date"] {
        // A model answer may begin with “Example”.
        let found = shown.ranges(of: word).contains { !(shown[$0.upperBound...].first?.isLetter ?? false) }
        #expect(!found, "\(word) on \(page)")
      }
    }
    #expect(try program.run(["import", "learner.html", "--output", "back.xml"]).status == 0)
    #expect(program.bytes("back.xml") == program.bytes("plan.xml"))
  }

  @Test func `a job by a day is planned until that day`() throws {
    let program = try begun()
    let result = try program.run(
      ["plan", "--goal", "role:ml-engineer", "--by", "2027-03-01", "--hours", "4"] + Self.dates)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("until 1 Mar 2027"))
    #expect(!result.output.contains("exam on") && !result.output.contains("With the exam"))
    let calendar = try program.run(["export", "plan.xml", "--output", "plan.ics"])
    #expect(calendar.status == 0)
    #expect(program.text("plan.ics").contains("SUMMARY:By today: Machine-learning engineer"))
    #expect(!program.text("plan.ics").contains("Exam: "))
    let today = try program.run(["today", "plan.xml", "--day", "2027-01-04"])
    #expect(today.output.contains("until 1 Mar 2027"), "\(today.output)")
  }

  @Test func `two goals are shown one by one, and kept by a replan`() throws {
    let program = try begun()
    let arguments = [
      "plan", "--goal", "exam:google-pmle", "--goal", "role:cloud-architect=2", "--exam-date", "2027-05-31",
      "--hours", "4", "--problem", "problem.json",
    ]
    let result = try program.run(arguments + Self.dates)
    #expect(result.status == 0, "\(result.errors)")
    for part in [
      "the weighted mean of the goals", "[2]  Cloud architect: ", "counts 67 %", "[1,2]", "mean at the date",
      "For Cloud architect alone, ",
    ] {
      #expect(result.output.replacing(/\s+/, with: " ").contains(part.replacing(/\s+/, with: " ")), "\(part)")
    }
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(program.text("problem.json").contains("google-pmle-cloud-architect"))
    // The first days hold a check-up, which is for both.
    let saysWhatFor = try (4...17).contains { day in
      let day = "2027-01-" + String(format: "%02d", day)
      return try program.run(["today", "plan.xml", "--day", day]).output.contains("For: ")
    }
    #expect(saysWhatFor)
    let replan = try program.run(["replan", "plan.xml", "--day", "2027-01-11", "--yes"])
    #expect(replan.status == 0, "\(replan.errors)")
    let text = program.text("plan.xml")
    #expect(text.contains("revision=\"2\""))
    #expect(text.contains("<goal id=\"role:cloud-architect\" title=\"Cloud architect\" weight=\"2.00\""))
    for audience in ["learner", "manager", "mentor"] {
      let page = "\(audience).html"
      #expect(try program.run(["export", "plan.xml", "--for", audience, "--output", page]).status == 0)
      #expect(program.text(page).contains("Cloud architect"))
    }
  }

  @Test func `two exams on days of their own are shown, moved, passed and taken back`() throws {
    let program = try begun()
    let result = try program.run(
      [
        "plan", "--goal", "exam:google-pmle@2027-06-28", "--goal", "exam:google-ace@2027-03-01", "--hours",
        "5",
      ]
        + Self.dates)
    #expect(result.status == 0, "\(result.errors)")
    let said = result.output.replacing(/\s+/, with: " ")
    for part in [
      "exams on 1 Mar 2027, 28 Jun 2027", "on 1 Mar 2027, counts 50 %",
      "Exam: Google Cloud Associate Cloud Engineer",
    ] {
      #expect(said.contains(part), "\(part)")
    }
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(try program.run(["check", "plan.xml"]).status == 0)
    let today = try program.run(["today", "plan.xml", "--day", "2027-02-25"])
    #expect(today.output.replacing(/\s+/, with: " ").contains("4 days to the exam Google Cloud Associate"))
    #expect(try program.run(["export", "plan.xml", "--output", "plan.ics"]).status == 0)
    for part in ["exam-google-ace@readiness", ".exam@readiness", "quiet-days-google-ace@readiness"] {
      #expect(program.text("plan.ics").replacing("\r\n ", with: "").contains(part), "\(part)")
    }
    for audience in ["learner", "manager", "mentor"] {
      let page = "\(audience).html"
      #expect(try program.run(["export", "plan.xml", "--for", audience, "--output", page]).status == 0)
      #expect(program.text(page).contains("on 1 Mar 2027"))
    }
    #expect(try program.run(["import", "learner.html", "--output", "back.xml"]).status == 0)
    #expect(program.bytes("back.xml") == program.bytes("plan.xml"))
    let first = program.bytes("plan.xml")
    let unclear = try program.run(["replan", "--exam-date", "2027-03-08", "--day", "2027-01-04", "--yes"])
    #expect(
      unclear.status == 64 && unclear.errors.contains("exam:google-ace@2027-03-08"), "\(unclear.errors)")
    let moved = try program.run(
      ["adjust", "--exam-date", "exam:google-ace@2027-03-08", "--day", "2027-01-04", "--yes"])
    #expect(moved.status == 0, "\(moved.errors)")
    #expect(program.text("plan.xml").contains("exam-date=\"2027-03-08\""))
    let passed = try program.run(["replan", "--passed", "2027-03-08", "--day", "2027-03-09", "--yes"])
    #expect(passed.status == 0, "\(passed.errors)")
    #expect(
      passed.output.contains("Passed: Google Cloud Associate Cloud Engineer on 8 Mar 2027"),
      "\(passed.output)")
    #expect(program.text("plan.xml").contains("<passed-exam exam=\"google-ace\""))
    #expect(program.text("profile.xml").contains("kind=\"certificate\""))
    let again = try program.run(["replan", "--day", "2027-03-09", "--yes"])
    #expect(again.output.contains("Nothing is new"), "\(again.output)")
    for _ in 0..<2 { #expect(try program.run(["replan", "--undo"]).status == 0) }
    #expect(program.bytes("plan.xml") == first)
  }

  @Test func `a plan whose goal the library has lost says so`() throws {
    let program = try begun()
    #expect(try program.run(["plan", "--goal", "role:ml-engineer"] + Self.dates).status == 0)
    let text = program.text("plan.xml").replacing("role:ml-engineer", with: "role:ml-wizard")
    try program.put("plan.xml", text)
    let result = try program.run(["replan", "plan.xml", "--day", "2027-01-11", "--yes"])
    #expect(result.status == 65)
    #expect(result.errors.contains("no role has the id 'ml-wizard'"), "\(result.errors)")
    #expect(program.text("plan.xml") == text)
  }

  @Test func `without a profile the role that one comes from is enough, with wide intervals and advice`()
    throws
  {
    let program = try Program()
    let arguments = ["plan", "--from", "software-engineer", "--goal", "role:ml-engineer"] + Self.dates
    let result = try program.run(arguments)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.contains("readiness assess"))
    #expect(result.output.replacing(/\s+/, with: " ").contains("No question is answered yet"))
    #expect(program.text("plan.xml").contains("key=\"too-uncertain\""))
    #expect(program.names == ["plan.xml"])
    let replan = try program.run(["replan", "plan.xml", "--day", "2027-01-11", "--yes"])
    #expect(replan.status == 0, "\(replan.errors)")
    #expect(program.text("plan.xml").contains("<goal id=\"role:ml-engineer\""))
  }

  @Test func `another role to start from takes the place of the profile's`() throws {
    let program = try begun()
    let result = try program.run(["plan", "--from", "cloud-architect"] + Self.dates)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.contains("Cloud architect"))
    #expect(program.text("plan.xml").contains("role=\"cloud-architect\""))
    #expect(try program.run(["replan", "plan.xml", "--day", "2027-01-11", "--yes"]).status == 0)
    #expect(program.text("plan.xml").contains("role=\"cloud-architect\""))
  }

  @Test func `a second exam in a folder of one's own works end to end`() throws {
    let program = try Program()
    let own = ["--library", Self.library]
    try program.put("answers.txt", "turning.can-do.1 on-my-own\nturning.1 b\nmeasuring.1 b\n")
    let begin = [
      "assess", "profile.xml", "--role", "apprentice", "--exam", "turner", "--answers", "answers.txt",
    ]
    let assessed = try program.run(begin + own)
    #expect(assessed.status == 0, "\(assessed.errors)")
    let score = try program.run(["score", "profile.xml", "--goal", "exam:joiner"] + own)
    #expect(score.output.hasPrefix("Joiner’s exam\n"), "\(score.output)")
    let plan = try program.run(
      ["plan", "--goal", "exam:turner", "--goal", "exam:joiner", "--exam-date", "2027-03-01"] + own
        + Self.dates)
    #expect(plan.status == 0, "\(plan.errors)")
    #expect(plan.output.hasPrefix("Turner’s exam and Joiner’s exam: "))
    #expect(plan.output.contains("Mock exam for a joiner") && plan.output.contains("Mock exam for a turner"))
    #expect(try program.run(["export", "plan.xml", "--output", "learner.html"]).status == 0)
    #expect(try program.run(["replan", "plan.xml", "--day", "2027-01-11", "--yes"] + own).status == 0)
    #expect(program.text("plan.xml").contains("<goal id=\"exam:joiner\""))
    #expect(try program.run(["check", "plan.xml"] + own).status == 0)
  }

  @Test func `a goal comes first in the score, with its gaps by points an hour`() throws {
    let program = try begun()
    let text = try program.run(["score", "--goal", "role:cloud-architect"])
    #expect(text.output.hasPrefix("Cloud architect\n"), "\(text.output)")
    #expect(text.output.contains("Gaps, most points an hour first"))
    #expect(text.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let several = try program.run(["score", "--goal", "role:cloud-architect", "--goal", "exam:google-pmle=3"])
    #expect(several.output.contains("Their weighted mean"))
    #expect(several.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let json = try program.run(["score", "--goal", "role:cloud-architect", "--json"])
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let goals = try #require(object["goals"] as? [[String: Any]])
    #expect(goals.compactMap { $0["goal"] as? String } == ["role:cloud-architect"])
    let gaps = try #require(object["gaps"] as? [[String: Any]])
    let rates = gaps.compactMap { gap -> Double? in
      guard let worth = gap["worthPoints"] as? Double, let hours = gap["hours"] as? Double, hours > 0 else {
        return nil
      }
      return worth / hours
    }
    // Worths are rounded to hundredths of a point.
    for (first, second) in zip(rates, rates.dropFirst()) { #expect(first >= second - 0.02) }
    let usual = try program.run(["score", "--json"])
    #expect(!usual.output.contains("\"goals\""))
  }

  @Test func `the guided run asks what to get ready for, the exam first`() throws {
    let usual = try begun()
    let first = try usual.run(
      ["start", "--tier", "fast"],
      input: "\n3\n2027-01-04\nnone\n2027-02-08..2027-02-01\n2027-02-08..2027-02-14\n")
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output.contains("1   The exam: Google Cloud Professional Machine Learning Engineer"))
    #expect(first.output.contains("Day of the exam"))
    #expect(!usual.text("plan.xml").contains("<goal"))
    #expect(usual.text("plan.xml").contains("<away first=\"2027-02-08\" last=\"2027-02-14\"/>"))
    let several = try begun()
    let second = try several.run(
      ["start", "--tier", "fast"], input: "99\n2 2\n8\n4\n2027-01-04\n2027-03-01\n\n")
    #expect(second.status == 0, "\(second.errors)")
    #expect(second.output.components(separatedBy: "Please give numbers from 1 to").count == 3)
    #expect(second.output.contains("Day by which you want to be there"))
    #expect(several.text("plan.xml").components(separatedBy: "<goal id=\"role:").count == 2)
  }

  @Test func `a new person is asked for the goal before the questions`() throws {
    let program = try Program()
    let result = try program.run(["start"], input: "Ada\n1\n1\n")
    #expect(result.status == 66, "\(result.errors)")
    let goal = try #require(result.output.firstRange(of: "What do you want to get ready for?"))
    #expect(result.output[..<goal.lowerBound].contains("Which is nearest to what you do now"))
    #expect(program.text("profile.xml").contains("exam=\"google-pmle\""))
    #expect(!program.text("profile.xml").contains("<response"))
  }

  @Test func `a sample run for a job has no date, unless one is given`() throws {
    let program = try Program()
    let result = try program.run(
      ["start", "--sample", "software-engineer", "--goal", "role:ml-engineer", "--hours", "12"] + Self.dates)
    #expect(result.status == 0, "\(result.errors)")
    #expect(!program.text("plan.xml").contains("exam-date"))
  }
}
