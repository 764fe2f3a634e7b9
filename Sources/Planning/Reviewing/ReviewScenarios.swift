import Assessment
import Ontology

/// How many scenario questions the bank has on each skill, of the exam that is next on the day of a review: what practice
/// can ask then, without a question of another exam.
struct ReviewScenarios {
  /// How many are asked in each quarter-hour of a review: with their reasons they take a third of it.
  static let perQuarter = 2

  /// The exams in the order of their days; never empty.
  private let exams: [(day: Day?, bySkill: [String: Int])]

  /// Counts the questions.
  ///
  /// - Parameters:
  ///   - model: The assessment of the profile, whose exam practice is for where no other is aimed at.
  ///   - conditions: The days of the exams.
  /// - Complexity: O(items + needs of the exams).
  init(_ model: AssessmentModel, goals: GoalSet, conditions: Plan.Conditions) {
    let library = model.library
    var counts: [Skill.ID: Int] = [:]
    for item in library.items where item.isCheck && item.status != .retired {
      counts[item.skill, default: 0] += 1
    }
    func bySkill(_ skills: [Skill.ID]) -> [String: Int] {
      Dictionary(skills.map { ($0.text, counts[$0] ?? 0) }, uniquingKeysWith: { first, _ in first })
    }
    let aimed = goals.entries.compactMap { entry -> (day: Day?, bySkill: [String: Int])? in
      guard case .exam(let id) = entry.demand.goal, let exam = library.exam(id),
        library.obstacle(toReadinessFor: exam) == nil
      else { return nil }
      return (
        conditions.day(of: entry.demand.goal), bySkill(entry.demand.needs.map { library.skills[$0.index].id })
      )
    }
    let own = [(day: Day?.none, bySkill: bySkill(model.outline.needs.map(\.skill)))]
    exams =
      aimed.isEmpty
      ? own
      : aimed.enumerated().sorted {
        ($0.element.day?.number ?? .max, $0.offset) < ($1.element.day?.number ?? .max, $1.offset)
      }.map(\.element)
  }

  /// How many there are on a skill for whoever practises on a day.
  func count(of skill: String, on day: Day) -> Int {
    let next = exams.first { $0.day.map { $0 >= day } ?? true } ?? exams.last
    return next?.bySkill[skill] ?? 0
  }
}

extension StudyCourse {
  /// Lets the reviews ask scenarios: two in each quarter-hour, on one skill, the one that has faded most first.
  ///
  /// A skill of which all questions are asked waits until the others have had theirs, then they come back. Where questions
  /// that were wrong are asked again, or the bank has none, no others are.
  ///
  /// - Complexity: O(n log n) in the number of skills recalled.
  mutating func askScenarios(_ bank: ReviewScenarios) {
    let done = Set(
      records.filter { $0.activity == PlannedReview.activity && $0.outcome == .done }.map(\.part))
    var asked: [String: Int] = [:]
    for week in weeks.indices {
      for place in weeks[week].reviews.indices {
        let review = weeks[week].reviews[place]
        let day = review.day ?? weeks[week].end
        if !done.contains(review.number) {
          weeks[week].reviews[place].items = asking(review, bank: bank, on: day, asked: asked)
        }
        for item in weeks[week].reviews[place].items { asked[item.skill, default: 0] += item.scenarios }
      }
    }
  }

  private func asking(
    _ review: PlannedReview, bank: ReviewScenarios, on day: Day, asked: [String: Int]
  ) -> [PlannedReview.Item] {
    var items = review.items
    let rounds = items.map { item -> Int? in
      if case .wrongAnswers = item.task { return nil }
      let count = bank.count(of: item.skill, on: day)
      return count > 0 ? asked[item.skill, default: 0] / count : nil
    }
    let ranked = items.indices.filter { rounds[$0] != nil }
      .sorted { (rounds[$0] ?? 0, $0) < (rounds[$1] ?? 0, $1) }
    for place in items.indices { items[place].scenarios = 0 }
    for place in ranked.prefix(review.quarters) {
      items[place].scenarios = min(ReviewScenarios.perQuarter, bank.count(of: items[place].skill, on: day))
    }
    return items
  }
}
