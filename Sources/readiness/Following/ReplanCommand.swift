public import ArgumentParser
import Assessment
import Catalogue
import Host
import Ontology
public import Planning
import Terminal
import XML

extension Plan.Priority: ExpressibleByArgument {}

/// `readiness replan`: the rest of a plan anew.
struct ReplanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replan",
    abstract: "Plan the rest anew from what was done: what is done stays, the rest moves little.",
    usage: "readiness replan [<plan>] [<options>]",
    discussion: """
      What would change is shown first; at a terminal you are asked, elsewhere --yes writes it. With nothing new
      nothing changes. The old file is kept beside the new one, and --undo brings its very bytes back.

      From three timed sessions on the weeks are filled at your own pace; --estimates trusts the estimates again.

      After the exam, --passed plans short reviews until the certificate can be renewed, and --failed plans the
      time until the issuer lets you take it again. Results by section come in with --score; they stay in the
      profile as evidence.

      EXAMPLE
        readiness replan plan.xml --profile profile.xml
        readiness replan plan.xml --profile profile.xml --keep scope --yes
        readiness replan plan.xml --exam-date 2027-06-07
        readiness replan plan.xml --passed 2027-03-29 --hours 0.5
        readiness replan plan.xml --failed 2027-03-29 --score 1=55 --score 4=70
        readiness replan plan.xml --undo
      """)

  @Argument(help: "The plan.")
  var plan: String = "plan.xml"

  @Option(help: "The profile that the plan was made from.")
  var profile: String = "profile.xml"

  @Option(help: "What to hold on to when not all fits: the date of the exam, or the scope.")
  var keep: Plan.Priority = .date

  @Option(help: "Another day of the exam; what was done stays.")
  var examDate: String?

  @Option(help: "The day from which to plan; today if left out.")
  var day: String?

  @Option(help: "The day on which you passed the exam: plan the upkeep of the certificate.")
  var passed: String?

  @Option(help: "The day on which you did not pass: plan until you may take it again.")
  var failed: String?

  @Option(help: "With --failed, the result of a section, such as 1=55 (percent); may be repeated.")
  var score: [String] = []

  @Option(help: "Hours a week for the upkeep of a certificate, 0.25 to 10; half an hour if left out.")
  var hours: Double?

  @Flag(help: "Trust the estimates instead of your own pace so far.")
  var estimates = false

  @Flag(name: .shortAndLong, help: "Write it without asking.")
  var yes = false

  @Flag(help: "Take the last change of the file back.")
  var undo = false

  @OptionGroup var library: LibraryOptions

  func validate() throws {
    if passed != nil, failed != nil { throw ValidationError("--passed and --failed exclude each other") }
    if !score.isEmpty, failed == nil { throw ValidationError("--score goes with --failed") }
    if undo, passed != nil || failed != nil || examDate != nil { throw ValidationError("--undo goes alone") }
    if examDate != nil, passed != nil || failed != nil {
      throw ValidationError("--exam-date is for a plan before its exam; it excludes --passed and --failed")
    }
  }

  func run() throws {
    let file = PlanFileOnDisk(path: plan)
    if undo {
      let undoing = try file.undo()
      Console.say(undoing.text)
      if undoing.forgetsAttempt {
        Console.say(
          TextLayout.wrapped(
            "Scores that came in with --failed are still in the profile: 'readiness evidence list \(profile)' "
              + "numbers them, 'readiness evidence remove \(profile) N' removes one."))
      }
      return
    }
    let workspace = try Workspace(library)
    let old = try file.read(workspace.schemas)
    let profileFile = ProfileFile(path: profile)
    let stored = try storedProfile(of: old, profileFile, workspace)
    try old.subject.checkIsOf(stored, at: profile)
    if passed != nil || failed != nil { try checkAims(old) }
    // The plan may start from another role than the profile.
    var person = stored
    person.role = old.subject.role
    let model = try workspace.model(for: person)
    let today = try day.map { try PlanningOptions.day($0, for: "--day") } ?? .today
    if let failed, !score.isEmpty {
      try person.add(result(on: failed, model), in: model.library, exam: model.exam)
    }
    let replanner = Replanner(model: model, profile: person, goals: try old.goalSet(model, at: plan))
    let new = try plan(after: old, on: today, by: replanner)
    guard new != old else { return try Console.write(ReplanText.nothingNew(in: old)) }
    if let worn = WornHours(old, on: today) { Console.say(ReplanText.mending(worn)) }
    try Console.write(text(from: old, to: new, model: model, belief: replanner.belief(after: old)))
    guard try isAccepted() else { return Console.say("Nothing was changed.") }
    person.role = stored.role
    try write(new, in: file, and: person == stored ? nil : person, in: profileFile, workspace)
    if person != stored {
      Console.say(
        "The scores are in \(profile); take them back with: "
          + "readiness evidence remove \(profile) \(person.evidence.count)")
    }
    Console.say("Written to \(plan); take it back with: readiness replan \(plan) --undo")
  }

  /// The profile; a plan that was made without one needs none.
  private func storedProfile(of plan: Plan, _ file: ProfileFile, _ workspace: Workspace) throws -> Profile {
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

  /// Refuses the outcome of an exam that the plan does not aim at, and says what it leaves behind.
  private func checkAims(_ plan: Plan) throws {
    let exam = Goal.exam(plan.subject.exam)
    guard plan.aimsAtOwnExam else {
      throw Failure(
        "readiness: the plan aims at \(plan.aimTitle.printable), not at the exam \(plan.subject.exam); "
          + "make a plan for that exam first",
        status: Failure.usage)
    }
    let others = plan.goals.filter { $0.goal != exam }
    guard passed != nil, !others.isEmpty else { return }
    let options = others.map { " --goal \($0.goal)" }.joined()
    Console.say(
      TextLayout.wrapped("Upkeep is for the exam alone. Plan on for the rest with: readiness plan\(options)"))
  }

  /// What follows from how the exam went, or from what was done.
  private func plan(after old: Plan, on today: Day, by replanner: Replanner) throws -> Plan {
    let pace = estimates ? nil : LearnedPace.percent(of: old)
    if let failed {
      return try replanner.retake(
        old, failed: try PlanningOptions.day(failed, for: "--failed"), on: today, pace: pace)
    }
    let given = try passed.map { try PlanningOptions.day($0, for: "--passed") }
    guard let passed = given ?? old.certification?.passed else {
      guard hours == nil else {
        throw Failure(
          "readiness: --hours is for the upkeep of a certificate; give the day of the exam with --passed",
          status: Failure.usage)
      }
      let examDate = try examDate.map { try PlanningOptions.day($0, for: "--exam-date") }
      return try replanner.replan(old, on: today, keeping: keep, examDate: examDate, pace: pace)
    }
    guard examDate == nil else {
      throw Failure(
        "readiness: the exam was passed on \(passed); the plan keeps its certificate, so there is no exam to move",
        status: Failure.usage)
    }
    let usual = old.certification == nil ? Replanner.usualUpkeep : old.conditions.weeklyQuarters
    return try replanner.maintain(old, passed: passed, on: today, weeklyQuarters: try upkeep(usual: usual))
  }

  /// Quarter-hours a week of upkeep.
  private func upkeep(usual: Int) throws -> Int {
    guard let hours else { return usual }
    guard hours.isFinite, (0.25...10).contains(hours) else {
      throw Failure(
        "readiness: \(hours) hours a week cannot be planned; give --hours between 0.25 and 10",
        status: Failure.usage)
    }
    return Int((4 * hours).rounded())
  }

  /// The results of an exam that was not passed, as evidence.
  private func result(on day: String, _ model: AssessmentModel) throws -> Evidence {
    let day = try PlanningOptions.day(day, for: "--failed")
    let form = EvidenceForm(model)
    return Evidence(
      kind: .practiceExam(try score.map(form.score)), title: "Exam, not passed", day: day,
      recorded: max(day, .today))
  }

  /// Writes the plan, and with it what the exam told of the person: both, after both were read back, or neither.
  private func write(
    _ plan: Plan, in file: PlanFileOnDisk, and person: Profile?, in profileFile: ProfileFile,
    _ workspace: Workspace
  ) throws {
    let document = try file.bytes(of: plan, schemas: workspace.schemas)
    guard let person else { return try file.write(document) }
    try profileFile.write(person, schemas: workspace.schemas) { try file.write(document) }
  }

  /// What is said before the change is written.
  private func text(from old: Plan, to new: Plan, model: AssessmentModel, belief: Belief) -> String {
    let style = Style(colour: Console.allowsColour)
    let upkeep = UpkeepText(new, exam: model.exam, style: style)
    var texts: [String] = []
    if let difference = OutlineDifference(from: old, to: new, model: model, belief: belief) {
      texts.append(
        OutlineText(difference, exam: model.exam, library: model.library, style: style).text + "\n")
    }
    if failed != nil { texts.append(upkeep.retake) }
    let replan = ReplanText(from: old, to: new, style: style)
    texts.append(new.certification == nil ? replan.text : upkeep.kept + replan.setbackText)
    return texts.joined(separator: "\n")
  }

  /// Whether the change is to be written.
  private func isAccepted() throws -> Bool {
    if yes { return true }
    guard Console.isInteractive else {
      Console.say("Add --yes to write this.")
      return false
    }
    try Console.write("\nWrite this? y yes, n or Enter no: ")
    return Console.readLine()?.lowercased().hasPrefix("y") ?? false
  }
}
