import Ontology
import Testing

/// The exam for Google Cloud's Professional Machine Learning Engineer, edition of 1 June 2026.
struct `The outline of the PMLE exam` {
  private func exam() throws -> Exam { try #require(BuiltIn.library.exam("google-pmle")) }

  @Test
  func `Weights stand as published and sum to 101, their shares to 1`() throws {
    let exam = try exam()
    #expect(exam.sections.map(\.weight) == [13, 16, 21, 20, 18, 13])
    #expect(exam.sections.map(\.weight).reduce(0, +) == 101)
    #expect(exam.sections.allSatisfy { $0.isApproximate })
    #expect(abs(exam.sectionShares.reduce(0, +) - 1) < 1e-12)
    #expect(abs(exam.sectionShares[2] - 21.0 / 101) < 1e-12)
  }

  @Test
  func `The edition has its days and its source`() throws {
    let exam = try exam()
    #expect(exam.edition.description == "2026-06-01")
    #expect(exam.supersedes?.description == "2024-10-01")
    #expect(exam.checked.description == "2026-11-23")
    #expect(!exam.isCompetencySplitPublished)
    #expect(exam.facts.allSatisfy { $0.source.hasPrefix("https://") && "ABC".contains($0.confidence) })
  }

  @Test
  func `Facts that people plan by are there, and no pass mark is claimed`() throws {
    let facts = Dictionary(uniqueKeysWithValues: try exam().facts.map { ($0.name, $0.text) })
    #expect(facts["length"] == "2 hours")
    #expect(facts["fee"] == "USD 200 plus tax")
    #expect(facts["validity"] == "2 years")
    #expect(facts["pass-mark"]?.hasPrefix("Not published") == true)
    #expect(facts["retakes"]?.contains("14 days") == true)
  }

  /// Numbers of lettered points by competency.
  private static let points = [
    ("1.1", 5), ("1.2", 4), ("2.1", 4), ("2.2", 3), ("2.3", 3), ("3.1", 4), ("3.2", 6), ("3.3", 2),
    ("4.1", 5), ("4.2", 5), ("5.1", 3), ("5.2", 2), ("6.1", 3), ("6.2", 3),
  ]

  @Test
  func `Fourteen competencies hold fifty-two considerations under persistent ids`() throws {
    let exam = try exam()
    #expect(exam.competencies.map(\.number) == Self.points.map(\.0))
    #expect(exam.competencies.map(\.id.text) == Self.points.map { "pmle.\($0.0)" })
    let expected = Self.points.flatMap { number, count in
      "abcdef".prefix(count).map { "pmle.\(number).\($0)" }
    }
    #expect(expected.count == 52)
    #expect(exam.competencies.flatMap(\.considerations).map(\.id) == expected)
    let bySection = exam.sections.map { $0.competencies.map(\.considerations.count).reduce(0, +) }
    #expect(bySection == [9, 10, 12, 10, 5, 6])
  }

  @Test
  func `Every consideration maps to skills of the library`() throws {
    let library = try BuiltIn.library
    for consideration in try exam().competencies.flatMap(\.considerations) {
      #expect(!consideration.needs.isEmpty, "\(consideration.id)")
      #expect(!consideration.text.isEmpty, "\(consideration.id)")
      for need in consideration.needs {
        #expect(library.skill(need.skill) != nil, "\(consideration.id) needs \(need.skill)")
        #expect((1...4).contains(need.level))
      }
    }
  }

  @Test
  func `A beginner who takes every resource whose entry is met reaches every need`() throws {
    let library = try BuiltIn.library
    var levels: [Skill.ID: Int] = [:]
    var isChanging = true
    while isChanging {
      isChanging = false
      for resource in library.resources
      where resource.entryLevels(in: library).allSatisfy({ levels[$0.skill, default: 0] >= $0.level }) {
        for raise in resource.raises where levels[raise.skill, default: 0] < raise.to {
          levels[raise.skill] = raise.to
          isChanging = true
        }
      }
    }
    for need in try exam().weightedNeeds {
      #expect(levels[need.skill, default: 0] >= need.level, "\(need.skill) at \(need.level)")
    }
  }

  @Test
  func `The weights of all needs sum to 1, those of each section to its share`() throws {
    let exam = try exam()
    let needs = exam.weightedNeeds
    #expect(abs(needs.map(\.weight).reduce(0, +) - 1) < 1e-12)
    for (section, share) in exam.sectionShares.enumerated() {
      let sum = needs.filter { $0.section == section }.map(\.weight).reduce(0, +)
      #expect(abs(sum - share) < 1e-12, "section \(section + 1)")
    }
    #expect(Set(needs.map(\.competency)) == Set(0..<14))
    #expect(needs.allSatisfy { $0.weight > 0 })
  }

  @Test
  func `No skill has more than 2 % of the exam, no objective less than 3 %`() throws {
    let exam = try exam()
    for (skill, share) in exam.skillShares { #expect(share <= 0.02, "\(skill)") }
    for (competency, share) in zip(exam.competencies, exam.competencyShares) {
      #expect(share >= 0.03, "\(competency.id)")
    }
    #expect(try BuiltIn.library.unbalancedWeights().isEmpty)
  }

  @Test
  func `What is about generative AI has 15 % of the exam or more`() throws {
    let subjects = try BuiltIn.library.subjectShares(of: exam())
    #expect(subjects.map(\.subject) == ["generative"])
    #expect(try #require(subjects.first).share >= 0.15)
  }

  @Test
  func `Every skill has scenarios enough for its weight`() throws {
    let checks = Dictionary(grouping: try BuiltIn.library.items.filter(\.isCheck), by: \.skill)
    for (skill, share) in try exam().skillShares {
      #expect(checks[skill, default: []].count >= (share > 0.01 ? 3 : 2), "\(skill)")
    }
  }

  /// Points whose text names something, and a skill that has to stand there.
  @Test(arguments: [
    ("pmle.3.2.c", "automl-training", 3), ("pmle.4.2.b", "online-endpoints", 3),
    ("pmle.2.2.a", "cloud-networking", 2), ("pmle.3.1.b", "managed-pipelines", 2),
    ("pmle.3.1.a", "neural-networks", 3), ("pmle.1.2.d", "cloud-cost-control", 2),
    ("pmle.3.3.a", "cloud-cost-control", 2), ("pmle.4.2.d", "cloud-cost-control", 2),
    ("pmle.2.1.d", "privacy-preserving-learning", 2), ("pmle.6.1.a", "keys-organisation-policies", 2),
    ("pmle.1.2.c", "conversational-agents", 2), ("pmle.1.2.c", "agent-to-agent", 2),
    ("pmle.2.1.a", "data-visualisation", 2), ("pmle.3.1.a", "sequence-models", 2),
    ("pmle.3.1.a", "image-recognition", 2), ("pmle.1.1.a", "anomaly-detection", 2),
  ])
  func `A point needs what it names`(point: String, skill: Skill.ID, level: Int) throws {
    let considerations = try exam().competencies.flatMap(\.considerations)
    let needs = try #require(considerations.first { $0.id == point }).needs
    #expect(needs.contains { $0.skill == skill && $0.level == level })
  }
}
