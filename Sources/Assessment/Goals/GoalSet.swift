public import Ontology

/// Everything that a person aims at together.
///
/// What several goals need of a skill is needed once; readiness for all of them is their weighted mean.
public struct GoalSet: Sendable {
  /// One of the goals.
  public struct Entry: Sendable {
    /// What it asks for.
    public let demand: GoalDemand
    /// How much it counts beside the others, in hundredths.
    public let weight: Int
    /// The same as its share of all weights, 0 to 1.
    public let share: Double
  }

  /// The goals in the order in which they were given; never empty.
  public let entries: [Entry]
  /// What the goals need, each weight as a share of all of them.
  public let needs: [GoalDemand.Need]
  /// Readiness for all goals: the weighted mean of the readiness for each.
  public let measure: ReadinessMeasure
  /// Whether the one goal is the exam that the assessment is for.
  public let isOwnExam: Bool
  /// Skill → its share of all that is needed; skills that nothing needs have none.
  private let weights: [Int: Double]

  /// The goal that pages and texts show in detail.
  public var leading: Entry { entries[0] }
  /// Whether there is more than one goal.
  public var areSeveral: Bool { entries.count > 1 }
  /// Whether an exam is among the goals.
  public var holdExam: Bool { entries.contains { $0.demand.goal.isExam } }

  /// The exam that an assessment is for.
  public init(_ model: AssessmentModel) {
    self.init([(GoalDemand(model.outline), 100)], ownExam: model.exam.id)
  }

  /// Several goals, or one other than the exam of the assessment; without any, that exam.
  ///
  /// - Throws: `GoalFault`, the first one.
  public init(_ requests: [GoalRequest], model: AssessmentModel) throws(GoalFault) {
    guard !requests.isEmpty else {
      self.init(model)
      return
    }
    self.init(try GoalRequest.demands(requests, in: model.library), ownExam: model.exam.id)
  }

  /// - Precondition: There is a goal at least.
  private init(_ demands: [(demand: GoalDemand, weight: Int)], ownExam: Exam.ID) {
    precondition(!demands.isEmpty, "there is no goal")
    let total = demands.map(\.weight).reduce(0, +)
    let entries = demands.map {
      Entry(demand: $0.demand, weight: $0.weight, share: Double($0.weight) / Double(total))
    }
    self.entries = entries
    needs = entries.flatMap { entry in
      entry.demand.needs.map { need in
        GoalDemand.Need(index: need.index, level: need.level, weight: need.weight * entry.share)
      }
    }
    weights = Dictionary(needs.map { ($0.index, $0.weight) }, uniquingKeysWith: +)
    measure =
      entries.count == 1
      ? entries[0].demand.measure
      : ReadinessMeasure(
        terms: entries.flatMap { entry in
          entry.demand.measure.terms.map {
            ReadinessTerm(skill: $0.skill, target: $0.target, weight: $0.weight * entry.share)
          }
        })
    isOwnExam = entries.count == 1 && entries[0].demand.goal == .exam(ownExam)
  }

  /// One of several goals by itself.
  public func alone(_ entry: Entry, ownExam: Exam.ID) -> GoalSet {
    GoalSet([(entry.demand, entry.weight)], ownExam: ownExam)
  }

  /// The highest level that a goal needs of a skill; 0 where none does.
  public func neededLevel(of skill: Int) -> Int {
    needs.lazy.filter { $0.index == skill }.map(\.level).max() ?? 0
  }

  /// A skill's share of all that is needed, 0 to 1.
  public func weight(of skill: Int) -> Double { weights[skill] ?? 0 }
}
