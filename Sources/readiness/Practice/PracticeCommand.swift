import ArgumentParser
import Assessment
import Host
import Ontology
import Terminal
import UseCases
import Wording
import XML

/// `readiness practice`: questions that are explained at once.
struct PracticeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "practice", abstract: worded("Practise questions, each with the reasons at once."),
    usage: "readiness practice [<profile>] [<options>]",
    discussion: paragraphs(
      """
      What costs you most readiness comes first; --section, --area or --skill choose
      something else. It is for the next exam of plan.xml beside the profile, else for that
      of the profile; --exam names another. --wrong asks what you answered wrong, in an
      assessment, a mock exam or here, whichever exam it was for: 1 day later, then 3, 8
      and 21 days after each right answer.

      Practice changes no number. Enough new questions are kept for the next assessment
      and two mock exams; --all takes them all the same. Every answer is saved at once,
      and the same command goes on with a drill that was stopped today.

      With --json-lines it writes one JSON object a line: {"stock": …} with the new
      questions by section, {"ask": …}, after each answer {"reveal": …} with the reasons,
      and {"result": …}. It reads {"response": {"item": …, "answer": …}} as 'assess' does,
      or {"stop": true}. {"error": …} says why a line was not taken.

      EXAMPLE
        readiness practice profile.xml
        readiness practice profile.xml --section 2 --questions 5
        readiness practice profile.xml --wrong
        readiness practice profile.xml --exam google-ace
      """))

  @Argument(help: .worded("The profile: read, and written after every answer."))
  var profile: String = "profile.xml"

  @Option(help: .worded("The exam; the next one of the plan, else that of the profile, if left out."))
  var exam: String?

  @Option(help: .worded("A section of the exam, by its number, id or name."))
  var section: String?

  @Option(help: .worded("An area of skills, by its id or name."))
  var area: String?

  @Option(help: .worded("A skill, by its id or any of its names."))
  var skill: String?

  @Flag(help: .worded("Practise earlier mistakes that are due."))
  var wrong = false

  @Option(help: .worded("Number of questions, 1 to 100."))
  var questions: Int = 10

  @Flag(help: .worded("Take questions, too, that are kept for the next assessment and mock exams."))
  var all = false

  @Option(help: .worded("Another choice of questions: a number from 0 to 10000."))
  var seed: Int = 0

  @Flag(help: .worded("Speak JSON, one object a line, with another program."))
  var jsonLines = false

  @Option var library: [AddedLibrary] = []

  func run() throws {
    let workspace = try Workspace(library)
    let file = ProfileFile(path: profile)
    let person = try file.read(workspace)
    let model = try workspace.model(for: person)
    guard (1...100).contains(questions) else {
      throw Failure(
        "readiness: " + worded("\(questions) questions cannot be practised; give --questions 1 to 100"),
        status: Failure.usage)
    }
    try MockOptions.checkSeed(seed)
    guard person.drills.count < Profile.mostDrills else {
      throw Failure(
        "readiness: "
          + worded(
            """
            \(profile.printableArgument) holds \(person.drills.count) drills, the most that a profile keeps; \
            remove the oldest <practice> elements from it
            """),
        status: Failure.usage)
    }
    guard exam == nil || !wrong else {
      throw Failure(
        "readiness: "
          + worded("--wrong asks earlier mistakes, whichever exam they were for; leave --exam out"),
        status: Failure.usage)
    }
    let practised = try workspace.practised(person, at: profile, exam: exam, on: .today)
    let focus = try self.focus(practised.model)
    if focus != .mistakes, let choice = ExamChoiceText(practised).text { Console.say(choice) }
    let session = DrillSession(
      practised.model, profile: EditionNotice(model: model).brought(person), focus: focus,
      questions: questions, takesReserve: all, seed: seed, on: .today)
    if jsonLines { return try PracticeLines(file: file).run(session) }
    try talk(session, file: file)
  }

  private func focus(_ model: AssessmentModel) throws -> PracticeFocus {
    let given = [section, area, skill].compactMap(\.self).count + (wrong ? 1 : 0)
    guard given < 2 else {
      throw Failure(
        "readiness: "
          + worded("a drill is about one thing; give one of --section, --area, --skill and --wrong"),
        status: Failure.usage)
    }
    if let section { return .section(try MockOptions.section(section, of: model.exam)) }
    if let area { return .area(try Self.area(area, of: model)) }
    if let skill {
      let found = try model.skill(named: skill, hint: worded("'readiness show' lists the skills of the exam"))
      return .skill(model.library.skills[found].id)
    }
    return wrong ? .mistakes : .weakest
  }

  private static func area(_ name: String, of model: AssessmentModel) throws -> Area.ID {
    let asked = Set(model.items.map(\.skill))
    let areas = model.library.areas.filter { area in
      model.library.skills.contains { $0.area == area.id && asked.contains($0.id) }
    }
    if let area = areas.first(where: { $0.id.text == name || $0.title.lowercased() == name.lowercased() }) {
      return area.id
    }
    let ids = areas.map(\.id.text)
    let near =
      Library.suggestion(for: name, among: ids) ?? worded("the areas are \(ids.joined(separator: ", "))")
    throw Failure.noSuch(worded("area"), name.printable, near)
  }

  private func talk(_ session: DrillSession, file: ProfileFile) throws {
    Console.announceInterrupts()
    let sheet = Sheet(style: Style(colour: Console.allowsColour), columns: Console.columns)
    var conversation = DrillConversation(session, sheet: sheet, path: profile.printableArgument)
    guard session.question != nil else { return Console.say(conversation.nothing(on: .today)) }
    try Console.write(conversation.introduction() + "\n")
    var isShown = false
    talking: while let prompt = conversation.prompt() {
      // What is only a remark does not repeat the question.
      try Console.write(isShown ? "> " : prompt + "\n> ")
      let shown = Host.tenths
      guard let line = Console.readLine() else {
        throw Failure(
          "\nreadiness: "
            + worded(
              """
              the input ended; \
              \(Counted.text(
                conversation.session.answers.count, "answer of the drill is", "answers of the drill are")) \
              saved in \(file.path); run the same command to go on
              """),
          status: Failure.missingInput)
      }
      // A script answers at once; only a person's time says anything.
      let taken = Console.isInteractive ? min(Host.tenths - shown, 999_999) : nil
      let step = conversation.receive(line, on: .today, tenths: taken)
      isShown = false
      switch step {
      case .stopped: break talking
      case .message(let text):
        isShown = true
        try Console.write(text + "\n")
      case .saved(let text):
        try file.write(conversation.session.profile)
        try Console.write(text + "\n")
      }
    }
    try Console.write("\n" + conversation.summary(on: .today) + "\n")
  }
}
