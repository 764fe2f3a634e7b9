public import Ontology

/// An exam's outline by the indices of the library's skills.
public struct ExamOutline: Sendable {
  /// A need of the exam by the index of its skill.
  public struct Need: Sendable, Hashable {
    /// The skill's id.
    public var skill: Skill.ID
    /// The skill's index in `Library.skills`.
    public var index: Int
    /// The level needed.
    public var level: Int
    /// Share of the exam.
    public var weight: Double
    /// Index of the section.
    public var section: Int
    /// Index of the competency among all of the exam.
    public var competency: Int
  }

  /// The exam.
  public let exam: Exam
  /// What the exam needs.
  public let needs: [Need]
  /// The section in which each skill weighs most; skills outside the exam share one section for each area.
  public let sections: [Int]
  /// The competency in which each skill weighs most; likewise.
  public let competencies: [Int]

  /// Lays out an exam over a library.
  public init(_ exam: Exam, library: Library) {
    self.exam = exam
    needs = exam.weightedNeeds.compactMap { need in
      library.skillIndex[need.skill].map {
        Need(
          skill: need.skill, index: $0, level: need.level, weight: need.weight, section: need.section,
          competency: need.competency)
      }
    }
    var heaviest = [Need?](repeating: nil, count: library.skills.count)
    for need in needs where need.weight > heaviest[need.index]?.weight ?? 0 { heaviest[need.index] = need }
    let areas = Dictionary(
      library.areas.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let competencyCount = exam.competencies.count
    sections = library.skills.indices.map { skill in
      heaviest[skill]?.section ?? exam.sections.count + (areas[library.skills[skill].area] ?? 0)
    }
    competencies = library.skills.indices.map { skill in
      heaviest[skill]?.competency ?? competencyCount + (areas[library.skills[skill].area] ?? 0)
    }
  }

  /// The terms of a readiness over some of the needs, their weights together 1.
  public func terms(where isIncluded: (Need) -> Bool) -> [ReadinessTerm] {
    let included = needs.filter(isIncluded)
    let total = included.map(\.weight).reduce(0, +)
    return included.map {
      ReadinessTerm(skill: $0.index, target: Double($0.level), weight: $0.weight / total)
    }
  }

  /// The highest level that the exam needs of a skill; 0 where it needs none.
  public func neededLevel(of skill: Int) -> Int {
    needs.lazy.filter { $0.index == skill }.map(\.level).max() ?? 0
  }
}
