public import Ontology

/// When to book an exam that has no day yet.
///
/// How long study takes is uncertain by 30 % of its hours, and whoever is slow is slow throughout, so that the hours
/// of a whole plan are as uncertain as those of a session. With a normal distribution eight in ten plans take at most
/// 1 + 0.3 · 0.8416 = 1.2525 times their open hours, where 0.8416 is the 80 % quantile of the standard normal
/// distribution. Those hours are put into the weeks as they are, beside reviews, check-ups and practice exams; after
/// them come seven days without anything new, and the exam in the first whole week after these.
public struct ExamProposal: Sendable, Hashable {
  /// The standard deviation of the time that study takes, as a share of its hours; authored.
  static let spread = 0.3
  /// The quantile of the standard normal distribution below which eight in ten lie.
  static let quantile = 0.8416
  /// Days without anything new before the exam.
  static let quietDays = 7

  /// The Monday of the week to book for.
  public let week: Day
  /// The day by which eight in ten such plans are done with what is new.
  public let done: Day
}

extension Plan {
  /// The week to book the exam for; `nil` where its day is known, where no exam is aimed at, and where nothing is left
  /// to study.
  ///
  /// - Complexity: O(activities + sessions + records).
  public var proposedExam: ExamProposal? {
    guard conditions.examDate == nil, aim.hasExam, certification == nil else { return nil }
    let progress = PlanProgress(self)
    let kinds = Dictionary(activities.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    func quarters(of week: PlanWeek, where isCounted: (PlanWeek.Session) -> Bool) -> Int {
      week.sessions.filter(isCounted).map(\.quarters).reduce(0, +)
    }
    func isStudy(_ session: PlanWeek.Session) -> Bool { kinds[session.activity]?.isStudy ?? true }
    let now = provenance?.day ?? conditions.start
    let ahead = weeks.filter { $0.end >= now }
    let open = ahead.map { quarters(of: $0) { isStudy($0) && !progress.isDone($0) } }.reduce(0, +)
    guard open > 0 else { return nil }
    let slow = Int((Double(open) * (1 + ExamProposal.spread * ExamProposal.quantile)).rounded(.up))
    var left = slow
    var done = conditions.start
    for week in ahead {
      let others = quarters(of: week) { !isStudy($0) || progress.isDone($0) }
      left -= max(0, week.capacity - week.review - others)
      done = week.end
      if left <= 0 { break }
    }
    if left > 0 {
      let weekly = max(1, conditions.weeklyQuarters)
      done = done.adding(days: 7 * ((left + weekly - 1) / weekly))
    }
    let first = done.adding(days: 1 + ExamProposal.quietDays)
    return ExamProposal(week: first.adding(days: (7 - first.weekday) % 7), done: done)
  }
}
