import ArgumentParser
import Assessment
import Catalogue
import Host
import Ontology
import Planning
import Terminal

/// `readiness check-up`: a few questions that spare study, or bring it back.
struct CheckUpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check-up",
    abstract: "Answer a check-up of the plan: a few questions that can spare you hours of study.",
    usage: "readiness check-up [<plan>] [<options>]",
    discussion: """
      The next check-up of the plan is asked; with --skill, any skill of the exam. The answers go into the
      profile, and 'readiness replan' then plans by them: what you have shown is not studied again.

      EXAMPLE
        readiness check-up plan.xml --profile profile.xml
        readiness check-up plan.xml --profile profile.xml --skill "Feature Store"
      """)

  @Argument(help: "The plan.")
  var plan: String = "plan.xml"

  @Option(help: "The profile that the plan was made from.")
  var profile: String = "profile.xml"

  @Option(help: "A skill to ask about instead, by its id or any of its names; may be repeated.")
  var skill: [String] = []

  @Option(help: "A file of answers, as 'readiness assess --answers' takes it.")
  var answers: String?

  @Option(help: "The day; today if left out.")
  var day: String?

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let file = PlanFileOnDisk(path: plan)
    let workspace = try Workspace(library)
    let read = try file.read(workspace.schemas)
    let profileFile = ProfileFile(path: profile)
    let person = try profileFile.read(workspace)
    try read.subject.checkIsOf(person, at: profile)
    let model = try workspace.model(for: person)
    let today = try day.map { try PlanningOptions.day($0, for: "--day") } ?? .today
    let activity = skill.isEmpty ? try nextCheckUp(of: read) : nil
    let goals = try read.goalSet(model, at: plan)
    let checks = try activity?.checks ?? skill.map { try check($0, model: model, goals: goals) }
    guard let session = CheckUpSession(checks, model: model, profile: person, on: today) else {
      return Console.say(
        "No question is left to ask about that: an answer counts anew \(ProfileTimeline.repeatWindow) days after "
          + "the last one to the same question.")
    }
    guard let answered = try ask(session, model: model, file: profileFile, on: today) else { return }
    let findings = CheckUpFinding.all(session, answered: answered, plan: read, model: model)
    try Console.write("\n" + CheckUpText(findings, style: Style(colour: Console.allowsColour)).text)
    if let activity {
      var changed = read
      try changed.record(.done, of: activity.id, on: read.recordDay(for: today), minutes: minutes(answered))
      try file.write(changed)
    }
    Console.say(
      "Plan by it with: readiness replan \(plan.printableArgument) --profile \(profile.printableArgument)")
  }

  /// The first check-up of the plan that is not done.
  private func nextCheckUp(of plan: Plan) throws -> PlannedActivity {
    let completed = PlanProgress(plan).completed
    if let next = plan.activities.first(where: { $0.kind == .checkUp && !completed.contains($0.id) }) {
      return next
    }
    throw Failure(
      "readiness: the plan has no check-up that is still to be done; name what to ask about with --skill",
      status: Failure.usage)
  }

  /// What to ask about a skill: the level that is needed of it.
  private func check(_ name: String, model: AssessmentModel, goals: GoalSet) throws -> SkillCheck {
    let found = try model.skill(named: name, hint: "'readiness show' lists the skills of the exam")
    let level = max(1, goals.neededLevel(of: found))
    let skill = model.library.skills[found]
    return SkillCheck(skill: skill.id.text, title: skill.title, level: level, quarters: 0)
  }

  /// Asks at the terminal, or reads the file; `nil` when the check-up is not complete.
  private func ask(
    _ session: CheckUpSession, model: AssessmentModel, file: ProfileFile, on day: Day
  ) throws -> Profile? {
    let answered: Profile
    if let answers {
      answered = try AnswerFile(try InputFiles.read(answers, limit: AnswerFile.sizeLimit))
        .applied(to: session.profile, model: model, on: day)
      try file.write(answered)
    } else {
      let run = QuestionnaireRun(model: model, file: file, targetWidth: nil, items: session.items, day: day)
      switch try run.run(session.profile) {
      case .paused(let profile), .finished(let profile): answered = profile
      }
    }
    let open = Set(session.items).subtracting(answered.responses.map(\.item)).count
    guard open > 0 else { return answered }
    Console.say("\(open) of \(session.items.count) questions are open; the same command goes on with them.")
    return nil
  }

  /// The time that the answers took, if it was measured.
  private func minutes(_ profile: Profile) -> Int? {
    let tenths = profile.responses.compactMap(\.tenths).reduce(0, +)
    return tenths > 0 ? max(1, (tenths + 300) / 600) : nil
  }
}
