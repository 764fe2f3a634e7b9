import Assessment
import Ontology

/// How many scenario questions practice can ask on each skill, of the exam that is next on the day of a review, beside those
/// that it keeps for the next assessment and mock exams.
struct ReviewScenarios {
  /// How many are asked in each quarter-hour of a review: with their reasons they take a third of it.
  static let perQuarter = 2

  /// The exams in the order of their days; never empty.
  private var exams: [(day: Day?, stock: PracticeStock)]

  /// Looks at the questions.
  ///
  /// - Parameters:
  ///   - model: The assessment of the profile, whose exam practice is for where no other is aimed at.
  ///   - conditions: The days of the exams.
  ///   - today: The day from which on there is practice.
  /// - Complexity: O(items + answers) for each exam.
  init(
    _ model: AssessmentModel, profile: Profile, goals: GoalSet, conditions: Plan.Conditions, from today: Day
  ) {
    let library = model.library
    let aimed = goals.entries.compactMap { entry -> (day: Day?, exam: Exam)? in
      guard case .exam(let id) = entry.demand.goal, let exam = library.exam(id),
        library.obstacle(toReadinessFor: exam) == nil
      else { return nil }
      return (conditions.day(of: entry.demand.goal), exam)
    }
    let inOrder = aimed.enumerated().sorted {
      ($0.element.day?.number ?? .max, $0.offset) < ($1.element.day?.number ?? .max, $1.offset)
    }.map(\.element)
    exams = (inOrder.isEmpty ? [(day: nil, exam: model.exam)] : inOrder).map {
      ($0.day, PracticeStock(model.asking($0.exam), profile: profile, on: today))
    }
  }

  /// The place of the exam that practice is for on a day.
  private func next(on day: Day) -> Int {
    exams.firstIndex { $0.day.map { $0 >= day } ?? true } ?? exams.count - 1
  }

  /// How many there are on a skill for whoever practises on a day, met or not.
  func count(on skill: String, on day: Day) -> Int { exams[next(on: day)].stock.count(on: Skill.ID(skill)) }

  /// Takes those of one review on a skill.
  ///
  /// - Returns: How many there are to ask; 0 for none.
  mutating func take(on skill: String, on day: Day) -> Int {
    exams[next(on: day)].stock.take(Self.perQuarter, on: Skill.ID(skill))
  }
}

extension StudyCourse {
  /// Lets the reviews ask scenarios: two in each quarter-hour, on one skill, the one that has faded most first.
  ///
  /// A skill of which all questions are asked waits until the others have had theirs, then they come back. Where questions
  /// that were wrong are asked again, or practice has none that it may ask, no others are.
  ///
  /// - Complexity: O(n log n) in the number of skills recalled, and O(questions) of each.
  mutating func askScenarios(_ bank: ReviewScenarios) {
    var bank = bank
    let done = Set(
      records.filter { $0.activity == PlannedReview.activity && $0.outcome == .done }.map(\.part))
    var asked: [String: Int] = [:]
    for week in weeks.indices {
      for place in weeks[week].reviews.indices {
        let review = weeks[week].reviews[place]
        if !done.contains(review.number) {
          weeks[week].reviews[place].items = Self.asking(
            review, bank: &bank, on: review.day ?? weeks[week].end, asked: asked)
        }
        for item in weeks[week].reviews[place].items { asked[item.skill, default: 0] += item.scenarios }
      }
    }
  }

  private static func asking(
    _ review: PlannedReview, bank: inout ReviewScenarios, on day: Day, asked: [String: Int]
  ) -> [PlannedReview.Item] {
    var items = review.items
    let rounds = items.map { item -> Int? in
      if case .wrongAnswers = item.task { return nil }
      let count = bank.count(on: item.skill, on: day)
      return count > 0 ? asked[item.skill, default: 0] / count : nil
    }
    for place in items.indices { items[place].scenarios = 0 }
    var left = review.quarters
    for place in items.indices.sorted(by: { (rounds[$0] ?? 0, $0) < (rounds[$1] ?? 0, $1) })
    where left > 0 && rounds[place] != nil {
      items[place].scenarios = bank.take(on: items[place].skill, on: day)
      if items[place].scenarios > 0 { left -= 1 }
    }
    return items
  }
}
