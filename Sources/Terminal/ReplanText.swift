import Ontology
public import Planning
import Wording

/// What a replan would change, for a terminal of 80 columns.
public struct ReplanText: Sendable {
  private let old: Plan
  private let new: Plan
  private let causes: [PlanCause]
  private let style: Style

  /// Creates the preview of a replan.
  ///
  /// - Parameter causes: What changes for which cause.
  public init(from old: Plan, to new: Plan, causes: [PlanCause] = [], style: Style) {
    self.causes = causes
    self.old = old
    self.new = new
    self.style = style
  }

  /// What was proposed and accepted, and cannot be all the same.
  private var unmetWishes: [String] {
    let standings = new.standings(on: new.provenance?.day ?? new.conditions.start)
    return new.wishes.indices.dropFirst(old.wishes.count).compactMap { place in
      guard case .unmet(let reason) = standings[place] else { return nil }
      return TextLayout.wrapped(
        worded("Wish \(place + 1), \(WishWords.text(of: new.wishes[place])), cannot be: \(reason)."))
    }
  }

  /// The preview.
  public var text: String {
    let stability = PlanStability(from: old, to: new)
    var lines = [
      style.strong(worded("Revision \(new.revision)")),
      TextLayout.wrapped(
        worded(
          "\(ReadinessFigures.Figure.forecast.title): \(TextLayout.percent(new.expected(by: old))) before, \(TextLayout.percent(new.readiness.projected)) then. "
        )
          + (stability.before == 0
            ? ""
            : worded(
              "\(stability.kept) of \(stability.before) activities ahead stay in their week or next to it."))),
    ]
    lines += unmetWishes
    let passed = new.passedExamsInWords.dropFirst(old.passedExams.count).map { TextLayout.wrapped($0) }
    lines += passed + new.examMoves(since: old).map { TextLayout.wrapped($0) }
    if !passed.isEmpty, new.isWaitingForResults {
      lines.append(TextLayout.wrapped(worded("Tell next how it went: \(new.examDaysInWords).")))
    } else if !passed.isEmpty {
      lines.append(
        TextLayout.wrapped(
          worded("The plan goes on to: ") + (new.hasExamOrder ? new.examDaysInWords : new.aimTitle) + "."))
    } else if !new.hasExamOrder, !old.hasExamOrder, let before = old.conditions.examDate,
      let after = new.conditions.examDate, before != after
    {
      let what = new.leadsToExamDay ? worded("exam") : worded("last day")
      lines.append(worded("The \(what) moves from \(before.spoken) to \(after.spoken)."))
    }
    if let pace = new.learnedPace, pace != 100 {
      let hours = new.conditions.weeklyQuarters
      lines.append(
        TextLayout.wrapped(
          worded(
            """
            Planned at your pace: sessions take \(WeekText.factor(pace)) times their estimate, so \
            \(TextLayout.hours(hours)) a week are \(TextLayout.hours(hours * 100 / pace)) of this plan's \
            estimates. The estimates themselves stay; --estimates plans by them.
            """)))
    }
    lines += reasons
    lines += setbacks
    lines += list(
      worded("Moved"),
      new.changes.filter { $0.fromWeek != nil && $0.toWeek != nil && $0.fromWeek != $0.toWeek }
    ) { change in
      worded("week \(change.fromWeek ?? 0) to \(change.toWeek ?? 0)")
    }
    lines += list(worded("Dropped"), new.changes.filter { $0.toWeek == nil }) {
      worded("was in week \($0.fromWeek ?? 0)")
    }
    lines += list(worded("New"), new.changes.filter { $0.fromWeek == nil }) {
      worded("in week \($0.toWeek ?? 0)")
    }
    if new.changes.allSatisfy({ $0.fromWeek == $0.toWeek }) { lines.append(worded("Nothing moves.")) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What of the change comes from what, and what takes it back.
  private var reasons: [String] {
    guard !causes.isEmpty else { return [] }
    return ["", style.strong(worded("Why"))]
      + causes.map { cause in
        TextLayout.wrapped(
          worded(
            "\(cause.kind.title): \(cause.signedPoints) points, \(cause.movesInWords). \(cause.kind.remedy)"),
          indent: "  ", first: "- ")
      }
  }

  /// What is said when a replan finds nothing to do.
  public static func nothingNew(in plan: Plan) -> String {
    TextLayout.wrapped(
      worded("Nothing is new, so nothing changes: the plan stays at revision \(plan.revision)."))
      + "\n"
  }

  /// What is said of a plan that holds less than was asked for.
  public static func mending(_ worn: WornHours) -> String {
    TextLayout.wrapped(
      worded(
        """
        Earlier replans had cut the weeks of this plan to \(TextLayout.hours(worn.stored)); it is planned \
        anew with the \(TextLayout.hours(worn.asked)) a week that you asked for.
        """))
  }

  /// The finished skills that are believed lower; empty where there are none.
  public var setbackText: String {
    setbacks.isEmpty ? "" : setbacks.joined(separator: "\n") + "\n"
  }

  /// Finished skills that are believed lower: which, why, and what mends them.
  private var setbacks: [String] {
    guard !new.setbacks.isEmpty else { return [] }
    let heading =
      worded(
        "Believed lower than when you finished them (\(new.setbacks.count)); finished work stays finished")
    return ["", style.strong(TextLayout.wrapped(heading))]
      + new.setbacks.map { setback in
        let level = TextLayout.oneDecimal(Double(setback.proficiency) / 100)
        let spread = TextLayout.oneDecimal(1.645 * Double(setback.spread) / 100)
        let mend =
          setback.quarters > 0
          ? worded("about \(15 * setback.quarters) minutes mend it")
            + (planned(setback).map { ": \($0)" } ?? "")
          : worded("no resource of the library mends it; go through your notes")
        return TextLayout.wrapped(
          worded(
            """
            \(setback.title): learned to level \(setback.level), but the answers of \(setback.asked.spoken) \
            say \(level) ± \(spread); \(mend).
            """), indent: "  ", first: "- ")
      }
  }

  /// What the plan does about a setback.
  private func planned(_ setback: Setback) -> String? {
    let progress = PlanProgress(new)
    let activity = new.activities.first { activity in
      !progress.completed.contains(activity.id)
        && activity.raises.contains { $0.skill == setback.skill && $0.from < $0.to && $0.to >= setback.level }
    }
    return activity.map { worded("“\($0.title)” is in the plan") }
  }

  private func list(
    _ title: String, _ changes: [PlanChange], _ words: (PlanChange) -> String
  ) -> [String] {
    guard !changes.isEmpty else { return [] }
    return ["", style.strong("\(title) (\(changes.count))")]
      + changes.map { TextLayout.wrapped("\($0.title), \(words($0))", indent: "  ", first: "- ") }
  }
}

extension PlanCause.Kind {
  /// What takes it back.
  fileprivate var remedy: String {
    switch self {
    case .time:
      worded("'readiness progress --withdraw ID' takes a record back; --keep scope moves the date instead.")
    case .pace: worded("--estimates plans by the estimates.")
    case .answers: worded("'readiness review' lists your answers, 'readiness evidence list' your evidence.")
    case .feedback: worded("'readiness adjust --list' numbers them, --withdraw takes one back.")
    case .calendar: worded("'readiness adjust --withdraw' takes a wish back, --exam-date the date.")
    case .wishes: worded("'readiness adjust --withdraw' takes one back.")
    }
  }
}
