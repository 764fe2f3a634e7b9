import Wording

/// Why nothing can be said of a person's readiness for an exam, or why nobody should aim at it.
public enum ExamObstacle: Sendable, Hashable, CustomStringConvertible {
  /// The library has its outline only; the exams whose subjects lie nearest can be taken instead.
  case outlineOnly(title: String, id: Exam.ID, instead: [Exam.ID])
  /// It was retired; what came in its place, if anything did.
  case retired(title: String, on: Day, successor: Successor?, instead: [Exam.ID])

  /// What came in the place of an exam.
  public struct Successor: Sendable {
    /// Its name.
    public var title: String
    /// Its id.
    public var id: Exam.ID
    /// Whether the library has its outline only, so that nobody can be told their readiness for it either.
    public var isOutlineOnly: Bool

    /// Names what came.
    public init(title: String, id: Exam.ID, isOutlineOnly: Bool) {
      self.title = title
      self.id = id
      self.isOutlineOnly = isOutlineOnly
    }
  }

  /// What stands in the way, and what can be done instead.
  public var description: String {
    switch self {
    case .outlineOnly(let title, let id, let instead):
      worded(
        """
        of '\(title)' the library has the outline only, its points are not mapped to skills, so nothing can \
        be said of readiness; read it with 'readiness show \(id)'
        """) + Self.alternatives(instead, after: worded(", or "))
    case .retired(let title, let day, let successor, let instead):
      worded("'\(title)' was retired on \(day)")
        + (successor.map { worded("; its successor is '\($0.title)' (\($0.id))") }
          ?? worded("; nothing came in its place"))
        + (successor?.isOutlineOnly == true
          ? worded(", of which the library has the outline only") + Self.alternatives(instead, after: "; ")
          : Self.alternatives(instead, after: worded(", or ")))
    }
  }

  private static func alternatives(_ exams: [Exam.ID], after joint: String) -> String {
    exams.isEmpty
      ? worded("; 'readiness exams' lists the others")
      : joint
        + worded("aim at \(exams.map(\.text).joined(separator: worded(" or "))), the nearest to it")
  }

  /// Compares by what is said.
  public static func == (left: Self, right: Self) -> Bool { left.description == right.description }

  /// Hashes what is said.
  public func hash(into hasher: inout Hasher) { hasher.combine(description) }
}
