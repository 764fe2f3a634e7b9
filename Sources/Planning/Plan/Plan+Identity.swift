public import Ontology

extension Plan {
  /// The identity of the plans that a person makes from a day on; FNV-1a, the same on every platform.
  ///
  /// It depends on who plans for what, from when, so that it tells to whose profile a plan belongs.
  ///
  /// - Parameters:
  ///   - created: The day on which the person's profile was begun.
  ///   - goals: What the plan aims at; empty for the exam alone.
  public static func identity(
    learner: String, created: Day, exam: Exam.ID, role: Role.ID, goals: [Goal] = [], start: Day
  ) -> String {
    let subject = "\(learner)\n\(created)\n\(exam)\n\(role)\n\(start)"
    var fingerprint = Fingerprint()
    fingerprint.add(subject + goals.map { "\n\($0)" }.joined())
    return "plan-" + fingerprint.text
  }
}
