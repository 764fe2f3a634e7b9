public import Assessment
public import Host
public import Planning
public import Scheduling

/// What a plan is asked for.
public struct PlanRequest: Sendable {
  /// The profile's file.
  public var profilePath: String
  /// The role to start from instead of the profile's, by id or name; without a profile, all that is known.
  public var role: String?
  /// The name of a person without a profile.
  public var usualName: String
  /// What to plan for, as `exam:ID` or `role:ID` with `=WEIGHT` beside others; empty for the profile's exam.
  public var goals: [String]
  /// The conditions.
  public var conditions: Plan.Conditions
  /// How long the planner may search; `nil` for what the workspace says.
  public var tier: Planner.Tier?

  /// Asks for a plan.
  public init(
    profilePath: String, role: String? = nil, usualName: String = "Learner",
    goals: [String] = [], conditions: Plan.Conditions, tier: Planner.Tier? = nil
  ) {
    self.profilePath = profilePath
    self.role = role
    self.usualName = usualName
    self.goals = goals
    self.conditions = conditions
    self.tier = tier
  }
}

/// A plan that is made and not written yet.
public final class PlanDraft {
  /// The plan.
  public let plan: Plan
  /// Where it begins.
  public let start: StartingPoint
  /// The assessment that the profile belongs to.
  public let model: AssessmentModel
  /// How old the profile is on the first day.
  public let age: ProfileAge
  private let conditions: Plan.Conditions
  private let maker: PlanMaker
  private let workspace: Workspace

  fileprivate init(_ request: PlanRequest, _ workspace: Workspace) throws {
    conditions = request.conditions
    self.workspace = workspace
    let goals = try GoalRequest.reading(request.goals, in: workspace.library)
    start = try StartingPoint(
      path: request.profilePath, from: request.role, goals: goals, usualName: request.usualName,
      workspace: workspace, day: conditions.start)
    let profile = start.profile
    model = try workspace.model(for: profile)
    age = ProfileAge(profile, on: conditions.start)
    maker = PlanMaker(
      model: model, profile: profile, belief: model.belief(for: profile),
      effort: (request.tier ?? workspace.tier).effort, goals: try GoalSet(goals, model: model))
    plan = try maker.plan(conditions)
  }

  /// The planning problem behind it, for other solvers.
  ///
  /// - Throws: `ConditionsFault`.
  public func problem() throws -> InstanceDocument { try maker.instance(conditions) }

  /// Says so where no hours reach the readiness that is aimed at; `nil` where some may.
  public var targetNotice: Notice? {
    let most = maker.mostReadiness(conditions)
    return conditions.target > most ? .targetOutOfReach(conditions.target, most: most) : nil
  }

  /// The plan as the bytes of a file, which were read back.
  ///
  /// - Parameter path: The file, whose name says the form.
  /// - Throws: `Failure` with status 64 for a page, with 65 for a plan that could not be read again.
  public func bytes(for path: String) throws -> [UInt8] {
    try PlanFileOnDisk(path: path).bytes(of: plan, schemas: workspace.schemas)
  }

  /// Writes the plan; what was there is kept.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - isAgreed: Whether a plan that was lived with, or a file of another kind, may go.
  ///   - group: The files that are written with it, if there are any.
  /// - Returns: Where what was there is kept.
  /// - Throws: `Failure` with status 64 where something else would be lost, and as ``bytes(for:)`` does.
  public func write(
    to path: String, isAgreed: Bool = false, in group: FileGroup? = nil
  ) throws -> [Notice] {
    if !isAgreed, let obstacle = PlanObstacle.ofNewPlan(at: path) {
      throw obstacle.failure(option: "--replace")
    }
    let file = PlanFileOnDisk(path: path)
    return try file.replace(
      with: plan, as: try file.bytes(of: plan, schemas: workspace.schemas),
      by: PlanFileChange("plan"), in: group)
  }
}

extension Workspace {
  /// Makes a plan; nothing is written.
  ///
  /// - Parameter request: What is asked for.
  /// - Throws: `Failure`, `ConditionsFault` and `GoalFault` for what cannot be planned, `FileFault` and
  ///   `InvalidDocument` for a file that cannot be read.
  public func plan(_ request: PlanRequest) throws -> PlanDraft { try PlanDraft(request, self) }
}
