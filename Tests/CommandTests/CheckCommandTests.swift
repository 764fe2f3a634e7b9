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
    try program.put("list.json", "[]")
    try program.put("null.json", "null")
    try program.put("other.json", #"{"format": "urn:x"}"#)
    try FileManager.default.createSymbolicLink(atPath: program.path("loop"), withDestinationPath: "loop")
    let cases: [(arguments: [String], input: String, status: Int32, message: String)] = [
      (["cv.json"], "", 0, "No faults."),
      (["odd.json"], "", 0, "odd.json: warning: skills 1: 'name' is no text and is passed over"),
      (["odd.json"], "", 0, "odd.json: warning: not read: 'education'"),
      (["cut.ics"], "", 65, "cut.ics:2: error: the file ends in the middle of VEVENT"),
      (["-"], calendar, 0, "standard input:3: warning: 'None' of DTSTART is no date"),
      (["-"], ResumeTests.resume, 0, "No faults."),
      (["empty"], "", 66, "empty: there is no .xml file in this folder"),
      (
        ["list.json"], "", 65,
        "list.json:1: error: the document does not say what it is; a plan begins with {"
      ),
      (
        ["null.json"], "", 65,
        "null.json:1: error: the document does not say what it is; a plan begins with {"
      ),
      (
        ["other.json"], "", 65,
        "other.json:1: error: the document has the unknown format 'urn:x'; a plan begins with {"
      ),
      (["loop"], "", 66, "loop: this link leads round in a circle"),
      (
        ["-"], calendar.replacing("DTSTART:None\n", with: ""), 0,
        "standard input:2: warning: the event does not say when"
      ),
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
