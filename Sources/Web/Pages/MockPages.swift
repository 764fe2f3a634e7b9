import Assessment
import Exchange
import Ontology
import UseCases
import Wording
import XML

/// The mock exam: against the clock, any question as often as one likes until it is handed in.
enum MockPages {
  static let routes = [
    Route.get("mock") { visit, memory, _ in
      if let open = try OpenMock.open(visit, &memory), open.session.mock.state != .finished {
        return .page(list(open, visit))
      }
      return .page(try beginning(visit))
    },
    Route.post("mock/begin") { visit, memory, _ in try begin(visit, &memory) },
    Route.get("mock/of/*") { visit, memory, names in
      guard var open = try OpenMock.open(visit, &memory) else { return .go("/mock") }
      open.spend(visit)
      guard !open.session.isTimeUp else { return try handIn(&open, visit, &memory) }
      guard let number = Int(names[0]), open.session.go(to: number - 1) else { return .go("/mock") }
      memory.mock = open
      return .page(question(open, visit, Entry(FormFields())))
    },
    Route.post("mock/of/*") { visit, memory, names in try take(visit, &memory, Int(names[0]) ?? 0) },
    Route.post("mock/pause") { visit, memory, _ in
      guard var open = try OpenMock.open(visit, &memory) else { return .go("/mock") }
      open.spend(visit)
      open.session.pause(at: visit.moment.seconds)
      try open.write(visit)
      memory.mock = nil
      memory.notice = worded("Paused: the time stands still.")
      return .go("/practice")
    },
    Route.post("mock/end") { visit, memory, _ in
      guard var open = try OpenMock.open(visit, &memory) else { return .go("/mock") }
      open.spend(visit)
      return try handIn(&open, visit, &memory)
    },
    Route.get("mock/result") { visit, _, _ in try result(visit) },
  ]

  private static func beginning(_ visit: Visit) throws -> Page {
    let profile = try visit.folder.requiredProfile().value
    let practised = try visit.practised(profile, visit.request.target.query)
    let exam = practised.model.exam
    let hasResult = profile.mocks.contains { $0.state == .finished }
    return Page(worded("A mock exam"), tab: .practice) {
      tag("h1") { worded("A mock exam") }
      paragraph {
        worded(
          """
          From each section as many questions as it weighs. Any question can be seen again, flagged and \
          changed until you hand in; a pause stops the time and stands in the result. The reasons come at \
          the end.
          """)
      }
      ExamChoice(practised).markup(at: "/mock")
      visit.markup.form("/mock/begin", hidden: [("exam", exam.id.text)]) {
        Controls().select(
          "length", worded("How long"), value: "\(exam.mockQuestions)",
          [exam.mockQuestions, exam.mockQuestions / 2, max(5, exam.mockQuestions / 5)].map { count in
            ("\(count)", worded("\(count) questions in \(minutes(count, exam)) minutes"))
          })
        tag("div", ["class": "buttons"]) {
          visit.markup.button(worded("Begin; the clock runs"))
          if hasResult { link(worded("The last result"), to: "/mock/result", style: "button quiet") }
        }
      }
    }
  }

  private static func minutes(_ count: Int, _ exam: Exam) -> Int {
    let exact = Double(count * exam.mockMinutes) / Double(exam.mockQuestions)
    return min(MockSession.minutes.upperBound, max(MockSession.minutes.lowerBound, Int(exact.rounded(.up))))
  }

  private static func begin(_ visit: Visit, _ memory: inout Memory) throws -> Reply {
    if try OpenMock.open(visit, &memory) != nil { return .go("/mock") }
    guard visit.folder.hasProfile else { throw Missing.profile }
    let file = ProfileFile(path: visit.folder.profilePath)
    let stored = try file.read(visit.workspace)
    let profile = stored.brought(to: try visit.workspace.model(for: stored).exam)
    let model = try visit.practised(profile, visit.form).model
    let count = min(
      MockSession.questions.upperBound,
      max(
        MockSession.questions.lowerBound, visit.form["length"].flatMap { Int($0) } ?? model.exam.mockQuestions
      ))
    guard profile.mocks.count < Profile.mostMocks else {
      throw Failure(
        "readiness: " + worded("the profile holds as many mock exams as it can"), status: Failure.usage)
    }
    let draw = MockDraw(model, profile: profile, count: count, seed: 0, on: visit.today)
    guard
      let session = MockSession(
        model, profile: profile, draw: draw, minutes: minutes(count, model.exam), on: visit.today,
        at: visit.moment.seconds)
    else {
      throw Failure(
        "readiness: " + worded("the library has no scenario for this exam"), status: Failure.badData)
    }
    let open = OpenMock(session: session, file: file, shown: visit.moment.tenths)
    try open.write(visit)
    memory.mock = open
    return .go("/mock/of/1")
  }

  private static func clock(_ session: MockSession) -> Element {
    paragraph("eyebrow") {
      tag("span", ["data-left": "\(session.secondsLeft)", "role": "timer"]) {
        worded("\(max(0, (session.secondsLeft + 59) / 60)) min left")
      }
      worded(", \(session.answeredCount) of \(session.mock.questions.count) answered")
    }
  }

  private static func list(_ open: OpenMock, _ visit: Visit) -> Page {
    let session = open.session
    return Page(worded("Your answers"), tab: .practice) {
      tag("h1") { worded("Mock exam: your answers") }
      clock(session)
      tag("ol", ["class": "tasks"]) {
        for place in session.askedPlaces {
          let state = session.mock.questions[place]
          tag("li") {
            link(worded("Question \(place + 1)"), to: "/mock/of/\(place + 1)")
            tag("span", ["class": state.answer == nil ? "state" : "state done"]) {
              (state.answer == nil ? worded("Open") : worded("Answered"))
                + (state.isFlagged ? worded(", flagged") : "")
            }
          }
        }
      }
      if !session.unansweredPlaces.isEmpty {
        paragraph("note") {
          worded("\(Counted.text(session.unansweredPlaces.count, "question")) have no answer yet.")
        }
      }
      tag("div", ["class": "buttons"]) {
        visit.markup.button(worded("Hand it in"), to: "/mock/end")
        visit.markup.button(worded("Pause"), to: "/mock/pause", style: "quiet")
      }
    }
  }

  private static func question(_ open: OpenMock, _ visit: Visit, _ entry: Entry) -> Page {
    let session = open.session
    guard let question = session.question else { return list(open, visit) }
    let action = "/mock/of/\(question.number)"
    return QuestionPage(
      item: question.item, choices: QuestionForm.choices(question.options), tab: .practice,
      progress: worded("Question \(question.number) of \(session.mock.questions.count)")
        + (question.state.isFlagged ? worded(", flagged") : ""),
      action: action, now: question.state.answer, entry: entry, markup: visit.markup,
      beside: group {
        visit.markup.button(
          question.state.isFlagged ? worded("Take the flag away") : worded("Flag it"), style: "quiet",
          name: "flag",
          value: "yes")
        if question.number > 1 {
          link(worded("Back"), to: "/mock/of/\(question.number - 1)", style: "button quiet")
        }
        if question.number < session.mock.questions.count {
          link(worded("Next"), to: "/mock/of/\(question.number + 1)", style: "button quiet")
        }
        link(worded("All questions"), to: "/mock", style: "button quiet")
      }, below: [.element(clock(session))]
    ).page
  }

  private static func take(_ visit: Visit, _ memory: inout Memory, _ number: Int) throws -> Reply {
    guard var open = try OpenMock.open(visit, &memory) else { return .go("/mock") }
    open.spend(visit)
    // What was sent when the time was up already does not count, as in the exam itself.
    guard !open.session.isTimeUp else { return try handIn(&open, visit, &memory) }
    guard open.session.go(to: number - 1), let question = open.session.question else { return .go("/mock") }
    var entry = Entry(visit.form)
    if visit.form["flag"] == "yes" {
      _ = open.session.toggleFlag()
    } else {
      guard let answer = QuestionForm.answer(in: &entry, to: question.item),
        open.session.answer(answer, on: visit.today)
      else {
        memory.mock = open
        return .page(self.question(open, visit, entry))
      }
    }
    try open.write(visit)
    memory.mock = open
    return .go(open.session.question.map { "/mock/of/\($0.number)" } ?? "/mock")
  }

  private static func handIn(_ open: inout OpenMock, _ visit: Visit, _ memory: inout Memory) throws -> Reply {
    let isTimeUp = open.session.isTimeUp
    open.session.finish(on: visit.today)
    try open.write(visit)
    memory.mock = nil
    memory.notice =
      isTimeUp
      ? worded("The time is up; the exam is handed in with the answers until then.") : worded("Handed in.")
    return .go("/mock/result")
  }

  private static func result(_ visit: Visit) throws -> Reply {
    let profile = try visit.folder.requiredProfile().value
    guard let index = profile.mocks.lastIndex(where: { $0.state == .finished }) else { return .go("/mock") }
    let model = try visit.workspace.model(for: profile, asking: profile.mocks[index].exam)
    guard let result = MockResult(ofMock: index, in: profile, model: model) else { return .go("/mock") }
    let wrong = result.mock.questions.filter { $0.isRight != true }.compactMap { question in
      model.library.item(question.item).map { ($0, question.answer) }
    }
    return .page(
      Page(worded("The result of the mock exam"), tab: .practice) {
        tag("h1") { worded("The result of the mock exam") }
        if result.mock.exam != nil { paragraph("eyebrow") { model.exam.title } }
        paragraph {
          worded("\(result.whole.right) of \(result.whole.count) right (")
          tag("span", ["class": "score"]) { share(result.whole) }
          worded("). Ranges hold in nine cases out of ten. No pass mark is published, and none is implied.")
        }
        paragraph {
          worded(
            """
            Readiness for the exam: \(Phrases.readiness(result.readinessBefore)) without it, \
            \(Phrases.readiness(result.readiness)) with it. \(Counted.text(result.evidence, "answer")) \
            count; \(result.met) to questions that you had met before do not.
            """)
        }
        Table(
          "by-section", worded("By section"),
          [worded("Section"), worded("Right"), worded("Share"), worded("Readiness")],
          result.sections.map { section in
            [
              [.text(section.section.title)],
              [.text(worded("\(section.score.right) of \(section.score.count)"))],
              [.text(section.score.count > 0 ? share(section.score) : worded("no question"))],
              [.text(Phrases.readiness(section.readiness))],
            ]
          }
        ).element
        tag("h2") { worded("What was not right") }
        if wrong.isEmpty { paragraph { worded("Nothing.") } }
        for (item, answer) in wrong {
          tag("details") {
            tag("summary") { "\(model.library.skill(item.skill)?.title ?? ""): \(Phrases.question(item))" }
            Explained(item: item, options: item.options(shuffledFor: profile), answer: answer).markup
          }
        }
        tag("div", ["class": "buttons"]) {
          link(worded("Where you stand now"), to: "/standing", style: "button")
        }
      })
  }

  private static func share(_ score: MockResult.Score) -> String {
    let range = score.interval90
    return
      "\(Phrases.percent(score.share)) % "
      + "(\(Phrases.percent(range.lowerBound))–\(Phrases.percent(range.upperBound)) %)"
  }
}
