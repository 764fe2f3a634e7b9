import Assessment
import Host
import Ontology
import Planning
import Scheduling
import Terminal
import UseCases
import Wording

/// The guided run with a person at the keyboard: role, questions, readiness, hours and date, files.
struct GuidedRun {
  let workspace: Workspace
  let assessment: AssessmentOptions
  let planning: PlanningOptions
  let folder: String
  /// Whether files that are in the way may go.
  let isAgreed: Bool

  /// Asks, plans and writes; `q` at any prompt ends it, and the same command goes on with what is saved.
  func run() throws {
    do {
      try askAndPlan()
    } catch is Prompt.Pause {
      Console.say(
        Folder.isRegularFile(PlanFiles(folder: folder, workspace: workspace, isAgreed: isAgreed).profilePath)
          ? worded("Paused; every answer is saved. Run the same command to go on.")
          : worded("Nothing is written yet. Run the same command to begin."))
    }
  }

  private func askAndPlan() throws {
    try planning.entry.checkBeforeQuestions()
    _ = try GoalRequest.reading(planning.goal, in: workspace.library)
    Console.announceInterrupts()
    let style = Style(colour: Console.allowsColour)
    let files = PlanFiles(folder: folder, workspace: workspace, isAgreed: isAgreed)
    try AtomicFile.makeFolder(folder)
    try files.checkPages()
    let known = try ProfileFile(path: files.profilePath).readIfPresent(workspace)
    if known == nil { try Console.show(Self.introduction + "\n\n") }
    var options = try known == nil ? entry() : assessment.entry
    let requests =
      try goalsGiven(before: known)
      ?? askGoals(startingFrom: known?.role.text ?? options.role, known?.exam.text ?? options.exam)
    // The exam that is aimed at is the one that is asked about.
    if known == nil, options.exam == nil {
      if case .exam(let exam)? = requests.first(where: \.goal.isExam)?.goal {
        options.exam = exam.text
      } else {
        options.exam = usualExam(of: options.role)
      }
    }
    var run = try AssessmentRun(options, in: files.profilePath, workspace: workspace, on: .today)
    EditionNotice(model: run.model).say(to: run.opened)
    let model = run.model
    run.aim(at: requests.map(\.goal))
    try run.save()
    let pauses = try run.isNew && EvidenceInterview.pauses(&run)
    let outcome =
      try pauses
      ? .paused : QuestionnaireRun(path: run.path, day: .today).ask(run.interview) { try run.take($0) }
    guard outcome == .finished else {
      return Console.say(worded("Paused; every answer is saved. Run the same command to go on."))
    }
    let finished = run.profile
    let belief = model.belief(for: finished)
    let report = ReadinessReport(finished, belief: belief, model: model)
    let answers = AnswerReport(finished, model: model)
    try Console.show("\n" + ReportText(report, answers: answers, model: model, style: style).text + "\n")
    let (entered, chain) = try askConditions(
      aimsAtExam: requests.isEmpty || requests.contains(where: \.goal.isExam)
    ) {
      guard requests.count <= 1, case .exam(let id) = requests.first?.goal ?? .exam(model.exam.id),
        let aim = workspace.library.exam(id)
      else { return nil }
      return try ExamChain(to: aim, model: model, profile: finished, belief: belief, conditions: $0)
    }
    let goals = try GoalSet(
      chain.map { try GoalRequest.reading($0.goals, in: workspace.library) } ?? requests, model: model)
    let plan = try PlanMaker(
      model: model, profile: finished, belief: belief, effort: (planning.tier ?? .normal).effort, goals: goals
    ).plan(entered)
    Notice.say(try files.write(finished, of: run, plan: plan))
    try Console.show("\n" + PlanText(plan, style: style).text)
    Console.say(
      worded(
        "\nWritten to \(folder): \(files.names.joined(separator: ", ")). Open learner.html in a browser.\n")
        + WeekOfLife.commands(in: folder))
  }

  /// What is said before the first prompt.
  private static var introduction: String {
    TextLayout.wrapped(
      worded(
        """
        First who you are and what you want to get ready for, then the questions, which can be left and gone on with at \
        any time, then your hours and dates. Nothing leaves this machine. Enter takes what stands in brackets, ? says \
        what fits, q stops.
        """))
  }
}
