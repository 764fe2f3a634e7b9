import Assessment
import Ontology

/// Turns what is believed of a person and what a library offers into the planner's problem.
struct StudyProblemBuilder {
  /// Points of the planner in one of readiness: its unit is 0.001 %.
  static let pointsPerShare = 100_000.0

  let model: AssessmentModel
  let belief: Belief
  /// Resources by the index of their activity in the problem.
  let resources: [Resource]
  /// Practice exams, the shortest first.
  let practiceExams: [Resource]
  private let skills: [StudyProblem.Skill]
  private let activities: [StudyProblem.Activity]
  private let targets: [StudyProblem.Target]
  private let baseValue: Int

  /// Prepares everything that does not depend on the calendar.
  ///
  /// - Complexity: O(skills · needs + resources).
  ///
  /// - Parameter done: Quarter-hours of an activity that are behind the learner, by its id.
  /// - Parameter dropped: Ids of activities that are not to be planned.
  init(model: AssessmentModel, belief: Belief, done: [String: Int] = [:], dropped: Set<String> = []) {
    self.model = model
    self.belief = belief
    let library = model.library
    let topics = Dictionary(
      library.areas.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let levels = library.skills.indices.map { Self.initialLevel(belief.proficiency($0)) }
    skills = library.skills.enumerated().map { index, skill in
      StudyProblem.Skill(id: skill.id.text, topic: topics[skill.area] ?? 0, initialLevel: levels[index])
    }
    practiceExams = library.resources.filter { $0.kind == .practiceExam && $0.exam == model.exam.id }
      .sorted { $0.duration.likely < $1.duration.likely }
    let useful = library.resources.filter { resource in
      resource.kind != .practiceExam && !dropped.contains(resource.id.text) && done[resource.id.text] ?? 0 < resource.duration.likely
        && resource.raises.contains { raise in
          library.skillIndex[raise.skill].map { levels[$0] < raise.to } ?? false
        }
    }
    let steps = Self.handsOnSteps(useful)
    resources = useful
    activities = useful.map { resource in
      Self.activity(
        resource, done: done[resource.id.text] ?? 0, library: library, topics: topics, handsOnSteps: steps)
    }
    targets = Self.targets(model: model, belief: belief, levels: levels)
    baseValue = Int((model.examMeasure.estimate(belief).mean * Self.pointsPerShare).rounded())
  }

  /// The problem for a calendar.
  ///
  /// - Parameter withSittings: whether practice exams are to be placed, as far as a week has room for them.
  func problem(
    _ calendar: StudyCalendar, conditions: Plan.Conditions, withSittings: Bool = true
  ) -> StudyProblem {
    StudyProblem(
      weeks: calendar.problemWeeks, skills: skills, activities: activities,
      sittings: withSittings ? sittings(in: calendar) : [], targets: targets, baseValue: baseValue,
      maximumTopicsPerWeek: Self.maximumTopics(weeklyQuarters: conditions.weeklyQuarters),
      handsOnPercent: conditions.handsOnPercent,
      reviewOffsets: conditions.examDate == nil
        ? Self.reviewOffsets : Self.reviewOffsets(weekCount: calendar.weeks.count))
  }

  /// Weeks from the end of an activity to its reviews.
  static let reviewOffsets = [1, 3, 8]

  /// The reviews that suit a number of weeks: those that come after more than half of it would for most
  /// activities fall into the last week, all at once.
  static func reviewOffsets(weekCount: Int) -> [Int] {
    reviewOffsets.enumerated().filter { $0.offset == 0 || 2 * $0.element <= weekCount }.map(\.element)
  }

  /// The most topics in a week: one for every two hours, but always a choice of three.
  static func maximumTopics(weeklyQuarters: Int) -> Int { max(3, weeklyQuarters / 8) }

  /// A target in the planner's points.
  func points(ofTarget target: Int) -> Int { Int((Double(target) / 1000 * Self.pointsPerShare).rounded()) }

  /// The level that is held for the plan: the highest that is more likely reached than not.
  static func initialLevel(_ proficiency: Moments) -> Int {
    max(0, min(4, Int(proficiency.mean.rounded(.down))))
  }

  /// The longest practice exam in the last two weeks, the shortest about midway; only where a week has room.
  private func sittings(in calendar: StudyCalendar) -> [StudyProblem.Sitting] {
    let count = calendar.weeks.count
    func hasRoom(_ exam: Resource, _ weeks: ClosedRange<Int>) -> Bool {
      calendar.weeks[weeks].contains { $0.capacity >= exam.duration.likely * 2 }
    }
    var result: [StudyProblem.Sitting] = []
    if count >= 2, let last = practiceExams.last, hasRoom(last, count - 2...count - 1) {
      result.append(
        StudyProblem.Sitting(
          id: last.id.text, duration: last.duration.likely, earliest: count - 2, latest: count - 1))
    }
    let middle = (count - 1) / 2
    let window = middle - max(1, count / 8)...middle + max(1, count / 8)
    if count >= 6, practiceExams.count > 1, let first = practiceExams.first, hasRoom(first, window) {
      result.append(
        StudyProblem.Sitting(
          id: first.id.text, duration: first.duration.likely, earliest: window.lowerBound,
          latest: window.upperBound))
    }
    return result
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
    // Half an hour for reading, a full hour for building; what is shorter than two of them is done in one go.
    let session = resource.kind.isHandsOn ? 4 : 2
    let isHandsOn = resource.kind.isHandsOn
    return StudyProblem.Activity(
      id: resource.id.text, topic: topics[resource.area] ?? 0, duration: duration,
      minimumSession: duration < 2 * session ? duration : session, isHandsOn: isHandsOn,
      countsForHandsOnShare: isHandsOn
        || resource.raises.contains { raise in
          (raise.from + 1...max(raise.from + 1, raise.to))
            .contains { handsOnSteps.contains("\(raise.skill) \($0)") }
        },
      // A quarter-hour of each review for what takes two hours or more.
      review: review(of: resource),
      requires: resource.entryLevels(in: library).compactMap { need in
        library.skillIndex[need.skill].map { StudyProblem.Node(skill: $0, level: need.level) }
      },
      raises: resource.raises.compactMap { raise in
        library.skillIndex[raise.skill].map { StudyProblem.Raise(skill: $0, from: raise.from, to: raise.to) }
      })
  }

  /// Quarter-hours of each review of an activity.
  static func review(of resource: Resource) -> Int { resource.duration.likely >= 8 ? 1 : 0 }

  /// What each further level of each skill is worth: the readiness that it is expected to bring.
  ///
  /// Values add up, so that points in the planner are readiness points on the pages.
  private static func targets(
    model: AssessmentModel, belief: Belief, levels: [Int]
  ) -> [StudyProblem.Target] {
    var values: [Int: [Double]] = [:]
    for need in model.outline.needs where levels[need.index] < need.level {
      let before = belief.proficiency(need.index)
      var reached = AttainmentMoments(proficiency: before, target: Double(need.level)).mean
      for level in levels[need.index] + 1...need.level {
        let after = Projection.proficiency(before, afterLevel: level)
        let attainment = AttainmentMoments(proficiency: after, target: Double(need.level)).mean
        values[need.index, default: [Double](repeating: 0, count: 5)][level] +=
          need.weight * max(0, attainment - reached) * pointsPerShare
        reached = max(reached, attainment)
      }
    }
    return values.sorted { $0.key < $1.key }.flatMap { skill, byLevel in
      byLevel.enumerated().compactMap { level, value in
        let points = Int(value.rounded())
        guard points > 0 else { return nil }
        return StudyProblem.Target(
          id: "\(model.library.skills[skill].id.text) at level \(level)",
          needs: [StudyProblem.Node(skill: skill, level: level)], value: points)
      }
    }
  }
}
