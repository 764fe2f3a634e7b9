import Ontology
import Planning
import XML

/// A review of what was learned before, with the form that records it.
struct ReviewCard {
  let review: PlannedReview
  let state: String
  let visit: Visit
  let progress: PlanProgress
  let back: String

  var element: Element {
    let isDone = progress.isDone(review)
    return tag("article", ["class": "card", "id": "r-\(review.number)"]) {
      tag("h2") { "Review of what you learned" }
      tag("p", ["class": "meta"]) {
        tag("span", ["class": "chip"]) { "Review" }
        if let when = Phrases.when(review.day, review.minute) { tag("span") { when } }
        tag("strong", ["class": "number"]) { "\(review.minutes) min" }
        if isDone {
          tag("strong") { "done" }
        } else if progress.isSkipped(review) {
          tag("strong") { "skipped" }
        }
      }
      paragraph { "Recall it before you look it up; what you cannot recall, do again." }
      bullets(
        review.items.map { item in
          group {
            tag("strong") { item.title }
            ", \(item.reason). \(item.instruction)"
          }
        })
      if !isDone {
        visit.markup.form(
          "/progress", state: state, hidden: [("session", "r\(review.number)"), ("back", back)]
        ) {
          tag("div", ["class": "field"]) {
            tag("label", ["for": "minutes-r\(review.number)"]) { "Minutes it took" }
            tag(
              "input",
              [
                "type": "text", "inputmode": "numeric", "class": "short", "id": "minutes-r\(review.number)",
                "name": "minutes", "value": "\(review.minutes)",
              ])
          }
          tag("div", ["class": "buttons"]) {
            visit.markup.button("Done", name: "outcome", value: "done", about: "this review")
            visit.markup.button(
              "Not now", style: "quiet", name: "outcome", value: "skipped", about: "this review")
          }
        }
      }
    }
  }
}
