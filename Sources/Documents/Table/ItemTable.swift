public import Assessment
import Ontology

/// The items of a calibration as a table: a row for each item that somebody answered.
public enum ItemTable {
  /// Writes the table as comma-separated values.
  ///
  /// - Complexity: O(n) for n items.
  public static func csv(_ report: CalibrationReport) -> String {
    var table = CommaSeparated(
      [
        "item", "kind", "skill", "level", "answers", "status", "authored difficulty", "difficulty", "error",
        "authored discrimination", "discrimination", "discrimination error", "authored guessing", "guessing",
        "mean answer in percent", "expected", "surprise", "correlation with the rest", "look at it",
      ]
        + report.roles.flatMap { ["harder for \($0.id)", "error for \($0.id)"] })
    for row in report.rows { table.append(fields(of: row, groups: report.roles.indices)) }
    return table.text
  }

  private static func fields(of row: CalibrationReport.Row, groups: Range<Int>) -> [CommaSeparated.Field] {
    let (authored, estimate, fit) = (row.authored, row.estimate, row.fit)
    let middle = authored.thresholds.count / 2
    let isCheck = authored.kind == .check
    let start: [CommaSeparated.Field] = [
      .text(row.item.id.text), .text(isCheck ? "check" : "can-do"), .text(row.item.skill.text),
      .whole(row.item.level), .whole(estimate.answerCount),
      .text(estimate.isCalibrated ? "calibrated" : "tried"), number(authored.thresholds[middle]),
      number(estimate.parameters.thresholds[middle]), number(estimate.difficultyError),
      number(authored.discrimination), number(estimate.parameters.discrimination),
      number(estimate.discriminationError), isCheck ? number(authored.guessing) : .empty,
      isCheck ? number(estimate.parameters.guessing) : .empty,
    ]
    let end: [CommaSeparated.Field] = [
      .whole(Int((fit.observed * 100).rounded())), .whole(Int((fit.expected * 100).rounded())),
      number(fit.surprise), fit.association.map(number) ?? .empty, .text(row.needsLook ? "yes" : "no"),
    ]
    let roles = groups.flatMap { group -> [CommaSeparated.Field] in
      guard let found = row.differences.first(where: { $0.group == group }) else { return [.empty, .empty] }
      return [number(found.levels), number(found.error)]
    }
    return start + end + roles
  }

  /// A number with two decimals; beyond ten thousand it says no more than that.
  private static func number(_ value: Double) -> CommaSeparated.Field {
    .hundredths(Int((min(max(value, -9_999), 9_999) * 100).rounded()))
  }
}
