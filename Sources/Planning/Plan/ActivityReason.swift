public import Ontology

/// Why an activity is in a plan, as facts; what it raises, how far and what that is worth stands beside it.
public enum ActivityReason: Sendable, Hashable {
  /// Who asks for a level.
  public enum Asker: String, Sendable, Hashable, CaseIterable {
    /// The exam that is aimed at.
    case exam
    /// The job that is aimed at.
    case job
    /// Several goals.
    case goals
  }

  /// It raises a skill that is asked for at a level, 1 to 4.
  case demanded(skill: Skill.ID, needed: Int, by: Asker)
  /// It raises a skill, which brings less than a tenth of a readiness point.
  case slight(skill: Skill.ID)
  /// It raises a skill that another activity of the plan builds on.
  case leadsTo(skill: Skill.ID, activity: String, title: String)
  /// It raises a skill that later steps build on.
  case foundation(skill: Skill.ID)
  /// It exercises a skill that an objective is about, which would else go without an exercise.
  case objective(skill: Skill.ID)
  /// It completes the plan.
  case completion
  /// A practice exam.
  case practiceExam
  /// A check-up before weeks of study of what may be known already.
  case opening
  /// A check-up of what was learned in some weeks, by their numbers.
  case learned(weeks: ClosedRange<Int>)
  /// What the exam asks for when a certificate is renewed; the skill of which least is still there, in percent.
  case renewal(weakest: Skill.ID, left: Int)
  /// What the job uses least of what the exam asks for; the skill of which least is still there, in percent.
  case leastUsed(weakest: Skill.ID, left: Int)
  /// A reason that is known in words alone.
  case text(String)

  /// The skill that it names.
  public var skill: Skill.ID? {
    switch self {
    case .demanded(let skill, _, _), .slight(let skill), .leadsTo(let skill, _, _), .foundation(let skill),
      .objective(let skill), .renewal(let skill, _), .leastUsed(let skill, _):
      skill
    case .completion, .practiceExam, .opening, .learned, .text: nil
    }
  }
}
