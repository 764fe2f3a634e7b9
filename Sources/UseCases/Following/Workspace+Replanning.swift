public import Assessment
import Host
public import Ontology
public import Planning
import Scheduling
import Wording
import XML

/// A plan whose rest was planned anew, as a preview: nothing is written yet.
public final class ReplanDraft {
  /// The plan as it is on the disk.
  public let old: Plan
  /// The plan as it would be.
  public let new: Plan
  /// The assessment of the plan's profile, from the role that the plan starts from.
  public let model: AssessmentModel
  /// What is believed after what was done.
  ///
  /// - Complexity: that of scoring the profile.
  public var belief: Belief { replanner.belief(after: old) }
  /// Hours that an earlier version of the program had worn away, and that come back; `nil` for none.
  public let mended: WornHours?
  /// Of a passed exam: what else the plan aimed at, for which upkeep plans nothing.
  public let goalsLeft: [PlanGoal]
  /// The number, from 1, that the results of a failed exam or the certificate of a passed one get in the profile's
  /// evidence; `nil` for none.
  public let scoresNumber: Int?
  /// Of several exams, or one other than the profile's: the one whose result is told; `nil` else.
  public let satExam: Exam?
  /// The day from which it is planned.
  public let day: Day
  private let command: String
  private let request: ReplanRequest
  /// The plan with the time zone that is asked for.
  private let base: Plan
  private let wishes: [Wish]?
  private let workspace: Workspace
  private let file: PlanFileOnDisk
  private let profileFile: ProfileFile
  private let profile: Profile
  private let replanner: Replanner

  fileprivate init(_ request: ReplanRequest, _ workspace: Workspace) throws {
    self.workspace = workspace
    file = PlanFileOnDisk(path: request.planPath)
    old = try file.read(workspace)
    profileFile = ProfileFile(path: request.profilePath)
    let stored = try Self.profile(of: old, profileFile, workspace)
    try old.subject.checkIsOf(stored, at: request.profilePath)
    let sat = try SatExam(request.outcome, of: old, library: workspace.library)
    satExam = sat?.exam
    goalsLeft = sat == nil ? Self.goalsLeft(of: old, after: request.outcome) : []
    // The plan may start from another role than the profile.
    var person = stored
    person.role = old.subject.role
    model = try workspace.model(for: person)
    if case .failed(let day, _, let scores) = request.outcome, !scores.isEmpty {
      let form = EvidenceForm(model, of: sat?.exam, on: request.today)
      let result = Evidence(
        kind: .practiceExam(try scores.map(form.score)),
        title: sat.map { worded("\($0.exam.title), not passed") } ?? worded("Exam, not passed"),
        day: day,
        recorded: max(day, request.today))
      try person.add(result, in: model.library, exam: model.exam)
    }
    if let piece = sat?.certificate(after: old, person, model: model, recorded: request.today) {
      try person.add(piece, in: model.library, exam: model.exam)
    }
    var planner = Replanner(
      model: model, profile: person, effort: workspace.tier.effort,
      goals: try old.goalSet(model, without: sat?.passed, at: request.planPath))
    planner.now = request.minute.map { (request.today, $0) }
    replanner = planner
    self.request = request
    let (old, model) = (old, model)
    base = try old.inZone(request.adjustment?.zone)
    wishes = try request.adjustment.map { entry in
      try WishReading(entry, plan: old, model: model, today: request.day).wishes()
    }
    var new =
      try sat?.plan(
        after: base, request, upkeep: try Self.upkeep(request.upkeepHours, usual: Replanner.usualUpkeep),
        by: replanner)
      ?? Self.unmoved(base, since: old, request, wishes: wishes, by: replanner)
      ?? Self.plan(after: base, request, wishes: wishes, by: replanner)
    if base != old, new.revision == old.revision {
      // The sessions have other times for calendars, even where none of them moves.
      (new.revision, new.changes) = (old.revision + 1, [])
    }
    self.new = new
    if let wishes { try Self.check(new, wishes: wishes, from: old, model: model, on: request.day) }
    day = request.day
    command = request.adjustment == nil ? "replan" : "adjust"
    mended = new == old ? nil : WornHours(old, on: request.day)
    person.role = stored.role
    profile = person
    scoresNumber = person == stored ? nil : person.evidence.count
  }

  /// What changes for which cause; nothing for how an exam went, or where nothing changes.
  ///
  /// - Complexity: that of a replan for each cause but one.
  public func causes() throws -> [PlanCause] {
    guard isNew, request.outcome == nil, new.certification == nil, base == old || new.weeks != old.weeks
    else {
      return []
    }
    return try replanner.causes(
      from: base, to: new, on: day, keeping: request.priority, examDate: request.examDate, of: request.exam,
      pace: request.trustsEstimates ? nil : LearnedPace.percent(of: old), wishes: wishes)
  }

  /// What is open in the plan and stands in no library here: of somebody's own library, or withdrawn since.
  ///
  /// - Complexity: O(activities + resources).
  public var unknownActivities: [PlannedActivity] {
    let known = Set(model.library.resources.map(\.id.text))
    let own = old.wishes.compactMap { wish -> String? in
      if case .addition(let own) = wish.content { own.id } else { nil }
    }
    let completed = PlanProgress(old).completed
    return old.activities.filter { activity in
      activity.kind.isStudy && !known.contains(activity.id) && !own.contains(activity.id)
        && !completed.contains(activity.id)
    }
  }

  /// Whether anything would change.
  public var isNew: Bool { new != old }

  /// Writes the plan, and the results of an exam into the profile: both, after both were read back, or neither; the
  /// old plan is kept for `undo`.
  ///
  /// - Returns: What was moved out of the way.
  /// - Throws: `FileFault.changed` when another program has changed a file since it was read.
  public func write() throws -> [Notice] {
    let document = try file.bytes(of: new, schemas: workspace.schemas)
    let change = PlanFileChange(command, on: request.today)
    guard scoresNumber != nil else { return try file.write(document, of: new, as: change) }
    return try FileGroup.write { group in
      try profileFile.write(profile, schemas: workspace.schemas, in: group)
      return try file.write(document, of: new, as: change, in: group)
    }
  }

  /// The profile; a plan that was made without one needs none.
  private static func profile(
    of plan: Plan, _ file: ProfileFile, _ workspace: Workspace
  ) throws -> Profile {
    do {
      return try file.read(workspace)
    } catch let fault as FileFault {
      let basis = plan.readiness.basis
      guard case .missing = fault, basis.canDo + basis.check == 0 else { throw fault }
      let subject = plan.subject
      return Profile(
        name: subject.learner, role: subject.role, exam: subject.exam, edition: subject.edition,
        created: plan.conditions.start, questions: 40)
    }
  }

  /// What a passed exam leaves behind of the goals of a plan.
  private static func goalsLeft(of plan: Plan, after outcome: ReplanRequest.Outcome?) -> [PlanGoal] {
    guard case .passed = outcome, plan.certification == nil else { return [] }
    return plan.goals.filter { $0.goal != .exam(plan.subject.exam) }
  }

  /// What follows from how the exam went, or from what was done.
  /// The plan in another zone where nothing else is asked for and nothing has come up; `nil` where something has.
  private static func unmoved(
    _ base: Plan, since old: Plan, _ request: ReplanRequest, wishes: [Wish]?, by replanner: Replanner
  ) -> Plan? {
    guard base != old, wishes ?? old.wishes == old.wishes, request.examDate == nil, request.outcome == nil,
      old.certification == nil
    else { return nil }
    return replanner.unmoved(
      base, since: old, on: request.day, keeping: request.priority,
      pace: request.trustsEstimates ? nil : LearnedPace.percent(of: old))
  }

  private static func plan(
    after old: Plan, _ request: ReplanRequest, wishes: [Wish]?, by replanner: Replanner
  ) throws -> Plan {
    let pace = request.trustsEstimates ? nil : LearnedPace.percent(of: old)
    var passed = old.certification?.passed
    switch request.outcome {
    case .failed(let day, _, _): return try replanner.retake(old, failed: day, on: request.day, pace: pace)
    case .passed(let day, _): passed = day
    case nil: break
    }
    guard let passed else {
      guard request.upkeepHours == nil else {
        throw Failure(
          "readiness: "
            + worded("--hours is for the upkeep of a certificate; give the day of the exam with --passed"),
          status: Failure.usage)
      }
      return try replanner.replan(
        old, on: request.day, keeping: request.priority, examDate: request.examDate, of: request.exam,
        pace: pace, wishes: wishes)
    }
    guard wishes == nil else {
      throw Failure(
        "readiness: "
          + worded(
            """
            the exam was passed on \(passed); the plan keeps its certificate, and 'readiness replan --hours' \
            changes its hours
            """), status: Failure.usage)
    }
    guard request.examDate == nil else {
      throw Failure(
        "readiness: "
          + worded(
            "the exam was passed on \(passed); the plan keeps its certificate, so there is no exam to move"),
        status: Failure.usage)
    }
    let usual = old.certification == nil ? Replanner.usualUpkeep : old.conditions.weeklyQuarters
    return try replanner.maintain(
      old, passed: passed, on: request.day, weeklyQuarters: try upkeep(request.upkeepHours, usual: usual))
  }

  /// Quarter-hours a week of upkeep.
  private static func upkeep(_ hours: Double?, usual: Int) throws -> Int {
    guard let hours else { return usual }
    guard hours.isFinite, (0.25...10).contains(hours) else {
      throw Failure(
        "readiness: " + worded("\(hours) hours a week cannot be planned; give --hours between 0.25 and 10"),
        status: Failure.usage)
    }
    return Int((4 * hours).rounded())
  }
}

extension Workspace {
  /// Plans the rest of a plan anew; nothing is written.
  ///
  /// - Parameter request: What it is planned anew from.
  /// - Throws: `Failure`, `ProgressFault`, `ExamOutcomeFault` and `EvidenceFault` for what cannot be planned,
  ///   `FileFault` and `InvalidDocument` for a file that cannot be read.
  public func replan(_ request: ReplanRequest) throws -> ReplanDraft { try ReplanDraft(request, self) }
}
