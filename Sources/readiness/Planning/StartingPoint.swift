import Assessment
import Host
import Ontology
import XML

/// Where a plan begins: a profile, a profile seen from another role, or what is usual in a role alone.
struct StartingPoint {
  let profile: Profile
  /// What the person should know about it; `nil` for a profile as it is.
  let remark: String?

  /// Reads the profile, or does without where there is none but a role to start from.
  ///
  /// - Parameters:
  ///   - role: The role to start from, by its id or name; that of the profile if `nil`.
  ///   - goals: What is aimed at; without a profile they choose the exam by whose outline skills hang together.
  ///   - day: The day on which a profile without answers begins.
  init(path: String, from role: String?, goals: [GoalRequest], workspace: Workspace, day: Day) throws {
    let role = try role.map { try workspace.role($0) }
    do {
      var read = try ProfileFile(path: path).read(workspace)
      remark = role.flatMap { role in
        role.id == read.role
          ? nil
          : "Before the answers stands what is usual for the role \(role.title) instead of '\(read.role)', "
            + "which the profile says."
      }
      if let role { read.role = role.id }
      profile = read
    } catch let fault as FileFault {
      guard case .missing = fault else { throw fault }
      guard let role else {
        throw Failure(
          "readiness: \(fault.description.printable); answer first with 'readiness assess', or plan from what is "
            + "usual in a role with --from ROLE",
          status: Failure.missingInput)
      }
      let exam = try Self.exam(for: goals, from: role, workspace: workspace)
      profile = Profile(
        name: AssessmentOptions.usualName, role: role.id, exam: exam.id, edition: exam.edition,
        created: day, questions: 40)
      remark =
        "There is no profile '\(path.printableArgument)', so this plan rests on what is usual for the role "
        + "\(role.title), and its intervals are wide. Ten minutes of questions make it yours: readiness assess "
        + "\(path.printableArgument) --role \(role.id)"
        + (exam.id == workspace.library.exams.first?.id ? "" : " --exam \(exam.id)")
    }
  }

  /// The first exam that is aimed at, or one that suits a role that is, or that of the start.
  private static func exam(for goals: [GoalRequest], from role: Role, workspace: Workspace) throws -> Exam {
    let library = workspace.library
    for case .exam(let id) in goals.map(\.goal) {
      if let exam = library.exam(id) { return exam }
    }
    let roles = goals.compactMap { goal in
      if case .role(let id) = goal.goal { library.role(id) } else { nil }
    }
    let suited = (roles + [role]).flatMap(\.exams).compactMap { library.exam($0) }.first
    return try suited ?? workspace.exam(library.exams.first?.id.text ?? "")
  }
}
