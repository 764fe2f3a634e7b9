import Foundation
import Testing

/// What `readiness check` takes besides files of a library.
@Suite(.launching) struct CheckCommandTests {
  @Test func `calendars, résumés and standard input are checked, and an empty folder is named`() throws {
    let program = try Program()
    try program.put("cv.json", ResumeTests.resume)
    try program.put("odd.json", #"{"skills": [{"name": 7}], "education": []}"#)
    try program.put("cut.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\n")
    try FileManager.default.createDirectory(
      at: program.folder.appendingPathComponent("empty"), withIntermediateDirectories: true)
    let calendar = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:None\nEND:VEVENT\nEND:VCALENDAR\n"
    let cases: [(arguments: [String], input: String, status: Int32, message: String)] = [
      (["cv.json"], "", 0, "No faults."),
      (["odd.json"], "", 0, "odd.json: warning: skills 1: 'name' is no text and is passed over"),
      (["odd.json"], "", 0, "odd.json: warning: not read: 'education'"),
      (["cut.ics"], "", 65, "cut.ics:2: error: the file ends in the middle of VEVENT"),
      (["-"], calendar, 0, "standard input:3: warning: 'None' of DTSTART is no date"),
      (["-"], ResumeTests.resume, 0, "No faults."),
      (["empty"], "", 66, "empty: there is no .xml file in this folder"),
      (
        ["-"], ResumeTests.resume + String(repeating: " ", count: 2 << 20), 65,
        "the résumé is larger than the 2 MB that are imported"
      ),
      (["-"], "%PDF-1.7", 65, "this is a PDF file"),
    ]
    for (arguments, input, status, message) in cases {
      let result = try program.run(["check"] + arguments, input: input)
      #expect(result.status == status, "\(arguments): \(result.errors)")
      #expect(result.errors.contains(message), "\(arguments): \(result.errors)")
    }
  }
}
