public import Ontology
public import Planning

/// How somebody who is no examiner can see what a learner can do: a talk and a task for the skills that hold
/// the weak competencies back.
///
/// It is made of can-do statements and of the tasks of labs and projects, and of no item, so a page with it
/// gives no answer away.
public struct MentorGuide: Sendable, Hashable {
  /// A skill to look at.
  public struct Check: Sendable, Hashable {
    /// The skill's id.
    public var skill: String
    /// The skill's name.
    public var title: String
    /// The level needed, 1 to 4.
    public var needed: Int
    /// What a person of that level can do.
    public var statement: String
    /// The name of a lab or project that needs the level; `nil` where the library has none.
    public var taskTitle: String?
    /// What to build in it.
    public var task: String?

    /// Creates a check.
    public init(
      skill: String, title: String, needed: Int, statement: String, taskTitle: String? = nil,
      task: String? = nil
    ) {
      self.skill = skill
      self.title = title
      self.needed = needed
      self.statement = statement
      self.taskTitle = taskTitle
      self.task = task
    }
  }

  /// The most skills of a competency.
  static let mostChecks = 3

  /// The checks by the id of a competency; a skill stands in one of them only.
  public var checks: [String: [Check]]

  /// Creates a guide.
  public init(checks: [String: [Check]] = [:]) { self.checks = checks }

  /// The guide for a plan: for each weak competency its skills that are furthest from what is needed, then
  /// those that matter most.
  ///
  /// A skill that several competencies need is looked at in the weakest of them.
  ///
  /// - Complexity: O(needs of the exam · log + weak competencies · resources).
  public init(_ plan: Plan, library: Library) {
    self.init()
    guard let exam = library.exam(plan.subject.exam) else { return }
    let gaps = Dictionary(
      plan.readiness.gaps.enumerated().map { ($1.skill, $0) }, uniquingKeysWith: { first, _ in first })
    let competencies = Dictionary(
      exam.competencies.map { ($0.id.text, $0) }, uniquingKeysWith: { first, _ in first })
    let tasks = library.resources.filter { $0.kind.isHandsOn && $0.task != nil }
    var seen: Set<Skill.ID> = []
    for part in plan.weakCompetencies {
      guard let competency = competencies[part.id] else { continue }
      let needs = competency.needs.filter { !seen.contains($0.skill) }.sorted {
        let (left, right) = (gaps[$0.skill.text] ?? .max, gaps[$1.skill.text] ?? .max)
        return (left, -$0.importance, $0.skill.text) < (right, -$1.importance, $1.skill.text)
      }
      let chosen = needs.prefix(Self.mostChecks)
      seen.formUnion(chosen.map(\.skill))
      checks[part.id] = chosen.compactMap { Self.check($0, in: library, tasks: tasks) }
    }
  }

  private static func check(_ need: Exam.Need, in library: Library, tasks: [Resource]) -> Check? {
    guard let skill = library.skill(need.skill), skill.canDo.indices.contains(need.level - 1) else {
      return nil
    }
    let task = tasks.indices.filter { index in
      tasks[index].raises.contains { $0.skill == need.skill && $0.to >= need.level }
    }.min { (tasks[$0].duration.likely, tasks[$0].id.text) < (tasks[$1].duration.likely, tasks[$1].id.text) }
      .map { tasks[$0] }
    return Check(
      skill: skill.id.text, title: skill.title, needed: need.level, statement: skill.canDo[need.level - 1],
      taskTitle: task?.title, task: task?.task)
  }
}
