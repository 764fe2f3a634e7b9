import Foundation
import Testing

@Suite(.launching) struct CheckUpCommandTests {
  private func planned(_ further: [String] = []) throws -> Program {
    try Program.started(["ml-engineer", "--start", "2027-01-04", "--exam-date", "2027-03-29"] + further)
  }

  @Test func `a check-up is asked, entered in profile and plan, and planned by`() throws {
    let program = try planned()
    #expect(program.text("plan.xml").contains("kind=\"check-up\""))
    let today = try program.run(["today", "--day", "2027-01-04"])
    let shown = today.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(shown.contains("Check-up of ") && shown.contains(" h back; else "), "\(today.output)")
    let asked = try program.run(
      ["check-up", "--day", "2027-01-04"], input: String(repeating: "s\n", count: 30))
    #expect(asked.status == 0, "\(asked.errors)")
    #expect(asked.output.contains("What the answers show"))
    #expect(asked.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(program.text("profile.xml").components(separatedBy: "<assessment ").count == 3)
    #expect(program.text("plan.xml").contains("<record activity=\"check-up-0\""))
    let again = try program.run(["check-up", "--day", "2027-01-04"], input: "q\n")
    #expect(again.status == 0)
    #expect(!again.output.contains("What the answers show"))
    #expect(try program.run(["replan", "--day", "2027-01-05", "--yes"]).status == 0)
    #expect(try program.run(["check", "plan.xml", "profile.xml"]).status == 0)
  }

  @Test func `a check-up that is paused goes on where it stopped`() throws {
    let program = try planned()
    let paused = try program.run(["check-up", "--day", "2027-01-04"], input: "s\nq\n")
    #expect(paused.status == 0)
    #expect(paused.errors.contains("the same command goes on"))
    #expect(!program.text("plan.xml").contains("<record "))
    let rest = try program.run(
      ["check-up", "--day", "2027-01-05"], input: String(repeating: "s\n", count: 30))
    #expect(rest.output.contains("What the answers show"))
    #expect(program.text("profile.xml").components(separatedBy: "<assessment ").count == 3)
  }

  @Test func `a check-up before the plan's first day counts on it`() throws {
    let program = try planned()
    let asked = try program.run(
      ["check-up", "--day", "2026-12-30"], input: String(repeating: "s\n", count: 30))
    #expect(asked.status == 0, "\(asked.errors)")
    #expect(program.text("plan.xml").contains("<record activity=\"check-up-0\""))
    #expect(try program.run(["check", "plan.xml"]).status == 0)
  }

  @Test func `any skill can be asked about`() throws {
    let program = try planned()
    let asked = try program.run(
      ["check-up", "--skill", "Feature Store", "--day", "2027-01-04"], input: "s\ns\ns\n")
    #expect(asked.status == 0, "\(asked.errors)")
    #expect(!program.text("plan.xml").contains("<record "))
    let unknown = try program.run(["check-up", "--skill", "Feature Stroe"])
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("did you mean"))
  }

  @Test func `a plan without check-ups or a buffer can be asked for`() throws {
    let program = try planned(["--no-check-ups", "--buffer", "0"])
    #expect(!program.text("plan.xml").contains("check-up"))
    #expect(!program.text("plan.xml").contains("buffer="))
    let none = try program.run(["check-up"])
    #expect(none.status == 64)
    #expect(none.errors.contains("--skill"))
    let refused = try program.run(["plan", "--buffer", "60", "--exam-date", "2027-03-29"])
    #expect(refused.status == 64)
    #expect(refused.errors.contains("--buffer"))
  }
}
