public import Assessment
public import Ontology

/// What a newer edition of an exam's outline costs a learner who planned on an older one.
public struct OutlineDifference: Sendable, Hashable {
  /// Study for a subject that the outline has gained.
  public struct Study: Sendable, Hashable {
    /// The activity's name.
    public let title: String
    /// Quarter-hours.
    public let quarters: Int
    /// The number of the week in which it ends.
    public let week: Int
  }

  /// What lies between the two outlines.
  public let revision: Exam.Revision
  /// Skills of gained subjects that are held at the level needed.
  public let held: [Skill.ID]
  /// Study for gained subjects that the old plan had or that is done.
  public let known: [Study]
  /// Study for gained subjects that is new in the plan.
  public let new: [Study]
  /// Skills of gained subjects that are below the level needed and that the plan does not teach.
  public let open: [Skill.ID]

  /// Quarter-hours of the study that is new.
  public var quarters: Int { new.map(\.quarters).reduce(0, +) }

  /// Compares a plan with one made anew on today's outline; `nil` when the old one was not on an older edition.
  ///
  /// - Parameters:
  ///   - old: The plan on the earlier edition.
  ///   - plan: The plan that takes its place.
  ///   - model: The assessment on today's outline.
  ///   - belief: What is believed of the learner.
  /// - Complexity: O(sessions + changes).
  public init?(from old: Plan, to plan: Plan, model: AssessmentModel, belief: Belief) {
    guard case .behind(let revision) = model.exam.standing(ofEdition: old.subject.edition) else { return nil }
    self.revision = revision
    var seen: Set<Skill.ID> = []
    let gained = revision.changes.filter { $0.kind == .gained }.flatMap(\.skills)
      .filter { seen.insert($0).inserted }
    let extents = plan.weeks.extents
    let before = Set(old.activities.map(\.id))
    let study = plan.activities.filter { activity in
      !activity.kind.isUpkeep && activity.raises.contains { gained.contains(Skill.ID($0.skill)) }
    }
    func listed(_ isKnown: Bool) -> [Study] {
      study.filter { before.contains($0.id) == isKnown }.map {
        Study(title: $0.title, quarters: $0.duration.likely, week: extents[$0.id]?.lastWeek ?? 0)
      }
    }
    (known, new) = (listed(true), listed(false))
    let taught = Set(study.flatMap(\.raises).map { Skill.ID($0.skill) })
    let needed = Dictionary(model.outline.needs.map { ($0.skill, $0.level) }, uniquingKeysWith: max)
    func isHeld(_ skill: Skill.ID) -> Bool {
      guard let index = model.library.skillIndex[skill] else { return false }
      return StudyProblemBuilder.initialLevel(belief.proficiency(index)) >= needed[skill] ?? 0
    }
    held = gained.filter(isHeld)
    open = gained.filter { !isHeld($0) && !taught.contains($0) }
  }
}
