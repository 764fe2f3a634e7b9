import Ontology
import Testing

/// The exams beside that of machine-learning engineers.
struct `The outlines of other exams` {
  /// Id, sections' weights, considerations by section, minutes, months that the certificate holds, and the depth.
  static let exams: [(String, [Double], [Int], Int, Int, ExamDepth.Tier)] = [
    ("google-gal", [30, 35, 20, 15], [21, 18, 10, 12], 90, 36, .tested),
    ("google-ace", [20, 30, 30, 20], [16, 24, 43, 11], 120, 36, .tested),
    ("google-pcd", [32, 23, 24, 21], [28, 7, 7, 11], 120, 24, .sampled),
    ("google-pde", [22, 25, 20, 15, 18], [17, 11, 13, 11, 15], 120, 24, .sampled),
    ("google-pca", [25, 17.5, 17.5, 15, 12.5, 12.5], [33, 23, 13, 13, 11, 8], 120, 24, .sampled),
  ]

  @Test(arguments: exams)
  func `Weights and considerations stand as published, and the depth is what it is called`(
    id: String, weights: [Double], considerations: [Int], minutes: Int, months: Int, tier: ExamDepth.Tier
  ) throws {
    let library = try BuiltIn.library
    let exam = try #require(library.exam(Exam.ID(id)))
    #expect(exam.sections.map(\.weight) == weights)
    #expect(exam.sections.map { $0.competencies.map(\.considerations.count).reduce(0, +) } == considerations)
    #expect(exam.isMapped)
    #expect(exam.sitting?.minutes == minutes && exam.certificate?.months == months)
    #expect(exam.facts.contains { $0.name == "fee" && $0.text.hasPrefix("USD ") })
    let depth = library.depth(of: exam)
    #expect(depth.tier >= tier, "\(depth.sentence)")
    #expect(tier < .tested || depth.advice == nil)
  }

  @Test(arguments: exams.map(\.0))
  func `A beginner who takes every resource whose entry is met reaches every need`(id: String) throws {
    let library = try BuiltIn.library
    let levels = Reachability.levels(of: library)
    for need in try #require(library.exam(Exam.ID(id))).weightedNeeds {
      #expect(levels[need.skill, default: 0] >= need.level, "\(need.skill) at \(need.level)")
    }
  }

  @Test
  func `Nothing of them is out of proportion`() throws {
    #expect(try BuiltIn.library.unbalancedWeights().isEmpty)
  }

  @Test
  func `The exam of machine-learning engineers stays the usual one, and every role has exams of its own`()
    throws
  {
    let library = try BuiltIn.library
    #expect(library.usualExam?.id == "google-pmle")
    for role in library.roles {
      #expect(library.usualExam(for: [role])?.id == "google-pmle")
      #expect(role.exams.count >= 3)
      for exam in role.exams.compactMap({ library.exam($0) }) {
        #expect(library.obstacle(toAimingAt: exam) == nil)
      }
    }
    #expect(library.role("cloud-architect")?.exams.first == "google-pca")
    #expect(library.role("software-engineer")?.exams.first == "google-pcd")
  }

  /// Outlines that stand alone, and what their sections weigh.
  @Test(arguments: [
    ("google-cdl", 6, 0), ("google-adp", 4, 0), ("aws-mla-c02", 4, 0), ("aws-aif-c01", 5, 0),
    ("azure-ai-103", 5, 5),
    ("azure-ai-300", 5, 5), ("databricks-ml-associate", 4, 0), ("databricks-ml-professional", 3, 0),
  ])
  func `An outline alone can be read, and leads to an exam that can be taken`(
    id: String, sections: Int, ranges: Int
  ) throws {
    let library = try BuiltIn.library
    let exam = try #require(library.exam(Exam.ID(id)))
    #expect(exam.sections.count == sections && exam.sections.count { $0.range != nil } == ranges)
    #expect(library.depth(of: exam).tier == .outline)
    #expect(try #require(library.obstacle(toAimingAt: exam)).description.contains("or aim at google-"))
  }

  @Test(arguments: [
    ("aws-mla-c01", "aws-mla-c02"), ("azure-ai-102", "azure-ai-103"), ("azure-dp-100", "azure-ai-300"),
  ])
  func `A retired exam names its successor`(id: String, successor: Exam.ID) throws {
    let library = try BuiltIn.library
    let exam = try #require(library.exam(Exam.ID(id)))
    #expect(exam.retired != nil && exam.successor == successor)
    #expect(try #require(library.obstacle(toAimingAt: exam)).description.contains("(\(successor))"))
  }
}

/// What resources lead a beginner to, worked out anew.
private enum Reachability {
  static func levels(of library: Library) -> [Skill.ID: Int] {
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
    return levels
  }
}
