/// What a person can aim at: an exam, or what the job itself expects of people in a role.
public enum Goal: Sendable, Hashable, CustomStringConvertible {
  /// An exam.
  case exam(Exam.ID)
  /// What a role expects.
  case role(Role.ID)

  /// Reads a goal such as `exam:google-pmle` or `role:ml-engineer`; `nil` for text that is neither.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty else { return nil }
    switch parts[0] {
    case "exam": self = .exam(Exam.ID(String(parts[1])))
    case "role": self = .role(Role.ID(String(parts[1])))
    default: return nil
    }
  }

  /// The goal as it is written in arguments and documents.
  public var description: String {
    switch self {
    case .exam(let id): "exam:\(id)"
    case .role(let id): "role:\(id)"
    }
  }

  /// Whether it is an exam.
  public var isExam: Bool { if case .exam = self { true } else { false } }
}
