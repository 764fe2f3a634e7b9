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
      "of '\(title)' the library has the outline only, its points are not mapped to skills, so nothing can be said "
        + "of readiness; read it with 'readiness show \(id)'" + Self.alternatives(instead)
    case .retired(let title, let day, let successor, let instead):
      "'\(title)' was retired on \(day)"
        + (successor.map { "; its successor is '\($0.title)' (\($0.id))" } ?? "; nothing came in its place")
        + Self.alternatives(instead)
    }
  }

  private static func alternatives(_ exams: [Exam.ID]) -> String {
    exams.isEmpty
      ? "; 'readiness exams' lists the others"
      : ", or aim at \(exams.map(\.text).joined(separator: " or ")), the nearest to it"
  }

  /// Compares by what is said.
  public static func == (left: Self, right: Self) -> Bool { left.description == right.description }

  /// Hashes what is said.
  public func hash(into hasher: inout Hasher) { hasher.combine(description) }
}

extension Library {
  /// What keeps a person from being told their readiness for an exam; `nil` where nothing does.
  public func obstacle(toReadinessFor exam: Exam) -> ExamObstacle? {
    exam.isMapped ? nil : obstacle(toTaking: exam) ?? outlineOnly(exam)
  }

  /// What keeps a person from aiming at an exam anew; `nil` where nothing does.
  public func obstacle(toAimingAt exam: Exam) -> ExamObstacle? {
    obstacle(toTaking: exam) ?? (exam.isMapped ? nil : outlineOnly(exam))
  }

  private func obstacle(toTaking exam: Exam) -> ExamObstacle? {
    exam.retired.map { day in
      let successor = exam.successor.flatMap { self.exam($0) }
      let own = near(exam)
      return .retired(
        title: exam.title, on: day, successor: successor.map { ($0.title, $0.id) },
        instead: own.isEmpty ? successor.map { $0.isMapped ? [] : near($0) } ?? [] : own)
    }
  }

  private func outlineOnly(_ exam: Exam) -> ExamObstacle {
    .outlineOnly(title: exam.title, id: exam.id, instead: near(exam))
  }

  /// The exams near to one that people can aim at.
  private func near(_ exam: Exam) -> [Exam.ID] {
    exam.near.filter { self.exam($0).map { $0.isMapped && $0.retired == nil } ?? false }
  }

  /// The exam that is proposed where nothing says which: the last that is marked as usual, so that a library over the
  /// built-in one can name its own, else the first that people can aim at.
  public var usualExam: Exam? {
    let open = exams.filter { $0.isMapped && $0.retired == nil }
    return open.last(where: \.isUsual) ?? open.first ?? exams.first
  }

  /// The exam that is proposed to people in some roles: the usual one if it suits one of them, else the first that
  /// does and that people can aim at, else the usual one.
  public func usualExam(for roles: [Role]) -> Exam? {
    let suited = roles.flatMap(\.exams)
    if let usual = usualExam, suited.contains(usual.id) { return usual }
    return suited.lazy.compactMap { exam($0) }.first { obstacle(toAimingAt: $0) == nil } ?? usualExam
  }
}
