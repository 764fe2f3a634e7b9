import Assessment
import Ontology
import Planning
public import Teams

/// A team as a table: a row for each person, words instead of scores, the same order as on the page.
public struct TeamTable {
  /// Writes the table as comma-separated values.
  ///
  /// - Complexity: O(n) in the number of people and competencies.
  public static func csv(_ team: Team) -> String { table(team).csv }

  /// The table as values.
  static func table(_ team: Team) -> DataTable {
    var table = DataTable(header(team))
    let pairs = Dictionary(grouping: team.mentoring.pairs, by: \.learner)
    let ids = team.competencies.map(\.id)
    for (index, member) in team.members.enumerated() {
      let asks = (pairs[index] ?? []).map { "\(ids[$0.competency]): \(team.members[$0.mentor].name)" }
      table.append(row(member, in: team, competencies: ids.indices, asks: asks))
    }
    for member in team.others { table.append(row(member, in: team, competencies: ids.indices, asks: [])) }
    return table
  }

  private static func header(_ team: Team) -> [String] {
    ["name", "role", "exam", "outline", "as of", "known", "forecast"]
      + team.competencies.flatMap { ["\($0.id)", "\($0.id) range"] }
      + [
        "hours a week", "planned hours", "sessions", "sessions done", "sessions overdue", "plan starts",
        "exam date", "study ends", "study ends at the latest", "paid resources", "could ask", "risks",
        "open to the team", "profile", "plan", "plan revision",
      ]
  }

  private static func row(
    _ member: TeamMember, in team: Team, competencies: Range<Int>, asks: [String]
  ) -> [CommaSeparated.Field] {
    let isCompared = member.exam == team.outline.exam
    let scores = competencies.flatMap { competency -> [CommaSeparated.Field] in
      guard isCompared, let score = member.score(competency) else { return [.empty, .empty] }
      return [.text(score.teamStanding.word), .text(score.spokenRange)]
    }
    let start: [CommaSeparated.Field] = [
      .text(member.name), .text(member.roleTitle), .text(member.exam.text), day(member.edition),
      day(member.asOf), .text(member.verdict.title), text(member.projectedVerdict?.title),
    ]
    let end: [CommaSeparated.Field] = [
      .text(asks.joined(separator: "; ")),
      .text(team.risks(of: member).map(\.text).joined(separator: "; ")), .text(member.isOpen ? "yes" : "no"),
      text(member.profile?.file), text(member.plan?.file), whole(member.plan?.revision),
    ]
    return start + scores + plan(member.plan) + end
  }

  private static func plan(_ plan: TeamPlan?) -> [CommaSeparated.Field] {
    guard let plan else { return [CommaSeparated.Field](repeating: .empty, count: 10) }
    return [
      .hours(plan.weeklyQuarters),
      .hours(plan.hours.quarters.reduce(0) { $0 + Int($1) }), .whole(plan.sessions),
      .whole(plan.done), .whole(plan.overdue), day(plan.start), plan.examDate.map(day) ?? .empty,
      day(plan.finish.likely), day(plan.finish.high), .whole(plan.paid),
    ]
  }

  private static func day(_ day: Day) -> CommaSeparated.Field { .day(day) }
  private static func text(_ text: String?) -> CommaSeparated.Field { text.map { .text($0) } ?? .empty }
  private static func whole(_ number: Int?) -> CommaSeparated.Field { number.map { .whole($0) } ?? .empty }
}
