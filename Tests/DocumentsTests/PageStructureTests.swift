import Assessment
import Documents
import Ontology
import Planning
import Testing
import XML

@Suite struct PageStructureTests {
  @Test(arguments: Audience.allCases)
  func `headings descend one step at a time from one first heading`(audience: Audience) throws {
    let levels = try BuiltInPage.tree(for: audience).all
      .compactMap { $0.name.wholeMatch(of: /h([1-6])/).flatMap { Int($0.1) } }
    #expect(levels.first == 1)
    #expect(levels.count { $0 == 1 } == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
  }

  @Test(arguments: Audience.allCases, 1...6)
  func `ids are unique and every reference leads somewhere`(audience: Audience, seed: UInt64) throws {
    var generator = PlanGenerator(seed: seed)
    let elements = try BuiltInPage.tree(generator.plan(), for: audience).all
    let ids = elements.compactMap { $0["id"] }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { !$0.isEmpty && !$0.contains(/\s/) })
    let names = ["aria-labelledby", "for"].flatMap { name in elements.compactMap { $0[name] } }
    let places = elements.compactMap { $0["href"] }.filter { $0.hasPrefix("#") }.map {
      String($0.dropFirst())
    }
    #expect(Set(names.flatMap { $0.split(separator: " ").map(String.init) } + places).isSubset(of: ids))
  }

  @Test(arguments: Audience.allCases)
  func `tables have captions and headers, and scroll where the keyboard reaches them`(audience: Audience)
    throws
  {
    let elements = try BuiltInPage.tree(for: audience).all
    let tables = elements.filter { $0.name == "table" }
    #expect(
      elements.filter { $0.hasClass("scroll") }.flatMap { $0.elements(named: "table") }.count
        == tables.count)
    #expect(
      elements.filter { $0.hasClass("scroll") }.allSatisfy {
        $0["tabindex"] == "0" && $0["role"] == "region"
      })
    for table in tables {
      #expect(table.first("caption") != nil)
      #expect(table.all.filter { $0.name == "th" }.allSatisfy { ["col", "row"].contains($0["scope"]) })
    }
  }

  @Test(arguments: Audience.allCases)
  func `charts are named, described and have a twin in a table`(audience: Audience) throws {
    let page = try BuiltInPage.tree(for: audience)
    let charts = page.all.filter { $0.name == "svg" && $0["role"] == "img" }
    #expect(charts.count == (audience == .learner ? 3 : audience == .manager ? 2 : 0))
    let table = page.all.filter { $0.name == "table" }.map(\.visibleText).joined()
    for chart in charts {
      let title = try #require(chart.first("title"))
      let words = try #require(chart.first("desc"))
      #expect(chart["aria-labelledby"] == "\(title["id"] ?? "") \(words["id"] ?? "")")
      #expect(!title.text.isEmpty && !words.text.isEmpty)
    }
    for part in SamplePlan.make().readiness.sections where !charts.isEmpty {
      #expect(charts[0].first("desc")?.text.contains(part.title) == true)
      #expect(table.contains(part.title))
    }
  }

  @Test func `bars and whiskers stand at the numbers`() throws {
    let chart = try #require(BuiltInPage.tree(for: .learner).all.first { $0["id"] == "section-chart-title" })
    #expect(chart.text == "Readiness by section")
    let svg = try #require(BuiltInPage.tree(for: .learner).all.first { $0.name == "svg" })
    #expect(
      svg.all.filter { $0["class"] == "bar" }.compactMap { $0["width"] } == ["22", "51.2%", "54%", "30.1%"])
    let whiskers = svg.elements.filter { $0["class"] == "whisker" && $0["x1"] != $0["x2"] }
    #expect(
      whiskers.map { [$0["x1"], $0["x2"]] } == [["38%", "64%"], ["40.1%", "67.2%"], ["16%", "44.8%"]])
  }

  @Test(arguments: 1...20)
  func `numbers of charts have two decimals at most`(seed: UInt64) throws {
    var generator = PlanGenerator(seed: seed)
    let page = try BuiltInPage.tree(generator.plan(), for: .learner)
    for element in page.all.filter({ $0.name == "svg" }).flatMap(\.all) {
      for attribute in element.attributes {
        #expect(!attribute.value.contains(/\.[0-9]{3}|[0-9]e|nan|inf/), "\(attribute)")
      }
    }
  }

  @Test func `columns add up to the hours of their weeks`() throws {
    let page = try BuiltInPage.tree(for: .learner)
    let chart = try #require(
      page.all.first { $0.name == "svg" && $0.first("title")?.text.hasPrefix("Hours") == true })
    func place(_ x: String) -> Double { Double(x.dropLast()) ?? -1 }
    var heights: [String: Double] = [:]
    for area in chart.elements where area["class"]?.hasPrefix("area ") == true {
      heights[area["x"] ?? "", default: 0] += Double(area["height"] ?? "") ?? 0
    }
    let columns = heights.sorted { place($0.key) < place($1.key) }.map(\.value)
    let loads = SamplePlan.make().weeks.map { Double($0.load) }
    #expect(columns.count == loads.count)
    for (height, load) in zip(columns, loads) { #expect(abs(height / columns[0] - load / loads[0]) < 0.001) }
  }

  @Test(arguments: Audience.allCases)
  func `a page says its language, begins with a way past the navigation, and names its landmarks`(
    audience: Audience
  ) throws {
    let page = try BuiltInPage.tree(for: audience)
    #expect(page["lang"] == "en")
    #expect(page.all.first { $0.name == "a" }?["href"] == "#main")
    #expect(page.all.filter { $0.name == "main" }.map { $0["id"] } == ["main"])
    for landmark in page.all where ["nav", "section"].contains(landmark.name) {
      #expect(landmark["aria-label"] != nil || landmark["aria-labelledby"] != nil)
    }
    for details in page.all where details.name == "details" {
      #expect(details.elements.first?.name == "summary")
    }
  }

  @Test(arguments: Audience.allCases, 1...4)
  func `days stand in ISO for machines and in words for people`(audience: Audience, seed: UInt64) throws {
    var generator = PlanGenerator(seed: seed)
    for time in try BuiltInPage.tree(generator.plan(), for: audience).all.filter({ $0.name == "time" }) {
      let day = try #require(time["datetime"].flatMap { Day($0) })
      #expect(time.text.contains(day.spoken.split(separator: " ").prefix(2).joined(separator: " ")))
    }
  }

  @Test func `the learner's page begins with the week of the day`() throws {
    var plan = SamplePlan.make()
    func first(on day: Day?) throws -> String? {
      let html = try PlanPage.html(plan, for: .learner, template: BuiltInPage.template(.learner), on: day)
      let page = try ParsedDocument(html: Array(html.utf8), file: "page.html").rootElement()
      return page.all.first { $0["id"] == "this-week" }?.all.first { $0.name == "h3" }?.visibleText.folded
    }
    #expect(try first(on: nil)?.hasPrefix("Week 1 of 4 weeks") == true)
    #expect(try first(on: SamplePlan.day("2026-12-08"))?.hasPrefix("Week 3 of 4 weeks") == true)
    for session in plan.weeks[0].sessions {
      try plan.record(.done, of: session.activity, on: plan.conditions.start)
    }
    #expect(try first(on: nil)?.hasPrefix("Week 2 of 4 weeks") == true)
    // After the plan, what is open comes first.
    #expect(try first(on: SamplePlan.day("2027-06-01"))?.hasPrefix("Week 2 of 4 weeks") == true)
  }

  @Test(arguments: Audience.allCases)
  func `what is not for now is folded`(audience: Audience) throws {
    let page = try BuiltInPage.tree(for: audience)
    let folded = page.all.filter { $0.name == "details" }
    // The manager's one sheet has nothing to fold.
    #expect(folded.isEmpty == (audience == .manager) && folded.allSatisfy { $0["open"] == nil })
    let weeks = folded.filter { $0["id"]?.hasPrefix("week-") == true }
    #expect(weeks.count == (audience == .manager ? 0 : 4))
    #expect(weeks.allSatisfy { $0.elements.first?.visibleText.contains("Week ") == true })
  }

  @Test func `the learner's page names sessions and reviews as they are entered`() throws {
    var plan = SamplePlan.make()
    for place in plan.weeks[0].sessions.indices { plan.weeks[0].sessions[place].number = place + 3 }
    let item = PlannedReview.Item(skill: "sql", title: "SQL", retention: 84, task: .explain(nil))
    plan.weeks[0].reviews = [PlannedReview(number: 2, minutes: 15, items: [item])]
    plan.weeks[0].review = 1
    let page = try BuiltInPage.tree(plan, for: .learner)
    let numbers = page.all.filter { $0.name == "h4" && $0["data-number"] != nil }.compactMap {
      $0["data-number"]
    }
    #expect(plan.weeks[0].sessions.indices.allSatisfy { numbers.contains("\($0 + 3)") })
    #expect(
      page.all.first { $0["id"] == "tonight" }?.visibleText.folded.contains("progress --done 3") == true)
    #expect(page.all.contains { $0.name == "h4" && $0.visibleText.folded.hasPrefix("Review r2") })
  }

  @Test func `the learner's page begins with the session to do next, and how to enter it`() throws {
    var plan = SamplePlan.make()
    func tonight(on day: Day? = nil) throws -> String? {
      try BuiltInPage.tree(plan, for: .learner, on: day).all.first { $0["id"] == "tonight" }?.visibleText
        .folded
    }
    let first = plan.weeks[0].sessions[0]
    #expect(try tonight()?.contains("Find the leak") == true)
    #expect(
      try tonight()?.contains("readiness progress --done 1 --minutes \(15 * first.quarters)") == true)
    try plan.record(.done, of: first.activity, on: plan.conditions.start)
    #expect(try tonight()?.contains("readiness progress --done 2") == true)
    for session in plan.weeks[0].sessions {
      _ = try? plan.record(.done, of: session.activity, on: plan.conditions.start)
    }
    let upcoming = try #require(plan.weeks.dropFirst().first { !$0.sessions.isEmpty })
    #expect(
      try tonight(on: plan.conditions.start)?.contains(
        "Everything of this week is done. The next session is on \(upcoming.start.spoken).") == true)
    for session in plan.weeks.flatMap(\.sessions) {
      _ = try? plan.record(.done, of: session.activity, on: plan.conditions.start)
    }
    let last = try tonight()
    #expect(last?.contains("Nothing is left to do") == true)
  }

  @Test(arguments: Audience.allCases)
  func `what a person typed stands in an element of its own direction`(audience: Audience) throws {
    var plan = SamplePlan.make()
    plan.subject.learner = "עדה"
    try plan.record(.done, of: plan.weeks[0].sessions[0].activity, on: plan.conditions.start, note: "הערה")
    plan.reviews = [
      PlanReview(
        author: "מנחה", relation: .mentor, day: plan.conditions.start, revision: 1, isShared: true,
        remarks: [PlanReview.Remark(.comment(.plan, "תגובה"))])
    ]
    plan.wishes = [
      Wish(
        .addition(
          OwnActivity(id: "own-1", title: "קורס", url: nil, quarters: 4, price: nil, steps: [])),
        made: plan.conditions.start, author: "יועץ", withdrawn: plan.conditions.start)
    ]
    let page = try BuiltInPage.tree(plan, for: audience)
    let typed = page.all.filter { $0.name == "bdi" }.map(\.visibleText)
    let body = try #require(page.first("body"))
    for words in ["עדה", "הערה", "מנחה", "תגובה", "קורס", "יועץ"] where body.visibleText.contains(words) {
      let count = body.visibleText.ranges(of: words).count
      #expect(typed.count { $0.contains(words) } >= count, "\(words)")
    }
  }

  @Test(arguments: Audience.allCases)
  func `an option of a command does not break at its hyphen`(audience: Audience) throws {
    for code in try BuiltInPage.tree(for: audience).all where code.name == "code" && !code.hasClass("option")
    {
      for case .text(let text) in code.children { #expect(!text.contains("--"), "\(text)") }
    }
  }

  @Test func `what is done stands against what was planned`() throws {
    var plan = SamplePlan.make()
    let (first, second) = (plan.weeks[0].sessions[0], plan.weeks[0].sessions[1])
    try plan.record(
      .done, of: first.activity, on: plan.conditions.start, minutes: 175, note: "for me", isPrivate: true)
    try plan.record(.skipped, of: second.activity, on: plan.conditions.start)
    let page = try BuiltInPage.tree(plan, for: .learner)
    let text = page.visibleText.folded
    for words in [
      "2.5 h of 20.5 h of sessions are done, reviews left out: 1 of 11 sessions.", "done, 175 min",
      "for me private",
      "skipped on 23 Nov 2026",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    let chart = try #require(
      page.all.first { $0.name == "svg" && $0.first("title")?.text == "Hours done against hours planned" })
    #expect(chart.first("desc")?.text.hasPrefix("2.5 h of 20.5 h of sessions are done.") == true)
    // The line ends as high above the base as its hours ask for on an axis of 30 hours and 150 pixels.
    let line = try #require(chart.all.first { $0["class"] == "done" }?["points"])
    let end = line.split(separator: " ").last?.split(separator: ",").last.flatMap { Double($0) }
    #expect(end.map { abs((150 - $0) / 150 - 2.5 / 30) < 0.001 } == true)
  }
}

extension Element {
  /// Whether a class is among those of the element.
  func hasClass(_ name: Substring) -> Bool { self["class"]?.split(separator: " ").contains(name) ?? false }
}
