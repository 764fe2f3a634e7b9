import Ontology
import Testing
import XML

struct `What lies between two editions of an outline` {
  private static func exam(_ history: String) throws -> Exam {
    let library = try Library(
      [
        Fixtures.layer("Correct/Carpentry"),
        [
          .init(
            path: "exam.xml",
            text: """
              <exam xmlns="urn:readiness:exam:1" id="master" title="Master" issuer="Guild" edition="2026-01-01"
                  supersedes="2020-01-01" checked="2026-11-01" competency-split="authored"
                  source="https://example.org/">
                <summary>What it is about.</summary>
                <fact name="length" source="https://example.org/" confidence="A">1 hour</fact>
                <section id="m.1" title="One" weight="40" weight-kind="exact" confidence="A"
                    source="https://example.org/">
                  <competency id="m.1.1" number="1.1" title="Sawing">
                    <consideration id="m.1.1.a"><text>Saw.</text><needs skill="sawing" level="2"/></consideration>
                  </competency>
                </section>
                <section id="m.2" title="Two" weight="60" weight-kind="exact" confidence="A"
                    source="https://example.org/">
                  <competency id="m.2.1" number="2.1" title="Joining">
                    <consideration id="m.2.1.a"><text>Join.</text><needs skill="joining" level="2"/><needs skill="sawing" level="1"/></consideration>
                  </competency>
                </section>
              \(history)
              </exam>
              """)
        ],
      ], schemas: BuiltIn.schemas.get())
    return try #require(library.exam("master"))
  }

  private static let history = """
    <edition day="2020-01-01" name="second" source="https://example.org/" confidence="A">
      <weight section="m.1" percent="40"/><weight section="m.2" percent="60"/>
      <changes source="https://example.org/b" confidence="B">
        <change kind="moved" from="1.2" to="m.2.1">The second change</change>
        <change kind="gained" to="m.1.1 m.2.1" skills="sawing joining">The third change</change>
      </changes>
    </edition>
    <edition day="2015-01-01" precision="year" name="first" source="https://example.org/" confidence="C">
      <weight section="m.1" percent="55"/><weight section="m.2" percent="45"/>
      <changes source="https://example.org/a" confidence="C">
        <change kind="dissolved" from="9">The first change</change>
      </changes>
    </edition>
    """

  private static func revision(since day: String, history: String = history) throws -> Exam.Revision {
    let standing = try exam(history).standing(ofEdition: try #require(Day(day)))
    guard case .behind(let revision) = standing else {
      throw Unexpected(standing: standing)
    }
    return revision
  }

  private struct Unexpected: Error { let standing: Exam.Standing }

  /// A day, the edition in force on it, the changes since, and the old weights of sections that moved.
  static let days: [(String, String?, [String], [Double])] = [
    ("2020-01-01", "second", ["second", "third"], []),
    ("2023-07-01", "second", ["second", "third"], []),
    ("2025-12-31", "second", ["second", "third"], []),
    ("2019-12-31", "first", ["first", "second", "third"], [55, 45]),
    ("2015-01-01", "first", ["first", "second", "third"], [55, 45]),
    ("2015-09-01", "first", ["first", "second", "third"], [55, 45]),
    ("2014-12-31", nil, ["first", "second", "third"], []),
  ]

  @Test(arguments: days)
  func `The changes of all editions since a day come in order, from the edition in force then`(
    day: String, base: String?, changes: [String], weights: [Double]
  ) throws {
    let revision = try Self.revision(since: day)
    #expect(revision.base?.name == base)
    #expect(revision.changes.map(\.text) == changes.map { "The \($0) change" })
    #expect(revision.reweighted.map(\.before) == weights)
    #expect("\(revision.since)" == day)
  }

  @Test
  func `The outline's own day has no changes, and a later day says that the library is older`() throws {
    let exam = try Self.exam(Self.history)
    #expect(exam.standing(ofEdition: exam.edition) == .current)
    #expect(exam.standing(ofEdition: exam.edition.adding(days: 1)) == .ahead)
  }

  @Test
  func `An exam without a history still says that it was changed`() throws {
    let revision = try Self.revision(since: "2020-01-01", history: "")
    #expect(revision.base == nil)
    #expect(revision.changes.isEmpty && revision.reweighted.isEmpty && revision.editions.isEmpty)
  }

  @Test
  func `A change carries its objective, competencies, skills, source and line`() throws {
    let changes = try Self.exam(Self.history).editions.flatMap(\.changes)
    let last = try #require(changes.last)
    #expect(last.kind == .gained)
    #expect(last.from == nil)
    #expect(last.to == ["m.1.1", "m.2.1"])
    #expect(last.skills == ["sawing", "joining"])
    #expect(last.source == "https://example.org/b")
    #expect(last.confidence == "B")
    #expect(last.place.line == 22)
    #expect(changes.first?.to == [])
    #expect(changes.first?.from == "9")
  }

  @Test
  func `An edition of which only the year is known began on any day of it`() throws {
    let edition = try #require(Self.exam(Self.history).editions.first)
    #expect(edition.since == "2015")
    #expect(try edition.began(on: #require(Day("2015-12-31"))))
    #expect(try !edition.began(on: #require(Day("2016-01-01"))))
  }
}
