import Assessment
import Ontology

/// A skill that may be known better than the plan takes it to be.
struct UncertainSkill {
  let index: Int
  /// The level that is held if the answers are right.
  let level: Int
  /// The level that is held if they are wrong.
  let levelIfWrong: Int
  /// How likely it is that all answers are right, 0 to 1.
  let chance: Double
  /// Quarter-hours of study from the level that is taken now, the shortest way.
  let quarters: Int

  /// The most skills that one check-up asks about: with two questions each it takes a quarter of an hour.
  static let mostInOneCheckUp = 5
  /// The least study that is worth a check, in quarter-hours.
  static let leastQuarters = 4
  /// The least chance of right answers that is worth the time.
  static let leastChance = 0.1

  /// The skills with most study at stake, weighted by the chance that it falls away.
  ///
  /// - Complexity: O(needs · items of a skill).
  static func all(
    in model: AssessmentModel, belief: Belief, questions: CheckUpQuestions, on day: Day
  ) -> [UncertainSkill] {
    let routes = StudyRoutes(model.library)
    return Set(model.outline.needs.map(\.index)).sorted().compactMap { index in
      UncertainSkill(index, model: model, belief: belief, routes: routes, questions: questions, day: day)
    }.sorted { (-$0.chance * Double($0.quarters), $0.index) < (-$1.chance * Double($1.quarters), $1.index) }
  }

  private init?(
    _ index: Int, model: AssessmentModel, belief: Belief, routes: StudyRoutes, questions: CheckUpQuestions,
    day: Day
  ) {
    let before = belief.proficiency(index)
    let held = StudyProblemBuilder.initialLevel(before)
    let needed = model.outline.neededLevel(of: index)
    guard held < needed else { return nil }
    let skill = model.library.skills[index].id
    let items = questions.items(about: skill, level: held + 1, on: day, includingRepeats: false)
      .compactMap(model.place(of:)).map { model.parameters[$0] }
    // Self-ratings are what the belief rests on already; a check-up needs a scenario.
    let checks = items.filter { $0.kind == .check }
    guard !checks.isEmpty else { return nil }
    let right = AnswerSequence(checks, answered: .right, before: before)
    let wrong = AnswerSequence(checks, answered: .wrong, before: before)
    let level = min(StudyProblemBuilder.initialLevel(right.moments), needed)
    guard level > held, right.chance >= Self.leastChance,
      let quarters = routes.quarters(skill: skill, from: held, to: level), quarters >= Self.leastQuarters
    else { return nil }
    self.index = index
    self.level = level
    levelIfWrong = min(held, StudyProblemBuilder.initialLevel(wrong.moments))
    chance = right.chance
    self.quarters = quarters
  }
}

/// What is believed of a skill after the same answer to some items, and how likely that was.
private struct AnswerSequence {
  private(set) var moments: Moments
  private(set) var chance = 1.0

  init(_ items: [ItemParameters], answered answer: Answer, before: Moments) {
    moments = before
    for item in items {
      let tilted = Tilted(item: item, answer: answer, before: moments)
      moments = tilted.moments
      chance *= tilted.probability
    }
  }
}
