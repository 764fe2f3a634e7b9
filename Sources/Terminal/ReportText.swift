public import Assessment
import Ontology
public import Planning
import Wording

/// A readiness report for a terminal of 80 columns: every number with its interval, every bar with its numbers.
public struct ReportText: Sendable {
  private let report: ReadinessReport
  private let answers: AnswerReport
  private let model: AssessmentModel
  private let style: Style
  private let age: ProfileAge?
  private let goals: GoalSet?
  private let plan: Plan?
  private let isPlanBehind: Bool

  /// Creates the text of a report.
  ///
  /// - Parameters:
  ///   - age: As of which day the numbers are; `nil` right after the questionnaire.
  ///   - goals: The goals that were asked for, which then come first; `nil` for the exam of the assessment.
  ///   - plan: The plan of the person, for what is reached and forecast; `nil` where there is none.
  ///   - isPlanBehind: Whether the plan was made from other answers.
  public init(
    _ report: ReadinessReport, answers: AnswerReport, model: AssessmentModel, style: Style,
    age: ProfileAge? = nil, goals: GoalSet? = nil, plan: Plan? = nil, isPlanBehind: Bool = false
  ) {
    self.report = report
    self.answers = answers
    self.model = model
    self.style = style
    self.age = age
    self.goals = goals
    self.plan = plan
    self.isPlanBehind = isPlanBehind
  }

  /// The whole report.
  public var text: String {
    ([goals == nil ? headline : goalHeadline] + allParts
      + [
        planned, openSections, gaps, path, AnswerText(answers, model: model, style: style).witnesses,
        calibrated,
        reading,
      ])
      .compactMap(\.self)
      .joined(separator: "\n\n") + "\n"
  }

  private var headline: String {
    let asOf = age.map { "\n" + ProfileAgeText($0).text } ?? ""
    let lines = [
      style.strong(model.exam.title) + worded(", outline of \(model.exam.edition)") + asOf,
      line(worded("Readiness for the exam"), report.exam),
      line(worded("Readiness for the role"), report.role),
      "",
      style.strong(report.verdict.title),
      TextLayout.wrapped(report.explanation()),
      TextLayout.wrapped(report.examDepth.sentence),
    ]
    return lines.joined(separator: "\n")
  }

  /// The goals first, then the exam of the assessment and the role that the person starts from.
  private var goalHeadline: String {
    let isOne = report.goals.count == 1
    var lines = report.goals.flatMap { goal in
      let kind = goal.goal.isExam ? worded("exam") : worded("job")
      return [
        style.strong(TextLayout.wrapped(goal.title)),
        line(
          isOne
            ? worded("Readiness for the \(kind)")
            : worded("  as \(kind == "exam" ? worded("an") : "a") \(kind)"), goal.estimate),
      ]
    }
    if !isOne { lines.append(line(worded("Their weighted mean"), report.overall)) }
    if let age { lines.insert(ProfileAgeText(age).text, at: isOne ? 1 : 0) }
    let known = Set(report.goals.map(\.goal))
    if !known.contains(.exam(model.exam.id)) {
      lines.append(line(worded("Readiness for the exam"), report.exam))
    }
    if !known.contains(.role(model.role.id)) {
      lines.append(line(worded("For the role you are in"), report.role))
    }
    return
      (lines + [
        "", style.strong(report.verdict.title),
        TextLayout.wrapped(report.explanation(aimsAtExam: holdsExam)),
      ] + depths).joined(separator: "\n")
  }

  /// What the answers are beside what the plan has reached and will bring.
  private var planned: String? {
    guard let plan else { return nil }
    // The answers as they are now, which the plan may not have taken in yet.
    let isOfPlan = goals == nil && plan.goals.isEmpty
    var figures = plan.figures
    let former = figures.known
    if isOfPlan { figures.known = Score(report.exam) }
    let aim = isOfPlan ? "" : worded(" for \(plan.aimTitle)")
    let news =
      isPlanBehind
      ? " "
        + (isOfPlan && former != figures.known
          ? worded(
            """
            The plan rests on earlier answers, by which \(TextLayout.percent(former)) were known; 'readiness \
            replan' takes in what is new.
            """) : ReadinessFigures.earlierAnswers) : ""
    return style.strong(worded("With your plan\(aim)")) + "\n"
      + TextLayout.wrapped(figures.sentence(TextLayout.percent) + news)
  }

  /// How far questions back each number of an exam.
  private var depths: [String] {
    let own = report.goals.contains { $0.goal == .exam(model.exam.id) }
    var rows = report.goals.compactMap { goal in goal.depth.map { (goal.title, $0) } }
    if !own { rows.append((model.exam.title, report.examDepth)) }
    return rows.count == 1
      ? [TextLayout.wrapped(rows[0].1.sentence)]
      : rows.map { TextLayout.wrapped("\($0): \($1.sentence)") }
  }

  /// Sections of which questions cover a part only.
  private var openSections: String? {
    var titles = model.exam.sections.map(\.title)
    var depth = report.examDepth
    if let first = report.goals.first, goals != nil {
      guard let own = first.depth else { return nil }
      titles = first.sections.map(\.title)
      depth = own
    }
    let lines = zip(titles, depth.sections).enumerated().compactMap { index, section -> String? in
      guard section.1 < 0.9995, let sentence = depth.sentence(ofSection: index) else { return nil }
      return TextLayout.wrapped("\(section.0): \(sentence)", indent: "  ")
    }
    return lines.isEmpty
      ? nil : ([style.strong(worded("What the questions leave out"))] + lines).joined(separator: "\n")
  }

  /// The parts of the first goal, and with several the sections of the others.
  private var allParts: [String?] {
    guard let first = report.goals.first, goals != nil else {
      return [
        parts(worded("By section"), report.sections), parts(worded("By competency"), report.competencies),
      ]
    }
    guard report.goals.count == 1 else {
      return report.goals.map {
        parts(worded("By \($0.goal.isExam ? worded("section") : worded("area")): \($0.title)"), $0.sections)
      }
    }
    return first.goal.isExam
      ? [parts(worded("By section"), report.sections), parts(worded("By competency"), report.competencies)]
      : [parts(worded("By area"), report.sections)]
  }

  /// Whether an exam is among what is shown first.
  private var holdsExam: Bool { goals?.holdExam ?? true }

  private func parts(_ title: String, _ parts: [ReadinessReport.Part]) -> String {
    ([style.strong(title)]
      + parts.map { part in
        let share = TextLayout.right(TextLayout.oneDecimal(part.weight * 100), 4)
        return TextLayout.column(part.title, 34) + " " + share + " % " + figures(part.estimate, columns: 16)
      }).joined(separator: "\n")
  }

  private func line(_ title: String, _ estimate: Estimate) -> String {
    TextLayout.column(title, 24) + figures(estimate, columns: 34)
  }

  private func figures(_ estimate: Estimate, columns: Int) -> String {
    let interval = estimate.interval90
    let bar = TextLayout.bar(
      mean: estimate.mean, low: interval.lowerBound, high: interval.upperBound, columns: columns)
    return bar + " "
      + TextLayout.right(
        TextLayout.percent(estimate.mean, interval.lowerBound, interval.upperBound), 13)
  }

  private var gaps: String? {
    let gaps = (goals == nil ? report.gaps : report.gapsByYield).prefix(10)
    guard !gaps.isEmpty else { return nil }
    let header =
      TextLayout.column(
        goals == nil ? worded("Gaps worth most") : worded("Gaps, most points an hour first"), 36)
      + TextLayout.right(worded("level now"), 14)
      + TextLayout.right(worded("needed"), 8)
      + TextLayout.right(worded("worth"), 9) + TextLayout.right(worded("study"), 10)
    let rows = gaps.map { gap in
      let spread = gap.proficiency.halfWidth90
      let low = TextLayout.oneDecimal(max(0, gap.proficiency.mean - spread))
      let high = TextLayout.oneDecimal(min(4, gap.proficiency.mean + spread))
      let mean = TextLayout.oneDecimal(max(0, min(4, gap.proficiency.mean)))
      return TextLayout.column(gap.skill.title, 36) + TextLayout.right("\(mean) (\(low)–\(high))", 14)
        + TextLayout.right("\(gap.neededLevel)", 8)
        + TextLayout.right(TextLayout.oneDecimal(gap.worth) + worded(" pt"), 9)
        + TextLayout.right(
          gap.standing == .unknown ? worded("check first") : TextLayout.hours(gap.quarters), 12)
    }
    return ([style.strong(header)] + rows).joined(separator: "\n")
  }

  /// What to do first for someone whom the exam does not suit yet.
  private var path: String? {
    guard report.verdict == .notYetSuited, holdsExam else { return nil }
    let steps = model.exam.steppingStones.enumerated().map { index, stone in
      TextLayout.wrapped(
        "\(stone.title): \(stone.advice) \(stone.url)", indent: "   ", first: "\(index + 1). ")
    }
    let first = model.exam.steppingStones.lazy.compactMap(\.exam).compactMap { model.library.exam($0) }
      .first { model.library.obstacle(toAimingAt: $0) == nil }
    let plan = first.map {
      TextLayout.wrapped(
        worded(
          """
          A plan for the first of them from what you answered: readiness plan --goal exam:\($0.id). With \
          days for both, one plan leads to it and on to this exam: --goal exam:\($0.id)@DAY --goal \
          exam:\(model.exam.id)@DAY. When it is passed, 'readiness replan --passed DAY' goes on to the next.
          """))
    }
    return ([style.strong(worded("Where to start instead"))] + steps + [plan].compactMap(\.self)).joined(
      separator: "\n")
  }

  /// What of each number comes from questions that were calibrated on people; `nil` where none was.
  private var calibrated: String? {
    guard report.calibratedShares.overall > 0 else { return nil }
    var rows: [(title: String, share: Double)] = [
      (goals == nil ? worded("Readiness for the exam") : worded("Readiness"), report.calibratedShares.overall)
    ]
    rows += report.sections.map { ($0.title, $0.calibratedShare) }
    let lines = rows.map { row in
      TextLayout.column(row.title, 48) + TextLayout.right("\(Int((row.share * 100).rounded())) %", 6)
    }
    let header = worded("Of what your answers tell, so much comes from questions calibrated on people")
    return ([style.strong(header)] + lines).joined(separator: "\n")
  }

  private var reading: String {
    var sentences = [
      worded(
        """
        Based on \(report.canDoCount) self-ratings and \(report.checkCount) scenarios, \
        \(report.notSureCount) answered “not sure”.
        """),
      report.calibratedShares.overall > 0
        ? worded("Questions that are not calibrated on people's answers are authored.")
        : worded("The questions are authored, not calibrated on people."),
      worded(
        """
        For each skill there are \(Self.count(report.bank.canDo)) statements and \
        \(Self.count(report.bank.check)) scenarios.
        """),
      worded(
        "Ranges hold in nine cases out of ten, if the model holds. Single skills stay vague after so few questions."
      ),
    ]
    if holdsExam {
      sentences.append(worded("This is not a probability of passing; the issuer publishes no pass mark."))
    }
    let text = AnswerText(answers, model: model, style: style)
    let overclaiming = report.overclaiming.map { PlanReadiness.Overclaiming($0) }
    if let overclaiming { sentences.append(overclaiming.sentence) }
    if let promise = text.promise(beside: overclaiming) { sentences.append(promise) }
    sentences += text.sentences
    return TextLayout.wrapped(sentences.joined(separator: " "))
  }

  private static func count(_ range: ClosedRange<Int>) -> String {
    range.count == 1 ? "\(range.lowerBound)" : worded("\(range.lowerBound) to \(range.upperBound)")
  }
}
