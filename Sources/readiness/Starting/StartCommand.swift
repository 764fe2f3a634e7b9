import ArgumentParser
import Assessment
import Host
import Ontology
import Planning
import Scheduling
import Terminal
import UseCases
import Wording

/// `readiness start`: everything in one run.
struct StartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start",
    abstract: worded("The guided run: answer, see where you stand, get a plan and its pages."),
    usage: "readiness start [<options>]",
    discussion: paragraphs(
      """
      Run it again to go on where you stopped. With --sample nothing is asked: a made-up person of the role answers.

      EXAMPLE
        readiness start
        readiness start --sample ml-engineer --start 2027-01-04 \\
          --exam-date 2027-03-29 --output sample
        readiness start --sample software-engineer --goal role:ml-engineer \\
          --output sample
      """))

  @Option(help: .worded("Run on the sample person of a role, without asking."))
  var sample: String?

  @OptionGroup var assessment: AssessmentOptions

  @OptionGroup var planning: PlanningOptions

  @Option(name: .shortAndLong, help: .worded("The folder for the files."))
  var output: String = "."

  @Flag(
    help:
      .worded(
        "Replace a plan that holds records or reviews, or other files in the way, without asking; they are kept."
      )
  )
  var replace = false

  @Option var library: [AddedLibrary] = []

  func run() throws {
    let path = output.hasSuffix("/") ? output + "plan.xml" : output + "/plan.xml"
    let replacement = PlanReplacement(path: path, option: "--replace", isAgreed: replace)
    guard try replacement.allowsNewPlan() else { return }
    if let sample {
      try runSample(sample)
    } else {
      try GuidedRun(
        workspace: try Workspace(library), assessment: assessment, planning: planning, folder: output,
        isAgreed: replace
      ).run()
    }
  }

  private func runSample(_ name: String) throws {
    let start = try planning.start.map { try Day(entered: $0, for: "--start") } ?? Day.today.nextMonday
    let workspace = try Workspace(library)
    let role = try workspace.role(name)
    guard let person = workspace.library.sample(of: role.id) else {
      throw Failure(
        "readiness: " + worded("the role '\(role.id)' has no sample person"), status: Failure.usage)
    }
    var planning = self.planning.entry
    planning.start = "\(start)"
    let requests = try GoalRequest.reading(planning.goals, in: workspace.library)
    // A role is aimed at until it is reached; an exam has its day.
    let hasDays = !(try ExamDay.all(in: planning.goals).isEmpty)
    if !hasDays, requests.isEmpty || requests.contains(where: \.goal.isExam) {
      planning.examDate = planning.examDate ?? "\(start.adding(days: 84))"
    }
    // A sample person lives at the start of their plan, so that a run repeats byte for byte on any day.
    let (conditions, notices) = try planning.conditions(today: min(start, .today), usualHours: person.hours)
    Notice.say(notices)
    let exam = try workspace.openExam(assessment.exam ?? workspace.library.usualExam(for: [role])?.id.text)
    let model = AssessmentModel(library: workspace.library, role: role, exam: exam)
    // Nobody has answered on a day to come; with --start, all is of that day, whenever it is run.
    let day = self.planning.start == nil ? min(start, .today) : start
    var profile = Interview.played(by: person, in: model, questions: assessment.questions, on: day)
    if let name = assessment.name { profile.name = try EntryLimits.name(name) }
    var files = PlanFiles(folder: output, workspace: workspace, isAgreed: replace)
    try files.checkProfile(against: profile)
    files.prepare()
    defer { files.finishPreparing() }
    let maker = PlanMaker(
      model: model, profile: profile, belief: model.belief(for: profile),
      effort: self.planning.tier?.effort ?? .brief, goals: try GoalSet(requests, model: model))
    let plan = try maker.plan(conditions)
    Lasting.hold(files, maker, plan)
    Notice.say(try files.write(profile, plan: plan))
    Console.say(
      worded(
        "\(profile.name), a made-up \(role.title.lowercased()): \(files.names.joined(separator: ", ")) in \(output)\n"
      )
        + (PlanText(plan, style: Style(colour: false)).advice.map { $0 + "\n" } ?? "")
        + WeekOfLife.commands(in: output)
    )
  }
}
