import Exchange
import Ontology
import Planning
import UseCases
import Wording
import XML

/// What somebody asks of their plan: the list, the forms, a preview of what it costs and changes, and what writes it.
enum WishPages {
  static let routes = [
    Route.get("wishes") { visit, _, _ in .page(try list(Entry(FormFields()), visit)) },
    Route.get("wishes/activity/*") { visit, _, names in
      .page(try activity(names[0], Entry(FormFields()), visit) ?? FaultPage.nothingThere)
    },
    Route.get("wishes/own") { visit, _, _ in
      let asked = visit.request.target.query
      return .page(OwnActivityPage(entry: Entry(asked), visit: visit).page)
    },
    Route.get("wishes/preview") { visit, _, _ in .page(try preview(visit)) },
    Route.post("wishes") { visit, memory, _ in try write(visit, &memory) },
  ]

  /// The page on which something else is asked of an activity.
  static func place(of activity: String) -> String { "/wishes/activity/" + PercentCoding.encoded(activity) }

  // MARK: What holds

  private static func list(_ entry: Entry, _ visit: Visit) throws -> Page {
    let stored = try visit.folder.requiredPlan()
    let plan = stored.value
    let controls = Controls(entry)
    let history = try HistoryPages.buttons(visit, state: stored.state, back: "/wishes")
    return Page(
      (entry.faults.isEmpty ? "" : worded("Error: ")) + worded("What you ask of the plan"), tab: .plan,
      status: entry.faults.isEmpty ? 200 : 422
    ) {
      controls.summary
      tag("h1", ["id": "number"]) { worded("What you ask of the plan") }
      paragraph {
        worded("Every time the rest is planned anew, what stands here is honoured, until you withdraw it.")
      }
      if plan.wishes.isEmpty {
        paragraph { worded("Nothing is asked of this plan yet.") }
      } else {
        wishes(plan, visit)
      }
      history
      if plan.certification == nil {
        tag("h2") { worded("Ask for something") }
        paragraph {
          worded("You see what it changes, and what it costs in points, before anything is written.")
        }
        bullets([
          [
            .text(
              worded(
                "Another time for a session, another activity in its place, or leaving it out: open it in ")),
            .element(link(worded("its week"), to: "/plan")), .text("."),
          ],
          [.element(link(worded("Something of your own: a course, a book, a project"), to: "/wishes/own"))],
          [.element(link(worded("Other hours, times, days off or dates"), to: "/plan/settings"))],
        ])
        subjects(plan, controls, visit)
      }
      tag("div", ["class": "buttons"]) {
        link(worded("Back to the plan"), to: "/plan", style: "button quiet")
        link(worded("What changed the plan"), to: "/history", style: "button quiet")
      }
    }
  }

  private static func wishes(_ plan: Plan, _ visit: Visit) -> Element {
    let standings = plan.standings(on: visit.today)
    return Table(
      "wishes", worded("What was asked for, and what became of it"),
      [worded("Number"), worded("What"), worded("Since"), worded("State"), worded("Withdraw")],
      zip(plan.wishes, standings).enumerated().map { place, pair in
        let (wish, standing) = pair
        let number = place + 1
        let author = wish.author.map { worded(", proposed by \($0)") } ?? ""
        return [
          [.text("\(number)")], [.text(WishWords.text(of: wish) + author)], [.text(wish.made.spoken)],
          [.text(WishWords.text(of: standing))],
          wish.holds && plan.certification == nil
            ? [
              .element(
                link(
                  worded("Withdraw"), to: "/wishes/preview?kind=withdraw&number=\(number)",
                  about: worded("number \(number), \(WishWords.text(of: wish))")))
            ] : [],
        ]
      }
    ).element
  }

  /// What is to come first, and which area is left out.
  @MarkupBuilder
  private static func subjects(_ plan: Plan, _ controls: Controls, _ visit: Visit) -> Markup {
    let subjects = PlanSubjects(plan, library: visit.workspace.library)
    if !subjects.areas.isEmpty {
      form("first") {
        controls.select(
          "first", worded("Study this first"), hint: worded("As far as what it rests on lets it come."),
          value: "",
          [("", worded("Choose an area or a skill"))]
            + (subjects.areas + subjects.skills).map { ($0.id, $0.title) })
        tag("div", ["class": "buttons"]) {
          visit.markup.button(worded("See what putting it first changes"), style: "quiet")
        }
      }
      form("exclude") {
        controls.select(
          "exclude", worded("Leave a whole area out"), value: "",
          [("", worded("Choose an area"))] + subjects.areas.map { ($0.id, $0.title) })
        tag("div", ["class": "buttons"]) {
          visit.markup.button(worded("See what leaving it out changes"), style: "quiet")
        }
      }
    }
  }

  /// A form whose answer is a preview, which can be gone back to.
  static func form(
    _ kind: String, activity: String? = nil, @MarkupBuilder _ content: () -> Markup
  ) -> Element {
    tag("form", ["method": "get", "action": "/wishes/preview", "novalidate": "novalidate"]) {
      tag("input", ["type": "hidden", "name": "kind", "value": kind])
      if let activity { tag("input", ["type": "hidden", "name": "activity", "value": activity]) }
      content()
    }
  }

  // MARK: An activity

  /// The page of an activity; `nil` for one that the plan does not have.
  private static func activity(_ id: String, _ entry: Entry, _ visit: Visit) throws -> Page? {
    let plan = try visit.folder.requiredPlan().value
    guard let activity = plan.activities.first(where: { $0.id == id }) else { return nil }
    return ActivityWishPage(activity: activity, plan: plan, entry: entry, visit: visit).page
  }

  // MARK: Before it is written

  private static func preview(_ visit: Visit) throws -> Page {
    let stored = try visit.folder.requiredPlan()
    var form = WishForm(visit.request.target.query, of: stored.value, on: visit.today)
    guard let draft = try draft(&form, visit) else { return try again(form, visit) }
    let preview = ReplanPreview(
      draft: draft, visit: visit, state: stored.state, action: "/wishes", entered: form.entered)
    let markup = try preview.markup
    return Page(worded("Before it is written"), tab: .plan) {
      tag("h1") { worded("Before it is written") }
      paragraph { worded("What is done stays. Nothing is written before you say so.") }
      markup
    }
  }

  /// The rest planned anew with what is asked for; `nil` where it cannot be, which is noted at the field.
  private static func draft(_ form: inout WishForm, _ visit: Visit) throws -> ReplanDraft? {
    guard form.kind != nil, form.entry.faults.isEmpty, !form.adjustment.isEmpty else { return nil }
    do {
      return try visit.workspace.adjust(
        form.adjustment,
        in: ReplanRequest(
          planPath: visit.folder.planPath, profilePath: visit.folder.profilePath, day: visit.today,
          minute: visit.moment.minute))
    } catch {
      guard let failure = Failure(error), failure.status == Failure.usage else { throw error }
      form.refuse(failure)
      return nil
    }
  }

  /// The page from which it was sent, with what is wrong.
  private static func again(_ form: WishForm, _ visit: Visit) throws -> Page {
    switch form.kind {
    case .own: return OwnActivityPage(entry: form.entry, visit: visit).page
    case .settings: return try PlanSettingsPages.page(form.entry, visit)
    case .pin, .swap, .exclude, .first:
      return try activity(form.activity, form.entry, visit) ?? list(form.entry, visit)
    case .withdraw: return try list(form.entry, visit)
    case nil: return FaultPage.nothingThere
    }
  }

  private static func write(_ visit: Visit, _ memory: inout Memory) throws -> Reply {
    let stored = try visit.folder.requiredPlan()
    var form = WishForm(visit.form, of: stored.value, on: visit.today)
    guard visit.state == stored.state else {
      memory.notice =
        worded("The plan was changed in between, so nothing was written. This is what that would change now.")
      return .go(form.preview)
    }
    guard let draft = try draft(&form, visit) else { return .page(try again(form, visit)) }
    guard draft.isNew else { return .go("/wishes") }
    _ = try draft.write()
    memory.notice = worded("Written: revision \(draft.new.revision). “Take the last change back” undoes it.")
    return .go("/wishes")
  }
}
