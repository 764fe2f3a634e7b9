import Documents
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
      elements.filter { $0["class"] == "scroll" }.flatMap { $0.elements(named: "table") }.count
        == tables.count)
    #expect(
      elements.filter { $0["class"] == "scroll" }.allSatisfy {
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
    #expect(charts.count == (audience == .learner ? 2 : audience == .manager ? 1 : 0))
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
}
