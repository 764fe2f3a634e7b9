public import Ontology
import Wording

extension Plan {
  /// What a plan aims at, as far as its words depend on it.
  public enum Aim: Sendable, Hashable {
    /// One exam.
    case exam
    /// What one role expects.
    case role
    /// Several goals, of which one at least is an exam, or none is.
    case several(withExam: Bool)

    /// Whether an exam is sat on the plan's date.
    public var hasExam: Bool { self == .exam || self == .several(withExam: true) }

    /// Whether there is more than one goal.
    public var isSeveral: Bool { self != .exam && self != .role }

    /// Who asks for what is learned: `the exam`, `the job` or `the goals`.
    public var asker: String {
      switch self {
      case .exam: worded("the exam")
      case .role: worded("the job")
      case .several: worded("the goals")
      }
    }

    /// What asks, with its verb, such as `the exam asks`.
    public var asks: String { asker + (isSeveral ? worded(" ask") : worded(" asks")) }
  }

  /// What it aims at.
  public var aim: Aim {
    guard let first = goals.first else { return .exam }
    guard goals.count > 1 else { return first.goal.isExam ? .exam : .role }
    return .several(withExam: goals.contains { $0.goal.isExam })
  }

  /// The goals; where none is named, the exam of its assessment.
  package var aims: [Goal] { goals.isEmpty ? [.exam(subject.exam)] : goals.map(\.goal) }

  /// The exams among ``aims``, in their order.
  package var examGoals: [Goal] { aims.filter(\.isExam) }

  /// Whether the exam of its assessment is among what it aims at.
  public var aimsAtOwnExam: Bool { goals.isEmpty || goals.contains { $0.goal == .exam(subject.exam) } }

  /// The names of what it aims at, in a row.
  public var aimTitle: String { Self.listed(goals.isEmpty ? [subject.examTitle] : goals.map(\.title)) }

  /// The names of the exams that it aims at, in a row; empty when there is none.
  public var examTitles: String {
    Self.listed(goals.isEmpty ? [subject.examTitle] : goals.filter(\.goal.isExam).map(\.title))
  }

  /// Who asks for what the sections show: the first goal.
  public var leadingAsker: String { goals.first?.goal.isExam == false ? worded("the job") : Self.examAsker }

  /// What ``leadingAsker`` is where the first goal is an exam.
  public static var examAsker: String { worded("the exam") }

  /// The name of a goal of the plan.
  public func title(of goal: Goal) -> String { goals.first { $0.goal == goal }?.title ?? goal.description }

  /// `a`, `a and b`, `a, b and c`.
  private static func listed(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + worded(" and ") + last
  }
}
