public import Assessment
public import Ontology
public import Planning
import Wording
public import XML

/// A check-up: a few questions about skills, whose answers go into the profile, and what they come to for the plan.
public struct CheckUpRun {
  /// The plan as it is on the disk.
  public let plan: Plan
  /// The assessment that the profile belongs to.
  public let model: AssessmentModel
  /// The questions and the answers so far.
  public private(set) var interview: Interview
  private let session: CheckUpSession
  private let activity: PlannedActivity?
  private let day: Day
  private let planFile: PlanFileOnDisk
  private let profileFile: ProfileFile

  /// Opens the next check-up of a plan, or one about skills.
  ///
  /// - Parameters:
  ///   - planPath: The plan's file.
  ///   - profilePath: The profile's file.
  ///   - skills: What to ask about, by id or name; empty for the plan's next check-up.
  ///   - workspace: The library.
  ///   - day: The day.
  /// - Returns: `nil` where no question is left to ask about that.
  /// - Throws: `Failure` with status 64 for a plan without a check-up, a skill that there is not, or a profile of
  ///   somebody else; `FileFault` and `InvalidDocument` for a file that cannot be read.
  public init?(
    planPath: String, profilePath: String, skills: [String] = [], workspace: Workspace, on day: Day
  ) throws {
    planFile = PlanFileOnDisk(path: planPath)
    profileFile = ProfileFile(path: profilePath)
    plan = try planFile.read(workspace)
    let person = try profileFile.read(workspace)
    try plan.subject.checkIsOf(person, at: profilePath)
    let model = try workspace.model(for: person)
    activity = skills.isEmpty ? try plan.nextCheckUp() : nil
    let goals = try plan.goalSet(model, at: planPath)
    let checks = try activity?.checks ?? skills.map { try Self.check($0, model: model, goals: goals) }
    guard let session = CheckUpSession(checks, model: model, profile: person, on: day) else { return nil }
    self.session = session
    self.model = model
    self.day = day
    interview = Interview(model, profile: session.profile, asking: session.items)
  }

  /// The name of the plan's check-up that ``finish()`` records as done; `nil` where skills were named instead.
  public var recordedTitle: String? { activity?.title }

  /// The profile's file.
  public var path: String { profileFile.path }

  /// The number of questions in all, and of those that are open.
  public var counts: (asked: Int, open: Int) {
    let answered = interview.profile.responses.map(\.item)
    return (session.items.count, Set(session.items).subtracting(answered).count)
  }

  /// Takes an answer.
  ///
  /// - Parameters:
  ///   - answer: The answer.
  ///   - item: The item that it answers.
  ///   - tenths: The time that it took, in tenths of a second, if it was measured.
  /// - Returns: Whether the item can have that answer now; nothing has changed if not.
  /// - Throws: `FileFault`, and `Failure` with status 65 for a profile that could not be read again.
  public mutating func answer(_ answer: Profile.Answer, to item: Item.ID, tenths: Int? = nil) throws -> Bool {
    var changed = interview
    guard changed.answer(answer, to: item, on: day, tenths: tenths) else { return false }
    try take(changed)
    return true
  }

  /// Takes all answers of a file, or none.
  ///
  /// - Parameter answers: A file that has an item and its answer on each line.
  /// - Throws: `InvalidDocument` with every line that cannot be used, and as ``answer(_:to:tenths:)`` does.
  public mutating func answer(from answers: SourceFile) throws {
    let read = try AnswerFile(answers).applied(to: interview.profile, model: model, on: day)
    try take(Interview(model, profile: read, asking: session.items))
  }

  /// Writes what a conversation has made of the interview, and goes on with it.
  ///
  /// - Parameter changed: The interview after an answer or a withdrawal.
  /// - Throws: as ``answer(_:to:tenths:)`` does.
  public mutating func take(_ changed: Interview) throws {
    try profileFile.write(changed.profile)
    interview = changed
  }

  /// Ends a check-up that is answered, and records it in the plan.
  ///
  /// - Returns: What the answers come to; `nil` while a question is open, and nothing is recorded then.
  /// - Throws: `ProgressFault` for a day outside the plan, and `FileFault`.
  public func finish() throws -> [CheckUpFinding]? {
    guard counts.open == 0 else { return nil }
    let answered = interview.profile
    let findings = CheckUpFinding.all(session, answered: answered, plan: plan, model: model)
    if let activity {
      var changed = plan
      let tenths = answered.responses.compactMap(\.tenths).reduce(0, +)
      try changed.record(
        .done, of: activity.id, on: plan.recordDay(for: day),
        minutes: tenths > 0 ? max(1, (tenths + 300) / 600) : nil)
      try planFile.write(changed, as: PlanFileChange("check-up", on: day))
    }
    return findings
  }

  /// What to ask about a skill: the level that is needed of it.
  private static func check(_ name: String, model: AssessmentModel, goals: GoalSet) throws -> SkillCheck {
    let found = try model.skill(named: name, hint: worded("'readiness show' lists the skills of the exam"))
    let level = max(1, goals.neededLevel(of: found))
    let skill = model.library.skills[found]
    return SkillCheck(skill: skill.id.text, title: skill.title, level: level, quarters: 0)
  }
}

extension Plan {
  /// The first check-up that is not done.
  fileprivate func nextCheckUp() throws -> PlannedActivity {
    let completed = PlanProgress(self).completed
    if let next = activities.first(where: { $0.kind == .checkUp && !completed.contains($0.id) }) {
      return next
    }
    throw Failure(
      "readiness: "
        + worded("the plan has no check-up that is still to be done; name what to ask about with --skill"),
      status: Failure.usage)
  }
}
