public import Ontology

/// Chooses the questions of a mock exam: every section gets its share, rounded up or down, of a family one question is
/// asked, and what the person has not met comes first.
public struct MockDraw: Sendable {
  /// The questions, sections mixed.
  public let questions: [Profile.MockExam.Question]
  /// How many questions each section should have.
  public let wanted: [Int]
  /// How many it has; fewer where the bank has not so many families.
  public let drawn: [Int]

  /// Draws.
  ///
  /// Within a section, questions are drawn without replacement by the weight of their skill (Efraimidis and Spirakis
  /// 2006, doi:10.1016/j.ipl.2005.11.003), so that over many mock exams a skill is asked about as often as it weighs. Of a
  /// family, a question near to the level needed is taken.
  ///
  /// - Parameters:
  ///   - model: The assessment of the profile, asked about the exam that is to be rehearsed.
  ///   - profile: The person.
  ///   - count: The number of questions.
  ///   - seed: Varies the choice.
  ///   - day: The day.
  /// - Complexity: O(n log n) for n items.
  public init(_ model: AssessmentModel, profile: Profile, count: Int, seed: Int = 0, on day: Day) {
    let pool = QuestionPool(model, profile: profile, on: day)
    var random = Random(for: profile, purpose: "mock \(profile.mocks.count)", seed: seed)
    wanted = model.exam.sectionQuotas(of: count)
    var places: [Int] = []
    for (section, quota) in wanted.enumerated() {
      let groups = pool.groups.filter { $0.section == section }
      places += Self.draw(quota, of: groups, pool: pool, using: &random)
    }
    drawn = wanted.indices.map { section in places.count { model.section(of: $0) == section } }
    questions = places.shuffled(using: &random).map { place in
      Profile.MockExam.Question(
        item: model.items[place].id, isMet: !pool.familiarity(ofPlace: place).isEvidence)
    }
  }

  private static func draw(
    _ quota: Int, of groups: [QuestionPool.Group], pool: QuestionPool, using random: inout Random
  ) -> [Int] {
    let model = pool.model
    // What is new is so whether it was met long ago or never.
    let chosen = groups.map { choice(of: $0, pool: pool, using: &random) }
    let perSkill = Dictionary(grouping: chosen) { model.parameters[$0].skill }.mapValues(\.count)
    let keyed = chosen.map { place -> (tier: Int, key: Double, place: Int) in
      let skill = model.parameters[place].skill
      let weight = model.outline.needs.lazy.filter { $0.index == skill }.map(\.weight).reduce(0, +)
      let share = weight / Double(perSkill[skill] ?? 1)
      let key = -naturalLogarithm(max(random.uniform(), 0x1p-53)) / max(share, 1e-12)
      return (pool.familiarity(ofPlace: place).rawValue, key, place)
    }
    return keyed.sorted { ($0.tier, $0.key, $0.place) < ($1.tier, $1.key, $1.place) }
      .prefix(quota).map(\.place)
  }

  /// A question of a group: of the freshest one near to the level needed, any.
  private static func choice(
    of group: QuestionPool.Group, pool: QuestionPool, using random: inout Random
  ) -> Int {
    let model = pool.model
    let best = pool.familiarity(of: group)
    let fresh = group.places.filter { pool.familiarity(ofPlace: $0) == best }
    let near = fresh.filter { place in
      let needed = model.outline.neededLevel(of: model.parameters[place].skill)
      return (model.items[place].level - needed).magnitude <= 1
    }
    let choices = near.isEmpty ? fresh : near
    return choices[Int.random(in: choices.indices, using: &random)]
  }
}
