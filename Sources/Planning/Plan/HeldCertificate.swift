import Assessment
public import Ontology

/// A certificate that a plan has led to.
public struct HeldCertificate: Sendable, Hashable {
  /// The exam.
  public let exam: Exam.ID
  /// The exam's name.
  public let title: String
  /// The day on which it was passed.
  public let passed: Day
  /// The first day on which the certificate can be renewed; `nil` where the library does not say.
  public let renewalOpens: Day?
  /// The day on which it ends; `nil` where the library does not say.
  public let ends: Day?
}

extension Plan {
  /// The certificates that the plan has led to, in the order in which their exams were passed; that of the last exam,
  /// whose upkeep is planned, stands last.
  public var certificates: [HeldCertificate] {
    let earlier = passedExams.map {
      HeldCertificate(
        exam: $0.exam, title: $0.title, passed: $0.day, renewalOpens: $0.renewalOpens, ends: $0.ends)
    }
    guard let held = certification else { return earlier }
    return earlier + [
      HeldCertificate(
        exam: keptExam, title: aimTitle, passed: held.passed, renewalOpens: held.renewalOpens, ends: held.ends
      )
    ]
  }

  /// The exam whose certificate a plan of upkeep keeps.
  public var keptExam: Exam.ID {
    for case .exam(let id) in goals.map(\.goal) { return id }
    return subject.exam
  }

  /// The exams that the plan leads to and whose result is not told, in the order of their days.
  public var openExams: [Goal] {
    guard certification == nil else { return [] }
    guard conditions.examDate == nil else { return examDays.map(\.goal) }
    return examGoals.filter { !isPassed($0) }
  }

  /// Whether all exams are over, of which the result of one at least is told and that of another is not.
  public var isWaitingForResults: Bool { goals.contains { isPassed($0.goal) } }

  /// Whether an exam of the plan is passed, and the plan goes on.
  func isPassed(_ goal: Goal) -> Bool { passedExams.contains { .exam($0.exam) == goal } }
}
