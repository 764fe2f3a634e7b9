import Documents
import Ontology
import Planning
import UseCases
import Wording
import XML

/// A session of a plan with what to do, why, and the form that records it.
struct SessionCard {
  let session: PlanWeek.Session
  let plan: Plan
  let state: String
  let visit: Visit
  let progress: PlanProgress
  /// When work on it was begun, in seconds since 1970; `nil` while it was not.
  var begun: Int?
  /// Where the form comes back to.
  let back: String
  /// Whether all is said; otherwise only what it is and what became of it.
  var isLong = true

  private var activity: PlannedActivity? { plan.activities.first { $0.id == session.activity } }

  /// What tells it from every other session.
  static func key(_ session: PlanWeek.Session) -> String { "\(session.activity)/\(session.part)" }

  var element: Element {
    let isDone = progress.isDone(session)
    return tag("article", ["class": "card", "id": "s-\(session.activity)-\(session.part)"]) {
      tag("h2") {
        if let activity, let url = activity.url, url.hasPrefix("https://") || url.hasPrefix("http://") {
          outerLink(activity.title, to: url)
        } else {
          activity?.title ?? session.activity
        }
      }
      tag("p", ["class": "meta"]) {
        tag("span", ["class": "chip"]) { activity.map { Words.kind($0.kind) } ?? "" }
        if let when = Phrases.when(session.day, session.minute) { tag("span") { when } }
        tag("strong", ["class": "number"]) { Phrases.time(session.quarters) }
        if session.parts > 1 {
          tag("span", ["class": "soft"]) { worded("part \(session.part) of \(session.parts)") }
        }
        if isDone {
          tag("strong") { worded("done") }
        } else if progress.isSkipped(session) {
          tag("strong") { worded("skipped") }
        }
      }
      if isLong, let activity { about(activity) }
      notes
      if isDone { takeBack } else if activity?.kind == .checkUp { checkUp } else { record }
      if !isDone { change }
      if progress.isSkipped(session) { takeBack }
    }
  }

  @MarkupBuilder
  private func about(_ activity: PlannedActivity) -> Markup {
    paragraph {
      tag("strong") { worded("Why: ") }
      activity.reason
    }
    // What a check-up says of itself names the command, and here its button follows.
    if activity.kind != .checkUp {
      paragraph {
        tag("strong") { activity.kind.isHandsOn ? worded("Your task: ") : worded("What to do: ") }
        activity.instructions
      }
    }
    if activity.cost != "free", !activity.cost.isEmpty {
      paragraph("cost") { price(activity) }
    }
  }

  /// What it costs beside time, with the amount where it is known.
  private func price(_ activity: PlannedActivity) -> String {
    if let own = plan.pricedOwnActivities.first(where: { $0.activity.id == activity.id })?.activity {
      return worded("Costs \(own.price ?? "").")
    }
    let money = visit.workspace.library.resource(Resource.ID(activity.id))?.guidance.money
    let words = activity.cost == "credits" ? worded("Needs paid credits") : worded("Needs a free account")
    return words + (money.map { ": \($0.sentence)" } ?? "") + "."
  }

  /// What the person noted when it was done or skipped.
  @MarkupBuilder
  private var notes: Markup {
    for record in records {
      paragraph {
        tag("strong") { record.isPrivate ? worded("Your note, private: ") : worded("Your note: ") }
        record.note
      }
    }
  }

  private var records: [SessionRecord] {
    plan.records.filter {
      $0.activity == session.activity && $0.part == session.part && !$0.note.isEmpty
    }
  }

  private var checkUp: Element {
    tag("div", ["class": "buttons"]) { link(worded("Answer the check-up"), to: "/check-up", style: "button") }
  }

  /// Where the plan can be asked for something else; what a replan places by itself cannot.
  @MarkupBuilder
  private var change: Markup {
    if let activity, activity.kind != .checkUp, activity.kind != .review, plan.certification == nil {
      paragraph("small") {
        link(
          worded("Another time, or something else instead"), to: WishPages.place(of: activity.id),
          about: worded("of \(activity.title)"))
      }
    }
  }

  private var takeBack: Markup {
    // Only the last record of an activity can be taken back.
    guard let last = plan.records.last(where: { $0.activity == session.activity }), last.part == session.part
    else {
      return []
    }
    return [
      .element(
        visit.markup.button(
          worded("Take it back"), to: "/progress/back", state: state,
          hidden: [("session", session.activity), ("back", back)], style: "plain",
          about: worded("the record of \(activity?.title ?? "")")))
    ]
  }

  private var record: Element {
    let id = "\(session.activity)-\(session.part)"
    // What is planned is not filled in: sent as it stands, it would pass for the time that it took.
    let minutes = begun.map { min(1440, max(1, (visit.moment.seconds - $0 + 30) / 60)) }
    return visit.markup.form(
      "/progress", state: state,
      hidden: [("session", session.activity), ("part", "\(session.part)"), ("back", back)]
    ) {
      tag("div", ["class": "field"]) {
        tag("label", ["for": "minutes-\(id)"]) {
          worded("Minutes it took, if you looked; \(15 * session.quarters) are planned")
        }
        tag(
          "input",
          [
            "type": "text", "inputmode": "numeric", "class": "short", "id": "minutes-\(id)",
            "name": "minutes",
            "value": minutes.map { "\($0)" } ?? "",
          ])
      }
      tag("details") {
        tag("summary") { worded("Add a note") }
        tag("div", ["class": "field"]) {
          tag("label", ["for": "note-\(id)"]) { worded("Note") }
          tag("textarea", ["id": "note-\(id)", "name": "note", "rows": "2"])
        }
        tag("div", ["class": "choice"]) {
          tag("input", ["type": "checkbox", "id": "private-\(id)", "name": "private", "value": "yes"])
          tag("label", ["for": "private-\(id)"]) { worded("For me alone: it is on no page for others") }
        }
      }
      tag("div", ["class": "buttons"]) {
        visit.markup.button(worded("Done"), name: "outcome", value: "done", about: activity?.title)
        visit.markup.button(
          worded("Not now"), style: "quiet", name: "outcome", value: "skipped",
          about: (activity?.title ?? "") + worded("; the next replan finds another place for it"))
        visit.markup.button(
          worded("Not at all"), style: "quiet", name: "outcome", value: "dropped",
          about: (activity?.title ?? "") + worded("; no later plan has it until you withdraw that"))
        if begun == nil {
          visit.markup.button(
            worded("Start"), style: "quiet", name: "outcome", value: "begun", about: activity?.title)
        }
      }
    }
  }
}
