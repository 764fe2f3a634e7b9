import ArgumentParser
import Host
import Ontology
import Planning
import Scheduling
import Terminal
import UseCases
import Wording

/// `readiness plan`: a weekly plan for a profile.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: worded("Make a week-by-week plan from a profile."),
    usage: "readiness plan [<profile>] [<options>]",
    discussion: paragraphs(
      """
      EXAMPLE
        readiness plan profile.xml --start 2027-01-04 --exam-date 2027-03-29 \\
          --hours 8
        readiness plan profile.xml --hours 5 --away 2027-02-08..2027-02-14 \\
          --output plan.xml
        readiness plan profile.xml --exam-date 2027-03-29 --tier thorough \\
          --problem problem.json
        readiness plan profile.xml --exam-date 2027-03-29 --retention 85
        readiness plan --weekly "Tue 19:00-21:00, Sat 10:00-13:00" --busy mine.ics
        readiness plan profile.xml --goal role:ml-engineer --hours 6
        readiness plan --from software-engineer --goal exam:google-pmle \\
          --goal role:ml-engineer=2
        readiness plan --goal exam:google-ace@2027-03-01 \\
          --goal exam:google-pca@2027-06-28
      """))

  @Argument(help: .worded("The profile."))
  var profile: String = "profile.xml"

  @Option(
    help: .worded(
      "The role that you start from, instead of the profile's; without a profile, all that is known."))
  var from: String?

  @OptionGroup var planning: PlanningOptions

  @Option(name: .shortAndLong, help: .worded("The file to write; - for standard output."))
  var output: String = "plan.xml"

  @Option(help: .worded("Also write the planning problem as JSON, for other solvers; - for standard output."))
  var problem: String?

  @Flag(
    help:
      .worded(
        "Replace a plan that holds records or reviews, or another file in the way, without asking; it is kept."
      )
  )
  var replace = false

  @Option var library: [AddedLibrary] = []

  func run() throws {
    guard problem != "-" || output != "-" else {
      throw Failure(
        "readiness: "
          + worded("only one of --output and --problem can go to standard output; give the other a file"),
        status: Failure.usage)
    }
    if let problem, problem != "-", FileIdentity(problem) == FileIdentity(output) {
      throw Failure(
        "readiness: " + worded("--output and --problem name the same file; give each its own"),
        status: Failure.usage)
    }
    let (conditions, notices) = try planning.entry.conditions(today: .today)
    Notice.say(notices)
    let replacement = PlanReplacement(path: output, option: "--replace", isAgreed: replace)
    guard try replacement.allowsNewPlan() else { return }
    let workspace = try Workspace(library)
    let draft = try workspace.plan(
      PlanRequest(
        profilePath: profile, role: from, usualName: AssessmentEntry(systemName: Host.userName).usualName,
        goals: planning.goal, conditions: conditions, tier: planning.tier ?? .normal))
    if let remark = remark(on: draft.start, workspace) { Console.say(TextLayout.wrapped(remark)) }
    EditionNotice(model: draft.model).say(to: draft.start.profile)
    if let advice = ProfileAgeText(draft.age).planningAdvice(path: profile) { Console.say(advice) }
    if let problem {
      // The plan comes first: where it cannot be written, nothing is.
      _ = try draft.bytes(for: output)
      let target = OutputFile(
        path: problem, isAgreed: replace, option: "--problem", inputs: planning.busy + [profile])
      let bytes = try ReadBack(path: problem).problem(try draft.problem())
      Notice.say(
        try FileGroup.write { group in
          try target.write(bytes, in: group) + draft.write(to: output, isAgreed: true, in: group)
        })
      if problem != "-" { Console.say(worded("The problem is in \(problem).")) }
    } else {
      Notice.say(try draft.write(to: output, isAgreed: true))
    }
    if let notice = draft.targetNotice { Notice.say([notice]) }
    guard output != "-", problem != "-" else { return }
    try Console.write(PlanText(draft.plan, style: Style(colour: Console.allowsColour)).text)
    Console.say(
      worded("Written to \(output). Pages: readiness export \(output) --for learner --output learner.html"))
  }

  /// What a person should know about where the plan begins; `nil` for a profile as it is.
  private func remark(on start: StartingPoint, _ workspace: Workspace) -> String? {
    switch start.basis {
    case .profile: return nil
    case .otherRole(let role, let own):
      return
        worded(
          """
          Before the answers stands what is usual for the role \(role.title) instead of '\(own)', which the \
          profile says.
          """)
    case .roleAlone(let role, let exam):
      let name = profile.printableArgument
      let isUsual = exam == workspace.library.usualExam(for: [role])?.id
      return
        worded(
          """
          There is no profile '\(name)', so this plan rests on what is usual for the role \(role.title), and \
          its intervals are wide. Ten minutes of questions make it yours: readiness assess \(name) --role \
          \(role.id)\(isUsual ? "" : " --exam \(exam)")
          """)
    }
  }
}
