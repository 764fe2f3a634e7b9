import Foundation
import Testing

/// Every document that the program writes follows its published schema, by the word of another program.
@Suite(.launching) struct WrittenFilesTests {
  private static let validator = "/usr/bin/xmllint"
  static let hasValidator = FileManager.default.isExecutableFile(atPath: validator)

  /// Runs a sample person through everything that writes XML, and keeps each state of each file.
  private static func written() throws -> Program {
    let program = try Program()
    let steps: [[String]] = [
      [
        "start", "--sample", "data-scientist", "--start", "2027-01-04", "--exam-date", "2027-03-29",
        "--output", ".",
      ],
      [
        "evidence", "certificate", "profile.xml", "--title", "A <b> & \"c\"", "--day", "2026", "--shows",
        "bigquery-foundations=2",
      ],
      [
        "evidence", "experience", "profile.xml", "--title", "é\u{1F600}", "--months", "30", "--until",
        "2026-06",
        "--shows", "bigquery-foundations=3",
      ],
      [
        "evidence", "practice-exam", "profile.xml", "--title", "Mock", "--day", "2026-10-01", "--score",
        "1=55/9",
      ],
      [
        "evidence", "rating", "profile.xml", "--by", "Grace", "--relation", "mentor", "--day", "2026-10-01",
        "--shows",
        "bigquery-foundations=3",
      ],
      ["evidence", "accept", "profile.xml", "4"],
      [
        "progress", "plan.xml", "--done", "1", "--day", "2027-01-05", "--minutes", "50", "--note",
        "went <well>",
      ],
      ["progress", "plan.xml", "--skip", "2", "--day", "2027-01-05", "--note", "mine", "--private"],
      ["replan", "plan.xml", "--day", "2027-01-18", "--yes"],
      [
        "plan", "profile.xml", "--output", "times-plan.xml", "--start", "2027-01-04", "--weekly",
        "Tue 19:00-21:00, Sat 10:00-13:00", "--zone", "UTC", "--exam-date", "2027-03-29", "--away",
        "2027-02-08..2027-02-14", "--tier", "fast",
      ],
      [
        "plan", "profile.xml", "--output", "open-plan.xml", "--target", "70", "--hours", "6", "--hours-from",
        "2027-03-01=5", "--start", "2027-01-04", "--tier", "fast",
      ],
      ["import", "mentor.html", "--output", "mentor-plan.xml"],
    ]
    for (number, step) in steps.enumerated() {
      let result = try program.run(step)
      #expect(result.status == 0, "\(step): \(result.errors)")
      for name in ["profile.xml", "plan.xml"] { try program.put("\(number)-\(name)", program.text(name)) }
    }
    let again = try program.run(
      ["assess", "profile.xml", "--again"], input: String(repeating: "3\n", count: 8) + "q\n")
    #expect(again.status == 0, "\(again.errors)")
    return program
  }

  @Test(.enabled(if: hasValidator, "no xmllint is installed"))
  func `xmllint finds nothing in profiles and plans`() throws {
    let program = try Self.written()
    for kind in ["profile", "plan"] {
      let files = program.names.filter { $0.hasSuffix("\(kind).xml") || $0 == "\(kind).xml.previous" }
      #expect(files.count >= 12)
      let schema = HostileKind.root.appendingPathComponent("Roles/Schemas/\(kind).xsd").path
      let process = try program.process([])
      process.executableURL = URL(fileURLWithPath: Self.validator)
      process.arguments = ["--noout", "--nonet", "--schema", schema] + files
      let errors = Pipe()
      process.standardError = errors
      try process.run()
      let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 0, "\(said)")
    }
  }
}
