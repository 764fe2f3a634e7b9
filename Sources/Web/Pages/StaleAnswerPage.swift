import Assessment
import Ontology
import Wording
import XML

/// What is said when a question was answered elsewhere after its page was made: what is there now, and what was entered.
struct StaleAnswerPage {
  let question: Interview.Question
  let now: Profile.Answer?
  let entered: Profile.Answer
  let markup: FormMarkup

  var page: Page {
    let place = QuestionPages.place(of: question.item.id)
    return Page(worded("This question was answered in between"), tab: .questions, status: 409) {
      tag("h1") { worded("This question was answered in between") }
      paragraph {
        worded("In another window, or by the command. Both answers are here; choose the one that holds.")
      }
      paragraph("scenario") { Phrases.question(question.item) }
      tag("dl", ["class": "facts"]) {
        tag("div") {
          tag("dt") { worded("What is there now") }
          tag("dd") {
            now.map { Phrases.answer($0, to: question.item) } ?? worded("No answer: it was withdrawn")
          }
        }
        tag("div") {
          tag("dt") { worded("What you entered") }
          tag("dd") { Phrases.answer(entered, to: question.item) }
        }
      }
      tag("div", ["class": "buttons"]) {
        markup.button(
          worded("Take what I entered"), to: place, state: QuestionForm.state(now),
          hidden: QuestionForm.values(entered).sorted().map { ("answer", $0) })
        link(worded("Keep what is there"), to: "/questions/next", style: "button quiet")
      }
    }
  }
}
