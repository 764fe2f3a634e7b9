import Ontology
import Testing

@testable import Assessment

@Suite struct TimelineTests {
  static let first = Day("2027-01-04")!

  static func response(_ item: String, after days: Int, _ rating: Int = 2) -> Profile.Response {
    Profile.Response(item: Item.ID(item), answer: .rating(rating), day: first.adding(days: days))
  }

  static func evidence(_ title: String, recordedAfter days: Int) -> Evidence {
    Evidence(
      kind: .certificate, title: title, day: first, recorded: first.adding(days: days),
      shows: [Evidence.Showing(skill: "sql-querying", level: 2)])
  }

  static func profile(
    _ assessments: [(begun: Int, responses: [Profile.Response])], evidence: [Evidence] = []
  ) -> Profile {
    Profile(
      name: "Ada", role: "ml-engineer", exam: "google-pmle", edition: first, created: first,
      evidence: evidence,
      assessments: assessments.map {
        Profile.Assessment(begun: first.adding(days: $0.begun), questions: 40, responses: $0.responses)
      })
  }

  @Test func `evidence belongs to the assessment by whose end it was recorded`() {
    let profile = Self.profile(
      [(0, [Self.response("a", after: 3)]), (200, [Self.response("b", after: 200)])],
      evidence: [
        Self.evidence("after both", recordedAfter: 300), Self.evidence("during the first", recordedAfter: 3),
        Self.evidence("between", recordedAfter: 4), Self.evidence("at the end", recordedAfter: 200),
        Self.evidence("after both, too", recordedAfter: 300),
      ])
    let steps = ProfileTimeline(profile).steps
    #expect(steps.map(\.day) == [3, 200, 300].map { Self.first.adding(days: $0) })
    #expect(
      steps.map { $0.evidence.map(\.title) } == [
        ["during the first"], ["between", "at the end"], ["after both", "after both, too"],
      ])
    #expect(steps.map(\.responses.count) == [1, 1, 0])
  }

  @Test(arguments: [(0, false), (1, false), (89, false), (90, true), (400, true)])
  func `an item counts again from ninety days after its last answer on`(days: Int, counts: Bool) {
    let profile = Self.profile([
      (0, [Self.response("a", after: 0)]), (days, [Self.response("a", after: days, 3)]),
    ])
    let timeline = ProfileTimeline(profile)
    #expect(timeline.responses.count == (counts ? 2 : 1))
    #expect(timeline.repeats == (counts ? [] : [Self.response("a", after: days, 3)]))
  }

  @Test func `the ninety days run from the last answer that counted`() {
    let profile = Self.profile([0, 60, 120].map { ($0, [Self.response("a", after: $0)]) })
    let timeline = ProfileTimeline(profile)
    #expect(timeline.responses.map(\.day.number) == [0, 120].map { Self.first.number + $0 })
    #expect(timeline.repeats.map(\.day.number) == [Self.first.number + 60])
  }

  @Test func `the order of answers within an assessment does not matter`() throws {
    let model = try BuiltIn.model()
    var profile = try BuiltIn.person(in: model, questions: 20)
    profile.beginAssessment(on: BuiltIn.start.adding(days: 30), questions: 20)
    for item in model.items.prefix(12) {
      profile.record(
        Profile.Response(item: item.id, answer: item.bestAnswer, day: BuiltIn.start.adding(days: 30)))
    }
    let belief = model.belief(for: profile)
    var random = Random(seed: 7)
    for _ in 0..<3 {
      let shuffled = Profile(
        name: profile.name, role: profile.role, exam: profile.exam, edition: profile.edition,
        created: profile.created, evidence: [],
        assessments: profile.assessments.map {
          Profile.Assessment(
            begun: $0.begun, questions: $0.questions, responses: $0.responses.shuffled(using: &random))
        })
      #expect(model.belief(for: shuffled) == belief)
    }
  }

  @Test func `a rewound profile is what was known at the end of an assessment`() {
    let profile = Self.profile(
      [(0, [Self.response("a", after: 0)]), (200, [Self.response("b", after: 201)])],
      evidence: [
        Self.evidence("early", recordedAfter: 0), Self.evidence("between", recordedAfter: 50),
        Self.evidence("late", recordedAfter: 300),
      ])
    let history = profile.history
    #expect(history.map { $0.evidence.map(\.title) } == [["early"], ["early", "between", "late"]])
    #expect(history.map { $0.lastDay.number - Self.first.number } == [0, 300])
    #expect(history.last == profile)
  }

  @Test func `a further assessment without an answer is no part of the history`() {
    var profile = Self.profile([(0, [Self.response("a", after: 0)])])
    let before = profile
    profile.beginAssessment(on: Self.first.adding(days: 100), questions: 12)
    #expect(profile.assessments.count == 2)
    #expect(profile.withoutEmptyAssessment == before)
    #expect(profile.history == [before])
    let blank = Self.profile([(0, [])])
    #expect(blank.withoutEmptyAssessment == blank)
  }

  @Test(arguments: [(0, false), (184, false), (185, true)])
  func `answers are old after more than six months`(days: Int, isOld: Bool) {
    let profile = Self.profile(
      [(0, [Self.response("a", after: 0)])], evidence: [Self.evidence("fresh", recordedAfter: 180)])
    let age = ProfileAge(profile, on: Self.first.adding(days: days))
    #expect(age.isOld == isOld)
    #expect(age.days == days)
    #expect(age.lastEntry == Self.first.adding(days: 180))
  }

  @Test func `a profile without an answer has no age`() {
    let age = ProfileAge(Self.profile([(0, [])]), on: Self.first.adding(days: 900))
    #expect(age.days == nil)
    #expect(!age.isOld)
  }
}
