import Assessment
import Exchange
import Ontology
import UseCases
import Wording
import XML

/// Drills: questions whose reasons come at once. They change no number.
enum PracticePages {
  static let routes = [
    Route.get("practice") { visit, _, _ in .page(try beginning(visit)) },
    Route.get("practice/drill") { visit, memory, _ in
      let drill = try Drill(visit, visit.request.target.query)
      return .page(try question(drill, visit, &memory, Entry(FormFields())))
    },
    Route.post("practice/drill") { visit, memory, _ in try take(visit, &memory) },
    Route.get("practice/reasons") { visit, _, _ in try reasons(visit) },
    Route.get("practice/mistakes") { visit, _, _ in .page(try mistakes(visit)) },
  ]

  /// A drill with what it was asked for.
  private struct Drill {
    var session: DrillSession
    let file: ProfileFile
    let exam: Exam.ID
    let focus: String
    let questions: Int
    /// Its place among the drills of the profile, from 1: what is asked for on the same day in the same words is
    /// another drill once this one is over.
    let number: Int
    /// Its answers so far.
    let answers: [Profile.Drill.Answered]
    /// Whether it has no question any more, or another was begun since.
    let isOver: Bool

    /// The query that asks for it again.
    var query: String {
      "?exam=\(PercentCoding.encoded(exam.text))&focus=\(PercentCoding.encoded(focus))"
        + "&questions=\(questions)&drill=\(number)"
    }

    init(_ visit: Visit, _ fields: FormFields) throws {
      guard visit.folder.hasProfile else { throw Missing.profile }
      file = ProfileFile(path: visit.folder.profilePath)
      let profile = try file.read(visit.workspace)
      let ownExam = try visit.workspace.model(for: profile).exam
      let model = try visit.practised(profile, fields).model
      exam = model.exam.id
      let section = model.exam.sections.first { "section:\($0.id)" == fields["focus"] }
      let skill = model.library.skills.first { "skill:\($0.id)" == fields["focus"] }
      let about: PracticeFocus =
        section.map { .section($0.id) } ?? skill.map { .skill($0.id) }
        ?? (fields["focus"] == "wrong" ? .mistakes : .weakest)
      focus = about.key
      questions = min(100, max(1, fields["questions"].flatMap { Int($0) } ?? 10))
      session = DrillSession(
        model, profile: profile.brought(to: ownExam), focus: about, questions: questions, on: visit.today)
      let drills = session.profile.drills
      let current = drills.count + (session.answers.isEmpty ? 1 : 0)
      if let former = fields["drill"].flatMap({ Int($0) }), (1..<current).contains(former) {
        (number, answers, isOver) = (former, drills[former - 1].answers, true)
      } else {
        (number, answers, isOver) = (current, session.answers, session.question == nil)
      }
    }
  }

  private static func beginning(_ visit: Visit) throws -> Page {
    let profile = try visit.folder.requiredProfile().value
    let practised = try visit.practised(profile, visit.request.target.query)
    let model = practised.model
    let mistakes = SpacedMistakes(profile, model: model)
    let due = mistakes.due(on: visit.today).count
    let choices =
      [
        Controls.Choice(value: "weakest", label: worded("What costs me most readiness")),
        Controls.Choice(
          value: "wrong", label: worded("Earlier mistakes"),
          hint: due > 0
            ? worded("\(Counted.text(due, "question")) due today.")
            : mistakes.all.first.map {
              worded("None is due today; the first comes back on \($0.due.spoken).")
            }
              ?? worded("There is none.")),
      ]
      + model.exam.sections.map { Controls.Choice(value: "section:\($0.id)", label: $0.title) }
    return Page(worded("Practice"), tab: .practice) {
      tag("h1") { worded("Practice") }
      paragraph {
        worded(
          """
          Each question with the reasons for all its options at once. Practice changes no number, since what \
          is explained tells nothing about you; enough new questions are kept for the next assessment and \
          two mock exams.
          """)
      }
      ExamChoice(practised).markup(at: "/practice")
      tag("form", ["method": "get", "action": "/practice/drill"]) {
        tag("input", ["type": "hidden", "name": "exam", "value": model.exam.id.text])
        Controls().choices("focus", legend: [.text(worded("What about?"))], value: "weakest", choices)
        Controls().select(
          "questions", worded("How many questions"), value: "10", [("5", "5"), ("10", "10"), ("20", "20")])
        tag("div", ["class": "buttons"]) { visit.markup.button(worded("Practise")) }
      }
      tag("h2") { worded("A mock exam") }
      paragraph {
        profile.mocks.contains { $0.state != .finished }
          ? worded("One is not handed in yet.")
          : worded(
            """
            As many questions in as much time as the exam has, the reasons at the end. Answers to new \
            questions count in your readiness.
            """)
      }
      tag("div", ["class": "buttons"]) {
        link(
          worded("The mock exam"), to: "/mock?exam=\(PercentCoding.encoded(model.exam.id.text))",
          style: "button quiet")
        link(worded("Look at wrong answers again"), to: "/practice/mistakes", style: "button quiet")
      }
    }
  }

  private static func question(
    _ drill: Drill, _ visit: Visit, _ memory: inout Memory, _ entry: Entry
  ) throws -> Page {
    let session = drill.session
    guard !drill.isOver, let question = session.question else { return over(drill) }
    memory.shown[question.item.id] = memory.shown[question.item.id] ?? visit.moment.tenths
    let met: String? =
      switch question.familiarity {
      case .unmet, .longAgo: nil
      case .optionsMet, .explained: worded("You have met these options before; the situation is another.")
      case .met: worded("You have met this question before.")
      }
    return QuestionPage(
      item: question.item, choices: QuestionForm.choices(question.options), tab: .practice,
      progress: worded("Question \(question.number) of \(session.count): \(question.skill.title)"),
      action: "/practice/drill",
      now: nil, entry: entry, markup: visit.markup,
      hidden: [
        ("item", question.item.id.text), ("exam", drill.exam.text), ("focus", drill.focus),
        ("questions", "\(drill.questions)"),
        ("drill", "\(drill.number)"),
      ],
      button: worded("Answer, and see the reasons"),
      beside: [.element(link(worded("Stop"), to: "/practice", style: "button quiet"))],
      below: group { if let met { paragraph("soft") { met } } }
    ).page
  }

  private static func over(_ drill: Drill) -> Page {
    let session = drill.session
    let next = SpacedMistakes(session.profile, model: session.model).all.first
    return Page(worded("The drill is over"), tab: .practice) {
      tag("h1") {
        drill.answers.isEmpty ? worded("Nothing is left to ask about that") : worded("The drill is over")
      }
      if !drill.answers.isEmpty {
        paragraph { worded("\(drill.answers.count(where: \.isRight)) of \(drill.answers.count) right.") }
      } else if session.focus != .mistakes {
        paragraph { worded("What is new is kept for the next assessment and the mock exams.") }
      }
      if let next { paragraph { worded("The next mistake comes back on \(next.due.spoken).") } }
      tag("div", ["class": "buttons"]) {
        link(worded("Another drill"), to: "/practice", style: "button quiet")
      }
    }
  }

  private static func take(_ visit: Visit, _ memory: inout Memory) throws -> Reply {
    var drill = try Drill(visit, visit.form)
    // Answered in another window or sent twice: the question that is open now, or the end.
    guard !drill.isOver, let question = drill.session.question, question.item.id.text == visit.form["item"]
    else {
      return .go("/practice/drill" + drill.query)
    }
    guard drill.number <= Profile.mostDrills else {
      throw Failure(
        "readiness: " + worded("the profile holds \(Profile.mostDrills) drills, the most that it keeps"),
        status: Failure.usage)
    }
    var entry = Entry(visit.form)
    guard let answer = QuestionForm.answer(in: &entry, to: question.item) else {
      return .page(try self.question(drill, visit, &memory, entry))
    }
    let tenths = memory.shown.removeValue(forKey: question.item.id).map { visit.moment.tenths - $0 }
      .flatMap { (1...9_999).contains($0) ? $0 : nil }
    guard drill.session.answer(answer, on: visit.today, tenths: tenths) != nil else {
      entry.refuse("answer", worded("This question cannot have that answer."))
      return .page(try self.question(drill, visit, &memory, entry))
    }
    try drill.file.write(drill.session.profile, schemas: visit.workspace.schemas)
    return .go("/practice/reasons" + drill.query)
  }

  private static func reasons(_ visit: Visit) throws -> Reply {
    let drill = try Drill(visit, visit.request.target.query)
    guard let last = drill.answers.last,
      let item = drill.session.model.library.item(last.response.item)
    else { return .go("/practice") }
    let comesBack = SpacedMistakes(drill.session.profile, model: drill.session.model).comesBack(item.id)
    let title =
      last.isRight
      ? worded("Right")
      : last.response.answer == .notSure ? worded("What is right here") : worded("Not right")
    return .page(
      Page(title, tab: .practice) {
        tag("h1") { title }
        Explained(
          item: item, options: item.options(shuffledFor: drill.session.profile), answer: last.response.answer
        ).markup
        for option in item.options {
          if let when = option.rightWhen {
            paragraph("small") { worded("“\(option.text)” would be right: \(when)") }
          }
        }
        if let comesBack { paragraph { worded("It comes back on \(comesBack.spoken).") } }
        tag("div", ["class": "buttons"]) {
          link(
            drill.isOver ? worded("To the end") : worded("Next question"),
            to: "/practice/drill" + drill.query,
            style: "button")
          link(worded("Stop"), to: "/practice", style: "button quiet")
        }
      })
  }

  /// Scenarios of assessments that were answered wrong, with the reasons.
  private static func mistakes(_ visit: Visit) throws -> Page {
    let profile = try visit.folder.requiredProfile().value
    let model = try visit.workspace.model(for: profile)
    let wrong = profile.allResponses.compactMap { response -> (Item, Profile.Response)? in
      guard let item = model.library.item(response.item), item.isCheck,
        Answer(response.answer, to: item) != .right
      else { return nil }
      return (item, response)
    }
    return Page(worded("Wrong answers"), tab: .practice) {
      tag("h1") { worded("Wrong answers") }
      paragraph {
        wrong.isEmpty
          ? worded("No scenario was answered wrong yet.")
          : worded(
            """
            Each with the reasons. What has been explained is no longer fresh: the next assessment asks \
            others first.
            """)
      }
      for (item, response) in wrong {
        tag("details") {
          tag("summary") { "\(model.library.skill(item.skill)?.title ?? ""): \(Phrases.question(item))" }
          Explained(item: item, options: item.options(shuffledFor: profile), answer: response.answer).markup
        }
      }
      tag("div", ["class": "buttons"]) {
        link(worded("Practise them"), to: "/practice/drill?focus=wrong&questions=10", style: "button quiet")
      }
    }
  }
}
