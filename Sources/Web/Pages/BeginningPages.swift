import Assessment
import Ontology
import UseCases
import Wording
import XML

/// Who somebody is, and what they aim at: what a profile begins with.
enum BeginningPages {
  static let routes = [
    Route.get("you") { visit, _, _ in
      if let profile = try visit.folder.profile()?.value { return .page(try known(profile, visit)) }
      return .page(try form(Entry(visit.form), visit))
    },
    Route.post("you") { visit, memory, _ in try begin(visit, &memory) },
  ]

  private static func form(_ entry: Entry, _ visit: Visit) throws -> Page {
    let controls = Controls(entry)
    let library = visit.workspace.library
    let usual = AssessmentEntry(systemName: visit.systemName).usualName
    return Page(
      (entry.faults.isEmpty ? "" : worded("Error: ")) + worded("You and your goal"), tab: .tasks,
      status: entry.faults.isEmpty ? 200 : 422
    ) {
      controls.summary
      tag("h1") { worded("You and your goal") }
      visit.markup.form("/you") {
        controls.input(
          "name", worded("Your name"), hint: worded("As the pages show it to those whom you show them."),
          value: usual,
          more: [("autocomplete", "name")])
        controls.choices(
          "role", legend: [.text(worded("Which is nearest to what you do now?"))],
          library.roles.map { Controls.Choice(value: $0.id.text, label: $0.title, hint: $0.summary) })
        controls.choices(
          "exam", legend: [.text(worded("Which exam do you aim at?"))],
          value: usualExam(in: library)?.id.text,
          exams(in: library).map { exam in
            let suited = library.roles.filter { $0.exams.contains(exam.id) }.map(\.title)
            return Controls.Choice(
              value: exam.id.text, label: exam.title,
              hint: suited.isEmpty ? nil : worded("Near to the work of: \(suited.joined(separator: ", "))."))
          })
        controls.select(
          "questions", worded("How many questions"),
          hint: worded("More questions make the result sharper. You can stop before."), value: "40",
          [
            ("20", worded("20, about 10 minutes")), ("40", worded("40, about 20 minutes")),
            ("60", worded("60, about 30 minutes")),
          ])
        tag("div", ["class": "buttons"]) { visit.markup.button(worded("Save and go on")) }
      }
    }
  }

  /// The exams that people can aim at: the usual one, those that suit a role, then the others.
  private static func exams(in library: Library) -> [Exam] {
    let usual = library.usualExam?.id
    let suited = Set(library.roles.flatMap(\.exams))
    let open = library.exams.filter { library.obstacle(toAimingAt: $0) == nil }
    return open.filter { $0.id == usual }
      + open.filter { $0.id != usual && suited.contains($0.id) }
      + open.filter { $0.id != usual && !suited.contains($0.id) }
  }

  /// The exam that is chosen at first; `nil` where it depends on the role, which is asked on the same page.
  private static func usualExam(in library: Library) -> Exam? {
    let usual = library.usualExam
    return library.roles.allSatisfy { library.usualExam(for: [$0])?.id == usual?.id } ? usual : nil
  }

  private static func begin(_ visit: Visit, _ memory: inout Memory) throws -> Reply {
    if let profile = try visit.folder.profile()?.value {
      // Sent twice, or in two windows: what is there stays.
      return .page(try known(profile, visit))
    }
    var entry = Entry(visit.form)
    let library = visit.workspace.library
    let name = entry.text("name", most: try EntryLimits.longestName())
    let role = entry.choice(
      "role", among: library.roles.map(\.id.text),
      worded("Choose the role that is nearest to what you do now."))
    let exam = entry.choice("exam", among: exams(in: library).map(\.id.text), worded("Choose an exam."))
    let questions = entry.choice(
      "questions", among: ["20", "40", "60"], worded("Choose a number of questions."))
    guard entry.faults.isEmpty, let role, let exam, let questions = questions.flatMap({ Int($0) }) else {
      return .page(try form(entry, visit))
    }
    let run = try AssessmentRun(
      AssessmentEntry(
        role: role, exam: exam, name: name, systemName: visit.systemName, questions: questions),
      in: visit.folder.profilePath, workspace: visit.workspace, on: visit.today)
    try run.save()
    memory.questionnaire = OpenQuestionnaire(run, day: visit.today, isAgain: false)
    memory.notice = worded("Saved. Next: what you have to show, or straight on to the questions.")
    return .go("/tasks")
  }

  private static func known(_ profile: Profile, _ visit: Visit) throws -> Page {
    let role = try visit.workspace.role(profile.role.text)
    let exam = try visit.workspace.exam(profile.exam.text)
    return Page(worded("You and your goal"), tab: .tasks) {
      tag("h1") { worded("You and your goal") }
      tag("dl", ["class": "facts"]) {
        for (name, value) in [
          (worded("Name"), profile.name), (worded("You come from"), role.title),
          (worded("You aim at"), exam.title),
          (worded("Outline of"), exam.edition.spoken), (worded("Begun"), profile.created.spoken),
        ] {
          tag("div") {
            tag("dt") { name }
            tag("dd") { value }
          }
        }
      }
      tag("h2") { worded("Something else?") }
      paragraph {
        worded(
          """
          Every answer rests on these, so they stay as they are. For another role or exam, begin in another \
          folder:\u{20}
          """)
        tag("code") { "readiness serve OTHER-FOLDER" }
        "."
      }
      tag("div", ["class": "buttons"]) { link(worded("Go on"), to: "/tasks", style: "button") }
    }
  }
}
