import Foundation
import Planning
import Scheduling
import TestSupport
import Testing

/// The problem behind a person's plan, as other programs get it.
@Suite struct ProblemDocumentTests {
  @Test(arguments: SamplePerson.roles, [12, nil])
  func `a person's problem is read back, and its plan keeps all rules and the bound`(
    role: String, weeks: Int?
  ) throws {
    let person = try SamplePerson.of(role: role)
    let document = try person.maker().instance(.sample(weeks: weeks))
    let data = try JSONEncoder().encode(document)
    let back = try JSONDecoder().decode(InstanceDocument.self, from: data)
    #expect(back == document)
    let problem = try back.problem()
    let written = InstanceDocument(problem, name: document.name, topics: document.topics)
    #expect(try written.problem() == problem)
    let check = ScheduleChecker(try Planner(effort: .quick).schedule(problem), problem: problem)
    #expect(check.violations == [])
    #expect(check.readiness > 0)
    #expect(check.readiness <= problem.targets.reduce(0) { $0 + $1.value })
    for skill in document.skills {
      let mean = try #require(skill.mean)
      #expect(skill.initial == max(0, min(4, Int(mean))))
      #expect(try #require(skill.deviation) >= 0)
    }
  }
}
