public import Ontology

/// The questions that practice can still ask a person on each skill, reckoned ahead: what one drill asks is met in the next.
///
/// It takes what ``DrillDraw`` takes, in the same order of familiarity, but the first of those that are as good: how many
/// there are does not hang on which.
public struct PracticeStock: Sendable {
  private struct Question {
    let place: Int
    let group: String?
    let section: Int
  }

  private let bySkill: [Skill.ID: [Question]]
  /// New questions that may still be taken, by section.
  private var open: [Int]
  private var met: Set<Int> = []
  private var groupsMet: Set<String> = []

  /// Looks at the scenarios for a person.
  ///
  /// - Parameters:
  ///   - model: The assessment of the profile, asked about the exam that practice is for.
  ///   - profile: The person.
  ///   - day: The day from which on there is practice.
  /// - Complexity: O(items + answers).
  public init(_ model: AssessmentModel, profile: Profile, on day: Day) {
    let pool = QuestionPool(model, profile: profile, on: day)
    open = PracticeReserve(pool, profile: profile, on: day).open
    var bySkill: [Skill.ID: [Question]] = [:]
    for place in pool.groups.flatMap(\.places) {
      let item = model.items[place]
      bySkill[item.skill, default: []].append(
        Question(place: place, group: item.group, section: model.section(of: place)))
      let familiarity = pool.familiarity(ofPlace: place)
      guard !familiarity.isNew else { continue }
      if familiarity == .met { met.insert(place) }
      if let group = item.group { groupsMet.insert(group) }
    }
    self.bySkill = bySkill
  }

  /// How many questions there are on a skill, met or not.
  public func count(on skill: Skill.ID) -> Int { bySkill[skill]?.count ?? 0 }

  /// Takes questions on a skill as a drill does: new ones as far as none are kept back, then others with options that were
  /// met, others of the same families, and what was met before.
  ///
  /// - Returns: How many there are, at most `count`.
  /// - Complexity: O(`count` · questions on the skill).
  public mutating func take(_ count: Int, on skill: Skill.ID) -> Int {
    var left = bySkill[skill] ?? []
    var taken: [Question] = []
    var families: Set<String> = []
    for tier in Tier.allCases {
      while taken.count < count, let place = left.firstIndex(where: { self.tier(of: $0, families) == tier }) {
        let question = left.remove(at: place)
        if tier == .new { open[question.section] -= 1 }
        if let group = question.group { families.insert(group) }
        taken.append(question)
      }
    }
    met.formUnion(taken.map(\.place))
    groupsMet.formUnion(families)
    return taken.count
  }

  /// In which order questions are taken.
  private enum Tier: CaseIterable { case new, optionsMet, family, met }

  /// - Parameter families: Those of which the drill has a question.
  /// - Returns: `nil` for what is kept back.
  private func tier(of question: Question, _ families: Set<String>) -> Tier? {
    if met.contains(question.place) { return .met }
    if let group = question.group {
      if families.contains(group) { return .family }
      if groupsMet.contains(group) { return .optionsMet }
    }
    return open[question.section] > 0 ? .new : nil
  }
}
