import Assessment
import Ontology
import Scheduling

/// Turns what is believed of a person and what a library offers into the planner's problem.
struct StudyProblemBuilder {
  /// Points of the planner in one of readiness: its unit is 0.001 %.
  static let pointsPerShare = 100_000.0

  let model: AssessmentModel
  let belief: Belief
  /// Resources by the index of their activity in the problem.
  let resources: [Resource]
  /// The practice exams of each exam that is aimed at and has any, the shortest first.
  let practiceExams: [[Resource]]
  /// What each target is worth for each goal, in points of that goal: by goal, then by target.
  let targetWorths: [[Int]]
  private let skills: [StudyProblem.Skill]
  private let activities: [StudyProblem.Activity]
  private let targets: [StudyProblem.Target]
  private let baseValue: Int
  /// The goals.
  let entries: [GoalSet.Entry]
  /// What each objective should get.
  let floor: ObjectiveFloor
  /// What is held, and how surely.
  let held: ObjectiveFloor.HeldLevels
  /// Ids of activities that the learner asked for.
  let wanted: Set<String>
  /// The place of each area in the order of the work itself.
  private let topicOrder: [Int]

  /// Prepares everything that does not depend on the calendar.
  ///
  /// - Complexity: O(skills · needs + resources).
  ///
  /// - Parameters:
  ///   - goals: What to study for.
  ///   - done: Quarter-hours of an activity that are behind the learner, by its id.
  ///   - choice: What the learner leaves out and brings along.
  init(
    model: AssessmentModel, belief: Belief, goals: GoalSet, done: [String: Int] = [:],
    choice: StudyChoice = StudyChoice()
  ) {
    self.model = model
    self.belief = belief
    let library = model.library
    let topics = Dictionary(
      library.areas.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    topicOrder = library.areas.map { $0.stage ?? .max }
    let levels = library.skills.indices.map { Self.initialLevel(belief.proficiency($0)) }
    skills = library.skills.enumerated().map { index, skill in
      StudyProblem.Skill(id: skill.id.text, topic: topics[skill.area] ?? 0, initialLevel: levels[index])
    }
    practiceExams = goals.entries.map(\.demand.goal).filter(\.isExam).compactMap { goal in
      let own = library.resources.filter { resource in
        resource.kind == .practiceExam && resource.exam.map { Goal.exam($0) == goal } ?? false
      }
      return own.isEmpty ? nil : own.sorted { $0.duration.likely < $1.duration.likely }
    }
    let objectives = StudyObjective.all(goals, library: library)
    let held = ObjectiveFloor.HeldLevels(levels, belief: belief, naming: objectives)
    self.held = held
    wanted = choice.wanted.union(choice.own.map(\.id.text))
    func isDone(_ resource: Resource) -> Bool {
      done[resource.id.text].map { $0 >= resource.duration.likely } ?? false
    }
    let offered = (library.resources + choice.own).filter { resource in
      resource.kind != .practiceExam && !choice.leavesOut(resource) && resource.duration.likely > 0
    }
    let useful = offered.filter { resource in
      !isDone(resource)
        && (choice.wanted.contains(resource.id.text)
          || resource.raises.contains { raise in
            library.skillIndex[raise.skill].map { held.isExercise(resource, raising: $0, to: raise.to) }
              ?? false
          })
    }
    let steps = Self.handsOnSteps(useful)
    resources = useful
    let own = Set(choice.own.map(\.id))
    activities = useful.map { resource in
      var activity = Self.activity(
        resource, done: done[resource.id.text] ?? 0, library: library, topics: topics, handsOnSteps: steps)
      // Whoever brings something along knows what it asks for.
      if own.contains(resource.id) { activity.requires = [] }
      return activity
    }
    var highest = [Int](repeating: 0, count: levels.count)
    if goals.areSeveral {
      for need in goals.needs { highest[need.index] = max(highest[need.index], need.level) }
    }
    let values = Self.values(of: goals.needs, belief: belief, levels: levels, upTo: highest)
    let nodes = values.sorted { $0.key < $1.key }.flatMap { skill, byLevel in
      byLevel.indices.map { StudyProblem.Node(skill: skill, level: $0) }
    }.filter { Self.points(values, at: $0) > 0 }
    targets = nodes.map { node in
      StudyProblem.Target(
        id: "\(library.skills[node.skill].id.text) at level \(node.level)", needs: [node],
        value: Self.points(values, at: node))
    }
    entries = goals.entries
    floor = ObjectiveFloor(
      objectives, held: held, offering: useful, exercised: offered.filter(isDone), in: library)
    targetWorths = goals.entries.map { entry in
      let own = Self.values(of: entry.demand.needs, belief: belief, levels: levels, upTo: highest)
      return nodes.map { Self.points(own, at: $0) }
    }
    baseValue = Int((goals.measure.estimate(belief).mean * Self.pointsPerShare).rounded())
  }

  /// The problem for a calendar.
  ///
  /// - Parameter practisedExams: of how many of the exams practice exams are to be placed, as far as a week
  ///   has room for them.
  func problem(
    _ calendar: StudyCalendar, conditions: Plan.Conditions, practisedExams: Int = .max
  ) -> StudyProblem {
    let weeks = calendar.problemWeeks
    var problem = StudyProblem(
      weeks: weeks, skills: skills,
      activities: Self.activities(
        activities, atLeast: conditions.leastSession, atMost: Self.usualLearning(weeks)),
      sittings: practiceExams.prefix(practisedExams).flatMap { calendar.sittings(of: $0) },
      targets: targets, baseValue: baseValue,
      maximumTopicsPerWeek: conditions.areasPerWeek
        ?? Self.maximumTopics(weeklyQuarters: conditions.weeklyQuarters),
      topicOrder: conditions.areasPerWeek == nil ? [] : topicOrder,
      handsOnPercent: conditions.handsOnPercent, reviewOffsets: [])
    // Of several exams with days of their own each stage has its own.
    if conditions.areasPerWeek != nil, conditions.earlierExams.isEmpty {
      problem.lastOpening = calendar.lastOpening(problem.sittings)
    }
    return problem
  }

  /// Activities of which no session is shorter than asked for; one that is shorter as a whole is done in one go. None
  /// has to be longer than what a week has for learning: few hours a week are better than nothing.
  private static func activities(
    _ activities: [StudyProblem.Activity], atLeast least: Int?, atMost usual: Int
  ) -> [StudyProblem.Activity] {
    activities.map { activity in
      var activity = activity
      let asked = max(activity.minimumSession, least ?? 0)
      activity.minimumSession = min(activity.duration, asked, max(1, usual))
      return activity
    }
  }

  /// The quarter-hours of learning that three of four weeks with any have at least.
  private static func usualLearning(_ weeks: [StudyProblem.Week]) -> Int {
    let limits = weeks.map(\.learningLimit).filter { $0 > 0 }.sorted()
    return limits.isEmpty ? .max : limits[limits.count / 4]
  }

  /// The most topics in a week where no order is asked for: one for every two hours, but always a choice of three.
  static func maximumTopics(weeklyQuarters: Int) -> Int { max(3, weeklyQuarters / 8) }

  /// The target in the planner's points, which count what is gained if every step is learned for good: enough
  /// of them that the target can be expected when some steps do not take and some of what is learned fades, which
  /// on average is half of what reviews let fade at most.
  func points(ofTargetOf conditions: Plan.Conditions) -> Int {
    let target = Double(conditions.target) / 1000 * Self.pointsPerShare
    let kept = LearningUncertainty().chance * (1 + Double(conditions.retention) / 100) / 2
    return Int((Double(baseValue) + max(0, target - Double(baseValue)) / kept).rounded())
  }

  /// The level that is held for the plan: the highest that is more likely reached than not.
  static func initialLevel(_ proficiency: Moments) -> Int {
    max(0, min(4, Int(proficiency.mean.rounded(.down))))
  }

  /// Steps (skill and level) that some lab or project teaches.
  private static func handsOnSteps(_ resources: [Resource]) -> Set<String> {
    Set(
      resources.filter(\.kind.isHandsOn).flatMap(\.raises).flatMap { raise in
        (raise.from + 1...max(raise.from + 1, raise.to)).map { "\(raise.skill) \($0)" }
      })
  }

  private static func activity(
    _ resource: Resource, done: Int, library: Library, topics: [Area.ID: Int], handsOnSteps: Set<String>
  ) -> StudyProblem.Activity {
    let duration = resource.duration.likely - done
    // Half an hour for reading, a full hour for building; what is shorter than two of them is done in one go. So is what
    // has to be paid for while it waits: of two parts of less than four hours one would be shorter than two.
    let session = resource.kind.isHandsOn ? 4 : 2
    let least = resource.isUndivided ? min(duration, 8) : duration < 2 * session ? duration : session
    let isHandsOn = resource.kind.isHandsOn
    return StudyProblem.Activity(
      id: resource.id.text, topic: topics[resource.area] ?? 0, duration: duration,
      minimumSession: least, isHandsOn: isHandsOn,
      countsForHandsOnShare: isHandsOn
        || resource.raises.contains { raise in
          (raise.from + 1...max(raise.from + 1, raise.to))
            .contains { handsOnSteps.contains("\(raise.skill) \($0)") }
        },
      // Reviews take what the weeks leave: which they are is decided by skill, after the rest.
      review: 0,
      requires: resource.entryLevels(in: library).compactMap { need in
        library.skillIndex[need.skill].map { StudyProblem.Node(skill: $0, level: need.level) }
      },
      raises: resource.raises.compactMap { raise in
        library.skillIndex[raise.skill].map { StudyProblem.Raise(skill: $0, from: raise.from, to: raise.to) }
      })
  }

  /// What each further level of each skill is worth: the readiness that it is expected to bring, in points.
  ///
  /// Values add up, so that points in the planner are readiness points on the pages.
  ///
  /// - Parameter highest: The highest level of each skill that any of several goals needs. It makes a lower
  ///   level that another goal needs surer, which is worth something, too.
  private static func values(
    of needs: [GoalDemand.Need], belief: Belief, levels: [Int], upTo highest: [Int]
  ) -> [Int: [Double]] {
    var values: [Int: [Double]] = [:]
    for need in needs {
      let last = max(need.level, highest[need.index])
      guard levels[need.index] < last else { continue }
      let before = belief.proficiency(need.index)
      var reached = AttainmentMoments(proficiency: before, target: Double(need.level)).mean
      for level in levels[need.index] + 1...last {
        let after = Projection.proficiency(before, afterLevel: level)
        let attainment = AttainmentMoments(proficiency: after, target: Double(need.level)).mean
        values[need.index, default: [Double](repeating: 0, count: 5)][level] +=
          need.weight * max(0, attainment - reached) * pointsPerShare
        reached = max(reached, attainment)
      }
    }
    return values
  }

  /// The value of a level in whole points; 0 where it has none.
  private static func points(_ values: [Int: [Double]], at node: StudyProblem.Node) -> Int {
    Int((values[node.skill]?[node.level] ?? 0).rounded())
  }
}
