import Ontology
import Testing

struct `Weights of an exam` {
  @Test
  func `Sections are split by competency weight or number of points, then by importance`() throws {
    let library = try Library([Fixtures.layer("Correct/Carpentry")], schemas: BuiltIn.schemas.get())
    let needs = try #require(library.exam("journeyman")).weightedNeeds
    let first = 34.0 / 101
    let second = 67.0 / 101
    let expected: [(Skill.ID, Int, Double, Int, Int)] = [
      // Two points in the only competency; the second gives sawing two thirds.
      ("measuring", 3, first / 2, 0, 0), ("measuring", 2, first / 2 / 3, 0, 0),
      ("sawing", 3, first / 2 * 2 / 3, 0, 0),
      // Competencies of 30 and 70 percent.
      ("sawing", 3, second * 0.3, 1, 1), ("joining", 3, second * 0.7 / 2, 1, 2),
      ("sawing", 2, second * 0.7 / 2, 1, 2),
    ]
    #expect(needs.count == expected.count)
    for (need, (skill, level, weight, section, competency)) in zip(needs, expected) {
      #expect(need.skill == skill)
      #expect(need.level == level)
      #expect(abs(need.weight - weight) < 1e-12)
      #expect(need.section == section)
      #expect(need.competency == competency)
    }
    #expect(abs(needs.map(\.weight).reduce(0, +) - 1) < 1e-12)
  }

  @Test
  func `Needs of one skill at one level in a competency are one need`() throws {
    let library = try BuiltIn.library
    for exam in library.exams {
      let keys = exam.weightedNeeds.map { "\($0.competency) \($0.skill) \($0.level)" }
      #expect(Set(keys).count == keys.count)
    }
  }
}
