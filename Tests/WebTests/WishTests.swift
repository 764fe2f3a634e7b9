import Assessment
import Exchange
import Ontology
import Planning
import TestSupport
import Testing
import UseCases
import Web

/// Shaping the plan: what is asked of it, what that costs, and the way back.
@Suite struct WishTests {
  private func plan(_ visitor: Visitor) throws -> Plan {
    try PlanFileOnDisk(path: visitor.folder.file("plan.xml")).read()
  }

  /// An activity of the plan that can be moved, replaced and left out, with the number of its week.
  private func activity(_ visitor: Visitor) throws -> (activity: PlannedActivity, week: Int) {
    let plan = try plan(visitor)
    let library = try Visitor.library.get().library
    let planned = Set(plan.activities.map(\.id))
    let found = plan.activities.first { activity in
      activity.kind != .checkUp && activity.raises.contains { $0.from < $0.to }
        && activity.substitutes(in: library).contains { !planned.contains($0.id.text) }
    }
    let activity = try #require(found)
    let week = try #require(
      plan.weeks.first { week in week.sessions.contains { $0.activity == activity.id } })
    return (activity, week.number)
  }

  /// The form of a kind on the page that is shown.
  private func form(_ kind: String, on page: Shown) throws -> Shown.Form {
    try #require(
      page.forms.first { form in form.fields.contains { $0.0 == "kind" && $0.1 == kind } },
      "no form of the kind \(kind) on \(page.text)")
  }

  @Test
  func `a session gets another week after its cost was shown, is taken back to the byte, and comes again`()
    throws
  {
    var visitor = try LifeTests.planned()
    let before = try #require(visitor.folder.text("plan.xml"))
    let (activity, week) = try activity(visitor)
    try visitor.go("/week/\(week)")
    let place = try #require(
      visitor.page.links.first { $0.place.hasSuffix("/wishes/activity/\(activity.id)") }?.place)
    try visitor.go(place)
    let other = week == 5 ? 4 : 5
    try visitor.submit(try form("pin", on: visitor.page), ["week": ["\(other)"]])
    #expect(visitor.page.text.contains("You ask for") && visitor.page.text.contains("What it costs:"))
    #expect(visitor.page.text.contains("What you ask for") && visitor.page.text.contains("points"))
    #expect(visitor.folder.text("plan.xml") == before, "a preview writes nothing")
    try visitor.submit("/wishes")
    #expect(visitor.place == "/wishes" && visitor.page.text.contains("Written: revision 2"))
    let after = try #require(visitor.folder.text("plan.xml"))
    #expect(try plan(visitor).standings(on: visitor.day) == [.kept])
    #expect(
      try plan(visitor).weeks[other - 1].sessions.contains { $0.activity == activity.id })
    try visitor.submit("/undo")
    #expect(visitor.folder.text("plan.xml") == before && visitor.place == "/wishes")
    try visitor.go("/history")
    #expect(visitor.page.text.contains("taken back") && visitor.page.text.contains(activity.title))
    try visitor.submit("/redo")
    #expect(visitor.folder.text("plan.xml") == after && visitor.place == "/history")
    #expect(visitor.page.text.contains("The change is there again"))
  }

  @Test func `what is asked is listed with its state, and withdrawn by its number`() throws {
    var visitor = try LifeTests.planned()
    try visitor.go("/wishes")
    #expect(visitor.page.text.contains("Nothing is asked"))
    let library = try Visitor.library.get().library
    let planned = try plan(visitor).activities
    let pairs = planned.flatMap { activity in
      activity.kind == .checkUp || !activity.raises.contains { $0.from < $0.to }
        ? []
        : activity.substitutes(in: library).filter { other in !planned.contains { $0.id == other.id.text } }
          .map { (activity: activity, other: $0) }
    }.sorted { $0.other.duration.likely < $1.other.duration.likely }
    // One that finds no room with all that it rests on is refused, and another one taken.
    let pair = try #require(
      pairs.prefix(12).first { pair in
        try visitor.go("/wishes/activity/\(pair.activity.id)")
        try visitor.submit(try form("swap", on: visitor.page), ["other": [pair.other.id.text]])
        #expect(visitor.page.status == 200 || visitor.page.ids.contains("other-fault"))
        return visitor.page.status == 200
      })
    let (activity, other) = (pair.activity, pair.other.id.text)
    try visitor.submit("/wishes")
    #expect(try plan(visitor).activities.contains { $0.id == other })
    #expect(try !plan(visitor).activities.contains { $0.id == activity.id })

    let last = try #require(
      try plan(visitor).activities.last { ($0.kind == .lesson || $0.kind == .reading) && $0.id != other })
    try visitor.go("/wishes/activity/\(last.id)")
    try visitor.submit(try form("exclude", on: visitor.page))
    try visitor.submit("/wishes")
    #expect(try plan(visitor).excludedActivities.contains(last.id))

    let area = try #require(
      try Visitor.library.get().library.areas.first { area in
        try plan(visitor).activities.contains { $0.topic == area.title }
      })
    try visitor.go("/wishes")
    try visitor.submit(try form("first", on: visitor.page), ["first": [area.id.text]])
    try visitor.submit("/wishes")
    #expect(try plan(visitor).wishes.count == 3)
    #expect(visitor.page.text.contains("“\(area.title)” first"))

    try visitor.go("/wishes")
    try visitor.submit(try form("exclude", on: visitor.page), ["exclude": [area.id.text]])
    #expect(visitor.page.status == 422 && visitor.page.ids.contains("exclude-fault"))
    #expect(visitor.page.text.contains("cannot be left out and come first"), "\(visitor.page.text)")

    try visitor.go("/wishes/preview?kind=withdraw&number=2")
    #expect(visitor.page.text.contains("You withdraw") && visitor.page.text.contains(last.title))
    try visitor.submit("/wishes")
    #expect(try plan(visitor).wishes.map(\.holds) == [true, false, true])
    try visitor.go("/wishes/preview?kind=withdraw&number=9")
    #expect(visitor.page.status == 422 && visitor.page.text.contains("no wish 9"))
  }

  @Test func `something of one's own is planned, with its price, and withdrawn`() throws {
    var visitor = try LifeTests.planned()
    try visitor.go("/wishes/own")
    try visitor.submit("/wishes/preview", ["title": ["My course"], "leads": ["no such thing = 2"]])
    #expect(visitor.page.status == 422 && visitor.page.ids.contains("takes-fault"))
    try visitor.submit("/wishes/preview", ["takes": ["3"]])
    #expect(visitor.page.status == 422 && visitor.page.ids.contains("leads-fault"), "\(visitor.page.text)")
    let skill = try #require(try activity(visitor).activity.raises.first { $0.from < $0.to })
    try visitor.submit(
      "/wishes/preview",
      ["leads": ["\(skill.title) = \(skill.to)"], "price": ["49 USD"], "url": ["javascript:alert(1)"]])
    #expect(visitor.page.status == 422 && visitor.page.ids.contains("url-fault"))
    try visitor.submit("/wishes/preview", ["url": ["https://example.org/course"]])
    #expect(visitor.page.status == 200, "\(visitor.page.text)")
    try visitor.submit("/wishes")
    let own = try #require(try plan(visitor).activities.first { $0.title == "My course" })
    #expect(own.url == "https://example.org/course")
    try visitor.go("/plan")
    #expect(visitor.page.text.contains("49 USD for “My course”"))
    let week = try #require(
      try plan(visitor).weeks.first { $0.sessions.contains { $0.activity == own.id } })
    try visitor.go("/week/\(week.number)")
    #expect(visitor.page.text.contains("Costs 49 USD."))
  }

  @Test func `hours, times, days off, lengths, the zone and the exam change, and what is done stays`() throws
  {
    var visitor = try LifeTests.planned()
    let first = try plan(visitor).weeks[0].sessions[0]
    _ = try PlanFileOnDisk(path: visitor.folder.file("plan.xml")).record(
      ProgressEntry(done: [first.activity]), on: visitor.day)
    try visitor.go("/plan/settings")
    try visitor.submit("/wishes/preview")
    #expect(visitor.page.status == 422 && visitor.page.text.contains("Nothing is changed"))
    try visitor.submit(
      "/wishes/preview",
      [
        "hours": ["0"], "least": ["3"], "most": ["99"], "away": ["soon"], "zone": ["Nowhere/Land"],
        "exam": [""],
      ])
    for field in ["hours", "most", "away", "zone", "exam"] {
      #expect(visitor.page.ids.contains("\(field)-fault"), "\(field)")
    }
    #expect(visitor.page.text.contains("soon"), "what was entered is still there")
    try visitor.submit(
      "/wishes/preview",
      [
        "hours": ["5"], "least": ["0.5"], "most": ["2"], "away": ["2027-02-08 to 2027-02-14"],
        "zone": ["America/New_York"], "exam": ["2027-03-15"],
      ])
    #expect(visitor.page.status == 200, "\(visitor.page.text)")
    try visitor.submit("/wishes")
    let now = try plan(visitor)
    #expect(now.records.count == 1 && now.revision == 2)
    #expect(now.conditions.examDate == Day("2027-03-15") && now.conditions.zone == "America/New_York")
    #expect(now.conditions.weeklyQuarters(on: visitor.day) == 20 && now.conditions.mostSession == 8)
    #expect(now.weeks[5].capacity == 0)
    try visitor.go("/plan/settings")
    try visitor.submit("/wishes/preview", ["weekly": ["Tue 19:00-21:00, Thu 19:00-21:00, Sat 10:00-12:00"]])
    try visitor.submit("/wishes")
    #expect(try plan(visitor).conditions.times.count == 3)
    try visitor.go("/plan/settings")
    try visitor.submit("/wishes/preview", ["exam": ["2026-01-01"]])
    #expect(visitor.page.status == 422 && visitor.page.ids.contains("exam-fault"))
  }

  @Test func `another zone alone is a revision of its own, so that calendars follow`() throws {
    var visitor = try LifeTests.planned()
    let before = try plan(visitor)
    try visitor.go("/plan/settings")
    try visitor.submit("/wishes/preview", ["zone": ["Asia/Tokyo"]])
    try visitor.submit("/wishes")
    let after = try plan(visitor)
    #expect(after.conditions.zone == "Asia/Tokyo" && after.revision == before.revision + 1)
    #expect(after.weeks == before.weeks && after.wishes.isEmpty)
  }

  @Test func `a wish from a stale preview is refused, with what it would change now`() throws {
    var visitor = try LifeTests.planned()
    let (activity, week) = try activity(visitor)
    try visitor.go("/wishes/preview?kind=pin&activity=\(activity.id)&week=\(week == 5 ? 4 : 5)")
    let form = try #require(visitor.page.forms.first { $0.action == "/wishes" })
    let first = try plan(visitor).weeks[0].sessions[0].activity
    _ = try PlanFileOnDisk(path: visitor.folder.file("plan.xml")).record(
      ProgressEntry(skipped: [first]), on: visitor.day)
    try visitor.submit(form)
    #expect(visitor.page.text.contains("changed in between") && visitor.page.text.contains("You ask for"))
    #expect(try plan(visitor).wishes.isEmpty && plan(visitor).records.count == 1)
    try visitor.submit("/wishes")
    #expect(try plan(visitor).wishes.count == 1)
  }

  @Test func `what is skipped for good stands among what was asked for`() throws {
    var visitor = try LifeTests.planned()
    let (activity, week) = try activity(visitor)
    try visitor.go("/week/\(week)")
    let form = try #require(
      visitor.page.forms.first { form in
        form.action == "/progress" && form.fields.contains { $0.0 == "session" && $0.1 == activity.id }
      })
    try visitor.submit(form, ["outcome": ["dropped"]])
    #expect(visitor.page.text.contains("not at all"))
    #expect(try plan(visitor).excludedActivities == [activity.id])
    try visitor.go("/wishes")
    #expect(visitor.page.text.contains("leave out “\(activity.title)”"))
    try visitor.submit(form, ["outcome": ["dropped"]])
    #expect(visitor.page.status == 409 && visitor.page.text.contains("not at all"))
  }

  @Test func `a replan says why, and the points of the causes are those of the change`() throws {
    var visitor = try LifeTests.planned()
    visitor.day = visitor.day.adding(days: 14)
    try visitor.go("/replan")
    #expect(visitor.page.text.contains("Time that has passed") && visitor.page.html.contains("id=\"causes\""))
    let draft = try Visitor.library.get().replan(
      ReplanRequest(
        planPath: visitor.folder.file("plan.xml"), profilePath: visitor.folder.file("profile.xml"),
        day: visitor.day))
    for cause in try draft.causes() {
      #expect(
        visitor.page.text.contains(cause.movesInWords) && visitor.page.text.contains(cause.signedPoints))
    }
  }

  @Test func `what a mentor proposes to add is accepted with the skills that it leads to`() throws {
    var visitor = try LifeTests.planned()
    var plan = try plan(visitor)
    plan.reviews = [
      PlanReview(
        author: "Grace", relation: .mentor, day: visitor.day, revision: 1,
        remarks: [PlanReview.Remark(.addition(title: "Pair on a pipeline", quarters: 8, reason: "It helps."))]
      )
    ]
    let file = PlanFileOnDisk(path: visitor.folder.file("plan.xml"))
    _ = try file.read()
    try file.write(plan, as: PlanFileChange("import", on: visitor.day))
    try visitor.go("/feedback")
    try visitor.submit("/feedback")
    #expect(visitor.page.status == 422 && visitor.page.ids.contains("leads-1-fault"))
    let skill = try #require(try activity(visitor).activity.raises.first { $0.from < $0.to })
    try visitor.submit("/feedback", ["leads-1": ["\(skill.title) = \(skill.to)"]])
    let wish = try #require(try self.plan(visitor).wishes.first)
    guard case .addition(let own) = wish.content else { return #expect(Bool(false), "\(wish)") }
    #expect(own.title == "Pair on a pipeline" && own.quarters == 8 && wish.author == "Grace")
  }

  @Test func `what is known, reached and forecast has one name and one value on every page`() throws {
    var visitor = try LifeTests.planned()
    for session in try plan(visitor).weeks[0].sessions {
      _ = try? PlanFileOnDisk(path: visitor.folder.file("plan.xml")).record(
        ProgressEntry(done: [session.activity]), on: visitor.day)
    }
    let figures = try plan(visitor).figures
    #expect(figures.reached.mean > figures.known.mean && figures.reached.mean < figures.forecast.mean)
    func written(_ score: Score) -> String {
      "\((score.mean + 5) / 10) % (\((score.low + 5) / 10)–\((score.high + 5) / 10) %)"
    }
    for place in ["/today", "/week/1", "/standing"] {
      #expect(
        try visitor.go(place).text.contains(figures.sentence(written)), "\(place): \(visitor.page.text)")
    }
    for place in ["/plan", "/plan/progress"] {
      try visitor.go(place)
      for figure in ReadinessFigures.Figure.allCases {
        #expect(
          visitor.page.text.contains(figure.title) && visitor.page.text.contains(written(figures[figure])))
      }
    }
  }

  @Test func `every page of this part names its fields, and says how to go on`() throws {
    var visitor = try LifeTests.planned()
    let (activity, _) = try activity(visitor)
    for place in [
      "/wishes", "/wishes/own", "/wishes/own?leads=Python%20%3D%202", "/wishes/activity/\(activity.id)",
      "/plan/settings", "/history", "/plan", "/wishes/preview?kind=exclude&exclude=\(activity.id)",
      "/wishes/preview?kind=pin&activity=\(activity.id)", "/wishes/preview?kind=own", "/feedback",
    ] {
      let page = try visitor.go(place)
      #expect(
        page.status == (place.hasPrefix("/wishes/preview") && !place.contains("exclude") ? 422 : 200),
        "\(place)")
      #expect(page.html.matches(of: #/<h1[ >]/#).count == 1, "\(place)")
      #expect(Set(page.ids).count == page.ids.count, "\(place): \(page.ids)")
      #expect(Set(page.references).subtracting(page.ids).isEmpty, "\(place): \(page.references)")
      #expect(page.links.allSatisfy { !$0.text.isEmpty && !$0.place.isEmpty }, "\(place)")
    }
    for place in ["/wishes/activity/nothing", "/wishes/preview", "/wishes/preview?kind=x"] {
      #expect(try visitor.go(place).status == 404, "\(place)")
    }
  }
}
