import Catalogue
import Documents
import Ontology
import Planning
import Teams
import Testing
import XML

@Suite struct TeamPageTests {
  private func people(_ count: Int) -> [TeamProfile] {
    (0..<count).map { MadeUp.profile("Person \($0)", [$0 % 10 * 100, 900, 300], beginning: UInt64($0)) }
  }

  @Test func `the built-in template has no faults, and a name that nothing has is one`() throws {
    let file = try #require(Catalogue().file(TeamPage.templatePath))
    #expect(try Template(file).check(against: .team).isEmpty)
    let text = String(decoding: file.bytes, as: UTF8.self).replacing("fill=\"exam\"", with: "fill=\"exma\"")
    let faults = try Template(SourceFile(path: "team.html", text: text)).check(against: .team)
    #expect(faults.first?.message.contains("nothing is called 'exma'") == true)
  }

  @Test func `every person has a row, and every cell a word beside its colour`() throws {
    let team = MadeUp.team(people(12), [MadeUp.plan("Person 3")])
    let map = try #require(MadeUp.tree(team).all.first { $0["class"] == "map" })
    let rows = try #require(map.first("tbody")).elements
    #expect(rows.count == 12)
    for (row, member) in zip(rows, team.members) {
      #expect(row.first("th")?.first("bdi")?.text == member.name)
      let cells = row.elements(named: "td")
      #expect(cells.count == 3)
      for (index, cell) in cells.enumerated() {
        let word = try #require(member.standing(index)).word
        #expect(cell["class"] == "cell \(word)")
        #expect(cell.visibleText.folded == word)
      }
    }
    let spans = map.all.filter { $0["scope"] == "colgroup" }.compactMap { $0["colspan"] }
    #expect(spans == ["2", "1"])
  }

  @Test(arguments: [0, 1, 4, 12, 201])
  func `ids are unique, headings descend, tables have captions and scroll where the keyboard reaches`(
    count: Int
  ) throws {
    let others = count == 0 ? [MadeUp.profile("Zoe", exam: "other")] : []
    let all = try MadeUp.tree(MadeUp.team(people(count) + others, [], unreadable: ["x.xml"])).all
    let ids = all.compactMap { $0["id"] }
    #expect(Set(ids).count == ids.count)
    #expect(
      Set(all.compactMap { $0["aria-labelledby"] }.flatMap { $0.split(separator: " ").map(String.init) })
        .isSubset(of: ids))
    let levels = all.compactMap { $0.name.wholeMatch(of: /h([1-6])/).flatMap { Int($0.1) } }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    let tables = all.filter { $0.name == "table" }
    #expect(tables.allSatisfy { $0.first("caption") != nil })
    let regions = all.filter { $0["class"] == "scroll" && $0["tabindex"] == "0" && $0["role"] == "region" }
    #expect(regions.count == tables.count)
  }

  @Test func `a large team is shown in numbers, and named in the table`() throws {
    let team = MadeUp.team(
      people(201), [MadeUp.plan("Person 3"), MadeUp.plan("Person 3", revision: 2, file: "Person 3/2.xml")])
    let html = try MadeUp.html(team)
    #expect(html.contains("1 file</span>, since a newer one"))
    #expect(!html.contains("Person 1"))
    #expect(html.contains("201 people"))
    #expect(html.utf8.count < 40_000)
    let rows = TeamTable.csv(team).split(separator: "\r\n")
    #expect(rows.count == 202)
    #expect(rows.dropFirst().allSatisfy { $0.hasPrefix("Person ") })
  }

  @Test func `no answer, no note and no score of a person is in page or table`() throws {
    let plan = MadeUp.plan("Ada") { plan in
      plan.records = [
        SessionRecord(
          activity: plan.weeks[0].sessions[0].activity, part: 1, outcome: .done, day: plan.conditions.start,
          minutes: 60, note: "my secret", isPrivate: true)
      ]
    }
    let team = MadeUp.team([MadeUp.profile("Ada", [417, 533, 611], now: 457)], [plan])
    for text in [try MadeUp.html(team), TeamTable.csv(team)] {
      for withheld in ["secret", "42 %", "53 %", "61 %", "46 %", "41.7", "0.417", "47 %", "47.3"] {
        #expect(!text.contains(withheld), "\(withheld)")
      }
    }
  }

  /// Names that would be markup, formulas or new lines if they were taken at their word.
  static let hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "=cmd|' /C calc'!A0", "+1", "-1",
    "@SUM(A1)",
    "a,b\"c", "line\nbreak", "\u{202E}evil", "&amp;&lt;", "]]>", "</title><b>", "javascript:alert(1)", "\t=1",
  ]

  @Test(arguments: hostile)
  func `a name stays a name`(name: String) throws {
    let other = MadeUp.profile(name, [900, 900, 900], exam: "other")
    let team = MadeUp.team(
      [MadeUp.profile(name, [900, 100, 500]), MadeUp.profile("Bo", [100, 900, 100]), other],
      [MadeUp.plan(name, file: name)], unreadable: [name])
    let page = try MadeUp.tree(team)
    let plain = try MadeUp.tree(
      MadeUp.team(
        [
          MadeUp.profile("Al", [900, 100, 500]), MadeUp.profile("Bo", [100, 900, 100]),
          MadeUp.profile("Al", exam: "other"),
        ],
        [MadeUp.plan("Al", file: "Al")], unreadable: ["Al"]))
    #expect(page.all.map(\.name).sorted() == plain.all.map(\.name).sorted())
    #expect(page.all.allSatisfy { element in element.attributes.allSatisfy { !$0.name.hasPrefix("on") } })
    #expect(
      page.visibleText.folded.contains(name.split(whereSeparator: \.isWhitespace).joined(separator: " ")))
    let table = TeamTable.csv(team)
    let fields = CommaSeparatedReader.records(table)
    #expect(fields.count == 4)
    #expect(fields.allSatisfy { $0.count == fields[0].count })
    #expect(fields.joined().allSatisfy { !"=+-@".contains($0.drop { $0.isWhitespace }.first ?? "a") })
  }
}

/// Reads what RFC 4180 allows, written apart from our writer.
enum CommaSeparatedReader {
  static func records(_ text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field = ""
    var isQuoted = false
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      if isQuoted {
        if scalar != "\"" {
          field.unicodeScalars.append(scalar)
        } else if rest.first == "\"" {
          rest.removeFirst()
          field += "\""
        } else {
          isQuoted = false
        }
      } else if scalar == "\"", field.isEmpty {
        isQuoted = true
      } else if scalar == "," {
        record.append(field)
        field = ""
      } else if scalar == "\r", rest.first == "\n" {
        rest.removeFirst()
        records.append(record + [field])
        (record, field) = ([], "")
      } else {
        field.unicodeScalars.append(scalar)
      }
    }
    return records
  }
}
