import Assessment
import Exchange
import Ontology
import UseCases
import Wording
import XML

/// The questionnaire: one question a page, each answer on the disk before the next one is shown.
enum QuestionPages {
  static let routes = [
    Route.get("questions") { visit, memory, _ in try beginning(visit, &memory) },
    Route.get("questions/next") { visit, memory, _ in next(try Questionnaires.open(visit, &memory)) },
    Route.get("questions/of/*") { visit, memory, names in
      let open = try Questionnaires.open(visit, &memory)
      return try show(Item.ID(names[0]), open, visit, &memory, Entry(visit.form))
    },
    Route.post("questions/of/*") { visit, memory, names in
      try take(Item.ID(names[0]), visit, &memory)
    },
    Route.post("questions/again") { visit, memory, _ in
      memory.questionnaire = nil
      _ = try Questionnaires.open(visit, &memory, isAgain: true)
      return .go("/questions/next")
    },
  ]

  /// The address of a question.
  static func place(of item: Item.ID) -> String { "/questions/of/\(PercentCoding.encoded(item.text))" }

  private static func next(_ open: OpenQuestionnaire) -> Reply {
    .go(open.prospects.question.map { place(of: $0.item.id) } ?? "/questions/check")
  }

  /// What is asked, how long it takes, and what there is to know before.
  private static func beginning(_ visit: Visit, _ memory: inout Memory) throws -> Reply {
    let open = try Questionnaires.open(visit, &memory)
    let left = open.prospects.left
    let count = left.count
    let answered = open.run.interview.answeredCount
    return .page(
      Page(worded("Questions"), tab: .questions) {
        tag("h1") { worded("Questions") }
        switch open.run.standing {
        case .old(let last):
          paragraph("note") {
            worded(
              "Your last answer is of \(last.spoken). A new assessment tells more than going on with that one."
            )
          }
        default: []
        }
        if count == 0 {
          paragraph {
            answered == 0
              ? worded("There is nothing to ask.")
              : worded(
                """
                You have answered \(Counted.text(answered, "question")). No question is left that would tell \
                much more.
                """)
          }
          tag("div", ["class": "buttons"]) {
            link(worded("See where you stand"), to: "/standing", style: "button")
            link(worded("Check your answers"), to: "/questions/check", style: "button quiet")
          }
          again(visit)
        } else {
          paragraph {
            answered == 0
              ? worded(
                """
                \(Counted.text(count, "question")), \(Phrases.about(seconds: left.seconds)): \
                \(QuestionMix.text(statements: left.canDo, scenarios: left.check)).
                """)
              : worded(
                """
                You have answered \(answered). About \(count) are left, \
                \(Phrases.about(seconds: left.seconds)).
                """)
          }
          bullets([
            [.text(worded("Every answer is saved at once. Stop whenever you like, and go on here."))],
            [.text(worded("“I am not sure” is an honest answer, and never read as a guess."))],
            [
              .text(
                worded(
                  """
                  The questions are authored, not calibrated on people. Nobody sees your answers unless you \
                  send the file.
                  """)
              )
            ],
          ])
          tag("div", ["class": "buttons"]) {
            link(answered == 0 ? worded("Begin") : worded("Go on"), to: "/questions/next", style: "button")
            if answered > 0 {
              link(worded("Check your answers"), to: "/questions/check", style: "button quiet")
            }
          }
          if case .old = open.run.standing { again(visit) }
        }
      })
  }

  @MarkupBuilder
  private static func again(_ visit: Visit) -> Markup {
    tag("h2") { worded("Another assessment") }
    paragraph {
      worded(
        """
        After some weeks, or when you have learned something: it builds on the earlier ones, and asks what \
        you have not seen first.
        """)
    }
    visit.markup.button(worded("Begin another assessment"), to: "/questions/again", style: "quiet")
  }

  private static func show(
    _ item: Item.ID, _ open: OpenQuestionnaire, _ visit: Visit, _ memory: inout Memory, _ entry: Entry
  ) throws -> Reply {
    let run = open.run
    guard let question = run.interview.question(about: item) else { return .go("/questions/next") }
    let isFirstShow = memory.shown[item] == nil
    if isFirstShow { memory.shown = memory.shown.count < 200 ? memory.shown : [:] }
    memory.shown[item] = memory.shown[item] ?? visit.moment.tenths
    let interview = run.interview
    let isChange = visit.request.target.query["from"] == "check" || entry.fields["from"] == "check"
    let now = run.profile.responses.first { $0.item == item }?.answer
    return .page(
      QuestionPage(
        item: question.item, choices: QuestionForm.choices(question.options), tab: .questions,
        progress: progress(question, open, isAnswered: now != nil), action: place(of: item), now: now,
        entry: entry,
        markup: visit.markup, hidden: isChange ? [("from", "check")] : [],
        button: now == nil ? worded("Save and go on") : worded("Save the change"),
        beside: group {
          if isChange {
            link(worded("Back to all answers"), to: "/questions/check", style: "button quiet")
          } else if let before = before(item, run) {
            link(
              worded("Back"), to: place(of: before), style: "button quiet",
              about: worded("to the question before"))
          }
          if now != nil, !isChange {
            link(worded("Leave it as it is, and go on"), to: "/questions/next", style: "button quiet")
          }
        },
        below: group {
          QuestionReason(question: question).element
          if interview.isStraightLining {
            paragraph("note") {
              worded(
                """
                \(Interview.longestRun) or more ratings in a row are the same. That may well be right; \
                scenarios tell more. If you were hurrying, Back changes an answer.
                """)
            }
          }
          paragraph {
            link(worded("Stop here and go on later"), to: "/tasks")
            worded(". Every answer so far is saved.")
          }
        }
      ).page)
  }

  private static func progress(
    _ question: Interview.Question, _ open: OpenQuestionnaire, isAnswered: Bool
  ) -> String {
    if isAnswered { return worded("An earlier question: \(question.skill.title)") }
    let answered = open.run.interview.answeredCount
    let left = open.prospects.left
    return
      worded(
        """
        Question \(answered + 1) of \(answered + left.count), \(Phrases.about(seconds: left.seconds)) left
        """)
  }

  /// The question that was answered before one.
  private static func before(_ item: Item.ID, _ run: AssessmentRun) -> Item.ID? {
    let items = run.profile.responses.map(\.item).filter { run.model.place(of: $0) != nil }
    guard let place = items.firstIndex(of: item) else { return items.last }
    return place > 0 ? items[place - 1] : nil
  }

  private static func take(_ item: Item.ID, _ visit: Visit, _ memory: inout Memory) throws -> Reply {
    var open = try Questionnaires.open(visit, &memory)
    guard let question = open.run.interview.question(about: item) else { return .go("/questions/next") }
    var entry = Entry(visit.form)
    let answer = QuestionForm.answer(in: &entry, to: question.item)
    guard let answer else { return try show(item, open, visit, &memory, entry) }
    let now = open.run.profile.responses.first { $0.item == item }?.answer
    guard visit.state == QuestionForm.state(now) || now == answer else {
      return .page(
        StaleAnswerPage(question: question, now: now, entered: answer, markup: visit.markup).page)
    }
    if now != answer {
      let tenths = memory.shown[item].map { visit.moment.tenths - $0 }.flatMap {
        (1...9_999).contains($0) ? $0 : nil
      }
      guard try open.answer(answer, to: question.item, on: visit.today, tenths: tenths) else {
        entry.refuse("answer", worded("This question cannot have that answer. Choose one of those below."))
        return try show(item, open, visit, &memory, entry)
      }
      memory.questionnaire = open
    }
    memory.shown[item] = nil
    return visit.form["from"] == "check" ? .go("/questions/check") : next(open)
  }
}
