import Assessment
import Ontology
import Wording
import XML

/// One question, which is the heading of its page: in an assessment, a check-up, a drill or a mock exam.
struct QuestionPage {
  /// What is asked.
  let item: Item
  /// Its answers in the order in which this person sees them.
  let choices: [Controls.Choice]
  /// The part of the site that it belongs to.
  let tab: Page.Tab
  /// Which of how many it is, and how long the rest takes.
  let progress: String
  /// Where the answer goes.
  let action: String
  /// What was answered before; `nil` where nothing was.
  let now: Profile.Answer?
  let entry: Entry
  let markup: FormMarkup
  /// Further fields that go with the answer.
  var hidden: [(String, String)] = []
  /// The words of the button.
  var button = worded("Save and go on")
  /// What stands beside the button.
  var beside: Markup = []
  /// What stands below the form.
  var below: Markup = []

  var page: Page {
    let controls = Controls(entry)
    return Page(
      (entry.faults.isEmpty ? "" : worded("Error: ")) + Phrases.question(item), tab: tab,
      status: entry.faults.isEmpty ? 200 : 422
    ) {
      controls.summary
      paragraph("eyebrow") { progress }
      markup.form(action, state: QuestionForm.state(now), hidden: hidden) {
        scenario
        controls.choices(
          "answer", legend: legend, hint: item.choose > 1 ? worded("Choose \(item.choose).") : nil,
          describedBy: item.isCheck ? "scenario" : nil, isSeveral: item.choose > 1,
          chosen: QuestionForm.values(now), choices)
        tag("div", ["class": "buttons"]) {
          markup.button(button)
          beside
        }
      }
      // Shown by the script alone, since without it keys do nothing of their own.
      tag("p", ["class": "small", "hidden": "hidden", "data-keys": ""]) {
        worded("The keys 1 to \(choices.count) choose an answer. ")
        tag("button", ["type": "button", "class": "plain"])
      }
      below
    }
  }

  @MarkupBuilder
  private var scenario: Markup {
    if case .check(let scenario, _, _) = item.content {
      tag("div", ["class": "scenario", "id": "scenario"]) {
        paragraph { scenario }
        if let snippet = item.snippet {
          tag("pre", ["tabindex": "0"]) { tag("code") { snippet.lines.joined(separator: "\n") } }
        }
      }
    }
  }

  private var legend: Markup {
    group {
      tag("h1") {
        switch item.content {
        case .canDo(let statement): worded("Could you do this? ") + statement
        case .check(_, let ask, _): ask
        }
      }
    }
  }
}

/// Why a question is asked, folded.
struct QuestionReason {
  let question: Interview.Question

  var element: Element {
    tag("details") {
      tag("summary") { worded("Why this question?") }
      paragraph { question.reason }
      paragraph {
        tag("strong") { question.skill.title + ": " }
        question.skill.summary
      }
      paragraph { worded("What its levels mean:") }
      tag("ol") {
        for (name, statement) in zip(Phrases.levels, question.skill.canDo) {
          tag("li") {
            tag("strong") { name + ": " }
            statement
          }
        }
      }
    }
  }
}
