import Foundation
import Testing

@Suite(.launching) struct CalibrateTests {
  /// The sample person's profile as somebody else might have answered, shared for calibration.
  static func profile(_ number: Int, shared: Bool = true) throws -> String {
    let ratings = ["no", "with-help", "on-my-own", "could-teach"]
    let lines = try SampleRun.shared.get().text("profile.xml").components(separatedBy: "\n")
    let changed = lines.enumerated().map { index, line in
      let mixed = (number &* 2_654_435_761 ^ index &* 40_503_001) &* 69_069
      let rating = ratings[(mixed >> 9) & 3]
      return line.replacing(#/rating="[a-z-]+"/#, with: "rating=\"\(rating)\"")
        .replacing(#/ seconds="[0-9.]+"/#, with: "")
        .replacing(
          "day=\"2027", with: "seconds=\"\(5 + (number * 31 + index * 17) % 90).\(number % 10)\" day=\"2027")
    }
    return changed.joined(separator: "\n")
      .replacing("<profile ", with: shared ? "<profile calibration=\"shared\" " : "<profile ")
      .replacing("Amara Okafor", with: "Person \(number)")
  }

  /// A folder of people.
  static func program(people: Int) throws -> Program {
    let program = try Program()
    try FileManager.default.createDirectory(
      atPath: program.path("people"), withIntermediateDirectories: true)
    for number in 0..<people { try program.put("people/\(100 + number).xml", try profile(number)) }
    return program
  }

  /// One folder with enough people, calibrated once.
  static let shared = Result { () throws -> (program: Program, result: Program.Result) in
    let program = try Self.program(people: 24)
    let broken = try profile(90).replacing("rating=\"no\"", with: "rating=\"maybe\"")
    try program.put("people/broken.xml", broken)
    try program.put("people/cut.xml", String(broken.prefix(broken.count / 2)))
    try program.put("people/bomb.xml", "<!DOCTYPE a [<!ENTITY b \"b\">]><profile>&b;</profile>")
    try program.put("people/plan.xml", try SampleRun.shared.get().text("plan.xml"))
    try program.put("people/closed.xml", try profile(91, shared: false))
    try program.put("people/copy.xml", try profile(3).replacing("Person 3", with: "Nobody"))
    try program.put("people/role.xml", try profile(55).replacing("\"ml-engineer\"", with: "\"carpenter\""))
    try program.put("people/exam.xml", try profile(93).replacing("\"google-pmle\"", with: "\"journeyman\""))
    return (program, try program.run(["calibrate", "people", "--output", "calibrated"]))
  }

  @Test func `everybody who shares is taken once, and everything else is named or counted`() throws {
    let (program, result) = try Self.shared.get()
    #expect(result.status == 65, "\(result.errors)")
    #expect(result.output.contains("24 people"))
    for message in [
      "people/broken.xml:", "people/cut.xml:", "people/bomb.xml:", "103.xml", "copy.xml", "of one person",
      "role.xml", "'carpenter'", "1 profile that is not shared for calibration", "1 profile for another exam",
      "1 file that is no profile", "3 files or folders could not be read",
    ] {
      #expect(result.errors.contains(message), "\(message) in \(result.errors)")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: program.path("calibrated")).sorted()
    #expect(names == ["calibration.xml", "items.csv", "report.md"])
    for name in names {
      #expect(!program.text("calibrated/\(name)").contains("Person"), "a name in \(name)")
    }
  }

  @Test func `the overlay is read as a library, and score says what it moved`() throws {
    let (program, _) = try Self.shared.get()
    let check = try program.run(["check", "calibrated"])
    #expect(check.status == 0, "\(check.errors)")
    try program.put("profile.xml", try Self.profile(1))
    let before = try program.run(["score", "profile.xml", "--json"])
    let after = try program.run(["score", "profile.xml", "--json", "--library", "calibrated"])
    func object(_ result: Program.Result) throws -> [String: Any] {
      try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    }
    #expect(try object(before)["calibratedPercent"] as? Double == 0)
    let share = try #require(try object(after)["calibratedPercent"] as? Double)
    #expect(share > 0 && share <= 100)
    let sections = try #require(try object(after)["sections"] as? [[String: Any]])
    let shares = Set(sections.compactMap { $0["calibratedPercent"] as? Double })
    #expect(shares.count > 1, "each section has its own share: \(shares)")
    let text = try program.run(["score", "profile.xml", "--library", "calibrated"]).output
    #expect(text.contains("questions calibrated on people"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func `the folder is written again over itself, and over nothing else`() throws {
    let program = try Self.program(people: 20)
    let arguments = ["calibrate", "people", "--output", "out"]
    #expect(try program.run(arguments).status == 0)
    let bytes = ["calibration.xml", "items.csv", "report.md"].map { program.bytes("out/\($0)") }
    #expect(try program.run(arguments).status == 0)
    #expect(["calibration.xml", "items.csv", "report.md"].map { program.bytes("out/\($0)") } == bytes)
    try program.put("out/notes.txt", "mine")
    let refused = try program.run(arguments)
    #expect(refused.status == 64)
    #expect(refused.errors.contains("notes.txt"))
    #expect(["calibration.xml", "items.csv", "report.md"].map { program.bytes("out/\($0)") } == bytes)
  }

  @Test(arguments: [
    ("a folder that is not there", ["calibrate", "nowhere", "--output", "out"], Int32(66), "nowhere"),
    ("a file in place of a folder", ["calibrate", "profile.xml", "--output", "out"], 64, "is a file"),
    ("an empty folder", ["calibrate", "empty", "--output", "out"], 66, "there is no profile"),
    (
      "nobody who shares", ["calibrate", "closed", "--output", "out"], 66, "readiness share --for-calibration"
    ),
    ("three people", ["calibrate", "three", "--output", "out"], 65, "3 people are too few"),
    ("an exam that nobody aims at", ["calibrate", "three", "--exam", "x", "--output", "out"], 64, "no exam"),
    ("an output that is a file", ["calibrate", "three", "--output", "profile.xml"], 64, "is a file"),
    ("an output of something else", ["calibrate", "three", "--output", "closed"], 64, "did not write"),
    ("no output", ["calibrate", "three"], 64, "--output"),
  ])
  func `what cannot be calibrated is said, and nothing is written`(
    name: String, arguments: [String], status: Int32, message: String
  ) throws {
    let program = try Program()
    for folder in ["empty", "closed", "three"] {
      try FileManager.default.createDirectory(
        atPath: program.path(folder), withIntermediateDirectories: true)
    }
    try program.put("profile.xml", try Self.profile(1))
    try program.put("closed/a.xml", try Self.profile(1, shared: false))
    for number in 0..<3 { try program.put("three/\(number).xml", try Self.profile(number)) }
    let names = program.names
    let result = try program.run(arguments)
    #expect(result.status == status, "\(name): \(result.errors)")
    #expect(result.errors.contains(message), "\(name): \(result.errors)")
    #expect(program.names == names)
    #expect(!result.errors.contains("Fatal"))
  }

  @Test func `a profile is opened to calibration and closed again, apart from a team`() throws {
    let program = try Program()
    let text = try Self.profile(1, shared: false)
    try program.put("profile.xml", text)
    #expect(try program.run(["share", "--for-calibration"]).status == 0)
    #expect(program.text("profile.xml").contains("calibration=\"shared\""))
    #expect(!program.text("profile.xml").contains("share=\"team\""))
    #expect(try program.run(["share"]).status == 0)
    #expect(program.text("profile.xml").contains("share=\"team\""))
    #expect(program.text("profile.xml").contains("calibration=\"shared\""))
    #expect(try program.run(["share", "--for-calibration", "--close"]).status == 0)
    #expect(!program.text("profile.xml").contains("calibration="))
    #expect(program.text("profile.xml").contains("share=\"team\""))
  }
}
