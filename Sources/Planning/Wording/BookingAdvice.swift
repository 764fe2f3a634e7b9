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
  /// What would reach the aim, or what can be had.
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
      forecast.high < target
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
        forecast.high < target
          ? worded(
            """
            Take this plan as a first stage and book no day: the full practice exam of \(decision.spoken) shows how \
            far it brought you.
            """)
          : worded(
            """
            Do not book it yet. Decide on \(decision.spoken), after the full practice exam: book if it shows \
            \(aim) or more, and no section far less, else take another day. Fifty questions are right to about 10 \
            points, so let the next one confirm it.
            """)
      } else if decision != nil {
        worded("If the practice exam showed less than \(aim), take another day while you still can.")
      } else {
        worded("Book it once a practice exam shows \(aim) or more: readiness mock.")
      }
    return BookingAdvice(
      verdict: verdict, gate: gate,
      ways: waysToAim.map { $0.sentence(target: target, hours: hours) } + [
        worded("Or keep hours and day, and take the forecast as your aim.")
      ])
  }
}
