public import Planning
public import Teams
import Wording

extension Workbook {
  /// A plan as a workbook: a sheet for each table that the audience may see.
  ///
  /// - Complexity: O(n) in the size of the plan.
  public init(_ plan: Plan, for audience: Audience) {
    let subject = "\(Words.short(plan.subject.learner, 60)): \(Words.short(plan.aimTitle, 90))"
    let allowed = PlanTable.tables(for: audience)
    self.init(
      title: "\(audience == .manager ? worded("Readiness of") : worded("Study plan for")) \(subject)",
      sheets: PlanTable.sheetOrder.filter(allowed.contains).map {
        Sheet($0.rawValue.prefix(1).uppercased() + $0.rawValue.dropFirst(), $0.table(plan, for: audience))
      })
  }

  /// A team as a workbook: a row for each person, words instead of scores.
  ///
  /// - Complexity: O(n) in the number of people and competencies.
  public init(_ team: Team) {
    self.init(
      title: worded("Team: \(Words.short(team.outline.title, 90))"),
      sheets: [Sheet("Team", TeamTable.table(team))])
  }
}

extension PlanTable {
  /// The order in which a colleague looks at them.
  fileprivate static let sheetOrder: [PlanTable] = [.weeks, .sessions, .gaps, .competencies, .sections]
}
