import Ontology
public import Planning

/// What a replan would change, for a terminal of 80 columns.
public struct ReplanText: Sendable {
  private let old: Plan
  private let new: Plan
  private let style: Style

  /// Creates the preview of a replan.
  public init(from old: Plan, to new: Plan, style: Style) {
    self.old = old
    self.new = new
    self.style = style
  }

  /// The preview.
  public var text: String {
    let stability = PlanStability(from: old, to: new)
    var lines = [
      style.strong("Revision \(new.revision)"),
      TextLayout.wrapped(
        "Readiness after the plan: \(TextLayout.percent(old.readiness.projected)) before, \(TextLayout.percent(new.readiness.projected)) now. "
          + "\(stability.kept) of \(stability.before) activities ahead stay in their week or next to it."),
    ]
    if let before = old.conditions.examDate, let after = new.conditions.examDate, before != after {
      lines.append("The \(new.aim.hasExam ? "exam" : "last day") moves from \(before.spoken) to \(after.spoken).")
    }
    if let pace = new.learnedPace {
      lines.append(
        TextLayout.wrapped(
          "Planned at your pace: sessions take \(WeekText.factor(pace)) times their estimate, so a week holds "
            + "\(pace > 100 ? "less" : "more") of them. The estimates themselves stay."))
    }
    lines += list(
      "Moved", new.changes.filter { $0.fromWeek != nil && $0.toWeek != nil && $0.fromWeek != $0.toWeek }
    ) { change in
      "week \(change.fromWeek ?? 0) to \(change.toWeek ?? 0)"
    }
    lines += list("Dropped", new.changes.filter { $0.toWeek == nil }) { "was in week \($0.fromWeek ?? 0)" }
    lines += list("New", new.changes.filter { $0.fromWeek == nil }) { "in week \($0.toWeek ?? 0)" }
    if new.changes.allSatisfy({ $0.fromWeek == $0.toWeek }) { lines.append("Nothing moves.") }
    return lines.joined(separator: "\n") + "\n"
  }

  private func list(
    _ title: String, _ changes: [PlanChange], _ words: (PlanChange) -> String
  ) -> [String] {
    guard !changes.isEmpty else { return [] }
    return ["", style.strong("\(title) (\(changes.count))")]
      + changes.map { TextLayout.wrapped("\($0.title), \(words($0))", indent: "  ", first: "- ") }
  }
}
