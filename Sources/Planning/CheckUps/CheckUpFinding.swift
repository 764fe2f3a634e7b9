public import Assessment
import Ontology

/// What a check-up showed about one skill.
public struct CheckUpFinding: Sendable {
  /// What it means for the plan.
  public enum Meaning: Sendable, Hashable {
    /// The level is held: its study can go.
    case held
    /// Less is held than was believed: what is missing comes back into the plan.
    case lost
    /// What was planned stays.
    case unchanged
  }

  /// What was asked about.
  public let check: SkillCheck
  /// The proficiency as it was believed before, in levels.
  public let before: Moments
  /// The proficiency as it is believed now, in levels.
  public let after: Moments

  /// What it means for the plan.
  public var meaning: Meaning {
    let (first, second) = (
      StudyProblemBuilder.initialLevel(before), StudyProblemBuilder.initialLevel(after)
    )
    if second >= check.level { return .held }
    return second < first ? .lost : .unchanged
  }

  /// What the answers of a check-up showed, skill by skill.
  ///
  /// - Parameters:
  ///   - session: What was asked.
  ///   - profile: The profile with the answers.
  ///   - plan: Whose completed study counts.
  ///   - model: The assessment of the profile's role for its exam.
  /// - Complexity: that of two beliefs.
  public static func all(
    _ session: CheckUpSession, answered profile: Profile, plan: Plan, model: AssessmentModel
  ) -> [CheckUpFinding] {
    let study = CompletedStudy(plan, model: model).interventions
    let day = profile.lastDay
    let before = model.belief(for: session.before, after: study)
    let after = model.belief(for: profile, on: day, after: study)
    return session.checks.compactMap { check in
      model.library.skillIndex[Skill.ID(check.skill)].map { index in
        CheckUpFinding(check: check, before: before.proficiency(index), after: after.proficiency(index))
      }
    }
  }
}
