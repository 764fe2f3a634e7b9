import Exchange
import Planning
import XML

/// What is said when the plan has changed after the page with a form was made, or when what was entered cannot be: what
/// is there now, and what was entered.
struct StaleRecordPage {
  let visit: Visit
  let plan: StudyFolder.Stored<Plan>
  var entry: Entry?

  private static let fields: Set<String> = ["session", "part", "back", "outcome", "private"]

  var page: Page {
    let form = visit.form
    let name = form["session"] ?? ""
    let title = plan.value.activities.first { $0.id == name }?.title ?? "A review"
    let hidden = form.fields.filter { Self.fields.contains($0.name) }.map { ($0.name, $0.value) }
    let controls = Controls(entry ?? Entry(form))
    let action = visit.request.head.target
    return Page(
      entry == nil ? "The plan has changed in between" : "Error: what became of the session", tab: .today,
      status: entry == nil ? 409 : 422
    ) {
      controls.summary
      tag("h1") { entry == nil ? "The plan has changed in between" : "What became of the session" }
      if entry == nil {
        paragraph {
          "In another window, or by the command. Nothing that you entered was written yet. This is there "
            + "now, and this is what you entered."
        }
      }
      tag("dl", ["class": "facts"]) {
        tag("div") {
          tag("dt") { "What is there now" }
          tag("dd") { now(name) }
        }
        tag("div") {
          tag("dt") { "What you entered" }
          tag("dd") { "\(title): \(words(form["outcome"], action: action))" }
        }
      }
      visit.markup.form(action, state: plan.state, hidden: hidden) {
        if action == "/progress" {
          controls.input("minutes", "Minutes it took", more: [("inputmode", "numeric"), ("class", "short")])
          controls.area("note", "Note")
        }
        tag("div", ["class": "buttons"]) {
          visit.markup.button("Enter it all the same")
          link("Leave it", to: "/today", style: "button quiet")
        }
      }
    }
  }

  private func words(_ outcome: String?, action: String) -> String {
    if action != "/progress" { return "take the last record back" }
    return outcome == "skipped" ? "not now" : outcome == "begun" ? "started" : "done"
  }

  /// What became of the session by now.
  private func now(_ name: String) -> String {
    let plan = plan.value
    if let number = Int(name.dropFirst()), name.hasPrefix("r") {
      let done = plan.records.contains { $0.activity == PlannedReview.activity && $0.part == number }
      return "The review is \(done ? "entered already" : "open")."
    }
    let sessions = plan.weeks.flatMap(\.sessions).filter { $0.activity == name }
    let progress = PlanProgress(plan)
    let done = sessions.count(where: progress.isDone)
    return sessions.isEmpty
      ? "It is not in the plan any more."
      : "\(done) of \(Phrases.count(sessions.count, "session")) of it done."
  }
}
