import Foundation
import Testing

/// Calendars of a plan of which changes were taken back, through the program.
@Suite(.launching) struct UndoneCalendarTests {
  private static func replanned() throws -> Program {
    let program = try Program()
    for name in ["profile.xml", "plan.xml"] { try program.put(name, try SampleRun.shared.get().text(name)) }
    #expect(try program.run(["replan", "--day", "2027-01-11", "--yes"]).status == 0)
    return program
  }

  private static func export(_ program: Program) throws -> String {
    let result = try program.run(["export", "plan.xml", "--format", "ics", "--output", "-"])
    #expect(result.status == 0, "\(result.errors)")
    return result.output
  }

  @Test
  func `every export after an undo corrects those before it, wherever it goes, and the plan is as it was`()
    throws
  {
    let program = try Self.replanned()
    let change = try Self.export(program)
    #expect(try program.run(["replan", "--undo"]).status == 0)
    let sample = try SampleRun.shared.get().text("plan.xml")
    #expect(program.text("plan.xml") == sample)
    let back = try Self.export(program)
    let (first, second) = (CalendarFile(change).events, CalendarFile(back).events)
    #expect(first.count > 30)
    for (id, event) in first {
      #expect(second[id].map { $0.sequence > event.sequence } == true, "\(id)")
    }
    #expect(second.values.contains { $0.isCancelled })
    #expect(try program.run(["export", "plan.xml", "--output", "plan.ics"]).status == 0)
    #expect(try program.run(["export", ".", "--format", "ics", "--output", "out"]).status == 0)
    try FileManager.default.createSymbolicLink(
      atPath: program.path("link.xml"), withDestinationPath: "plan.xml")
    #expect(try program.run(["export", "link.xml", "--output", "link.ics"]).status == 0)
    for name in ["plan.ics", "out/plan-learner.ics", "link.ics"] {
      #expect(program.text(name) == back, "\(name)")
    }
    // A plan that is made anew, with the same identity and again at revision 1, goes on from there.
    let anew = ["plan", "--start", "2027-01-04", "--exam-date", "2027-03-01", "--tier", "fast", "--replace"]
    #expect(try program.run(anew).status == 0)
    let third = CalendarFile(try Self.export(program)).events
    for (id, event) in second {
      #expect(third[id].map { $0.sequence > event.sequence } == true, "\(id)")
    }
  }

  @Test func `a damaged file of what was taken back is named with what to do, and nothing is changed`() throws
  {
    let program = try Self.replanned()
    try program.put("plan.xml.undone", "<undone xmlns=\"urn:readiness:undone:1\">\n<plan/></undone>\n")
    let before = program.contents
    for arguments in [["export", "plan.xml", "--output", "plan.ics"], ["replan", "--undo"]] {
      let result = try program.run(arguments)
      #expect(result.status == 65)
      #expect(result.errors.hasPrefix("plan.xml.undone:2: error: "), "\(result.errors)")
      #expect(result.errors.contains("mend it, or remove it"), "\(result.errors)")
      #expect(program.contents == before)
    }
    try FileManager.default.removeItem(atPath: program.path("plan.xml.undone"))
    #expect(try program.run(["replan", "--undo"]).status == 0)
  }
}
