public import Ontology
import Wording

/// What could go wrong with one person's goal, as far as files tell.
public enum TeamRisk: Sendable, Hashable {
  /// Where they stand is not known well.
  case uncertain
  /// There is a profile, but no plan.
  case noPlan
  /// The plan leads under its aim.
  case belowAim
  /// So many steps did not fit into the plan.
  case omitted(Int)
  /// If the work goes slowly, it does not end before the exam.
  case late
  /// So many sessions of weeks that are over are not done.
  case overdue(Int)
  /// The exam's day is past.
  case examPast(Day)
  /// The newest answer is more than six months old.
  case oldAnswers(Day)
  /// The person began on an earlier outline of the exam.
  case earlierOutline(Day)
  /// The person began on a later outline than the library has.
  case laterOutline(Day)

  /// The risk in words that go on after a name, without a full stop.
  public var text: String {
    switch self {
    case .uncertain: worded("where they stand is not known well yet; more questions would tell")
    case .noPlan: worded("no plan yet")
    case .belowAim: worded("the plan leads to less than its aim")
    case .omitted(let count):
      count == 1
        ? worded("a step did not fit into the plan") : worded("\(count) steps did not fit into the plan")
    case .late: worded("if the work goes slowly it does not end before the exam")
    case .overdue(let count):
      count == 1
        ? worded("a session of a past week is open") : worded("\(count) sessions of past weeks are open")
    case .examPast(let day): worded("the exam was on \(day.spoken)")
    case .oldAnswers(let day): worded("the newest answers are of \(day.spoken)")
    case .earlierOutline(let day): worded("began on the earlier outline of \(day.spoken)")
    case .laterOutline(let day): worded("began on an outline of \(day.spoken), newer than this library's")
    }
  }

  /// The same of many people, without what differs between them.
  public var summary: String {
    switch self {
    case .uncertain, .noPlan, .belowAim, .late: text
    case .omitted: worded("steps did not fit into the plan")
    case .overdue: worded("sessions of past weeks are open")
    case .examPast: worded("the exam is over by its date")
    case .oldAnswers: worded("the newest answers are more than six months old")
    case .earlierOutline: worded("began on an earlier outline")
    case .laterOutline: worded("began on an outline newer than this library's")
    }
  }
}
