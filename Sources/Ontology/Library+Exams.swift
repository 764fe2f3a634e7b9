extension Library {
  /// What keeps a person from being told their readiness for an exam; `nil` where nothing does.
  public func obstacle(toReadinessFor exam: Exam) -> ExamObstacle? {
    exam.isMapped ? nil : obstacle(toTaking: exam) ?? outlineOnly(exam)
  }

  /// What keeps a person from aiming at an exam anew; `nil` where nothing does.
  public func obstacle(toAimingAt exam: Exam) -> ExamObstacle? {
    obstacle(toTaking: exam) ?? (exam.isMapped ? nil : outlineOnly(exam))
  }

  /// The exam that has a section of an id: one that is preferred, else the first of the library.
  ///
  /// - Complexity: O(sections of all exams).
  public func exam(withSection id: Exam.Section.ID, before preferred: Exam) -> Exam? {
    ([preferred] + exams).first { $0.sections.contains { $0.id == id } }
  }

  private func obstacle(toTaking exam: Exam) -> ExamObstacle? {
    exam.retired.map { day in
      let successor = exam.successor.flatMap { self.exam($0) }
      let own = near(exam)
      return .retired(
        title: exam.title, on: day,
        successor: successor.map {
          ExamObstacle.Successor(title: $0.title, id: $0.id, isOutlineOnly: !$0.isMapped)
        },
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
