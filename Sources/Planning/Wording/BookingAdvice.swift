import Assessment
public import Ontology
import Wording

/// What comes before all else where a plan is not expected to reach its aim by the day of the exam: that it does not,
/// when to decide about the day, and what would reach it.
public struct BookingAdvice: Sendable, Hashable {
  /// The verdict in a sentence.
  public let verdict: String
  /// When to decide, and by what.
  public let gate: String
  /// What would reach the aim.
  public let ways: [String]

  /// Verdict and gate.
  public var sentences: String { [verdict, gate].filter { !$0.isEmpty }.joined(separator: " ") }
}

extension Plan {
  /// What to say first where the forecast for the day of the one exam is below the aim; `nil` where it is not, and where
  /// no exam is aimed at.
  ///
  /// The day to decide is that of the first full practice exam, about two weeks before the exam: late enough to know
  /// something, early enough to take another day.
  ///
  /// - Parameters:
  ///   - today: The day on which it is read; the first of the plan if `nil`.
  ///   - hours: Writes quarter-hours as the reader's document does.
  ///   - percent: Writes a readiness as the reader's document does.
  public func bookingAdvice(
    on today: Day? = nil, hours: (Int) -> String, percent: (Score) -> String
  ) -> BookingAdvice? {
    let (forecast, target) = (readiness.projected, conditions.target)
    guard let exam = conditions.examDate, aim == .exam, certification == nil, forecast.mean < target,
      let ending
    else { return nil }
    let aim = worded("\(target / 10)\u{A0}%")
    let verdict =
      isFirstStage
      ? worded(
        "\(exam.spoken) comes too early: the forecast for that day is \(percent(forecast)), the aim \(aim).")
      : worded(
        """
        \(exam.spoken) may come too early: the forecast for that day is \(percent(forecast)), the aim \
        \(aim).
        """)
    let decision = ending.practiceExams.suffix(2).first?.day
    let gate =
      if let decision, decision >= today ?? conditions.start {
        isFirstStage
          ? worded(
            """
            Take this plan as a first stage and book no day. Decide on \(decision.spoken), after the full practice \
            exam: \(practiceExamRule)
            """)
          : worded(
            """
            Do not book it yet. Decide on \(decision.spoken), after the full practice exam: \(practiceExamRule)
            """)
      } else if decision != nil {
        worded("Decide by the practice exam: \(practiceExamRule)")
      } else {
        worded("Decide by a full practice exam (readiness mock): \(practiceExamRule)")
      }
    return BookingAdvice(
      verdict: verdict, gate: gate,
      ways: waysToAim.map { $0.sentence(target: target, hours: hours) })
  }

  /// What full practice exams decide, in the one rule that every page says: the first one whether to book, the second
  /// whether the day stays.
  ///
  /// At 80 % right the chance error of 50 questions is about 11 points either way (two standard errors of a binomial).
  /// A section has about eight of them: whoever knows 80 % of each shows more than 30 points less in one of six in about
  /// one practice exam of sixteen.
  var practiceExamRule: String {
    func percent(_ score: Int) -> String { worded("\(score / 10)\u{A0}%") }
    let (aim, kept) = (percent(conditions.target), percent(max(0, conditions.target - 100)))
    let first =
      isFirstStage
      ? worded(
        "book if it shows \(aim) or more and no section more than 30 points less, else plan the next stage.")
      : worded(
        "book if it shows \(aim) or more and no section more than 30 points less, else take another day.")
    guard let ending, ending.practiceExams.count > 1 else {
      return worded("\(first) Fifty questions are right to about 10 points.")
    }
    return worded(
      """
      \(first) Once it is booked, the second one decides whether the day stays: keep it at \(kept) or more, since fifty \
      questions are right to about 10 points, else move it.
      """)
  }
}
