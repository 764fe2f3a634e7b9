import Ontology
import Testing
import XML

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

  @Test
  func `The importance of considerations splits a section, within and among its competencies`() throws {
    let exam = try Outline.exam {
      $0.replacing("<consideration id=\"j.1.1.b\">", with: "<consideration id=\"j.1.1.b\" importance=\"3\">")
    }
    #expect(exam.competencies[0].considerations.map(\.importance) == [1, 3])
    let measuring = exam.weightedNeeds.filter { $0.section == 0 && $0.skill == "measuring" }
    #expect(abs(measuring[0].weight - 34.0 / 101 / 4) < 1e-12)
    #expect(abs(measuring[1].weight - 34.0 / 101 * 3 / 4 / 3) < 1e-12)
    let split = try Outline.exam {
      $0.replacing(" weight=\"30\"", with: "").replacing(" weight=\"70\"", with: "").replacing(
        "<consideration id=\"j.2.2.a\">", with: "<consideration id=\"j.2.2.a\" importance=\"0.5\">")
    }
    #expect(abs(split.competencyShares[1] - 67.0 / 101 * 2 / 3) < 1e-12)
    #expect(abs(split.competencyShares[2] - 67.0 / 101 / 3) < 1e-12)
  }

  @Test
  func `Shares of skills, areas and subjects are sums of their needs`() throws {
    let library = try Outline.library { $0 }
    let exam = try #require(library.exam("journeyman"))
    #expect(abs(exam.skillShares.values.reduce(0, +) - 1) < 1e-12)
    #expect(abs(library.areaShares(of: exam).map(\.share).reduce(0, +) - 1) < 1e-12)
    #expect(library.subjectShares(of: exam).isEmpty)
  }
}

struct `Weights out of proportion` {
  @Test
  func `An exam of three skills may lean on one`() throws {
    #expect(try Outline.library { $0 }.unbalancedWeights().isEmpty)
  }

  @Test
  func `An objective with next to nothing is pointed out, unless the issuer weighs it so`() throws {
    func thin(_ split: String) throws -> [String] {
      try Outline.library {
        $0.replacing("weight=\"30\"", with: "weight=\"1\"").replacing("weight=\"70\"", with: "weight=\"99\"")
          .replacing("competency-split=\"authored\"", with: "competency-split=\"\(split)\"")
      }.unbalancedWeights().map(\.description)
    }
    #expect(
      try thin("authored") == [
        "Carpentry/exam.xml:23: warning: the objective 'j.2.1' has 0.66 % of the exam, less than 3 %; raise the "
          + "importance of its considerations"
      ])
    #expect(try thin("published").isEmpty)
  }

  @Test
  func `A skill that outweighs a broad exam is pointed out at its first need`() throws {
    let file = try #require(BuiltIn.files.first { $0.path == "Roles/Exams/google-pmle.xml" })
    let text = String(decoding: file.bytes, as: UTF8.self).replacing(
      "<needs skill=\"retraining-policy\" level=\"3\" importance=\"2\"/>",
      with: "<needs skill=\"retraining-policy\" level=\"3\" importance=\"9\"/>")
    let others = BuiltIn.files.filter { $0.path.hasSuffix(".xml") && $0.path != file.path }
    let library = try Library(
      [others + [SourceFile(path: file.path, text: text)]], schemas: BuiltIn.schemas.get())
    let warnings = library.unbalancedWeights()
    #expect(warnings.count == 1)
    let warning = try #require(warnings.first)
    #expect(warning.severity == .warning)
    #expect(warning.message.hasPrefix("the skill 'retraining-policy' has 2."))
    #expect(warning.message.hasSuffix(" % of the exam 'google-pmle', more than 2 %"))
    let line = text.split(separator: "\n", omittingEmptySubsequences: false)[try #require(warning.line) - 1]
    #expect(line.contains("retraining-policy"))
  }
}

/// The carpenters' exam, with changes.
private enum Outline {
  static func library(_ change: (String) -> String) throws -> Library {
    let layer = try Fixtures.layer("Correct/Carpentry").map { file in
      file.path.hasSuffix("/exam.xml")
        ? SourceFile(path: file.path, text: change(String(decoding: file.bytes, as: UTF8.self))) : file
    }
    return try Library([layer], schemas: BuiltIn.schemas.get())
  }

  static func exam(_ change: (String) -> String) throws -> Exam {
    try #require(try library(change).exam("journeyman"))
  }
}
