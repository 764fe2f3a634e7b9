import Catalogue
import Documents
import Ontology
import Planning
import Teams
import Testing
import XML

@Suite struct TeamAverageTests {
  /// People whose numbers occur nowhere else on the page.
  private func people(_ count: Int, open: Int = 0, of known: Int? = nil) -> [TeamProfile] {
    (0..<count).map { index in
      let means = [417, 533, 611]
      return MadeUp.profile(
        "Person \(index)", index < known ?? count ? means : Array(means.prefix(2)), now: 417,
        isOpen: index < open)
    }
  }

  /// The number of averages in a page: numbers with an interval.
  private func averages(_ html: String) -> Int { html.matches(of: /[0-9]+ % \([0-9]+–[0-9]+ %\)/).count }

  @Test(arguments: 1...4, 0...3)
  func `fewer than five people have no average anywhere, unless each is open`(count: Int, open: Int) throws {
    guard open < count else { return }
    let team = MadeUp.team(people(count, open: open))
    #expect(team.average == nil)
    #expect(team.tallies.allSatisfy { $0.average == nil })
    for bytes in [try MadeUp.html(team), TeamTable.csv(team)] {
      #expect(averages(bytes) == 0)
      for number in ["42 %", "53 %", "61 %", "41.7", "53.3", "61.1", "417", "533", "611"] {
        #expect(!bytes.contains(number), "\(number)")
      }
    }
  }

  @Test(arguments: 1...4)
  func `fewer than five people who are all open have averages`(count: Int) throws {
    let team = MadeUp.team(people(count, open: count))
    #expect(team.average?.mean == 417)
    #expect(averages(try MadeUp.html(team)) == 4)
  }

  @Test(arguments: [5, 6, 200, 201])
  func `five people and more have averages`(count: Int) throws {
    let team = MadeUp.team(people(count))
    #expect(team.tallies.map(\.average?.mean) == [417, 533, 611])
    #expect(averages(try MadeUp.html(team)) == 4)
    #expect(averages(TeamTable.csv(team)) == 0)
  }

  @Test func `a competency of which fewer than five people are known has none, though others have`() throws {
    let team = MadeUp.team(people(6, of: 4))
    #expect(team.tallies.map { $0.average != nil } == [true, true, false])
    #expect(averages(try MadeUp.html(team)) == 3)
  }

  @Test func `people at another exam do not make up the five`() throws {
    let others = [MadeUp.profile("Zoe", exam: "other"), MadeUp.profile("Zac", exam: "other")]
    #expect(averages(try MadeUp.html(MadeUp.team(people(4) + others))) == 0)
  }

  @Test func `the average of equal people has their mean and a narrower interval`() throws {
    let one = Score(mean: 500, low: 400, high: 600)
    let average = try #require(
      TeamAverage.of([(Score, Bool)](repeating: (one, false), count: 25).map { ($0, $1) }))
    #expect(average == Score(mean: 500, low: 480, high: 520))
    #expect(TeamAverage.of([]) == nil)
  }
}
