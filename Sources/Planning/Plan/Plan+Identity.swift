public import Ontology

extension Plan {
  /// The identity of the plans that a person makes from a day on; FNV-1a, the same on every platform.
  ///
  /// It depends on who plans for what, from when, so that it tells to whose profile a plan belongs.
  ///
  /// - Parameters:
  ///   - learner: The person's name.
  ///   - created: The day on which the person's profile was begun.
  ///   - exam: The exam of the profile.
  ///   - role: The role that the person starts from.
  ///   - goals: What the plan aims at; empty for the exam alone.
  ///   - start: The first day of the plan.
  public static func identity(
    learner: String, created: Day, exam: Exam.ID, role: Role.ID, goals: [Goal] = [], start: Day
  ) -> String {
    let subject = "\(learner)\n\(created)\n\(exam)\n\(role)\n\(start)"
    var fingerprint = Fingerprint()
    fingerprint.add(subject + goals.map { "\n\($0)" }.joined())
    return "plan-" + fingerprint.text
  }
}
