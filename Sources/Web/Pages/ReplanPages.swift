import Assessment
import Exchange
import Ontology
import Planning
import UseCases
import Wording
import XML

/// The rest of a plan anew: a preview with what changes and why, and back again.
enum ReplanPages {
  static let routes = [
    Route.get("replan") { visit, _, _ in .page(try page(visit)) },
    Route.post("replan") { visit, memory, _ in try write(visit, &memory) },
  ]

  private static let fields: Set<String> = ["keep", "exam", "outcome", "day", "estimates", "hours", "which"]

  /// Reads what was chosen: how the exam went, another day for it, what to hold on to.
  private static func request(_ entry: inout Entry, _ visit: Visit, _ exam: Exam) -> ReplanRequest {
    var request = ReplanRequest(
      planPath: visit.folder.planPath, profilePath: visit.folder.profilePath, day: visit.today,
      minute: visit.moment.minute)
    let choices = [("keep", ["date", "scope"]), ("outcome", ["none", "passed", "failed"])]
    for (field, values) in choices where entry.fields[field] != nil {
      _ = entry.choice(field, among: values, worded("Choose one of those that are offered."))
    }
    request.priority = entry.fields["keep"] == "scope" ? .scope : .date
    request.trustsEstimates = entry.fields["estimates"] == "yes"
    request.upkeepHours = entry.number("hours", in: 0.25...10, worded("Give hours a week from 0.25 to 10."))
    func day(_ field: String, _ right: String) -> Day? {
      guard let text = entry.text(field, most: 20) else { return nil }
      guard let day = Day(text) else {
        entry.refuse(field, right)
        return nil
      }
      return day
    }
    request.examDate = day("exam", worded("Give a day as YEAR-MONTH-DAY."))
    let which = entry.fields["which"].flatMap { Goal($0) }
    if entry.fields["which"] != nil, which == nil {
      entry.refuse("which", worded("Choose one of the exams that are offered."))
    }
    if request.examDate != nil { request.exam = which }
    let outcome = entry.fields["outcome"]
    guard outcome == "passed" || outcome == "failed" else { return request }
    guard let sat = day("day", worded("Give the day of the exam as YEAR-MONTH-DAY.")), sat <= visit.today
    else {
      if entry.fault("day") == nil {
        entry.refuse("day", worded("Give the day of the exam, today at the latest."))
      }
      return request
    }
    if outcome == "passed" {
      request.outcome = .passed(sat, of: which)
    } else {
      let scores = exam.sections.indices.compactMap { index -> String? in
        entry.whole("score-\(index + 1)", in: 0...100, worded("Give whole percent, 0 to 100.")).map {
          "\(index + 1)=\($0)"
        }
      }
      request.outcome = .failed(sat, of: which, scores: scores)
    }
    (request.examDate, request.exam) = (nil, nil)
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
    let preview = try draft.map { try self.preview($0, stored.state, visit) }
    let history = try HistoryPages.buttons(visit, state: stored.state, back: "/replan")
    return Page(
      (entry.faults.isEmpty ? "" : worded("Error: ")) + worded("The rest anew"), tab: .plan,
      status: entry.faults.isEmpty ? 200 : 422
    ) {
      controls.summary
      tag("h1") { worded("The rest of the plan anew") }
      paragraph {
        worded(
          "What is done stays. The rest moves as little as it can. Nothing is written before you say so.")
      }
      if let obstacle { paragraph("note warn") { obstacle } }
      if let preview { preview }
      tag("h2") { worded("Choose something else") }
      tag("form", ["method": "get", "action": "/replan", "novalidate": "novalidate"]) {
        if plan.certification == nil {
          controls.choices(
            "keep", legend: [.text(worded("When not all fits"))], value: "date",
            [
              Controls.Choice(value: "date", label: worded("Keep the date, and leave out what costs least")),
              Controls.Choice(value: "scope", label: worded("Keep what is planned, and move the date")),
            ])
          if plan.hasExamOrder {
            controls.select(
              "which", worded("Which exam"), hint: worded("For another day of it, and for how it went."),
              value: plan.examDays.first.map { "\($0.goal)" } ?? "",
              plan.examDays.map { ("\($0.goal)", "\(plan.examTitle(of: $0.goal)), \($0.day.spoken)") })
          }
          controls.input(
            "exam", worded("Another day of the exam"), hint: worded("Only if it has moved."), type: "date")
        } else {
          controls.input(
            "hours", worded("Hours a week for the upkeep"),
            more: [("inputmode", "decimal"), ("class", "short")])
        }
        controls.tick("estimates", worded("Trust the estimates instead of my own pace so far"))
        if plan.aimsAtOwnExam || plan.hasExamOrder {
          tag("details", ["open": entry.fields["outcome"].flatMap { $0 == "none" ? nil : "open" }]) {
            tag("summary") { worded("The exam was taken") }
            controls.choices(
              "outcome", legend: [.text(worded("How did it go?"))], value: "none",
              [
                Controls.Choice(value: "none", label: worded("Not taken yet")),
                Controls.Choice(value: "passed", label: worded("Passed")),
                Controls.Choice(value: "failed", label: worded("Not passed")),
              ])
            controls.input("day", worded("On which day"), type: "date")
            tag("details") {
              tag("summary") { worded("Results by section, if it was not passed") }
              for (index, section) in exam.sections.enumerated() {
                controls.input(
                  "score-\(index + 1)", section.title,
                  hint: worded("Percent; leave empty what you do not know."),
                  more: [("inputmode", "numeric"), ("class", "short")])
              }
            }
          }
        }
        tag("div", ["class": "buttons"]) {
          visit.markup.button(worded("See what would change"), style: "quiet")
        }
      }
      if !history.isEmpty {
        tag("h2") { worded("Back again") }
        paragraph {
          worded(
            "The plan is at revision \(plan.revision). Its last changes are kept, and can be had back to the byte."
          )
        }
        history
        paragraph { link(worded("All of its last changes"), to: "/history") }
      }
    }
  }

  private static func preview(_ draft: ReplanDraft, _ state: String, _ visit: Visit) throws -> Markup {
    guard draft.isNew else {
      return [
        .element(
          paragraph("note") {
            worded(
              "Nothing is new, so nothing would change: the plan stays at revision \(draft.old.revision).")
          })
      ]
    }
    let entered = visit.request.target.query.fields.filter {
      fields.contains($0.name) || $0.name.hasPrefix("score-")
    }.map { ($0.name, $0.value) }
    return try ReplanPreview(
      draft: draft, visit: visit, state: state, action: "/replan", entered: entered
    ).markup
  }

  private static func write(_ visit: Visit, _ memory: inout Memory) throws -> Reply {
    let stored = try visit.folder.requiredPlan()
    guard visit.state == stored.state else {
      memory.notice =
        worded("The plan was changed in between, so nothing was written. This is what would change now.")
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
      worded("Written: revision \(draft.new.revision).")
      + (draft.scoresNumber == nil ? "" : worded(" The results are among what you have to show."))
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
