public import Assessment
public import Ontology
import Wording

/// Why no plan can follow from how an exam went.
public enum ExamOutcomeFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// The library does not say how long the certificate holds.
  case unknownCertificate(Exam.ID)
  /// The library does not say when the exam may be taken again.
  case unknownRetakes(Exam.ID)
  /// The library says nothing of readiness for the exam any more.
  case noReadiness(GoalFault)
  /// The exam lies before the plan, or is still to come.
  case day(Day, start: Day, today: Day)
  /// The certificate can be renewed already.
  case renewalIsOpen(Day)
  /// The hours are not within what upkeep takes.
  case hours(quarters: Int)
  /// The exam was passed before.
  case passedAlready(Day)
  /// The attempt is recorded already.
  case failedAlready(Day)

  /// One sentence.
  public var description: String {
    switch self {
    case .unknownCertificate(let exam):
      worded(
        "the library does not say how long a certificate of '\(exam)' holds; add <certificate> to the exam's file"
      )
    case .unknownRetakes(let exam):
      worded("the library does not say when '\(exam)' may be taken again; add <retakes> to the exam's file")
    case .noReadiness(let fault): fault.description
    case .day(let day, _, let today) where day > today:
      worded("an exam on \(day) cannot have a result yet: that day is still to come; today is \(today)")
    case .day(let day, let start, let today) where start > today:
      worded("an exam on \(day) does not fit: the plan begins on \(start) only, and today is \(today)")
    case .day(let day, let start, let today):
      worded("an exam on \(day) does not fit; give a day from the start of the plan, \(start), to \(today)")
    case .renewalIsOpen(let day):
      worded("the certificate can be renewed since \(day); make a plan for the exam with 'readiness plan'")
    case .hours(let quarters):
      worded("\(Double(quarters) / 4) hours a week cannot be planned; give --hours between 0.25 and 10")
    case .passedAlready(let day): worded("the plan says that the exam was passed on \(day)")
    case .failedAlready(let day): worded("the plan has a failed attempt on \(day) already")
    }
  }
}
