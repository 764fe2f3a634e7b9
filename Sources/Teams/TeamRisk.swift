public import Ontology

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
    case .uncertain: "where they stand is not known well yet; more questions would tell"
    case .noPlan: "no plan yet"
    case .belowAim: "the plan leads to less than its aim"
    case .omitted(let count):
      count == 1 ? "a step did not fit into the plan" : "\(count) steps did not fit into the plan"
    case .late: "if the work goes slowly it does not end before the exam"
    case .overdue(let count):
      count == 1 ? "a session of a past week is open" : "\(count) sessions of past weeks are open"
    case .examPast(let day): "the exam was on \(day.spoken)"
    case .oldAnswers(let day): "the newest answers are of \(day.spoken)"
    case .earlierOutline(let day): "began on the earlier outline of \(day.spoken)"
    case .laterOutline(let day): "began on an outline of \(day.spoken), newer than this library's"
    }
  }

  /// The same of many people, without what differs between them.
  public var summary: String {
    switch self {
    case .uncertain, .noPlan, .belowAim, .late: text
    case .omitted: "steps did not fit into the plan"
    case .overdue: "sessions of past weeks are open"
    case .examPast: "the exam is over by its date"
    case .oldAnswers: "the newest answers are more than six months old"
    case .earlierOutline: "began on an earlier outline"
    case .laterOutline: "began on an outline newer than this library's"
    }
  }
}
