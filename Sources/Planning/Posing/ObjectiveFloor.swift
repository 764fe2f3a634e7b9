import Assessment
import Ontology
import Scheduling

/// Breadth before depth: whatever a goal names should be exercised once before hours go to depth elsewhere.
///
/// Points alone put half of the hours into a few long builds of what somebody is good at, and leave whole competencies
/// without a session. So what comes first counts beside its points, and what goes beyond level 2 or is named on the
/// side counts less: for the search, and nowhere else. What is surely held needs nothing.
struct ObjectiveFloor: Sendable {
  /// What is to come first. The objectives here are the lettered points of an outline, or the areas of a role; a
  /// competency is a numbered objective of an outline, and holds some of the lettered points.
  enum First: CaseIterable {
    /// A lab or project for an objective; a reading where nothing else leads there.
    case exercise
    /// A lab or project for any objective of a competency.
    case competency

    /// What it is worth in the search beside its points where as much is missing as in the mean, in thousandths of a
    /// percent of readiness. Authored: with half as much again plans of the sample people give up two points for order
    /// and breadth together, with half as much some competency has no lab.
    var worth: Double {
      switch self {
      case .exercise: 12.5
      case .competency: 300
      }
    }
  }
  /// How many times that counts of which more or less is missing than in the mean.
  private static let range = 0.25...2.0
  /// How much of its points a level counts that leads beyond working with help: a second pass comes after the first.
  private static let beyondFirstPass = 0.9
  /// The same where nothing but a long build leads there: an exam asks for judgement, and a build of seven hours takes the
  /// place of three other subjects. Authored: with it a fifth fewer of the hours go to builds of five hours and more.
  private static let byLongBuild = 0.65
  /// Quarter-hours beyond which a build is long.
  static let longBuild = 16
  /// How much of its points a skill counts that no objective is mainly about: it is learned where something needs it.
  private static let onTheSide = 0.75
  /// Quarter-hours of the longest exercise of what is probably held.
  private static let longestRefresher = 10
  /// Standard deviations below the mean at which a level counts as surely held: the chance is 8 in 10.
  private static let sure = 0.8416

  /// Something that is to be done once.
  struct Objective: Sendable {
    let first: First
    /// What it is worth.
    let worth: Int
    /// The activities that do it, by their places in the problem.
    let activities: [Int]
  }

  /// By goal; what was done before, or is surely held, is not among them.
  private let objectives: [[Objective]]
  /// The skills that some objective is mainly about.
  private let named: Set<Int>

  /// - Parameters:
  ///   - objectives: Those of each goal.
  ///   - resources: What the problem offers, in its order.
  ///   - exercised: The resources that are behind the learner.
  /// - Complexity: O(raises of the resources + needs of the objectives).
  init(
    _ objectives: [[StudyObjective]], held: HeldLevels, offering resources: [Resource],
    exercised: [Resource], in library: Library
  ) {
    let ways = Ways(offering: resources, exercised: exercised, held: held, in: library)
    named = held.named
    self.objectives = objectives.map { own in
      let missing = own.map { $0.weight * held.lack(of: $0) }
      let (all, competencies) = (missing.reduce(0, +), Set(own.map(\.competency)).sorted())
      func objective(_ first: First, _ activities: [Int], missing: Double, ofMean mean: Double)
        -> Objective?
      {
        guard !activities.isEmpty, mean > 0 else { return nil }
        let share = min(max(missing / mean, Self.range.lowerBound), Self.range.upperBound)
        return Objective(
          first: first, worth: Int((first.worth * share).rounded()), activities: Set(activities).sorted())
      }
      return competencies.flatMap { competency in
        let places = own.indices.filter { own[$0].competency == competency }
        let open = places.filter { place in
          !own[place].needs.allSatisfy { held.isSure(of: $0.skill, at: $0.level) }
        }
        let mean = all / Double(own.count)
        var found = open.filter { !ways.isExercised(own[$0]) }.map { place in
          objective(.exercise, ways.exercises(own[place]), missing: missing[place], ofMean: mean)
        }
        if places.count > 1, !places.contains(where: { ways.isExercised(own[$0]) }) {
          found.append(
            objective(
              .competency, open.flatMap { ways.byHand(own[$0]) },
              missing: places.map { missing[$0] }.reduce(0, +), ofMean: all / Double(competencies.count)))
        }
        return found.compactMap(\.self)
      }
    }
  }

  /// What should come first for goals and does not with a choice of activities.
  ///
  /// - Parameter goals: The places of the goals; all if `nil`.
  func neglected(by chosen: Set<Int>, of goals: [Int]? = nil) -> [Objective] {
    (goals ?? Array(objectives.indices)).flatMap { objectives[$0] }.filter { objective in
      !objective.activities.contains(where: chosen.contains)
    }
  }

  /// The activities that exercise an objective.
  var exercises: Set<Int> { Set(objectives.joined().flatMap(\.activities)) }

  /// A problem in which what comes first counts, and depth and what is named on the side count less.
  ///
  /// Each objective becomes a skill that any of its activities raises, and a target. Skills, activities and targets of
  /// the problem keep their places. Where nothing is left to come first it is the problem itself.
  ///
  /// - Parameters:
  ///   - problem: The problem for whose activities the floor was made.
  ///   - goals: The places of the goals whose objectives count; all if `nil`.
  ///   - taken: Activities that have their place elsewhere.
  func counted(
    in problem: StudyProblem, of goals: [Int]? = nil, besides taken: Set<Int> = []
  ) -> StudyProblem {
    let neglected = neglected(by: taken, of: goals)
    guard !neglected.isEmpty else { return problem }
    var counted = problem
    let near = Self.shortlyReached(problem)
    for (place, target) in problem.targets.enumerated() {
      var value = Double(target.value)
      if target.needs.contains(where: { $0.level > 2 }) {
        value *= target.needs.allSatisfy(near.contains) ? Self.beyondFirstPass : Self.byLongBuild
      }
      if !target.needs.contains(where: { named.contains($0.skill) }) { value *= Self.onTheSide }
      counted.targets[place].value = Int(value.rounded())
    }
    for objective in neglected {
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

  /// The levels to which something leads that is no long build.
  private static func shortlyReached(_ problem: StudyProblem) -> Set<StudyProblem.Node> {
    Set(
      problem.activities.filter { $0.duration <= longBuild }.flatMap(\.raises).flatMap { raise in
        raise.levels.map { StudyProblem.Node(skill: raise.skill, level: $0) }
      })
  }

  /// What is held of skills, and how surely.
  struct HeldLevels: Sendable {
    private let levels: [Int]
    /// Skill → the level that is surely reached, as a real number.
    private let sure: [Double]
    /// The skills that an objective is mainly about.
    fileprivate let named: Set<Int>
    private let belief: Belief

    init(_ levels: [Int], belief: Belief, naming objectives: [[StudyObjective]]) {
      self.levels = levels
      self.belief = belief
      sure = levels.indices.map { skill in
        let proficiency = belief.proficiency(skill)
        return proficiency.mean - ObjectiveFloor.sure * proficiency.standardDeviation
      }
      named = Set(objectives.joined().flatMap(\.needs).map(\.skill))
    }

    /// Whether a level is held with a chance of 8 in 10 or more.
    func isSure(of skill: Int, at level: Int) -> Bool { sure[skill] >= Double(level) }

    /// The share of what an objective asks for that is expected to be missing, 0 to 1.
    func lack(of objective: StudyObjective) -> Double {
      let lacks = objective.needs.map { need in
        1
          - AttainmentMoments(proficiency: belief.proficiency(need.skill), target: Double(max(1, need.level)))
          .mean
      }
      return lacks.reduce(0, +) / Double(max(1, lacks.count))
    }

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
