import Assessment
import Documents
import Host
import Ontology
import Planning
import TestSupport
import Testing
import UseCases
import XML

/// What leaves several files leaves all of them or none.
@Suite struct WholeOrNothingTests {
  private static func contents(_ person: Person) throws -> [String: String] {
    let names = try person.folder.names()
    return Dictionary(uniqueKeysWithValues: names.map { ($0, person.folder.text($0) ?? "") })
  }

  @Test(arguments: ["mentor.html", "plan.xml.previous", "profile.xml.previous"])
  func `a start that cannot write one of its files changes none`(inTheWay: String) throws {
    let person = try Person.planning()
    let plan = try person.planFile.read()
    var profile = try ProfileFile(path: person.profilePath).read(person.workspace)
    profile.name = "Grace"
    try AtomicFile.makeFolder(person.folder.file(inTheWay))
    let before = try Self.contents(person)
    let files = PlanFiles(folder: person.folder.path, workspace: person.workspace, isAgreed: true)
    var other = plan
    other.conditions.weeklyQuarters += 1
    #expect(throws: FileFault.self) { try files.write(profile, plan: other) }
    #expect(try Self.contents(person) == before)
  }

  @Test func `a plan or a record that cannot be written leaves no trace for calendars or the history`() throws
  {
    let person = try Person.planning()
    let plan = try person.planFile.read()
    try AtomicFile.makeFolder(person.folder.file("plan.xml.previous"))
    let before = try Self.contents(person)
    #expect(throws: FileFault.self) { try person.plan(from: plan.conditions.start, weeks: 13) }
    #expect(try Self.contents(person) == before)
    #expect(throws: FileFault.self) {
      try person.planFile.record(ProgressEntry(done: ["1"]), on: plan.conditions.start)
    }
    #expect(try Self.contents(person) == before)
  }

  @Test func `changes of which the states were removed are not offered`() throws {
    let person = try Person.planning()
    for session in 1...3 {
      _ = try person.planFile.record(ProgressEntry(done: ["\(session)"]), on: Person.start)
    }
    AtomicFile.removeQuietly(person.folder.file(".readiness-plan.xml.history/2.state"))
    let kept = try person.planFile.history()
    #expect(kept.steps.count == 1 && kept.done == 1)
    _ = try person.planFile.undo()
    #expect(throws: Failure.self) { try person.planFile.undo() }
    #expect(try person.planFile.history().done == 0)
    _ = try person.planFile.redo()
  }

  @Test(arguments: [
    ("role=\"ml-engineer\"", "role=\"ml-engineeer\"", "role"),
    ("exam=\"google-pmle\"", "exam=\"google-pmlee\"", "exam"),
  ])
  func `a role or an exam that there is not is named with its line and the nearest`(
    right: String, wrong: String, kind: String
  ) throws {
    for name in ["profile.xml", "plan.xml"] {
      let person = try Person.planning()
      let text = try #require(person.folder.text(name))
      try #require(text.contains(right))
      try person.folder.put(text.replacing(right, with: wrong), in: name)
      let line = text[..<(try #require(text.firstRange(of: right)).lowerBound)].count { $0 == "\n" } + 1
      let id = wrong.split(separator: "\"")[1]
      do {
        _ = try person.workspace.replan(
          ReplanRequest(
            planPath: person.planPath, profilePath: person.profilePath, day: Person.start, today: Person.start
          ))
        Issue.record("\(name) was taken")
      } catch let document as InvalidDocument {
        let fault = try #require(document.diagnostics.first)
        #expect(
          document.diagnostics.count == 1 && fault.file == person.folder.file(name) && fault.line == line)
        #expect(fault.message == "no \(kind) has the id '\(id)'")
        let near = id == "ml-engineeer" ? "ml-engineer" : "google-pmle"
        #expect(fault.suggestion?.hasPrefix("did you mean '\(near)'") == true)
      }
    }
  }

  @Test func `answers to questions that there are not are told, and count for nothing`() throws {
    let person = try Person.planning()
    let library = person.workspace.library
    var profile = try ProfileFile(path: person.profilePath).read(person.workspace)
    #expect(UnknownNames.note(on: profile, library) == nil)
    let file = SourceFile(path: "profile.xml", bytes: [])
    profile.responses[0].item = "nope.1"
    #expect(
      UnknownNames.note(on: profile, library)?.hasPrefix("the answer to 'nope.1' counts for nothing") == true)
    profile.responses[1].item = "nope.2"
    let warning = try #require(UnknownNames(in: file, library).warning(on: profile))
    #expect(warning.severity == .warning && warning.message.hasPrefix("2 answers count for nothing"))
    #expect(UnknownNames(in: file, library).faults(of: profile).isEmpty)
  }
}
