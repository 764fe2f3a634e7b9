import Assessment
import Ontology
import Testing

@testable import Planning

/// What the weeks of the sample people's plans are said to be about.
@Suite struct WeekThemeTests {
  private static func ordered() -> Plan.Conditions {
    var conditions = Plan.Conditions.sample()
    conditions.areasPerWeek = 2
    return conditions
  }

  @Test(arguments: SamplePerson.roles)
  func `a week names the areas of its study, those with most hours first, and no other`(role: String) throws {
    let person = try SamplePerson.of(role: role)
    let plan = try person.plan(Self.ordered())
    let areas = Dictionary(
      uniqueKeysWithValues: person.model.library.resources.map { ($0.id.text, $0.area.text) })
    for week in plan.weeks {
      var quarters: [String: Int] = [:]
      for session in week.sessions {
        let activity = try #require(plan.activities.first { $0.id == session.activity })
        if activity.kind.isStudy {
          quarters[try #require(areas[activity.id]), default: 0] += session.quarters
        }
      }
      #expect(Set(week.themes.map(\.area)) == Set(quarters.keys))
      let hours = week.themes.compactMap { quarters[$0.area] }
      #expect(hours == hours.sorted(by: >))
      #expect(week.themes.allSatisfy { WeekTheme.passes.contains($0.pass) && !$0.title.isEmpty })
      #expect(!plan.theme(of: week).isEmpty)
    }
    #expect(plan.weeks.contains { $0.themes.contains { $0.pass == 1 } })
  }

  @Test func `the pass is the one that most of the hours belong to`() throws {
    let plan = try SamplePerson.of(role: "data-scientist").plan(Self.ordered())
    for week in plan.weeks {
      for theme in week.themes {
        var (first, second) = (0, 0)
        for session in week.sessions {
          let activity = try #require(plan.activities.first { $0.id == session.activity })
          guard activity.kind.isStudy, activity.topic == theme.title else { continue }
          if activity.raises.contains(where: { $0.to > 2 }) {
            second += session.quarters
          } else {
            first += session.quarters
          }
        }
        #expect(theme.pass == (second > first ? 2 : 1), "week \(week.number), \(theme.title)")
      }
    }
  }

  @Test(arguments: [
    ([WeekTheme](), "Nothing is planned"),
    ([WeekTheme(area: "a", title: "Serving", pass: 1)], "Serving, first pass"),
    (
      [WeekTheme(area: "a", title: "Serving", pass: 2), WeekTheme(area: "b", title: "Data", pass: 2)],
      "Serving and Data, second pass"
    ),
    (
      [WeekTheme(area: "a", title: "Serving", pass: 1), WeekTheme(area: "b", title: "Data", pass: 2)],
      "Serving, first pass, and Data, second pass"
    ),
    (
      (1...4).map { WeekTheme(area: "\($0)", title: "T\($0)", pass: 1) },
      "T1 and T2, first pass (and 2 more)"
    ),
  ])
  func `a theme is said as a person would say it`(themes: [WeekTheme], words: String) throws {
    var plan = try SamplePerson.of(role: "data-scientist").plan(.sample())
    plan.weeks[0].sessions = []
    (plan.weeks[0].review, plan.weeks[0].reviews, plan.weeks[0].themes) = (0, [], themes)
    #expect(plan.theme(of: plan.weeks[0]) == words)
  }

  @Test(arguments: SamplePerson.roles)
  func `every reason takes at most 160 characters`(role: String) throws {
    let person = try SamplePerson.of(role: role)
    for conditions in [Self.ordered(), .sample(weeks: nil)] {
      for activity in try person.plan(conditions).activities {
        #expect((1...160).contains(activity.reason.count), "\(activity.id): \(activity.reason)")
        #expect(activity.shortReason.text == activity.reason && activity.shortReason.rest.isEmpty)
      }
    }
  }

  @Test(arguments: [
    "One sentence that is short. " + String(repeating: "And another one that goes on. ", count: 9),
    "Brings A to level 2, and " + (1...30).map { "skill \($0) to level 1" }.joined(separator: ", "),
    String(repeating: "word ", count: 90), String(repeating: "x", count: 400),
  ])
  func `a longer reason of an earlier version is divided, and nothing of it is lost`(reason: String) throws {
    var activity = try #require(
      try SamplePerson.of(role: "data-scientist").plan(.sample()).activities.first)
    activity.why = .text(reason)
    let (text, rest) = activity.shortReason
    #expect(text.count <= PlannedActivity.longestReason && !text.isEmpty)
    func letters(_ text: String) -> String { text.filter { $0.isLetter || $0.isNumber } }
    #expect(letters(text + rest) == letters(reason))
  }
}
