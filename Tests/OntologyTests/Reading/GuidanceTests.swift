import Catalogue
import Ontology
import Testing
import XML

struct `How labs begin` {
  private static func lab() throws -> Resource {
    let library = try Library([Fixtures.layer("Correct/Carpentry")], schemas: BuiltIn.schemas.get())
    return try #require(library.resources.first { $0.id == "sawing-lab" })
  }

  @Test
  func `Everything that a lab says of its start, its price and its end is read`() throws {
    let guidance = try Self.lab().guidance
    let start = try #require(guidance.start)
    #expect(start.url == "https://example.org/cuts")
    #expect(start.title == "Twenty drawings")
    #expect(start.note == "Drawings 1 to 10 are enough.")
    #expect(start.data.map(\.name) == ["Boards of one thickness", "A square"])
    #expect(start.data.map(\.url) == ["https://example.org/boards", nil])
    #expect(start.commands == ["        mark", "        cut --along grain"].map { String($0.dropFirst(8)) })
    #expect(
      start.starter == Resource.Starter(file: "cuts.csv", lines: ["piece,length", "1,200", "", "2,210"]))
    let money = try #require(guidance.money)
    #expect((money.low, money.likely, money.high) == (0, 450, 1225))
    #expect(money.currency == "EUR")
    #expect(money.prices == Day("2026-11-01"))
    #expect(guidance.cleanUp == "Sweep the shop.")
    #expect(guidance.handIn == "Twenty pieces.")
    #expect(guidance.modelAnswer == nil)
    #expect(guidance.rubric == ["Each piece is true to the line.", "No edge has torn out."])
    #expect(guidance.alone == "Check by the square what a second pair of eyes would.")
  }

  @Test
  func `What is said comes in the order in which it is needed`() throws {
    let points = try Self.lab().guidance.points
    #expect(
      points.map(\.label) == [
        "Start", "Data", "Data", "Save as cuts.csv", "First commands", "Money", "Hand in", "It is good when",
        "If you are alone", "Clean up",
      ])
    #expect(
      points.map(\.content).contains(
        .text("about EUR 4.50 (0 to 12.25), prices of 2026-11-01: a board of beech")))
    #expect(Resource.Guidance().points == [])
    #expect(Resource.Guidance().isEmpty)
  }

  @Test
  func `An amount of nothing is said to be none`() throws {
    let day = try #require(Day("2026-11-01"))
    let none = Resource.Money(low: 0, likely: 0, high: 0, currency: "USD", prices: day)
    #expect(none.sentence == "none")
    let reason = Resource.Money(
      low: 0, likely: 0, high: 7, currency: "USD", prices: day, reason: "a registry's storage")
    #expect(reason.sentence == "about USD 0 (0 to 0.07), prices of 2026-11-01: a registry's storage")
  }

  @Test
  func `Labs that lead to level 2 or 3 without a start are named`() throws {
    let text = { (kind: String, level: Int, rest: String, start: String) in
      """
      <resources xmlns="urn:readiness:resources:1" area="wood">
        <resource id="own" title="Own" kind="\(kind)" low="1" likely="1" high="1" hours-source="estimate" \(rest) \
      checked="2026-11-01"><description>D.</description><task>T.</task>\(start)
          <raises skill="sawing" from="0" to="\(level)"/></resource>
      </resources>
      """
    }
    func advice(_ kind: String, _ level: Int, _ rest: String = "", _ start: String = "") throws -> [String] {
      let file = SourceFile(path: "own.xml", text: text(kind, level, rest, start))
      let layers = [try Fixtures.layer("Correct/Carpentry"), [file]]
      let library = Library.read(layers, schemas: try BuiltIn.schemas.get()).library
      return library.labsWithoutStart().filter { $0.file == "own.xml" }.map(\.description)
    }
    #expect(
      try advice("lab", 2) == [
        "own.xml:2: warning: the lab 'own' does not say where it begins; add <start> with an address or a "
          + "<starter> of a few lines"
      ])
    #expect(try advice("project", 3).count == 1)
    #expect(try advice("project", 4) == [])
    #expect(try advice("lab", 1) == [])
    #expect(try advice("reading", 2) == [])
    #expect(try advice("lab", 2, "url=\"https://example.org/\"") == [])
    #expect(try advice("lab", 2, "", "<start url=\"https://example.org/\"/>") == [])
    #expect(try advice("lab", 2, "", "<start><starter file=\"a.py\">1</starter></start>") == [])
  }

  @Test
  func `Resources with one address have to name their parts of the page`() throws {
    func advice(_ first: String, _ second: String) throws -> [String] {
      let text =
        """
        <resources xmlns="urn:readiness:resources:1" area="wood">
          <resource id="a" title="A" kind="reading" low="1" likely="1" high="1" hours-source="estimate" \
        url="https://example.org/" \(first) checked="2026-11-01"><description>D.</description></resource>
          <resource id="b" title="B" kind="reading" low="1" likely="1" high="1" hours-source="estimate" \
        url="https://example.org/" \(second) checked="2026-11-01"><description>D.</description></resource>
        </resources>
        """
      let file = SourceFile(path: "own.xml", text: text)
      let library = Library.read([[file]], schemas: try BuiltIn.schemas.get()).library
      return library.pagesReadTwice().map(\.message)
    }
    #expect(
      try advice("part=\"One\"", "")
        == ["'b' has the address of 'a' and does not name its part of the page"])
    #expect(try advice("", "").count == 2)
    #expect(try advice("part=\"One\"", "part=\"Two\"") == [])
  }
}
