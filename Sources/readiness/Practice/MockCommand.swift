import ArgumentParser
import Assessment
import Host
import Ontology
import Terminal
import UseCases
import Wording

/// `readiness mock`: a timed exam drawn by section weight.
struct MockCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mock",
    abstract: worded("Take a mock exam: timed, drawn by section weight, explained at the end."),
    usage: "readiness mock [<profile>] [<options>]",
    discussion: paragraphs(
      """
      As many questions in as much time as the exam has (50 in 2 hours where the library
      does not say), from each section as many as it weighs. The exam is the next one of
      plan.xml beside the profile, else that of the profile; --exam names another. Any
      question can be flagged, seen again and changed until you hand in; a pause stops the
      time and stands in the result. Then come the result by section, each with its 90 %
      interval, and the reasons for what was wrong. Answers to questions that were new to
      you count in your readiness; those that you had met do not.

      Every answer is saved at once; the same command goes on with a mock exam that is not
      handed in. --last shows the result of the last one again.

      With --json-lines it writes one JSON object a line: {"begin": …}, {"ask": …} with the
      time left, {"list": …}, {"error": …}, and at the end {"result": …} or {"paused": …}.
      It reads {"response": {"item": …, "answer": …}} as 'assess' does, {"flag": true},
      {"go": 12}, {"list": true}, {"pause": true} and {"finish": true}.

      EXAMPLE
        readiness mock profile.xml
        readiness mock profile.xml --questions 25 --minutes 90
        readiness mock profile.xml --exam google-ace
        readiness mock profile.xml --last
      """))

  @Argument(help: .worded("The profile: read, and written after every answer."))
  var profile: String = "profile.xml"

  @Option(help: .worded("The exam; the next one of the plan, else that of the profile, if left out."))
  var exam: String?

  @Option(help: .worded("Number of questions, 5 to 200; the exam's own if left out."))
  var questions: Int?

  @Option(help: .worded("Minutes, 5 to 600; in keeping with the exam's own if left out."))
  var minutes: Int?

  @Option(help: .worded("Another choice of questions: a number from 0 to 10000."))
  var seed: Int = 0

  @Flag(help: .worded("Show the result of the last mock exam again."))
  var last = false

  @Flag(help: .worded("Speak JSON, one object a line, with another program."))
  var jsonLines = false

  @Option var library: [AddedLibrary] = []

  func run() throws {
    let workspace = try Workspace(library)
    let file = ProfileFile(path: profile)
    let person = try file.read(workspace)
    if last { return try showLast(person, workspace) }
    let opened = EditionNotice(model: try workspace.model(for: person)).brought(person)
    let (session, draw) = try begin(opened, workspace)
    // A mock exam is there from its beginning, so that whatever interrupts it, the same one goes on.
    try file.write(session.profile)
    if jsonLines { return try MockLines(file: file).run(session, draw: draw) }
    try talk(session, draw: draw, file: file)
  }

  /// The command that plans by the result: anew where there is a plan beside the profile, or else for the first time.
  private var planning: String {
    let plan = AtomicFile.folder(of: profile) + "plan.xml"
    let isUsual = profile == "profile.xml"
    guard Folder.isRegularFile(plan) else {
      return "readiness plan" + (isUsual ? "" : " \(profile.printableArgument)")
    }
    return "readiness replan"
      + (isUsual ? "" : " \(plan.printableArgument) --profile \(profile.printableArgument)")
  }

  /// Goes on with the open mock exam, or draws one.
  private func begin(_ person: Profile, _ workspace: Workspace) throws -> (MockSession, MockDraw?) {
    if let open = person.openMock {
      // The same command goes on with what it began; what it drew is drawn.
      let model = try workspace.model(for: person, asking: open.exam)
      guard try exam.map({ try workspace.exam($0).id == model.exam.id }) ?? true,
        (questions ?? open.questions.count) == open.questions.count,
        (minutes ?? open.minutes) == open.minutes
      else {
        throw Failure(
          "readiness: "
            + worded(
              """
              a mock exam of \(open.begun.spoken) for \(model.exam.id) with \(open.questions.count) questions \
              in \(open.minutes) minutes is not handed in; leave --exam, --questions and --minutes out to go \
              on with it
              """),
          status: Failure.usage)
      }
      if let session = MockSession(resuming: person, model, at: Host.seconds) { return (session, nil) }
    }
    let practised = try workspace.practised(person, at: profile, exam: exam, on: .today)
    let model = practised.model
    if let choice = ExamChoiceText(practised).text { Console.say(choice) }
    let count = questions ?? model.exam.mockQuestions
    let length = minutes ?? proportional(count, exam: model.exam)
    guard MockSession.questions.contains(count), MockSession.minutes.contains(length) else {
      throw Failure(
        "readiness: "
          + worded(
            """
            a mock exam has \(MockSession.questions.lowerBound) to \(MockSession.questions.upperBound) \
            questions and takes \(MockSession.minutes.lowerBound) to \(MockSession.minutes.upperBound) minutes
            """),
        status: Failure.usage)
    }
    try MockOptions.checkSeed(seed)
    guard person.mocks.count < Profile.mostMocks else {
      throw Failure(
        "readiness: "
          + worded(
            "\(profile.printableArgument) holds \(person.mocks.count) mock exams, the most that a profile keeps"
          ),
        status: Failure.usage)
    }
    let draw = MockDraw(model, profile: person, count: count, seed: seed, on: .today)
    guard
      let session = MockSession(
        model, profile: person, draw: draw, minutes: length, on: .today, at: Host.seconds)
    else {
      throw Failure(
        "readiness: "
          + worded("the library has no scenario for the exam '\(model.exam.id)'; add items with --library"),
        status: Failure.badData)
    }
    return (session, draw)
  }

  /// The time that a number of questions has at the exam's pace, in whole minutes.
  private func proportional(_ count: Int, exam: Exam) -> Int {
    let exact = Double(count * exam.mockMinutes) / Double(exam.mockQuestions)
    return min(MockSession.minutes.upperBound, max(MockSession.minutes.lowerBound, Int(exact.rounded(.up))))
  }

  private var sheet: Sheet { Sheet(style: Style(colour: Console.allowsColour), columns: Console.columns) }

  private func showLast(_ person: Profile, _ workspace: Workspace) throws {
    let wanted = try exam.map { try workspace.exam($0).id }
    let last = person.mocks.lastIndex { mock in
      mock.state == .finished && wanted.map { person.exam(of: mock) == $0 } ?? true
    }
    guard let last else {
      let which = wanted.map { worded("mock exam for \($0)") } ?? worded("mock exam")
      let command = "readiness mock " + profile.printableArgument + (wanted.map { " --exam \($0)" } ?? "")
      throw Failure(
        "readiness: "
          + worded(
            "no \(which) of \(profile.printableArgument) is handed in yet; take one with: \(command)"),
        status: Failure.usage)
    }
    try show(
      last, of: person, model: try workspace.model(for: person, asking: person.mocks[last].exam))
  }

  private func show(_ index: Int, of person: Profile, model: AssessmentModel) throws {
    guard let result = MockResult(ofMock: index, in: person, model: model) else { return }
    try Console.write("\n" + MockResultText(result, profile: person, model: model, sheet: sheet).text)
  }

  private func talk(_ session: MockSession, draw: MockDraw?, file: ProfileFile) throws {
    Console.announceInterrupts()
    var conversation = MockConversation(session, sheet: sheet)
    try Console.write(conversation.introduction(draw) + "\n")
    var isShown = false
    while true {
      // What is only a remark does not repeat the question.
      try Console.write(isShown ? "> " : conversation.prompt() + "\n> ")
      let shown = Host.tenths
      guard let line = Console.readLine() else {
        throw Failure(
          "\nreadiness: "
            + worded(
              """
              the input ended; the mock exam is saved in \(file.path) with \
              \(Counted.text(conversation.session.answeredCount, "answer")); run the same command to go on
              """),
          status: Failure.missingInput)
      }
      let taken = Console.isInteractive ? Host.tenths - shown : 0
      let step = conversation.receive(line, on: .today, at: Host.seconds, tenths: taken)
      isShown = false
      switch step {
      case .message(let text):
        isShown = true
        try Console.write(text + "\n")
      case .saved(let text):
        try file.write(conversation.session.profile)
        if !text.isEmpty { try Console.write(text + "\n") }
      case .paused:
        try file.write(conversation.session.profile)
        return Console.say(
          worded(
            """
            Paused with \(Counted.text(conversation.session.answeredCount, "answer")); the time stands \
            still. Go on with: readiness mock \(profile.printableArgument)
            """))
      case .finished(let text):
        let person = conversation.session.profile
        try file.write(person)
        try Console.write(text + "\n")
        try show(person.mocks.count - 1, of: person, model: conversation.session.model)
        return Console.say(
          TextLayout.wrapped(
            worded("Plan by it with: \(planning); practise what was wrong with: ")
              + "readiness practice \(profile.printableArgument) --wrong"))
      }
    }
  }
}
