public import Assessment
import Host
public import Ontology
public import Planning
import Wording

/// Where a person stands.
public struct Scored: Sendable {
  /// The person.
  public var profile: Profile
  /// The assessment that the profile belongs to.
  public var model: AssessmentModel
  /// The day for which it is said, and how old the answers are by then.
  public var age: ProfileAge
  /// What is shown first; `nil` for the exam of the profile.
  public var goals: GoalSet?
  /// Readiness and gaps.
  public var report: ReadinessReport
  /// What the answers tell about themselves.
  public var answers: AnswerReport
  /// The plan that was made for the person; `nil` where there is none.
  public var plan: Plan?

  /// Whether the plan was made from other answers or evidence than there are now, so that a replan takes them in.
  public var isPlanBehind: Bool { plan?.awaits(profile) ?? false }

  /// The three readings of readiness with the plan; what is known is that of the report where both are about the same.
  /// `nil` without a plan.
  public var figures: ReadinessFigures? {
    guard let plan else { return nil }
    var figures = plan.figures
    if goals == nil, plan.goals.isEmpty { figures.known = Score(report.exam) }
    return figures
  }
}

extension Workspace {
  /// Says where a person stands.
  ///
  /// - Parameters:
  ///   - path: The profile's file.
  ///   - goals: What to show first, as `exam:ID` or `role:ID` with `=WEIGHT` beside others.
  ///   - day: The day to say it for; `nil` for that of the last entry.
  ///   - planPath: The plan, which tells what was reached since and what is forecast; `nil` for `plan.xml` beside the
  ///     profile, if that is one of the same person.
  /// - Throws: `FileFault` and `InvalidDocument` for a file that cannot be read, `GoalFault` for goals that cannot
  ///   be, `Failure` with status 64 for a day before the last entry.
  public func score(
    _ path: String, goals: [String] = [], on day: Day? = nil, planPath: String? = nil
  ) throws -> Scored {
    let (profile, model, age) = try opened(path, on: day)
    let requests = try GoalRequest.reading(goals, in: library)
    let goals = requests.isEmpty ? nil : try GoalSet(requests, model: model)
    let report = ReadinessReport(
      profile, belief: model.belief(for: profile, on: age.day), model: model, goals: goals)
    return Scored(
      profile: profile, model: model, age: age, goals: goals, report: report,
      answers: AnswerReport(profile, model: model), plan: try plan(of: profile, at: path, planPath))
  }

  /// The plan of a person.
  ///
  /// - Parameter planPath: The plan's file; `nil` for `plan.xml` beside the profile, if that is one of the same person.
  func plan(of person: Profile, at path: String, _ planPath: String? = nil) throws -> Plan? {
    guard let planPath else {
      guard !FileIdentity.isStream(path) else { return nil }
      // Nobody has asked for it, so that one that cannot be read, or another's, is no fault here.
      let beside = AtomicFile.folder(of: path) + "plan.xml"
      guard let plan = try? PlanFileOnDisk(path: beside).read(schemas),
        (try? plan.subject.checkIsOf(person, at: path)) != nil
      else { return nil }
      return plan
    }
    let plan = try PlanFileOnDisk(path: planPath).read(schemas)
    try plan.subject.checkIsOf(person, at: path)
    return plan
  }

  /// Says which answers moved a number.
  ///
  /// - Parameters:
  ///   - name: The number: `exam`, `role`, `overclaiming`, or a section, a competency or a skill.
  ///   - path: The profile's file.
  ///   - day: As in ``score(_:goals:on:planPath:)``.
  ///   - progress: Told how many of how many answers are weighed.
  /// - Throws: as ``score(_:goals:on:planPath:)`` does, and `Failure` with status 64 for a name that means nothing.
  public func explain(
    _ name: String, in path: String, on day: Day? = nil, progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> (explanation: Explanation, model: AssessmentModel) {
    let (profile, model, age) = try opened(path, on: day)
    let subject = try ExplanationSubject(name, model: model).subject
    return (Explanation(subject, profile: profile, model: model, on: age.day, progress: progress), model)
  }

  private func opened(
    _ path: String, on day: Day?
  ) throws -> (profile: Profile, model: AssessmentModel, age: ProfileAge) {
    let profile = try ProfileFile(path: path).read(self)
    let model = try model(for: profile)
    guard let day else { return (profile, model, ProfileAge(profile)) }
    let age = ProfileAge(profile, on: day)
    guard age.day >= age.lastEntry else {
      throw Failure(
        "readiness: "
          + worded(
            """
            the last entry of the profile is of \(age.lastEntry), after \(age.day); give --on a day from \
            \(age.lastEntry) on; 'readiness compare' shows how earlier assessments stood
            """),
        status: Failure.usage)
    }
    return (profile, model, age)
  }
}
