import Assessment
import Exchange
import Ontology
import Planning
import UseCases
import XML

/// What others wrote about the plan, and what becomes of it.
enum FeedbackPages {
  static let routes = [
    Route.get("feedback") { visit, _, _ in .page(page(try visit.folder.requiredPlan(), visit)) },
    Route.post("feedback") { visit, memory, _ in
      let stored = try visit.folder.requiredPlan()
      guard let number = visit.form["number"].flatMap({ Int($0) }) else { return .go("/feedback") }
      guard visit.state == stored.state else {
        memory.notice = "The plan was changed in between, so nothing was decided. This is what is there."
        return .go("/feedback")
      }
      let accepts = visit.form["decision"] == "accept"
      _ = try visit.folder.planFile.decide(accept: accepts ? [number] : [], decline: accepts ? [] : [number])
      memory.notice = accepts ? "Accepted. The next replan carries it out." : "Declined."
      return .go("/feedback")
    },
  ]

  private static func page(_ stored: StudyFolder.Stored<Plan>, _ visit: Visit) -> Page {
    let plan = stored.value
    let titles = RemarkTitles(plan)
    return Page("What others wrote", tab: .share) {
      tag("h1") { "What others wrote" }
      if plan.reviews.isEmpty { paragraph { "Nobody has written anything about this plan." } }
      for (number, review, remark) in plan.numberedRemarks {
        tag("article", ["class": "card"]) {
          tag("h2") { titles.about(remark.content) }
          paragraph { titles.text(of: remark.content) }
          paragraph("small soft") {
            "\(review.author), \(review.relation.rawValue), \(review.day.spoken)"
              + (titles.state(of: remark).isEmpty ? "" : "; \(titles.state(of: remark))")
          }
          if remark.content.isProposal, remark.state != .done {
            tag("div", ["class": "buttons"]) {
              for (decision, label) in [("accept", "Accept"), ("decline", "Decline")] {
                visit.markup.button(
                  label, to: "/feedback", state: stored.state,
                  hidden: [("number", "\(number)"), ("decision", decision)],
                  style: "quiet", about: titles.about(remark.content))
              }
            }
          }
        }
      }
      if plan.hasProposalsToCarryOut {
        tag("div", ["class": "buttons"]) {
          link("Plan the rest anew with it", to: "/replan", style: "button")
        }
      }
    }
  }
}
