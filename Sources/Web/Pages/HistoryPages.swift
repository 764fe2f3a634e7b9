import Documents
import Exchange
import Ontology
import Planning
import UseCases
import Wording
import XML

/// The last changes of the plan: what made each, what it did, and the way back and on again.
enum HistoryPages {
  static let routes = [
    Route.get("history") { visit, _, _ in .page(try page(visit)) },
    Route.post("undo") { visit, memory, _ in try step(visit, &memory, isBack: true) },
    Route.post("redo") { visit, memory, _ in try step(visit, &memory, isBack: false) },
  ]

  private static func page(_ visit: Visit) throws -> Page {
    let stored = try visit.folder.requiredPlan()
    let (steps, done) = try visit.folder.planFile.history()
    let buttons = try self.buttons(visit, state: stored.state, back: "/history")
    return Page(worded("What changed the plan"), tab: .plan) {
      tag("h1") { worded("What changed the plan") }
      paragraph {
        worded(
          """
          The plan is at revision \(stored.value.revision). Its last \(HistoryDocument.limit) changes are \
          kept beside it; each gives the file the very bytes back that it had before.
          """)
      }
      if steps.isEmpty { paragraph { worded("Nothing has changed this plan since it was made.") } }
      buttons
      if !steps.isEmpty {
        Table(
          "changes", worded("The last changes, the latest first"),
          [worded("Day"), worded("What"), worded("What it did"), worded("Now")],
          steps.enumerated().reversed().map { place, step in
            [
              [.text(step.day?.spoken ?? worded("no day"))], [.text(words(step.command))],
              [.text(step.effect)],
              [.text(place < done ? worded("in the plan") : worded("taken back"))],
            ]
          }
        ).element
      }
      tag("div", ["class": "buttons"]) {
        link(worded("Back to the plan"), to: "/plan", style: "button quiet")
      }
    }
  }

  /// The buttons that go a change back and on; empty where there is none.
  ///
  /// - Parameter back: The page that they come back to.
  static func buttons(_ visit: Visit, state: String, back: String) throws -> Markup {
    let (steps, done) = try visit.folder.planFile.history()
    // A plan that an earlier version has changed has its last state alone.
    let hasPrevious = visit.folder.hasPrevious && steps.isEmpty
    guard !steps.isEmpty || hasPrevious else { return [] }
    let last = steps.indices.contains(done - 1) ? steps[done - 1] : nil
    let next = steps.indices.contains(done) ? steps[done] : nil
    return [
      .element(
        tag("div", ["class": "buttons"]) {
          if last != nil || hasPrevious {
            visit.markup.button(
              worded("Take the last change back"), to: "/undo", state: state, hidden: [("back", back)],
              style: "quiet",
              about: last.map { "\(words($0.command)): \($0.effect)" })
          }
          if let next {
            visit.markup.button(
              worded("Bring it again"), to: "/redo", state: state, hidden: [("back", back)], style: "quiet",
              about: "\(words(next.command)): \(next.effect)")
          }
        })
    ]
  }

  private static func step(_ visit: Visit, _ memory: inout Memory, isBack: Bool) throws -> Reply {
    let places = ["/history", "/wishes", "/replan"]
    let back = places.first { $0 == visit.form["back"] } ?? "/history"
    guard try visit.folder.requiredPlan().state == visit.state else {
      memory.notice =
        worded(
          "The plan was changed in between, so nothing was \(isBack ? worded("taken back") : worded("brought again")). This is what is there."
        )
      return .go(back)
    }
    let undoing = try isBack ? visit.folder.planFile.undo() : visit.folder.planFile.redo()
    let what = undoing.step.map { " (\(words($0.command)): \($0.effect))" } ?? ""
    memory.notice =
      (isBack ? worded("The last change is taken back") : worded("The change is there again")) + what
      + (undoing.now.map { worded(". The plan is at revision \($0.revision)") } ?? "") + "."
      + (undoing.forgetsAttempt ? worded(" Results of the exam are still among what you have to show.") : "")
    return .go(back)
  }

  /// What made a change, as a page says it.
  private static func words(_ command: String) -> String {
    switch command {
    case "adjust": worded("What you asked for")
    case "replan": worded("Planned anew")
    case "progress": worded("Progress")
    case "feedback": worded("Feedback")
    case "plan", "start": worded("A new plan")
    case "check-up": worded("Check-up")
    case "import": worded("Taken in")
    default: command
    }
  }
}
