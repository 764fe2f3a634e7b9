import Foundation
import Testing

@Suite(.launching) struct DigestCommandTests {
  private static func program() throws -> Program {
    let program = try Program()
    try program.put("plan.xml", try SampleRun.shared.get().text("plan.xml"))
    return program
  }

  @Test func `a week is printed, or written as a page or a mail`() throws {
    let program = try Self.program()
    let printed = try program.run(["digest", "--day", "2027-01-12"])
    #expect(printed.status == 0 && printed.errors.isEmpty)
    for heading in ["This week", "Done in the last 7 days", "Next", "To decide"] {
      #expect(printed.output.contains("\n\(heading)\n---"))
    }
    #expect(printed.output.contains("Week 2 of 12"))
    for (name, start) in [
      ("week.html", "<!DOCTYPE html>"), ("week.txt", "Weekly digest for "),
      ("week.eml", "X-Readiness: digest plan-"),
    ] {
      let arguments = ["digest", "plan.xml", "--day", "2027-01-12", "--output", name]
      #expect(try program.run(arguments).status == 0)
      #expect(program.text(name).hasPrefix(start))
    }
    #expect(program.text("week.txt") == printed.output)
  }

  @Test func `a mail has the addresses that were given, and no other`() throws {
    let program = try Self.program()
    func head(_ options: [String]) throws -> [String] {
      let result = try program.run(["digest", "--format", "eml"] + options)
      #expect(result.status == 0, "\(result.errors)")
      return result.output.components(separatedBy: "\r\n\r\n")[0].components(separatedBy: "\r\n")
    }
    let none = try head([])
    #expect(!none.contains { $0.hasPrefix("To:") || $0.hasPrefix("From:") || $0.contains("@") })
    let some = try head([
      "--to", "Grace Hopper <grace@example.org>, b@example.org", "--from", "ada@example.org",
    ])
    #expect(some.contains("From: ada@example.org"))
    #expect(
      some.contains("To: =?UTF-8?Q?Grace_Hopper?= <grace@example.org>,") && some.contains(" b@example.org"))
  }

  @Test func `next week's takes the place of this week's, and of nothing else`() throws {
    let program = try Self.program()
    for name in ["week.eml", "week.html", "week.txt"] {
      for day in ["2027-01-12", "2027-01-19"] {
        let result = try program.run(["digest", "--day", day, "--output", name])
        #expect(result.status == 0 && result.errors == "Written to \(name).\n", "\(result.errors)")
      }
      #expect(program.bytes(name + ".previous") == nil)
    }
    let other = try program.run(["export", "plan.xml", "--for", "manager", "--output", "week.eml"])
    #expect(other.status == 64 && other.errors.contains("is another mail"), "\(other.errors)")
    try program.put("mine.txt", "Dear diary\n")
    let refused = try program.run(["digest", "--output", "mine.txt"])
    #expect(refused.status == 64 && refused.errors.contains("--replace"))
    #expect(program.text("mine.txt") == "Dear diary\n")
  }
}
