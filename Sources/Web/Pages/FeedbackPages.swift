import Assessment
import Documents
import Exchange
import Ontology
import Planning
import UseCases
import Wording
import XML

/// What others wrote about the plan, and what becomes of it.
enum FeedbackPages {
  static let routes = [
    Route.get("feedback") { visit, _, _ in .page(page(try visit.folder.requiredPlan(), visit)) },
    Route.post("feedback") { visit, memory, _ in
      let stored = try visit.folder.requiredPlan()
      guard let number = visit.form["number"].flatMap({ Int($0) }) else { return .go("/feedback") }
      guard visit.state == stored.state else {
        memory.notice = worded(
          "The plan was changed in between, so nothing was decided. This is what is there.")
        return .go("/feedback")
      }
      var entry = Entry(visit.form)
      guard
        let decision = entry.choice(
          "decision", among: ["accept", "decline"], worded("Say whether you accept or decline it."))
      else { return .page(page(stored, visit, entry)) }
      let accepts = decision == "accept"
      guard accepts, let proposed = addition(of: number, stored.value) else {
        _ = try visit.folder.planFile.decide(
          accept: accepts ? [number] : [], decline: accepts ? [] : [number], on: visit.today)
        memory.notice = accepts ? worded("Accepted. The next replan carries it out.") : worded("Declined.")
        return .go("/feedback")
      }
      return try accept(proposed, number: number, visit, &memory)
    },
  ]

  /// The name and the hours of something that is proposed to be added; `nil` for anything else.
  private static func addition(of number: Int, _ plan: Plan) -> (title: String, quarters: Int?)? {
    let remark = plan.numberedRemarks.first { $0.number == number }?.remark
    guard case .addition(let title, let quarters, _) = remark?.content else { return nil }
    return (title, quarters)
  }

  /// Makes a wish of something that is proposed to be added, with the skills that it leads to.
  private static func accept(
    _ proposed: (title: String, quarters: Int?), number: Int, _ visit: Visit, _ memory: inout Memory
  ) throws -> Reply {
    var entry = Entry(visit.form)
    let (leads, takes) = ("leads-\(number)", "takes-\(number)")
    var added = AdditionEntry(title: proposed.title, skills: WishForm.skills(entry.fields[leads]))
    added.hours =
      entry.number(takes, in: 0.25...100, worded("Give the hours that it takes, from 0.25 to 100."))
      ?? proposed.quarters.map { Double($0) / 4 }
    if added.hours == nil, entry.fault(takes) == nil {
      entry.refuse(takes, worded("Give the hours that it takes."))
    }
    if added.skills.isEmpty {
      entry.refuse(leads, worded("Give a skill with the level that it leads to, such as Python = 2."))
    }
    if entry.faults.isEmpty {
      do {
        let model = try visit.workspace.model(for: try visit.folder.requiredProfile().value)
        _ = try visit.folder.planFile.decide(
          accept: [number], addition: added, model: model, on: visit.today)
        memory.notice = worded("Accepted. The next replan finds time for “\(proposed.title)”.")
        return .go("/feedback")
      } catch {
        guard let failure = Failure(error), failure.status == Failure.usage else { throw error }
        entry.refuse(leads, failure.pageSentence)
      }
    }
    return .page(page(try visit.folder.requiredPlan(), visit, entry))
  }

  private static func page(
    _ stored: StudyFolder.Stored<Plan>, _ visit: Visit, _ entry: Entry = Entry(FormFields())
  ) -> Page {
    let plan = stored.value
    let controls = Controls(entry)
    let titles = RemarkTitles(plan)
    return Page(
      (entry.faults.isEmpty ? "" : worded("Error: ")) + worded("What others wrote"), tab: .share,
      status: entry.faults.isEmpty ? 200 : 422
    ) {
      controls.summary
      tag("h1") { worded("What others wrote") }
      if plan.reviews.isEmpty { paragraph { worded("Nobody has written anything about this plan.") } }
      for (number, review, remark) in plan.numberedRemarks {
        tag("article", ["class": "card"]) {
          tag("h2") { titles.about(remark.content) }
          paragraph { titles.text(of: remark.content) }
          paragraph("small soft") {
            "\(review.author), \(worded(key: review.relation.rawValue)), \(review.day.spoken)"
              + (titles.state(of: remark).isEmpty ? "" : "; \(titles.state(of: remark))")
          }
          if remark.content.isProposal, remark.state != .done {
            let proposed = addition(of: number, plan)
            if let proposed { acceptance(of: proposed, number: number, stored.state, controls, visit) }
            tag("div", ["class": "buttons"]) {
              for (decision, label) in [("accept", worded("Accept")), ("decline", worded("Decline"))]
              where proposed == nil || decision == "decline" {
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
          link(worded("Plan the rest anew with it"), to: "/replan", style: "button")
        }
      }
    }
  }

  /// The form that accepts something to add, which asks once what it leads to.
  private static func acceptance(
    of proposed: (title: String, quarters: Int?), number: Int, _ state: String, _ controls: Controls,
    _ visit: Visit
  ) -> Element {
    visit.markup.form(
      "/feedback", state: state, hidden: [("number", "\(number)"), ("decision", "accept")]
    ) {
      controls.area(
        "leads-\(number)", worded("What it leads to"),
        hint: worded(
          "A skill on each line, with the level from 1 to 4: Python = 2. Any name of a skill will do."))
      controls.input(
        "takes-\(number)", worded("Hours that it takes"),
        value: proposed.quarters.map { DecimalText.hours($0) } ?? "",
        more: [("inputmode", "decimal"), ("class", "short")])
      tag("div", ["class": "buttons"]) {
        visit.markup.button(worded("Accept"), style: "quiet", about: proposed.title)
      }
    }
  }
}
