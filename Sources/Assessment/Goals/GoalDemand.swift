public import Ontology

/// What a goal asks for, by the indices of the library's skills.
public struct GoalDemand: Sendable {
  /// A skill at the level that is asked for.
  public struct Need: Sendable, Hashable {
    /// The skill's index in `Library.skills`.
    public var index: Int
    /// The level needed, 1 to 4.
    public var level: Int
    /// Its share of the goal, 0 to 1.
    public var weight: Double
  }

  /// A part of a goal: a section or competency of an exam, or an area of a role.
  public struct Part: Sendable {
    /// Its id.
    public var id: String
    /// Its name.
    public var title: String
    /// Its share of the goal, 0 to 1.
    public var weight: Double
    /// Readiness in it.
    public var measure: ReadinessMeasure
  }

  /// The goal.
  public let goal: Goal
  /// Its name.
  public let title: String
  /// The edition of an exam's outline; `nil` for a role.
  public let edition: Day?
  /// What it needs.
  public let needs: [Need]
  /// An exam's sections; the areas in which a role expects something.
  public let sections: [Part]
  /// An exam's competencies; of a role the areas again, since single skills are too uncertain to be told apart.
  public let competencies: [Part]
  /// Readiness for the goal.
  public let measure: ReadinessMeasure

  /// The id of the exam or role.
  public var id: String {
    switch goal {
    case .exam(let id): id.text
    case .role(let id): id.text
    }
  }

  /// What an exam asks for.
  public init(_ outline: ExamOutline) {
    let exam = outline.exam
    goal = .exam(exam.id)
    title = exam.title
    edition = exam.edition
    needs = outline.needs.map { Need(index: $0.index, level: $0.level, weight: $0.weight) }
    sections = zip(exam.sections, exam.sectionShares).enumerated().map { index, pair in
      Part(
        id: pair.0.id.text, title: pair.0.title, weight: pair.1,
        measure: ReadinessMeasure(terms: outline.terms { $0.section == index }))
    }
    competencies = exam.competencies.enumerated().map { index, competency in
      Part(
        id: competency.id.text, title: competency.title,
        weight: outline.needs.lazy.filter { $0.competency == index }.map(\.weight).reduce(0, +),
        measure: ReadinessMeasure(terms: outline.terms { $0.competency == index }))
    }
    measure = ReadinessMeasure(terms: outline.terms { _ in true })
  }

  /// What a role expects; `nil` for a role that expects nothing of any skill.
  public init?(_ role: Role, library: Library) {
    let expected = library.skills.enumerated().compactMap { index, skill in
      role.expectation(of: skill).flatMap { $0.expectedLevel > 0 ? (index, skill.area, $0) : nil }
    }
    let total = expected.map(\.2.importance).reduce(0, +)
    guard total > 0 else { return nil }
    goal = .role(role.id)
    title = role.title
    edition = nil
    let needs = expected.map { Need(index: $0, level: $2.expectedLevel, weight: $2.importance / total) }
    self.needs = needs
    sections = library.areas.compactMap { area in
      let own = zip(needs, expected).filter { $1.1 == area.id }.map(\.0)
      return own.isEmpty
        ? nil
        : Part(
          id: area.id.text, title: area.title, weight: own.map(\.weight).reduce(0, +),
          measure: ReadinessMeasure(needs: own))
    }
    competencies = sections
    measure = ReadinessMeasure(role: role, library: library)
  }
}

extension ReadinessMeasure {
  /// The weighted attainment of needs.
  init(needs: [GoalDemand.Need]) {
    self.init(
      terms: needs.map { ReadinessTerm(skill: $0.index, target: Double($0.level), weight: $0.weight) })
  }
}
