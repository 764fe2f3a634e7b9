public import Ontology
public import Planning
import Wording

/// What follows from an exam, for a terminal of 80 columns.
public struct UpkeepText: Sendable {
  private let plan: Plan
  private let exam: Exam
  private let style: Style

  /// Creates the text of a plan that was made after an exam.
  public init(_ plan: Plan, exam: Exam, style: Style) {
    self.plan = plan
    self.exam = exam
    self.style = style
  }

  /// How the certificate is kept: its days, the reviews, and what they bring; empty without a certificate.
  public var kept: String {
    guard let held = plan.certification else { return "" }
    var lines = [
      style.strong(worded("Passed on \(held.passed.spoken)")),
      TextLayout.wrapped(
        worded(
          "The certificate holds until \(held.ends.spoken). It can be renewed from \(held.renewalOpens.spoken) on"
        )
          + (exam.certificate.map { worded(", and for \($0.graceDays) days after its end") } ?? "") + "."),
    ]
    if let facts = exam.certificate {
      lines.append(
        Confidence.source(facts.source, facts.confidence, checked: "\(facts.checked)"))
    }
    let others = plan.certificates.dropLast().filter { $0.ends.map { $0 > held.passed } ?? false }
    lines += others.map { other in
      TextLayout.wrapped(
        worded("What \(other.title) asks for is kept as well: ")
          + (other.renewalOpens.map { worded("its certificate can be renewed from \($0.spoken) on") }
            ?? "passed")
          + (other.ends.map { worded(", and ends on \($0.spoken).") } ?? "."))
    }
    lines += ["", TextLayout.wrapped(work(since: held.passed))]
    lines += [
      "", style.strong(worded("Expected readiness on \(held.renewalOpens.spoken)")),
      "  " + TextLayout.column(worded("with this plan"), 18) + TextLayout.percent(held.kept),
      "  " + TextLayout.column(worded("doing nothing"), 18) + TextLayout.percent(held.neglected),
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// How many sittings there are, how long and how often.
  private func work(since passed: Day) -> String {
    let progress = PlanProgress(plan)
    let kinds = Dictionary(plan.activities.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    let ahead = plan.weeks.filter { $0.end > passed }
    let sessions = ahead.flatMap(\.sessions).filter { !progress.isDone($0) }
    let weeks = ahead.drop { $0.sessions.allSatisfy(progress.isDone) }
    let reviews = sessions.filter { kinds[$0.activity] == .review }
    let checkUps = sessions.filter { kinds[$0.activity] == .checkUp }
    let study = sessions.filter { kinds[$0.activity] != .review && kinds[$0.activity] != .checkUp }
    guard !sessions.isEmpty else { return worded("Nothing is planned: the weeks have no time.") }
    let minutes = reviews.map(\.quarters).max().map { worded("up to \(15 * $0) minutes") } ?? ""
    let quarters = sessions.map(\.quarters).reduce(0, +)
    var parts: [String] = []
    if !reviews.isEmpty { parts.append(worded("\(Counted.text(reviews.count, "review")) of \(minutes)")) }
    if !checkUps.isEmpty {
      parts.append(worded("\(Counted.text(checkUps.count, "check-up")) of what your job uses least"))
    }
    if !study.isEmpty {
      parts.append(
        worded(
          "\(TextLayout.hours(study.map(\.quarters).reduce(0, +))) of study for what is new in the outline"))
    }
    let all =
      parts.count > 1
      ? parts.dropLast().joined(separator: ", ") + worded(" and ") + (parts.last ?? "") : parts.joined()
    return
      worded(
        """
        Planned: \(all), \(TextLayout.hours(quarters)) in all over \(Counted.text(weeks.count, "week")), at \
        most \(TextLayout.hours(plan.conditions.weeklyQuarters)) a week.
        """)
  }

  /// When the exam may be taken again; empty without a failed attempt.
  public var retake: String {
    let days = plan.failedDays(of: exam.id)
    guard let last = days.last, let date = plan.conditions.day(of: .exam(exam.id)) else {
      return ""
    }
    let count = days.count
    var lines = [
      style.strong(worded("Not passed on \(last.spoken)")),
      TextLayout.wrapped(
        worded(
          """
          That was \(count == 1 ? worded("the first attempt") : worded("attempt \(count)")). The issuer lets you take the \
          exam again from \(earliest.spoken) on; the plan leads to \(date.spoken).
          """)),
    ]
    if let facts = exam.retakes {
      lines.append(
        Confidence.source(facts.source, facts.confidence, checked: "\(facts.checked)"))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var earliest: Day {
    exam.retakes?.earliest(after: plan.failedDays(of: exam.id)) ?? plan.conditions.examDate
      ?? plan.conditions.start
  }
}
