public import Assessment
import Host
public import Ontology
import Wording
import XML

/// Where a plan begins: a profile, a profile seen from another role, or what is usual in a role alone.
public struct StartingPoint: Sendable {
  /// What the profile rests on.
  public enum Basis: Sendable, Hashable {
    /// The profile as it is.
    case profile
    /// The profile's answers, and before them what is usual in another role than the profile says.
    case otherRole(Role, insteadOf: Role.ID)
    /// There is no profile, and the plan rests on what is usual in a role.
    case roleAlone(Role, exam: Exam.ID)
  }

  /// The person.
  public let profile: Profile
  /// What the profile rests on.
  public let basis: Basis

  /// Reads the profile, or does without where there is none but a role to start from.
  ///
  /// - Parameters:
  ///   - path: The profile's file.
  ///   - role: The role to start from, by its id or name; that of the profile if `nil`.
  ///   - goals: What is aimed at; without a profile they choose the exam by whose outline skills hang together.
  ///   - usualName: The name of a person without a profile.
  ///   - workspace: The library.
  ///   - day: The day on which a profile without answers begins.
  init(
    path: String, from role: String?, goals: [GoalRequest], usualName: String, workspace: Workspace, day: Day
  ) throws {
    let role = try role.map { try workspace.role($0) }
    do {
      var read = try ProfileFile(path: path).read(workspace)
      basis =
        role.flatMap { $0.id == read.role ? nil : Basis.otherRole($0, insteadOf: read.role) } ?? .profile
      if let role { read.role = role.id }
      profile = read
    } catch let fault as FileFault {
      guard case .missing = fault else { throw fault }
      guard let role else {
        throw Failure(
          "readiness: "
            + worded(
              """
              \(fault.description.printable); answer first with 'readiness assess', or plan from what is usual \
              in a role with --from ROLE
              """),
          status: Failure.missingInput)
      }
      let exam = try Self.exam(for: goals, from: role, workspace: workspace)
      profile = Profile(
        name: usualName, role: role.id, exam: exam.id, edition: exam.edition, created: day, questions: 40)
      basis = .roleAlone(role, exam: exam.id)
    }
  }

  /// The first exam that is aimed at; else the usual one if it suits a role that is, or that of the start; else the
  /// first that does.
  private static func exam(for goals: [GoalRequest], from role: Role, workspace: Workspace) throws -> Exam {
    let library = workspace.library
    for case .exam(let id) in goals.map(\.goal) {
      if let exam = library.exam(id) { return try workspace.openExam(exam.id.text) }
    }
    let roles = goals.compactMap { goal in
      if case .role(let id) = goal.goal { library.role(id) } else { nil }
    }
    return try workspace.openExam(library.usualExam(for: roles + [role])?.id.text)
  }
}
