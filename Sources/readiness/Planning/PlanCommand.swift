import ArgumentParser
import Assessment
import Host
import Ontology
import Planning
import Scheduling
import Terminal

/// `readiness plan`: a weekly plan for a profile.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Make a week-by-week plan from a profile.",
    usage: "readiness plan [<profile>] [<options>]",
    discussion: """
      EXAMPLE
        readiness plan profile.xml --start 2027-01-04 --exam-date 2027-03-29 --hours 8
        readiness plan profile.xml --hours 5 --away 2027-02-08..2027-02-14 --output plan.xml
        readiness plan profile.xml --exam-date 2027-03-29 --tier thorough --problem problem.json
        readiness plan profile.xml --exam-date 2027-03-29 --retention 85
        readiness plan --weekly "Tue 19:00-21:00, Sat 10:00-13:00" --busy mine.ics
        readiness plan profile.xml --goal role:ml-engineer --hours 6
        readiness plan --from software-engineer --goal exam:google-pmle --goal role:ml-engineer=2
      """)

  @Argument(help: "The profile.")
  var profile: String = "profile.xml"

  @Option(
    help: "The role that you start from, instead of the profile's; without a profile, all that is known.")
  var from: String?

  @OptionGroup var planning: PlanningOptions

  @Option(name: .shortAndLong, help: "The file to write; - for standard output.")
  var output: String = "plan.xml"

  @Option(help: "Also write the planning problem as JSON, for other solvers; - for standard output.")
  var problem: String?

  @Flag(
    help:
      "Replace a plan that holds records or reviews, or another file in the way, without asking; it is kept."
  )
  var replace = false

  @OptionGroup var library: LibraryOptions

  func run() throws {
    guard problem != "-" || output != "-" else {
      throw Failure(
        "readiness: only one of --output and --problem can go to standard output; give the other a file",
        status: Failure.usage)
    }
    if let problem, problem != "-", FileIdentity(problem) == FileIdentity(output) {
      throw Failure(
        "readiness: --output and --problem name the same file; give each its own", status: Failure.usage)
    }
    let conditions = try planning.conditions(today: .today)
    let replacement = PlanReplacement(path: output, option: "--replace", isAgreed: replace)
    guard try replacement.allowsNewPlan() else { return }
    let workspace = try Workspace(library)
    let start = try StartingPoint(
      path: profile, from: from, goals: try GoalRequest.reading(planning.goal, in: workspace.library),
      workspace: workspace, day: conditions.start)
    let read = start.profile
    let model = try workspace.model(for: read)
    if let remark = start.remark { Console.say(TextLayout.wrapped(remark)) }
    EditionNotice(model: model).say(to: read)
    let age = ProfileAge(read, on: conditions.start)
    if let advice = ProfileAgeText(age).planningAdvice(path: profile) { Console.say(advice) }
    let maker = PlanMaker(
      model: model, profile: read, belief: model.belief(for: read), effort: (planning.tier ?? .normal).effort,
      goals: try planning.goals(model))
    let plan = try maker.plan(conditions)
    let file = PlanFileOnDisk(path: output)
    let bytes = try file.bytes(of: plan, schemas: workspace.schemas)
    if let problem {
      let target = OutputFile(
        path: problem, isAgreed: replace, option: "--problem", inputs: planning.busy + [profile])
      try target.write(try ReadBack(path: problem).problem(try maker.instance(conditions)))
      if problem != "-" { Console.say("The problem is in \(problem).") }
    }
    try file.replace(with: plan, as: bytes)
    guard output != "-", problem != "-" else { return }
    try Console.write(PlanText(plan, style: Style(colour: Console.allowsColour)).text)
    Console.say("Written to \(output). Pages: readiness export \(output) --for learner --output learner.html")
  }
}
