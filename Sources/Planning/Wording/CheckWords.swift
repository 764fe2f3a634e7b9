import Wording

/// What a check-up can change, in words for a small table.
public enum CheckWords {
  /// How likely right answers are, such as `1 in 2`.
  public static func chance(_ outcome: SkillCheck.Outcome) -> String {
    let chance = max(1, min(100, outcome.chance))
    return chance >= 67 ? worded("likely") : worded("1 in \((100 + chance / 2) / chance)")
  }

  /// The first activities that would fall away, by their names.
  public static func spared(_ outcome: SkillCheck.Outcome, of plan: Plan) -> String {
    let titles = outcome.spares.compactMap { id in plan.activities.first { $0.id == id }?.title }
    let further = titles.count > 2 ? worded(" and \(titles.count - 2) more") : ""
    return titles.prefix(2).map { "“\($0)”" }.joined(separator: ", ") + further
  }

  /// What holds if the answers are wrong.
  public static func otherwise(_ check: SkillCheck, _ outcome: SkillCheck.Outcome) -> String {
    outcome.otherwise < check.level - 1 ? worded("begin at level \(outcome.otherwise)") : worded("as planned")
  }
}
