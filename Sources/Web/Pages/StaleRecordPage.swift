import Exchange
import Ontology
import Planning
import Wording
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
    let title = plan.value.activities.first { $0.id == name }?.title ?? worded("A review")
    let hidden = form.fields.filter { Self.fields.contains($0.name) }.map { ($0.name, $0.value) }
    let controls = Controls(entry ?? Entry(form))
    let action = visit.request.head.target
    return Page(
      entry == nil ? worded("The plan has changed in between") : worded("Error: what became of the session"),
      tab: .today,
      status: entry == nil ? 409 : 422
    ) {
      controls.summary
      tag("h1") {
        entry == nil ? worded("The plan has changed in between") : worded("What became of the session")
      }
      if entry == nil {
        paragraph {
          worded(
            """
            In another window, or by the command. Nothing that you entered was written yet. This is there \
            now, and this is what you entered.
            """)
        }
      }
      tag("dl", ["class": "facts"]) {
        tag("div") {
          tag("dt") { worded("What is there now") }
          tag("dd") { now(name) }
        }
        tag("div") {
          tag("dt") { worded("What you entered") }
          tag("dd") { "\(title): \(words(form["outcome"], action: action))" }
        }
      }
      if entry?.faults.contains(where: { Self.fields.contains($0.field) }) ?? false {
        // What is wrong cannot be mended in any field.
        tag("div", ["class": "buttons"]) { link(worded("Leave it"), to: "/today", style: "button quiet") }
      } else {
        visit.markup.form(action, state: plan.state, hidden: hidden) {
          if action == "/progress" {
            controls.input(
              "minutes", worded("Minutes it took"), more: [("inputmode", "numeric"), ("class", "short")])
            controls.area("note", worded("Note"))
          }
          tag("div", ["class": "buttons"]) {
            visit.markup.button(worded("Enter it all the same"))
            link(worded("Leave it"), to: "/today", style: "button quiet")
          }
        }
      }
    }
  }

  private func words(_ outcome: String?, action: String) -> String {
    if action != "/progress" { return worded("take the last record back") }
    return switch outcome {
    case "skipped": worded("not now")
    case "dropped": worded("not at all")
    case "begun": worded("started")
    case "done": worded("done")
    default: worded("nothing that there is")
    }
  }

  /// What became of the session by now.
  private func now(_ name: String) -> String {
    let plan = plan.value
    if let number = Int(name.dropFirst()), name.hasPrefix("r") {
      let done = plan.records.contains { $0.activity == PlannedReview.activity && $0.part == number }
      return worded("The review is \(done ? worded("entered already") : worded("open")).")
    }
    let sessions = plan.weeks.flatMap(\.sessions).filter { $0.activity == name }
    let progress = PlanProgress(plan)
    let done = sessions.count(where: progress.isDone)
    return sessions.isEmpty
      ? worded("It is not in the plan any more.")
      : worded("\(done) of \(Counted.text(sessions.count, "session")) of it done.")
  }
}
