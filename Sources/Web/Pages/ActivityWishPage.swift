import Documents
import Ontology
import Planning
import UseCases
import Wording
import XML

/// What can be asked of one activity of the plan: another time, something else in its place, to leave it out, or to
/// study its skill first.
struct ActivityWishPage {
  let activity: PlannedActivity
  let plan: Plan
  let entry: Entry
  let visit: Visit

  var page: Page {
    let controls = Controls(entry)
    let progress = PlanProgress(plan)
    let sessions = plan.weeks.flatMap { week in
      week.sessions.filter { $0.activity == activity.id }.map { (week: week, session: $0) }
    }
    let next = sessions.first { !progress.isDone($0.session) }
    return Page(
      (entry.faults.isEmpty ? "" : worded("Error: ")) + activity.title, tab: .plan,
      status: entry.faults.isEmpty ? 200 : 422
    ) {
      controls.summary
      tag("h1") { activity.title }
      paragraph("soft") {
        "\(Words.kind(activity.kind)), \(Phrases.hours(activity.duration.likely)), \(activity.topic). "
        if let next {
          worded("Its next session is ")
            + (Phrases.when(next.session.day, next.session.minute) ?? worded("in week \(next.week.number)"))
            + "."
        }
      }
      paragraph {
        tag("strong") { worded("Why: ") }
        activity.reason
      }
      if let next {
        paragraph {
          worded(
            "You see what each of these changes, and what it costs in points, before anything is written.")
        }
        pin(controls, now: next.week)
        swap(controls)
        exclude
        first
      } else {
        paragraph { worded("It is done, so there is nothing to ask for.") }
      }
      tag("div", ["class": "buttons"]) {
        if let next {
          link(
            worded("Back to week \(next.week.number)"), to: "/week/\(next.week.number)", style: "button quiet"
          )
        }
        link(worded("What you ask of the plan"), to: "/wishes", style: "button quiet")
      }
    }
  }

  private func pin(_ controls: Controls, now: PlanWeek) -> Markup {
    let ahead = plan.weeks.filter { $0.end >= visit.today && $0.number != now.number }
    return [
      .element(tag("h2") { worded("Another time") }),
      .element(
        WishPages.form("pin", activity: activity.id) {
          controls.select(
            "week", worded("In another week"), value: "",
            [("", worded("Choose a week"))]
              + ahead.map { ("\($0.number)", worded("Week \($0.number), from \($0.start.spoken)")) })
          controls.input("day", worded("Or on a day"), type: "date")
          tag("div", ["class": "buttons"]) {
            visit.markup.button(worded("See what another time changes"), style: "quiet")
          }
        }),
    ]
  }

  private func swap(_ controls: Controls) -> Markup {
    let planned = Set(plan.activities.map(\.id))
    let others =
      activity.raises.contains { $0.from < $0.to }
      ? activity.substitutes(in: visit.workspace.library).filter { !planned.contains($0.id.text) } : []
    return group {
      tag("h2") { worded("Something else instead") }
      if others.isEmpty {
        paragraph { worded("Nothing else in the library leads to the same.") }
      } else {
        WishPages.form("swap", activity: activity.id) {
          controls.select(
            "other", worded("What leads to the same"), value: "",
            [("", worded("Choose what you would rather do"))]
              + others.map {
                ($0.id.text, "\($0.title): \(Words.kind($0.kind)), \(Phrases.hours($0.duration.likely))")
              })
          tag("div", ["class": "buttons"]) {
            visit.markup.button(worded("See what that changes"), style: "quiet")
          }
        }
      }
      paragraph {
        let steps = activity.raises.filter { $0.from < $0.to }
        link(
          worded("Do something of your own instead"),
          to: OwnActivityPage.place(leads: steps.map { "\($0.skill) = \($0.to)" }))
        worded(": then leave this one out.")
      }
    }
  }

  private var exclude: Markup {
    [
      .element(tag("h2") { worded("Not at all") }),
      .element(
        WishPages.form("exclude", activity: activity.id) {
          tag("input", ["type": "hidden", "name": "exclude", "value": activity.id])
          tag("div", ["class": "buttons", "id": "exclude"]) {
            visit.markup.button(worded("See what leaving it out changes"), style: "quiet")
          }
        }),
    ]
  }

  @MarkupBuilder
  private var first: Markup {
    if let main = activity.raises.first(where: { $0.from < $0.to }) {
      tag("h2") { worded("Sooner") }
      WishPages.form("first", activity: activity.id) {
        tag("input", ["type": "hidden", "name": "first", "value": main.skill])
        tag("div", ["class": "buttons", "id": "first"]) {
          visit.markup.button(worded("See what putting “\(main.title)” first changes"), style: "quiet")
        }
      }
    }
  }
}
