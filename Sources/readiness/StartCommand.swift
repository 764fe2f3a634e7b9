import ArgumentParser
import Assessment
import Catalogue
import Documents
import Host
import Ontology
import Planning
import Terminal
import XML

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

  @Flag(
    help:
      "Replace a plan that holds records or reviews, or other files in the way, without asking; they are kept."
  )
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
        workspace: try Workspace(library), assessment: assessment, planning: planning, folder: output,
        isAgreed: replace
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
    if let name = assessment.name { profile.name = try EntryLimits.name(name) }
    let files = PlanFiles(folder: output, workspace: workspace, isAgreed: replace)
    try files.checkProfile(against: profile)
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
  let workspace: Workspace
  /// Whether files that are in the way may go.
  let isAgreed: Bool

  var profilePath: String { path("profile.xml") }

  /// The names of all files.
  var names: [String] { ["profile.xml", "plan.xml"] + Audience.allCases.map { "\($0.rawValue).html" } }

  func path(_ name: String) -> String { folder.hasSuffix("/") ? folder + name : folder + "/" + name }

  /// Refuses a folder in which files are in the way of the pages, before anybody answers a question.
  ///
  /// - Throws: `Failure` with status 64.
  func checkPages() throws {
    for audience in Audience.allCases { try page(of: audience).checkKind(.page) }
  }

  /// Refuses to replace a profile that somebody answered; what this program answered for a sample person goes.
  ///
  /// - Parameter new: The profile that is to be written.
  /// - Throws: `Failure` with status 64.
  func checkProfile(against new: Profile) throws {
    guard !isAgreed, FileMark(at: profilePath) != nil,
      try InputFiles.read(profilePath).bytes != Array(ProfileDocument.xml(new).utf8)
    else { return }
    if let known = try? ProfileFile(path: profilePath).read(workspace), isSample(known) { return }
    throw Failure(
      "readiness: \(profilePath.printableArgument) is not what this program answered for a sample person; give "
        + "another folder with --output, or add --replace, which keeps it as "
        + "\(KeptFile.path(of: profilePath).printableArgument)",
      status: Failure.usage)
  }

  /// Whether a sample person answers just so.
  private func isSample(_ profile: Profile) -> Bool {
    guard let person = workspace.library.sample(of: profile.role),
      let model = try? workspace.model(for: profile)
    else { return false }
    var played = Interview.played(
      by: person, in: model, questions: profile.questions, on: profile.created)
    played.name = profile.name
    return played == profile
  }

  /// Writes the profile, the plan and a page for each audience; all are made, and read back, before the first
  /// is written.
  ///
  /// - Parameter file: The profile's file, if it was read or written before.
  func write(_ profile: Profile, in file: ProfileFile? = nil, plan: Plan) throws {
    let planFile = PlanFileOnDisk(path: path("plan.xml"))
    let document = try planFile.bytes(of: plan, schemas: workspace.schemas)
    let guide = MentorGuide(plan, library: workspace.library)
    let made = Workers.map(Audience.allCases) { audience in
      Result { try bytes(ofPageFor: audience, of: plan, guide: guide, proven: document) }
    }
    let pages = try zip(Audience.allCases, made).map { (page(of: $0), try $1.get()) }
    try AtomicFile.makeFolder(folder)
    for (target, bytes) in pages { try target.check(bytes) }
    if let file {
      try file.write(profile, schemas: workspace.schemas)
    } else {
      try replaceProfile(with: profile)
    }
    try planFile.replace(with: plan, as: document)
    for (target, bytes) in pages { try target.write(bytes) }
  }

  /// The page for an audience, read back.
  ///
  /// - Parameter document: The document of the plan, which was read back already.
  private func bytes(
    ofPageFor audience: Audience, of plan: Plan, guide: MentorGuide, proven document: [UInt8]
  ) throws -> [UInt8] {
    let template = try PageTemplates(workspace.catalogue).template(for: audience)
    let text = try PlanPage.html(plan, for: audience, template: template, guide: guide)
    guard audience.carriesPlan else { return Array(text.utf8) }
    return try ReadBack(path: page(of: audience).path).page(
      text, carrying: audience == .learner ? plan : plan.withoutPrivateNotes, proven: document,
      schemas: workspace.schemas)
  }

  /// Writes a profile that was made without a question, and keeps one that is not of the same kind.
  private func replaceProfile(with profile: Profile) throws {
    let bytes = try ProfileFile(path: profilePath).bytes(of: profile, schemas: workspace.schemas)
    try OutputFile(path: profilePath, isAgreed: isAgreed, rule: isAgreed ? .nothing : .sameKind).write(bytes)
  }

  private func page(of audience: Audience) -> OutputFile {
    OutputFile(
      path: path("\(audience.rawValue).html"), isAgreed: isAgreed, rule: .sameKind, isInTidyFolder: true)
  }
}
