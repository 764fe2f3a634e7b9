import Assessment
import Ontology
import XML

/// What is said when a question was answered elsewhere after its page was made: what is there now, and what was entered.
struct StaleAnswerPage {
  let question: Interview.Question
  let now: Profile.Answer?
  let entered: Profile.Answer
  let markup: FormMarkup

  var page: Page {
    let place = QuestionPages.place(of: question.item.id)
    return Page("This question was answered in between", tab: .questions, status: 409) {
      tag("h1") { "This question was answered in between" }
      paragraph { "In another window, or by the command. Both answers are here; choose the one that holds." }
      paragraph("scenario") { Phrases.question(question.item) }
      tag("dl", ["class": "facts"]) {
        tag("div") {
          tag("dt") { "What is there now" }
          tag("dd") { now.map { Phrases.answer($0, to: question.item) } ?? "No answer: it was withdrawn" }
        }
        tag("div") {
          tag("dt") { "What you entered" }
          tag("dd") { Phrases.answer(entered, to: question.item) }
        }
      }
      tag("div", ["class": "buttons"]) {
        markup.button(
          "Take what I entered", to: place, state: QuestionForm.state(now),
          hidden: QuestionForm.values(entered).sorted().map { ("answer", $0) })
        link("Keep what is there", to: "/questions/next", style: "button quiet")
      }
    }
  }
}
