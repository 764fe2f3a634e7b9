import Assessment
import Ontology
import Scheduling

/// Breadth before depth: every objective of a goal should be exercised once before hours go to depth elsewhere.
///
/// Points alone put a third of the hours into a few long builds of what somebody is good at, and leave half of the
/// objectives to chance. So a first exercise of an objective counts beside its points: for the search, and nowhere
/// else. What is surely held needs none; reading alone is none.
struct ObjectiveFloor: Sendable {
  /// What the first exercise of an objective of middling weight is worth in the search beside its points, in
  /// thousandths of a percent of readiness. Authored: with twice as much two of the four sample people lose two and a
  /// half points by order and breadth together.
  static let worth = 60.0
  /// How many times that an objective counts that weighs more or less than the mean.
  private static let range = 0.5...2.0
  /// Quarter-hours of the longest exercise of what is probably held.
  private static let longestRefresher = 10
  /// Standard deviations below the mean at which a level counts as surely held: the chance is 8 in 10.
  private static let sure = 0.8416

  /// An objective that is to be exercised.
  struct Objective: Sendable {
    /// What a first exercise is worth.
    let worth: Int
    /// The activities that exercise it, by their places in the problem.
    let activities: [Int]
  }

  /// By goal; an objective that was exercised before, or is surely held, is not among them.
  private let objectives: [[Objective]]

  /// - Parameters:
  ///   - objectives: Those of each goal.
  ///   - resources: What the problem offers, in its order.
  ///   - exercised: The resources that are behind the learner.
  /// - Complexity: O(raises of the resources + needs of the objectives).
  init(
    _ objectives: [[StudyObjective]], held: HeldLevels, offering resources: [Resource],
    exercised: [Resource], in library: Library
  ) {
    var teaching: [Int: [(activity: Int, isHandsOn: Bool)]] = [:]
    for (activity, resource) in resources.enumerated() {
      for raise in resource.raises {
        guard let skill = library.skillIndex[raise.skill],
          held.isExercise(resource, raising: skill, to: raise.to)
        else { continue }
        teaching[skill, default: []].append((activity, resource.kind.isHandsOn))
      }
    }
    let behind = Set(
      exercised.filter(\.kind.isHandsOn).flatMap(\.raises).compactMap { library.skillIndex[$0.skill] })
    self.objectives = objectives.map { own in
      let mean = own.map(\.weight).reduce(0, +) / Double(max(1, own.count))
      return own.compactMap { objective in
        guard !objective.needs.contains(where: { behind.contains($0.skill) }),
          !objective.needs.allSatisfy({ held.isSure(of: $0.skill, at: $0.level) })
        else { return nil }
        let ways = objective.needs.flatMap { teaching[$0.skill] ?? [] }
        // What nobody can do by hand is at least read about.
        let exercises = ways.contains(where: \.isHandsOn) ? ways.filter(\.isHandsOn) : ways
        guard !exercises.isEmpty, mean > 0 else { return nil }
        let share = min(max(objective.weight / mean, Self.range.lowerBound), Self.range.upperBound)
        return Objective(
          worth: Int((Self.worth * share).rounded()), activities: Set(exercises.map(\.activity)).sorted())
      }
    }
  }

  /// The objectives of goals that a choice of activities does not exercise.
  ///
  /// - Parameter goals: The places of the goals; all if `nil`.
  func neglected(by chosen: Set<Int>, of goals: [Int]? = nil) -> [Objective] {
    (goals ?? Array(objectives.indices)).flatMap { objectives[$0] }.filter { objective in
      !objective.activities.contains(where: chosen.contains)
    }
  }

  /// The activities that exercise an objective.
  var exercises: Set<Int> { Set(objectives.joined().flatMap(\.activities)) }

  /// A problem in which a first exercise of each objective counts.
  ///
  /// Each objective becomes a skill that any of its exercises raises, and a target. Skills, activities and targets of
  /// the problem keep their places.
  ///
  /// - Parameters:
  ///   - problem: The problem for whose activities the floor was made.
  ///   - goals: The places of the goals whose objectives count; all if `nil`.
  ///   - taken: Activities that have their place elsewhere.
  func counted(
    in problem: StudyProblem, of goals: [Int]? = nil, besides taken: Set<Int> = []
  ) -> StudyProblem {
    var counted = problem
    for objective in neglected(by: taken, of: goals) {
      // What teaches nothing in the problem is too long for it, or has its place elsewhere.
      let exercises = objective.activities.filter { !problem.activities[$0].raises.isEmpty }
      guard !exercises.isEmpty else { continue }
      let skill = counted.skills.count
      counted.skills.append(StudyProblem.Skill(id: "objective \(skill)", topic: 0, initialLevel: 0))
      for activity in exercises {
        counted.activities[activity].raises.append(StudyProblem.Raise(skill: skill, from: 0, to: 1))
      }
      counted.targets.append(
        StudyProblem.Target(
          id: "objective \(skill)", needs: [StudyProblem.Node(skill: skill, level: 1)],
          value: objective.worth))
    }
    return counted
  }

  /// What is held of skills, and how surely.
  struct HeldLevels: Sendable {
    private let levels: [Int]
    /// Skill → the level that is surely reached, as a real number.
    private let sure: [Double]
    /// The skills that an objective is mainly about.
    private let named: Set<Int>

    init(_ levels: [Int], belief: Belief, naming objectives: [[StudyObjective]]) {
      self.levels = levels
      sure = levels.indices.map { skill in
        let proficiency = belief.proficiency(skill)
        return proficiency.mean - ObjectiveFloor.sure * proficiency.standardDeviation
      }
      named = Set(objectives.joined().flatMap(\.needs).map(\.skill))
    }

    /// Whether a level is held with a chance of 8 in 10 or more.
    func isSure(of skill: Int, at level: Int) -> Bool { sure[skill] >= Double(level) }

    /// Whether a resource exercises a skill: it leads above what is held, or is a short lab on what is only probably
    /// held.
    func isExercise(_ resource: Resource, raising skill: Int, to level: Int) -> Bool {
      levels[skill] < level || isRefresher(resource, of: skill, at: level)
    }

    /// Whether a resource is a short lab on a skill of an objective at the very level that is probably held.
    func isRefresher(_ resource: Resource, of skill: Int, at level: Int) -> Bool {
      level == levels[skill] && named.contains(skill) && !isSure(of: skill, at: level)
        && resource.kind.isHandsOn && resource.duration.likely <= ObjectiveFloor.longestRefresher
    }
  }
}
