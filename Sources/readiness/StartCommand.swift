import ArgumentParser
import Assessment
import Catalogue
import Documents
import Host
import Ontology
import Planning
import Terminal

/// `readiness start`: everything in one run.
struct StartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "The guided run: answer, see where you stand, get a plan and its pages.",
    usage: "readiness start [<options>]",
    discussion: """
      Run it again to go on where you stopped. With --sample nothing is asked: a made-up person of the role answers.

      EXAMPLE
        readiness start
        readiness start --sample ml-engineer --start 2027-01-04 --exam-date 2027-03-29 --output sample
        readiness start --sample software-engineer --goal role:ml-engineer --output sample
      """)

  @Option(help: "Run on the sample person of a role, without asking.")
  var sample: String?

  @OptionGroup var assessment: AssessmentOptions

  @OptionGroup var planning: PlanningOptions

  @Option(name: .shortAndLong, help: "The folder for the files.")
  var output: String = "."

  @Flag(help: "Replace a plan that holds records of what you did, or reviews, without asking.")
  var replace = false

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let path = output.hasSuffix("/") ? output + "plan.xml" : output + "/plan.xml"
    let replacement = PlanReplacement(path: path, option: "--replace", isAgreed: replace)
    guard try replacement.allowsNewPlan() else { return }
    if let sample {
      try runSample(sample)
    } else {
      try GuidedRun(
        workspace: try Workspace(library), assessment: assessment, planning: planning, folder: output
      ).run()
    }
  }

  private func runSample(_ name: String) throws {
    let start = try planning.start.map { try PlanningOptions.day($0, for: "--start") } ?? Day.today.nextMonday
    let workspace = try Workspace(library)
    let role = try workspace.role(name)
    guard let person = workspace.library.sample(of: role.id) else {
      throw Failure("readiness: the role '\(role.id)' has no sample person", status: Failure.usage)
    }
    var planning = planning
    planning.start = "\(start)"
    let requests = try GoalRequest.reading(planning.goal, in: workspace.library)
    // A role is aimed at until it is reached; an exam has its day.
    if requests.isEmpty || requests.contains(where: \.goal.isExam) {
      planning.examDate = planning.examDate ?? "\(start.adding(days: 84))"
    }
    // A sample person lives at the start of their plan, so that a run repeats byte for byte on any day.
    let conditions = try planning.conditions(today: min(start, .today), usualHours: person.hours)
    let exam = try workspace.exam(assessment.exam ?? role.exams.first?.text ?? "")
    let model = AssessmentModel(library: workspace.library, role: role, exam: exam)
    var profile = Interview.played(by: person, in: model, questions: assessment.questions, on: start)
    if let name = assessment.name { profile.name = name.oneLine }
    let files = PlanFiles(folder: output, catalogue: workspace.catalogue, library: workspace.library)
    try files.write(
      profile,
      plan: try PlanMaker(
        model: model, profile: profile, belief: model.belief(for: profile),
        effort: planning.tier?.effort ?? .brief, goals: try planning.goals(model)
      ).plan(conditions))
    Console.say(
      "\(profile.name), a made-up \(role.title.lowercased()): \(files.names.joined(separator: ", ")) in \(output)"
    )
  }
}

/// The files that a run leaves.
struct PlanFiles {
  let folder: String
  let catalogue: Catalogue
  let library: Library

  var profilePath: String { path("profile.xml") }

  /// The names of all files.
  var names: [String] { ["profile.xml", "plan.xml"] + Audience.allCases.map { "\($0.rawValue).html" } }

  func path(_ name: String) -> String { folder.hasSuffix("/") ? folder + name : folder + "/" + name }

  /// Writes the profile, the plan and a page for each audience; all are made before the first is written.
  ///
  /// - Parameter file: The profile's file, if it was read or written before.
  func write(_ profile: Profile, in file: ProfileFile? = nil, plan: Plan) throws {
    let templates = PageTemplates(catalogue)
    let pages = try Audience.allCases.map { audience in
      (
        "\(audience.rawValue).html",
        try PlanPage.html(
          plan, for: audience, template: try templates.template(for: audience),
          guide: MentorGuide(plan, library: library))
      )
    }
    try AtomicFile.makeFolder(folder)
    try (file ?? ProfileFile(path: profilePath)).write(profile)
    try PlanFileOnDisk(path: path("plan.xml")).replace(with: plan)
    for (name, text) in pages { try AtomicFile.write(text, to: path(name)) }
  }
}
