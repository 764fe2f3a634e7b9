import Wording

/// Why nothing can be said of a person's readiness for an exam, or why nobody should aim at it.
public enum ExamObstacle: Sendable, Hashable, CustomStringConvertible {
  /// The library has its outline only; the exams whose subjects lie nearest can be taken instead.
  case outlineOnly(title: String, id: Exam.ID, instead: [Exam.ID])
  /// It was retired; what came in its place, if anything did, by its name and id.
  case retired(title: String, on: Day, successor: (title: String, id: Exam.ID)?, instead: [Exam.ID])

  /// What stands in the way, and what can be done instead.
  public var description: String {
    switch self {
    case .outlineOnly(let title, let id, let instead):
      worded(
        """
        of '\(title)' the library has the outline only, its points are not mapped to skills, so nothing can \
        be said of readiness; read it with 'readiness show \(id)'
        """) + Self.alternatives(instead)
    case .retired(let title, let day, let successor, let instead):
      worded("'\(title)' was retired on \(day)")
        + (successor.map { worded("; its successor is '\($0.title)' (\($0.id))") }
          ?? worded("; nothing came in its place"))
        + Self.alternatives(instead)
    }
  }

  private static func alternatives(_ exams: [Exam.ID]) -> String {
    exams.isEmpty
      ? worded("; 'readiness exams' lists the others")
      : worded(", or aim at \(exams.map(\.text).joined(separator: worded(" or "))), the nearest to it")
  }

  /// Compares by what is said.
  public static func == (left: Self, right: Self) -> Bool { left.description == right.description }

  /// Hashes what is said.
  public func hash(into hasher: inout Hasher) { hasher.combine(description) }
}
