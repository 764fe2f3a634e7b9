import Assessment
import Exchange
import Ontology
import Planning
import UseCases
import Wording
import XML

/// The next check-up of the plan: what is shown in it need not be studied.
enum CheckUpPages {
  static let routes = [
    Route.get("check-up") { visit, memory, _ in .page(try next(visit, &memory, Entry(FormFields()))) },
    Route.post("check-up") { visit, memory, _ in try take(visit, &memory) },
    Route.get("check-up/result") { _, memory, _ in
      memory.findings.isEmpty ? .go("/today") : .page(result(memory.findings))
    },
  ]

  private static func open(_ visit: Visit) throws -> CheckUpRun? {
    _ = try visit.folder.requiredPlan()
    guard visit.folder.hasProfile else { throw Missing.profile }
    return try CheckUpRun(
      planPath: visit.folder.planPath, profilePath: visit.folder.profilePath, workspace: visit.workspace,
      on: visit.today)
  }

  private static func next(_ visit: Visit, _ memory: inout Memory, _ entry: Entry) throws -> Page {
    guard let run = try open(visit) else {
      return Page(worded("Check-up"), tab: .today) {
        tag("h1") { worded("Check-up") }
        paragraph { worded("No question is left to ask about that.") }
        paragraph { link(worded("Back to today"), to: "/today") }
      }
    }
    guard let question = run.interview.question else {
      // Every question was answered, and the program ended before it was recorded.
      return Page(worded("The check-up is answered"), tab: .today) {
        tag("h1") { worded("The check-up is answered") }
        visit.markup.form("/check-up") {
          tag("div", ["class": "buttons"]) { visit.markup.button(worded("See what it shows")) }
        }
      }
    }
    memory.shown[question.item.id] = memory.shown[question.item.id] ?? visit.moment.tenths
    let (asked, left) = run.counts
    return QuestionPage(
      item: question.item, choices: QuestionForm.choices(question.options), tab: .today,
      progress: worded("Check-up, question \(asked - left + 1) of \(asked)"), action: "/check-up", now: nil,
      entry: entry,
      markup: visit.markup, hidden: [("item", question.item.id.text)],
      beside: [.element(link(worded("Go on later"), to: "/today", style: "button quiet"))],
      below: [.element(QuestionReason(question: question).element)]
    ).page
  }

  private static func take(_ visit: Visit, _ memory: inout Memory) throws -> Reply {
    guard var run = try open(visit) else { return .go("/check-up") }
    if let question = run.interview.question {
      guard question.item.id.text == visit.form["item"] else { return .go("/check-up") }
      var entry = Entry(visit.form)
      guard let answer = QuestionForm.answer(in: &entry, to: question.item) else {
        return .page(try next(visit, &memory, entry))
      }
      let tenths = memory.shown.removeValue(forKey: question.item.id).map { visit.moment.tenths - $0 }
        .flatMap { (1...9_999).contains($0) ? $0 : nil }
      guard try run.answer(answer, to: question.item.id, tenths: tenths) else {
        entry.refuse("answer", worded("This question cannot have that answer."))
        return .page(try next(visit, &memory, entry))
      }
    }
    guard let findings = try run.finish() else { return .go("/check-up") }
    memory.findings = findings
    return .go("/check-up/result")
  }

  private static func result(_ findings: [CheckUpFinding]) -> Page {
    Page(worded("What the answers show"), tab: .today) {
      tag("h1") { worded("What the answers show") }
      bullets(findings.map { [.text($0.sentence(hours: Phrases.hours))] })
      paragraph {
        CheckUpFinding.together
        worded(" The plan takes them in when the rest is planned anew.")
      }
      tag("div", ["class": "buttons"]) {
        link(worded("See what would change"), to: "/replan", style: "button")
        link(worded("Back to today"), to: "/today", style: "button quiet")
      }
    }
  }
}
