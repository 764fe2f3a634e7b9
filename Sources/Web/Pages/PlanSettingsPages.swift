import Assessment
import Documents
import Exchange
import Ontology
import Planning
import UseCases
import Wording
import XML

/// Hours, times and dates of the plan that is lived with: what is done stays, and the rest is planned anew as a preview.
enum PlanSettingsPages {
  static let routes = [
    Route.get("plan/settings") { visit, _, _ in
      let plan = try visit.folder.requiredPlan().value
      guard plan.certification == nil else { return .go("/replan") }
      return .page(try page(Entry(FormFields(fields(of: plan, visit))), visit))
    }
  ]

  /// What the plan has now.
  private static func fields(of plan: Plan, _ visit: Visit) -> [(name: String, value: String)] {
    let now = plan.conditions
    var fields: [(name: String, value: String)] = [
      ("hours", DecimalText.hours(now.weeklyQuarters(on: max(visit.today, now.start)))),
      ("weekly", now.times.map(\.pageText).joined(separator: ", ")),
      ("least", now.leastSession.map { DecimalText.hours($0) } ?? ""),
      ("most", now.mostSession.map { DecimalText.hours($0) } ?? ""),
      ("start", "\(now.start)"), ("zone", now.zone ?? visit.zone ?? ""),
    ]
    for (field, exam) in WishForm.examFields(of: plan, on: visit.today) {
      fields.append((field, (exam?.day ?? now.examDate).map { "\($0)" } ?? ""))
    }
    return fields
  }

  /// The form.
  static func page(_ entry: Entry, _ visit: Visit) throws -> Page {
    let plan = try visit.folder.requiredPlan().value
    let now = plan.conditions
    let controls = Controls(entry)
    let short = [("inputmode", "decimal"), ("class", "short")]
    let mayBegin = visit.today <= now.start && plan.records.isEmpty
    let off = now.away.filter { $0.upperBound >= visit.today }
    return Page(
      (entry.faults.isEmpty ? "" : worded("Error: ")) + worded("Hours, times and dates"), tab: .plan,
      status: entry.faults.isEmpty ? 200 : 422
    ) {
      controls.summary
      tag("h1") { worded("Hours, times and dates") }
      paragraph {
        worded(
          "What is done stays; you see what changes, and what it costs in points, before anything is written."
        )
      }
      WishPages.form("settings") {
        controls.input(
          "hours", worded("Hours a week from this week on"), hint: worded("Such as 8 or 7.5."), more: short)
        controls.input(
          "weekly", worded("Times of the week"),
          hint: worded("Such as Tue 19:00-21:00, Sat 10:00-13:00, so that sessions get a day and an hour.")
            + (now.times.isEmpty ? worded(" Empty for whenever they fit.") : ""))
        controls.input(
          "least", worded("Shortest session"), hint: worded("In hours, such as 0.5; empty for any."),
          more: short)
        controls.input(
          "most", worded("Longest session"), hint: worded("In hours, such as 2; empty for any."), more: short)
        controls.area(
          "away", worded("Further days off"),
          hint: worded("A day, or the first and the last one, on each line: 2027-02-08 to 2027-02-14.")
            + (off.isEmpty
              ? "" : worded(" There are already: ") + off.map(days).joined(separator: "; ") + "."))
        for (field, exam) in WishForm.examFields(of: plan, on: visit.today) {
          let name = exam.map { worded("Day of \(plan.title(of: $0.goal))") }
          controls.input(
            field, name ?? (plan.aim.hasExam ? worded("Day of the exam") : worded("Last day")), type: "date")
        }
        if mayBegin { controls.input("start", worded("First day of the plan"), type: "date") }
        controls.input(
          "zone", worded("Your time zone"),
          hint: worded(
            "As Region/City. Sessions keep their hours of the day; calendars are told the new zone."))
        tag("div", ["class": "buttons"]) {
          visit.markup.button(worded("See what would change"))
          link(worded("Back to the plan"), to: "/plan", style: "button quiet")
        }
      }
      paragraph {
        worded("Another goal, another share of labs, or another calendar to keep free: ")
        link(worded("make a new plan"), to: "/settings")
        worded(", which asks before it takes the place of this one.")
      }
    }
  }

  private static func days(_ range: ClosedRange<Day>) -> String {
    range.lowerBound == range.upperBound
      ? range.lowerBound.spoken : worded("\(range.lowerBound.spoken) to \(range.upperBound.spoken)")
  }
}
