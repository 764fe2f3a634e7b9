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

  /// Asked to stop where a prompt waits.
  private struct Pause: Error {}

  /// Asks, plans and writes; `q` at any prompt ends it, and the same command goes on with what is saved.
  func run() throws {
    do {
      try askAndPlan()
    } catch is Pause {
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
    let requests = try askGoals(
      startingFrom: known?.role.text ?? options.role, known?.exam.text ?? options.exam)
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

  /// Asks who is there, for a new profile.
  private func entry() throws -> AssessmentEntry {
    var options = assessment.entry
    if options.name == nil {
      options.name = try ask(
        worded("Your name, as the pages show it"), default: options.usualName,
        right: { _ in worded("a name of at most \((try? EntryLimits.longestName()) ?? 0) characters") }
      ) { try? EntryLimits.name($0) }
    }
    if options.role == nil {
      let roles = workspace.library.roles
      let list = roles.enumerated().map { index, role in
        TextLayout.wrapped("\(role.title). \(role.summary)", indent: "   ", first: "\(index + 1)  ")
      }
      try Console.show("\n" + list.joined(separator: "\n") + "\n")
      let right = worded("a number from 1 to \(roles.count), or the id of a role")
      options.role = try ask(
        worded("Which is nearest to what you do now"), default: "1", right: { _ in right }
      ) { text in
        if let number = Int(text), roles.indices.contains(number - 1) { return roles[number - 1].id.text }
        return roles.first { $0.id.text == text }?.id.text
      }
    }
    return options
  }

  /// Asks what to plan for, unless it was given as an argument: the exam, or what a job expects, or several.
  ///
  /// - Parameters:
  ///   - role: The id of the role that they start from.
  ///   - exam: The id of the exam that comes first; the role's own if `nil`.
  private func askGoals(startingFrom role: String?, _ exam: String?) throws -> [GoalRequest] {
    let library = workspace.library
    guard planning.goal.isEmpty else { return try GoalRequest.reading(planning.goal, in: library) }
    let usual = exam ?? usualExam(of: role)
    let suited = library.roles.first { $0.id.text == role }?.exams ?? []
    let open = library.exams.filter { $0.id.text != usual && library.obstacle(toAimingAt: $0) == nil }
    let exams =
      library.exams.filter { $0.id.text == usual } + open.filter { suited.contains($0.id) }
      + open.filter { !suited.contains($0.id) }
    let choices =
      exams.map { (Goal.exam($0.id), worded("The exam: \($0.title)")) }
      + library.roles.filter { GoalDemand($0, library: library) != nil }.map {
        (Goal.role($0.id), worded("The job: \($0.title)"))
      }
    let list = choices.enumerated().map { index, choice in
      TextLayout.wrapped(choice.1, indent: "    ", first: TextLayout.column("\(index + 1)", 4))
    }
    try Console.show(worded("\nWhat do you want to get ready for?\n") + list.joined(separator: "\n") + "\n")
    let question = worded("Its number, or several, such as 1 \(exams.count + 1)")
    let right = worded("numbers from 1 to \(choices.count), each once, \(GoalRequest.limit) at most")
    return try ask(question, default: "1", right: { _ in right }) { text -> [GoalRequest]? in
      let numbers = text.split { $0 == " " || $0 == "," }.map { Int($0) ?? 0 }
      guard !numbers.isEmpty, Set(numbers).count == numbers.count, numbers.count <= GoalRequest.limit,
        numbers.allSatisfy({ choices.indices.contains($0 - 1) })
      else { return nil }
      return numbers.map { GoalRequest(choices[$0 - 1].0) }
    }
  }

  /// The exam that suits a role best.
  private func usualExam(of role: String?) -> String? {
    workspace.library.usualExam(for: workspace.library.roles.filter { $0.id.text == role })?.id.text
  }

  /// Asks for the hours and dates that were not given as arguments, until they make sense.
  ///
  /// - Parameter propose: A first certificate on the way, where the exam does not suit yet.
  /// - Returns: The conditions, and what was proposed if it was taken.
  private func askConditions(
    aimsAtExam: Bool, propose: (Plan.Conditions) throws -> ExamChain?
  ) throws -> (conditions: Plan.Conditions, chain: ExamChain?) {
    var options = planning.entry
    let hasDays = try !ExamDay.all(in: planning.goal).isEmpty
    let asksAll = options.hours == nil && options.weekly == nil
    if options.hours == nil, options.weekly == nil {
      (options.hours, options.weekly) = try ask(
        worded("Hours a week, or times such as Tue 19:00-21:00, Sat 10:00-13:00"), default: "8",
        right: { _ in worded("hours from 0.5 to 60 such as 8 or 7.5, or times such as Tue 19:00-21:00") },
        Self.hoursOrTimes)
    }
    let today = Day.today
    if options.start == nil {
      let right: (String) -> String = { text in
        guard let day = Day(text) else { return Self.dayInWords }
        return worded("a day from today on, \(today); \(day) is in the past")
      }
      options.start = try ask(worded("First day of the plan"), default: "\(today.nextMonday)", right: right) {
        text in
        Day(text).flatMap { $0 < today ? nil : "\($0)" }
      }
    }
    var chain: ExamChain?
    if options.examDate == nil, !hasDays,
      let proposed = try propose(try options.conditions(today: today).conditions),
      try isTaken(proposed)
    {
      chain = proposed
      options.goals = proposed.goals
    }
    if options.examDate == nil, !hasDays, chain == nil {
      let start = options.start.flatMap { Day($0) } ?? today
      let latest = start.adding(days: Plan.Conditions.horizonDays)
      let day = aimsAtExam ? worded("Day of the exam") : worded("Day by which you want to be there")
      let right: (String) -> String = { text in
        Day(text) == nil
          ? Self.dayInWords + worded(", or none")
          : worded("a day after \(max(start, today)), \(latest) at the latest, or none")
      }
      let question = worded("\(day), such as \(start.adding(days: 84)), or none")
      let answer = try ask(question, default: "none", right: right) { text in
        text == "none" || (Day(text).map { $0 > max(start, today) && $0 <= latest } ?? false) ? text : nil
      }
      options.examDate = answer == "none" ? nil : answer
    }
    if asksAll, options.away.isEmpty { options.away = try askHolidays() }
    if asksAll, options.weekly != nil, options.zone == nil { options.zone = try askZone() }
    let (conditions, notices) = try options.conditions(today: today)
    Notice.say(notices)
    return (conditions, chain)
  }

  /// Offers a first certificate on the way to an exam; one key takes it.
  private func isTaken(_ chain: ExamChain) throws -> Bool {
    guard let first = chain.steps.first, let last = chain.steps.last else { return false }
    let short =
      last.expected.mean < chain.target
      ? worded(", which is less than the \(chain.target / 10) % that a plan aims at") : ""
    try Console.show(
      "\n"
        + TextLayout.wrapped(
          worded(
            """
            \(last.title) does not suit you yet, so this is a way there with a certificate on it, at your \
            hours: first \(first.title) on \(first.day.spoken), with a readiness of \
            \(TextLayout.percent(first.expected)) expected by then, then \(last.title) on \
            \(last.day.spoken), with \(TextLayout.percent(last.expected))\(short). What you learn for the first counts for the second. The days are proposals until you book; \
            'readiness replan --exam-date' moves each.
            """)
        )
        + "\n")
    return try ask(
      worded("Plan for both"), default: "y",
      right: { _ in worded("y for both, or n for \(last.title) alone") }
    ) { text in
      switch text.lowercased() {
      case "y", "yes": true
      case "n", "no": false
      default: nil
      }
    }
  }

  /// Asks for days without study; empty for none.
  private func askHolidays() throws -> [String] {
    let right = worded("days such as 2027-02-08..2027-02-14, several with spaces between them, or none")
    return try ask(
      worded("Days without study, such as 2027-02-08..2027-02-14, or none"), default: "none",
      right: { _ in right }
    ) { text in
      guard text != "none" else { return [] }
      let ranges = text.split { $0 == " " || $0 == "," }.map(String.init)
      return ranges.isEmpty || !ranges.allSatisfy { (try? ConditionsEntry.range($0)) != nil } ? nil : ranges
    }
  }

  /// Asks for the time zone of the times of the week; `nil` for wherever the learner is.
  private func askZone() throws -> String? {
    let answer = try ask(
      worded("Your time zone, such as Europe/Berlin, or none for wherever you are"), default: "none",
      right: { _ in worded("a time zone as Region/City, such as Europe/Berlin, or none") }
    ) { text in
      text == "none" || ZoneFile.rulesIfKnown(named: text) != nil ? text : nil
    }
    return answer == "none" ? nil : answer
  }

  /// Reads hours a week, or times of the week that hold as many; `nil` for neither.
  private static func hoursOrTimes(_ text: String) -> (hours: Double?, weekly: String?)? {
    if let hours = Double(text.replacing(",", with: ".")) {
      return (0.5...60).contains(hours) ? (hours, nil) : nil
    }
    guard let times = try? Plan.WeeklyTime.reading(text),
      Plan.Conditions.weeklyRange.contains(times.map(\.quarters).reduce(0, +))
    else { return nil }
    return (nil, text)
  }

  private static var dayInWords: String { worded("a day as YEAR-MONTH-DAY, such as 2027-03-29") }

  /// Asks one question until the answer can be taken; an empty line takes the default.
  ///
  /// - Parameter right: What would be right instead of an answer that cannot be taken.
  private func ask<Answer>(
    _ question: String, default usual: String, right: (String) -> String, _ read: (String) -> Answer?
  ) throws -> Answer {
    while true {
      try Console.show("\(question) [\(usual)]: ")
      guard let line = Console.readLine() else {
        throw Failure(
          "\nreadiness: "
            + worded(
              """
              the input ended in the middle of a question; what was answered is saved; run the same command to \
              go on
              """),
          status: Failure.missingInput)
      }
      let text = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if text.lowercased() == "q" { throw Pause() }
      if text == "?" {
        try Console.show(TextLayout.wrapped(worded("What fits: \(right(text)). q stops here.")) + "\n")
        continue
      }
      if let answer = read(text.isEmpty ? usual : text) { return answer }
      try Console.show(
        TextLayout.wrapped(worded("Please give \(right(text)). An empty line takes \(usual).")) + "\n")
    }
  }
}
