import Assessment
import Foundation
import TestSupport
import Testing

/// The program behind the pages: how it begins and ends, and what a kill costs.
@Suite(.launching) struct ServeTests {
  /// Whether the program that serves was built beside the tests.
  static let isBuilt = FileManager.default.isExecutableFile(atPath: Program.url.path + "-serve")

  @Test func `a folder that is not there, a file, a port and a time that cannot be are refused`() throws {
    let program = try Program()
    try program.put("file", "x")
    for (arguments, status) in [
      (["missing"], 66), (["file"], 64), (["--port", "70000"], 64), (["--idle=-1"], 64), (["--port", "x"], 64),
    ] as [([String], Int32)] {
      let result = try program.run(["serve", "--no-open"] + arguments)
      #expect(result.status == status, "\(arguments): \(result.errors)")
      #expect(result.errors.split(separator: "\n").count >= 1 && result.output.isEmpty)
    }
  }

  @Test func `it lets one visitor in, answers, and ends by Ctrl-C with all that was entered in the folder`() throws {
    let program = try Program.started(["ml-engineer", "--start", "2026-11-23", "--exam-date", "2027-01-18"])
    let serving = try ServingProgram(program)
    let today = try serving.send("GET", "/")
    #expect(today.hasPrefix("HTTP/1.1 303") && today.contains("/today"))
    #expect(try serving.send("GET", "/today").contains("Today, Mon 23 Nov"))
    let other = try program.run(["serve", "--no-open", "--port", "\(serving.port)"])
    #expect(other.status == 75 && other.errors.contains("\(serving.port)"))
    let again = try ServingProgram(program, ["--idle", "0"], comesIn: false)
    #expect(try again.send("GET", "/today").hasPrefix("HTTP/1.1 403"))
    #expect(serving.end() == 0 && again.end() == 0)
  }

  @Test func `a kill between two answers loses none`() throws {
    let program = try Program()
    var known = 0
    for round in 0..<4 {
      let serving = try ServingProgram(program)
      if round == 0 {
        let page = try serving.send("GET", "/you")
        let token = try #require(page.firstMatch(of: #/name="token" value="([0-9a-f]+)"/#)?.output.1)
        let made = try serving.send(
          "POST", "/you", form: "token=\(token)&name=Ada&role=ml-engineer&exam=google-pmle&questions=20")
        #expect(made.hasPrefix("HTTP/1.1 303"))
      }
      #expect(try serving.answerNext())
      #expect(try serving.answerNext())
      kill(serving.process.processIdentifier, SIGKILL)
      serving.process.waitUntilExit()
      known += 2
      #expect(program.text("profile.xml").matches(of: #/<response /#).count == known)
    }
    #expect(program.names == ["profile.xml"], "nothing half written is left")
  }

  @Test func `the button of a page ends it`() throws {
    let program = try Program()
    let serving = try ServingProgram(program)
    let page = try serving.send("GET", "/tasks")
    let token = try #require(page.firstMatch(of: #/name="token" value="([0-9a-f]+)"/#)?.output.1)
    #expect(try serving.send("POST", "/end", form: "token=\(token)").contains("The program has ended"))
    serving.process.waitUntilExit()
    #expect(serving.process.terminationStatus == 0)
  }
}
