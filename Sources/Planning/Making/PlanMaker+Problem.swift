import Assessment
import Ontology
public import Scheduling

extension PlanMaker {
  /// The problem that a plan under these conditions solves, for another program to solve or to check.
  ///
  /// Values are what each level is expected to bring under the belief, so its uncertainty is in them; besides,
  /// each skill has the mean and the deviation of what is believed of it.
  ///
  /// - Throws: `ConditionsFault` for conditions under which no plan can be made.
  public func instance(_ conditions: Plan.Conditions) throws(ConditionsFault) -> InstanceDocument {
    try conditions.check()
    // How hard the planner searches does not change what there is to be solved.
    let solution = try PlanSolver(
      builder: builder, planner: Planner(effort: .quick), checkUps: rhythm(conditions)
    ).solve(conditions)
    var document = InstanceDocument(
      solution.problem, name: ([model.role.id.text] + goals.entries.map(\.demand.id)).joined(separator: "-"),
      kinds: builder.resources.map(\.kind.rawValue), topics: model.library.areas.map(\.id.text),
      typicalWeek: solution.calendar.typicalWeek)
    for skill in document.skills.indices {
      let proficiency = belief.proficiency(skill)
      document.skills[skill].mean = proficiency.mean
      document.skills[skill].deviation = proficiency.standardDeviation
    }
    return document
  }
}
