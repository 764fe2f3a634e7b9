public import Ontology

/// The library as JSON for other programs.
public struct LibraryJSON {
  private let library: Library

  /// Writes parts of a library.
  public init(_ library: Library) { self.library = library }

  /// What an id stands for; `nil` when no exam, role or skill has it.
  public func text(of name: String) throws -> String? {
    if let exam = library.exams.first(where: { $0.id.text == name }) {
      return try JSONText.pretty(object(exam))
    }
    if let role = library.roles.first(where: { $0.id.text == name }) {
      return try JSONText.pretty(object(role))
    }
    let skills = AliasIndex(library).skills(named: name).compactMap(library.skill)
    return skills.isEmpty ? nil : try JSONText.pretty(skills.map(object))
  }

  private func object(_ exam: Exam) -> ExamObject {
    let shares = exam.skillShares
    var rest = exam.competencyShares[...]
    let depth = library.depth(of: exam)
    return ExamObject(
      id: exam.id.text, title: exam.title, issuer: exam.issuer, edition: "\(exam.edition)",
      supersedes: exam.supersedes.map { "\($0)" }, checked: "\(exam.checked)", source: exam.source,
      competencySplit: exam.isCompetencySplitPublished ? "published" : "authored",
      facts: exam.facts.map {
        FactObject(name: $0.name, text: $0.text, source: $0.source, confidence: $0.confidence)
      },
      sections: zip(exam.sections, exam.sectionShares).map { section, share in
        SectionObject(
          id: section.id.text, title: section.title, weight: section.weight,
          weightLow: section.range?.lowerBound,
          weightHigh: section.range?.upperBound,
          weightKind: section.range != nil ? "range" : section.isApproximate ? "approximate" : "exact",
          share: share, source: section.source,
          competencies: section.competencies.map { competency in
            CompetencyObject(
              id: competency.id.text, number: competency.number, title: competency.title,
              share: rest.popFirst() ?? 0,
              considerations: competency.considerations.map { consideration in
                ConsiderationObject(
                  id: consideration.id, text: consideration.text, importance: consideration.importance,
                  needs: consideration.needs.map {
                    NeedObject(skill: $0.skill.text, level: $0.level, importance: $0.importance)
                  })
              })
          })
      },
      editions: exam.editions.map(EditionObject.init),
      subjects: library.subjectShares(of: exam).map { SubjectObject(id: $0.subject, share: $0.share) },
      skills: library.skills.compactMap { skill in shares[skill.id].map { object(skill, share: $0) } },
      depth: ExamDepthObject(
        tier: depth.tier.rawValue, sentence: depth.sentence, covered: depth.coveredShare,
        mapped: depth.mappedShare, sections: depth.sections, advice: depth.advice),
      retired: exam.retired.map { "\($0)" }, successor: exam.successor?.text, near: exam.near.map(\.text))
  }

  private func object(_ skill: Skill) -> SkillObject { object(skill, share: nil) }

  private func object(_ skill: Skill, share: Double?) -> SkillObject {
    SkillObject(
      id: skill.id.text, title: skill.title, area: skill.area.text, subjects: skill.subjects, share: share,
      handsOn: skill.isHandsOn, summary: skill.summary, canDo: skill.canDo,
      prerequisites: skill.prerequisites.map {
        PrerequisiteObject(skill: $0.skill.text, level: $0.level, forLevel: $0.gatedLevel)
      },
      aliases: skill.aliases, codes: skill.codes.map(CodeObject.init))
  }

  private func object(_ role: Role) -> RoleObject {
    RoleObject(
      id: role.id.text, title: role.title, summary: role.summary, exams: role.exams.map(\.text),
      codes: role.codes.map(CodeObject.init),
      skills: library.skills.compactMap { skill in
        role.expectation(of: skill).map {
          ExpectationObject(
            skill: skill.id.text, mean: $0.mean, spread: $0.spread ?? role.spread,
            expectedLevel: $0.expectedLevel, importance: $0.importance)
        }
      })
  }
}

private struct ExamObject: Encodable {
  var id, title, issuer, edition: String
  var supersedes: String?
  var checked, source, competencySplit: String
  var facts: [FactObject]
  var sections: [SectionObject]
  var editions: [EditionObject]
  var subjects: [SubjectObject]
  var skills: [SkillObject]
  var depth: ExamDepthObject
  var retired, successor: String?
  var near: [String]
}

private struct ExamDepthObject: Encodable {
  var tier, sentence: String
  var covered, mapped: Double
  var sections: [Double]
  var advice: String?
}

private struct SubjectObject: Encodable {
  var id: String
  var share: Double
}

private struct FactObject: Encodable { var name, text, source, confidence: String }

private struct SectionObject: Encodable {
  var id, title: String
  var weight: Double
  var weightLow, weightHigh: Double?
  var weightKind: String
  var share: Double
  var source: String
  var competencies: [CompetencyObject]
}

private struct CompetencyObject: Encodable {
  var id, number, title: String
  var share: Double
  var considerations: [ConsiderationObject]
}

private struct ConsiderationObject: Encodable {
  var id, text: String
  var importance: Double
  var needs: [NeedObject]
}

private struct NeedObject: Encodable {
  var skill: String
  var level: Int
  var importance: Double
}

private struct SkillObject: Encodable {
  var id, title, area: String
  var subjects: [String]
  var share: Double?
  var handsOn: Bool
  var summary: String
  var canDo: [String]
  var prerequisites: [PrerequisiteObject]
  var aliases: [String]
  var codes: [CodeObject]
}

private struct PrerequisiteObject: Encodable {
  var skill: String
  var level, forLevel: Int
}

private struct CodeObject: Encodable {
  var scheme, value, match: String

  init(_ code: ClassificationCode) {
    scheme = code.scheme
    value = code.value
    match = code.match
  }
}

private struct RoleObject: Encodable {
  var id, title, summary: String
  var exams: [String]
  var codes: [CodeObject]
  var skills: [ExpectationObject]
}

private struct ExpectationObject: Encodable {
  var skill: String
  var mean, spread: Double
  var expectedLevel: Int
  var importance: Double
}
