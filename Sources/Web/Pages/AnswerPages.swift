import Assessment
import Ontology
import UseCases
import Wording
import XML

/// All answers, each with a link to change it.
enum AnswerPages {
  static let routes = [
    Route.get("questions/check") { visit, memory, _ in
      .page(page(try Questionnaires.open(visit, &memory)))
    }
  ]

  private static func page(_ open: OpenQuestionnaire) -> Page {
    let run = open.run
    let rows = run.profile.responses.compactMap { response in
      run.interview.question(about: response.item).map { (response, $0) }
    }
    let isOver = open.prospects.question == nil
    return Page(worded("Check your answers"), tab: .questions) {
      tag("h1") { worded("Check your answers") }
      paragraph {
        rows.isEmpty
          ? worded("Nothing is answered yet.")
          : isOver
            ? worded("All questions are answered. Change what you like; then see where you stand.")
            : worded("\(Counted.text(rows.count, "answer")) so far. Change what you like, or go on.")
      }
      tag("div", ["class": "buttons"]) {
        if isOver {
          link(worded("See where you stand"), to: "/standing", style: "button")
        } else {
          link(worded("Go on with the questions"), to: "/questions/next", style: "button")
          link(worded("See where you stand"), to: "/standing", style: "button quiet")
        }
      }
      tag("dl", ["class": "pairs"]) {
        for (response, question) in rows {
          tag("div") {
            tag("dt") { Phrases.question(question.item) }
            tag("dd") { Phrases.answer(response.answer, to: question.item) }
            tag("dd") {
              link(
                worded("Change"), to: QuestionPages.place(of: question.item.id) + "?from=check",
                about: worded("the answer to: ") + Phrases.question(question.item))
            }
          }
        }
      }
    }
  }
}
