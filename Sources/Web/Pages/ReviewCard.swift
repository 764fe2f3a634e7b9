import Exchange
import Ontology
import Planning
import Wording
import XML

/// A review of what was learned before, with the form that records it.
struct ReviewCard {
  let review: PlannedReview
  let state: String
  let visit: Visit
  let progress: PlanProgress
  let grounds: ReviewGrounds
  let back: String
  /// Whether its week is still to come, in which alone it can be entered.
  var isAhead = false
  /// The skills that practice has a question on.
  var practised: Set<String> = []
  /// What it asks, in words.
  let recall: RecallWords

  private var studied: [PlannedReview.Item] { review.items.filter { grounds.isStudied($0, of: review) } }

  /// What of it the plan asks scenarios on, or else can be recalled by one.
  private var scenarios: [PlannedReview.Item] {
    let asked = studied.filter { $0.scenarios > 0 }
    return asked.isEmpty ? Array(studied.filter { practised.contains($0.skill) }.prefix(1)) : asked
  }

  /// How many questions it asks again that were wrong.
  private var mistakes: Int {
    studied.map { item in if case .wrongAnswers(let count) = item.task { count } else { 0 } }.reduce(0, +)
  }

  var element: Element {
    let isDone = progress.isDone(review)
    return tag("article", ["class": "card", "id": "r-\(review.number)"]) {
      tag("h2") { worded("Review of what you learned") }
      tag("p", ["class": "meta"]) {
        tag("span", ["class": "chip"]) { worded("Review") }
        if let when = Phrases.when(review.day, review.minute) { tag("span") { when } }
        tag("strong", ["class": "number"]) { worded("\(review.minutes) min") }
        if isDone {
          tag("strong") { worded("done") }
        } else if progress.isSkipped(review) {
          tag("strong") { worded("skipped") }
        } else if !grounds.isDue(review) {
          tag("strong") { worded("not due: nothing of it is studied yet") }
        }
      }
      paragraph { worded("Recall it before you look it up; what you cannot recall, do again.") }
      bullets(
        review.items.map { item in
          group {
            tag("strong") { item.title }
            grounds.isStudied(item, of: review)
              ? ", \(item.reason). \(recall.recall(item, of: review))"
              : worded(", not studied yet, so there is nothing to recall.")
          }
        })
      if !isDone, !isAhead {
        if mistakes > 0 {
          paragraph {
            link(
              worded("Answer again what you had wrong"),
              to: "/practice/drill?focus=wrong&questions=\(min(mistakes, 100))")
            worded(", and say why each other option is wrong.")
          }
        }
        for item in scenarios {
          paragraph {
            item.scenarios > 0 ? worded("Then ") : worded("Or ")
            link(
              item.scenarios > 0
                ? worded("answer \(Counted.text(item.scenarios, "exam-style question")) on it")
                : worded("answer a scenario on it"),
              to: "/practice/drill?focus=\(PercentCoding.encoded("skill:" + item.skill))"
                + "&questions=\(item.scenarios > 0 ? item.scenarios : 2)",
              about: item.title)
            worded(", with the reasons at once.")
          }
        }
      }
      if !isDone, !isAhead {
        visit.markup.form(
          "/progress", state: state, hidden: [("session", "r\(review.number)"), ("back", back)]
        ) {
          tag("div", ["class": "field"]) {
            tag("label", ["for": "minutes-r\(review.number)"]) {
              worded("Minutes it took, if you looked; \(review.minutes) are planned")
            }
            tag(
              "input",
              [
                "type": "text", "inputmode": "numeric", "class": "short", "id": "minutes-r\(review.number)",
                "name": "minutes",
              ])
          }
          tag("div", ["class": "buttons"]) {
            visit.markup.button(worded("Done"), name: "outcome", value: "done", about: worded("this review"))
            visit.markup.button(
              worded("Not now"), style: "quiet", name: "outcome", value: "skipped",
              about: worded("this review"))
          }
        }
      }
    }
  }
}
