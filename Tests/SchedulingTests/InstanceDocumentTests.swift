import Foundation
import Scheduling
import Testing

@Suite struct InstanceDocumentTests {
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `a problem that was written is read back as the same problem`(seed: UInt64) throws {
    let problem = StudyProblem.random(seed: seed)
    let data = try JSONEncoder().encode(InstanceDocument(problem, name: "random"))
    #expect(try JSONDecoder().decode(InstanceDocument.self, from: data).problem() == problem)
  }

  @Test(arguments: InstanceFile.names)
  func `reference instances are read as the tests read them`(name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name).json")
    let document = try JSONDecoder().decode(InstanceDocument.self, from: Data(contentsOf: file))
    #expect(try document.problem() == InstanceFile.named(name).problem())
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func `a schedule that was written is read back as the same schedule`(seed: UInt64) throws {
    let problem = StudyProblem.random(seed: seed)
    let schedule = try Planner(effort: .quick).schedule(problem)
    let document = ScheduleDocument(schedule, of: problem, instance: "random", milliseconds: 1)
    let data = try JSONEncoder().encode(document)
    #expect(try JSONDecoder().decode(ScheduleDocument.self, from: data).schedule(in: problem) == schedule)
  }

  @Test func `faults name what is wrong`() throws {
    let problem = StudyProblem.random(seed: 5)
    var other = InstanceDocument(problem, name: "x")
    other.format = "other/1"
    #expect(throws: InstanceDocument.Fault.self) { try other.problem() }
    var twice = InstanceDocument(problem, name: "x")
    twice.skills.append(twice.skills[0])
    #expect(throws: InstanceDocument.Fault.self) { try twice.problem() }
    var unknown = InstanceDocument(problem, name: "x")
    unknown.skills[0].id = "nobody"
    let levels = try JSONDecoder().decode(InstanceDocument.Levels.self, from: Data(#"["s0", 1, 2]"#.utf8))
    #expect(!unknown.targets.isEmpty)
    unknown.targets[0].needs = [levels]
    #expect(throws: InstanceDocument.Fault.self) { try unknown.problem() }
  }
}
