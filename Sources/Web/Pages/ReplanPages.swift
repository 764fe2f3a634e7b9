import Assessment
import Exchange
import Host
import Ontology
import Planning
import UseCases
import XML

/// The rest of a plan anew: a preview with what changes and why, and back again.
enum ReplanPages {
  static let routes = [
    Route.get("replan") { visit, _, _ in .page(try page(visit)) },
    Route.post("replan") { visit, memory, _ in try write(visit, &memory) },
    Route.post("undo") { visit, memory, _ in
      guard try visit.folder.requiredPlan().state == visit.state else {
        memory.notice = "The plan was changed in between, so nothing was taken back. This is what is there."
        return .go("/replan")
      }
      let undoing = try visit.folder.planFile.undo()
      memory.notice =
        "The last change is taken back"
        + (undoing.now.map { ": the plan is at revision \($0.revision)." } ?? ".")
      return .go("/replan")
    },
  ]

  private static let fields: Set<String> = ["keep", "exam", "outcome", "day", "estimates", "hours"]

  /// Reads what was chosen: how the exam went, another day for it, what to hold on to.
  private static func request(_ entry: inout Entry, _ visit: Visit, _ exam: Exam) -> ReplanRequest {
    var request = ReplanRequest(
      planPath: visit.folder.planPath, profilePath: visit.folder.profilePath, day: visit.today)
    request.priority = entry.fields["keep"] == "scope" ? .scope : .date
    request.trustsEstimates = entry.fields["estimates"] == "yes"
    request.upkeepHours = entry.number("hours", in: 0.25...10, "Give hours a week from 0.25 to 10.")
    func day(_ field: String, _ right: String) -> Day? {
      guard let text = entry.text(field, most: 20) else { return nil }
      guard let day = Day(text) else {
        entry.refuse(field, right)
        return nil
      }
      return day
    }
    request.examDate = day("exam", "Give a day as YEAR-MONTH-DAY.")
    let outcome = entry.fields["outcome"]
    guard outcome == "passed" || outcome == "failed" else { return request }
    guard let sat = day("day", "Give the day of the exam as YEAR-MONTH-DAY."), sat <= visit.today else {
      if entry.fault("day") == nil { entry.refuse("day", "Give the day of the exam, today at the latest.") }
      return request
    }
    if outcome == "passed" {
      request.outcome = .passed(sat)
    } else {
      let scores = exam.sections.indices.compactMap { index -> String? in
        entry.number("score-\(index + 1)", in: 0...100, "Give percent from 0 to 100.").map {
          "\(index + 1)=\(Int($0))"
        }
      }
      request.outcome = .failed(sat, scores: scores)
    }
    request.examDate = nil
    return request
  }

  private static func page(_ visit: Visit) throws -> Page {
    let stored = try visit.folder.requiredPlan()
    let exam = try visit.workspace.exam(stored.value.subject.exam.text)
    var entry = Entry(visit.request.target.query)
    let request = request(&entry, visit, exam)
    var draft: ReplanDraft?
    var obstacle: String?
    if entry.faults.isEmpty {
      do { draft = try visit.workspace.replan(request) } catch {
        guard let failure = Failure(error), failure.status == Failure.usage else { throw error }
        obstacle = failure.pageSentence
      }
    }
    let controls = Controls(entry)
    let plan = stored.value
    return Page(
      (entry.faults.isEmpty ? "" : "Error: ") + "The rest anew", tab: .plan,
      status: entry.faults.isEmpty ? 200 : 422
    ) {
      controls.summary
      tag("h1") { "The rest of the plan anew" }
      paragraph {
        "What is done stays. The rest moves as little as it can. Nothing is written before you say so."
      }
      if let obstacle { paragraph("note warn") { obstacle } }
      if let draft { preview(draft, stored.state, visit) }
      tag("h2") { "Choose something else" }
      tag("form", ["method": "get", "action": "/replan", "novalidate": "novalidate"]) {
        if plan.certification == nil {
          controls.choices(
            "keep", legend: [.text("When not all fits")], value: "date",
            [
              Controls.Choice(value: "date", label: "Keep the date, and leave out what costs least"),
              Controls.Choice(value: "scope", label: "Keep what is planned, and move the date"),
            ])
          controls.input("exam", "Another day of the exam", hint: "Only if it has moved.", type: "date")
        } else {
          controls.input(
            "hours", "Hours a week for the upkeep", more: [("inputmode", "decimal"), ("class", "short")])
        }
        controls.tick("estimates", "Trust the estimates instead of my own pace so far")
        if plan.aimsAtOwnExam {
          tag("details", ["open": entry.fields["outcome"].flatMap { $0 == "none" ? nil : "open" }]) {
            tag("summary") { "The exam was taken" }
            controls.choices(
              "outcome", legend: [.text("How did it go?")], value: "none",
              [
                Controls.Choice(value: "none", label: "Not taken yet"),
                Controls.Choice(value: "passed", label: "Passed"),
                Controls.Choice(value: "failed", label: "Not passed"),
              ])
            controls.input("day", "On which day", type: "date")
            tag("details") {
              tag("summary") { "Results by section, if it was not passed" }
              for (index, section) in exam.sections.enumerated() {
                controls.input(
                  "score-\(index + 1)", section.title, hint: "Percent; leave empty what you do not know.",
                  more: [("inputmode", "numeric"), ("class", "short")])
              }
            }
          }
        }
        tag("div", ["class": "buttons"]) { visit.markup.button("See what would change", style: "quiet") }
      }
      history(plan, stored.state, visit)
    }
  }

  @MarkupBuilder
  private static func preview(_ draft: ReplanDraft, _ state: String, _ visit: Visit) -> Markup {
    if !draft.isNew {
      paragraph("note") {
        "Nothing is new, so nothing would change: the plan stays at revision \(draft.old.revision)."
      }
    } else {
      tag("h2") { "What would change" }
      ReplanChanges(old: draft.old, new: draft.new).markup
      visit.markup.form(
        "/replan", state: state,
        hidden: visit.request.target.query.fields.filter {
          fields.contains($0.name) || $0.name.hasPrefix("score-")
        }.map { ($0.name, $0.value) }
      ) {
        tag("div", ["class": "buttons"]) {
          visit.markup.button("Take it: write revision \(draft.new.revision)")
          link("Leave the plan as it is", to: "/plan", style: "button quiet")
        }
      }
    }
  }

  @MarkupBuilder
  private static func history(_ plan: Plan, _ state: String, _ visit: Visit) -> Markup {
    if Folder.isRegularFile(visit.folder.planFile.previousPath) {
      tag("h2") { "Back again" }
      paragraph {
        "The plan is at revision \(plan.revision). The state before the last change is kept in your folder, "
          + "and can be had back to the byte."
      }
      visit.markup.button("Take the last change back", to: "/undo", state: state, style: "quiet")
    }
  }

  private static func write(_ visit: Visit, _ memory: inout Memory) throws -> Reply {
    let stored = try visit.folder.requiredPlan()
    guard visit.state == stored.state else {
      memory.notice =
        "The plan was changed in between, so nothing was written. This is what would change now."
      return .go("/replan" + query(visit.form))
    }
    let exam = try visit.workspace.exam(stored.value.subject.exam.text)
    var entry = Entry(visit.form)
    let request = request(&entry, visit, exam)
    guard entry.faults.isEmpty else { return .go("/replan" + query(visit.form)) }
    let draft = try visit.workspace.replan(request)
    guard draft.isNew else { return .go("/plan") }
    _ = try draft.write()
    memory.notice =
      "Written: revision \(draft.new.revision)."
      + (draft.scoresNumber == nil ? "" : " The results are among what you have to show.")
    return .go("/plan")
  }

  private static func query(_ form: FormFields) -> String {
    let kept = form.fields.filter { fields.contains($0.name) || $0.name.hasPrefix("score-") }
    guard !kept.isEmpty else { return "" }
    return "?"
      + kept.map { "\(PercentCoding.encoded($0.name))=\(PercentCoding.encoded($0.value))" }.joined(
        separator: "&")
  }
}
