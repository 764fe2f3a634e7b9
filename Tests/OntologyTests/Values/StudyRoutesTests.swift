import Ontology
import TestSupport
import Testing
import XML

struct `Study routes` {
  /// A library of one skill and resources that raise it as given, in quarter-hours.
  private func library(_ steps: [(from: Int, to: Int, quarters: Int)]) throws -> Library {
    let resources = steps.enumerated().map { number, step in
      """
      <resource id="r\(number)" title="R" kind="reading" low="0.25" likely="\(Double(step.quarters) / 4)"
        high="80" hours-source="estimate" checked="2026-11-01"><description>d</description>
        <raises skill="skill" from="\(step.from)" to="\(step.to)"/></resource>
      """
    }
    let skill = """
      <skills xmlns="urn:readiness:skills:1" area="area" title="Area"><skill id="skill" title="Skill">
      <summary>s</summary><can-do level="1">a</can-do><can-do level="2">b</can-do>
      <can-do level="3">c</can-do><can-do level="4">d</can-do></skill></skills>
      """
    let bank = """
      <resources xmlns="urn:readiness:resources:1" area="area">\(resources.joined())</resources>
      """
    let files = [SourceFile(path: "s.xml", text: skill), SourceFile(path: "r.xml", text: bank)]
    return try Library([files], schemas: BuiltIn.schemas.get())
  }

  /// The cheapest set of steps by trying all of them in every order that works.
  private func bruteForce(_ steps: [(from: Int, to: Int, quarters: Int)], from: Int, to: Int) -> Int? {
    var best: Int?
    for mask in 0..<(1 << steps.count) {
      var waiting = steps.indices.filter { mask & (1 << $0) != 0 }.map { steps[$0] }
      let cost = waiting.map(\.quarters).reduce(0, +)
      var level = from
      while let next = waiting.firstIndex(where: { $0.from <= level }) {
        level = max(level, waiting.remove(at: next).to)
      }
      if level >= to, cost < best ?? .max { best = cost }
    }
    return best
  }

  @Test(arguments: 0..<60)
  func `The least hours equal those of trying every set of resources`(seed: Int) throws {
    var generator = TestGenerator(state: UInt64(seed))
    let steps = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
      let from = Int.random(in: 0...3, using: &generator)
      let to = Int.random(in: (from + 1)...4, using: &generator)
      return (from: from, to: to, quarters: Int.random(in: 1...40, using: &generator))
    }
    let routes = StudyRoutes(try library(steps))
    for from in 0...4 {
      for to in 0...4 {
        let expected = bruteForce(steps, from: from, to: to)
        #expect(routes.quarters(skill: "skill", from: from, to: to) == expected, "\(from) to \(to): \(steps)")
      }
    }
  }

  @Test
  func `Levels and skills that are not there have no route`() throws {
    let routes = StudyRoutes(try library([(0, 4, 4)]))
    #expect(routes.quarters(skill: "other", from: 0, to: 1) == nil)
    #expect(routes.quarters(skill: "skill", from: 0, to: 5) == nil)
    #expect(routes.quarters(skill: "skill", from: -3, to: -1) == nil)
    #expect(routes.quarters(skill: "skill", from: -3, to: 2) == 4)
    #expect(routes.quarters(skill: "skill", from: 3, to: 3) == 0)
    #expect(routes.quarters(skill: "skill", from: 4, to: 1) == 0)
  }
}
