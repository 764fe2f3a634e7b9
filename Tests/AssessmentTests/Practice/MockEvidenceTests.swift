import Ontology
import Testing

@testable import Assessment

@Suite struct MockEvidenceTests {
  static let day = Day.of("2027-01-04")

  @Test func `a mock exam on new questions counts exactly as an assessment of the same answers`() throws {
    let model = builtInModel()
    var profile = model.blank(created: Self.day)
    let mock = try MockSamples.finished(model, profile: profile, on: Self.day) { !$0.isMultiple(of: 3) }
    var other = profile
    profile.mocks = [mock]
    for response in mock.responses { other.record(response) }
    #expect(abs(model.points(profile) - model.points(other)) < 1e-6)
    #expect(abs(model.points(profile) - model.points(model.blank(created: Self.day))) > 1)
    let result = try #require(MockResult(ofMock: 0, in: profile, model: model))
    #expect(result.evidence == 50)
    #expect(result.met == 0)
    #expect(result.whole.right == (0..<50).count { !$0.isMultiple(of: 3) })
    #expect(result.sections.map(\.score.count) == model.exam.sectionQuotas(of: 50))
  }

  @Test func `answers to questions that were met change nothing`() throws {
    let model = builtInModel()
    var profile = model.blank(created: Self.day)
    var mock = try MockSamples.finished(model, profile: profile, on: Self.day)
    for place in mock.questions.indices { mock.questions[place].isMet = true }
    profile.mocks = [mock]
    #expect(model.points(profile) == model.points(model.blank(created: Self.day)))
    #expect(ProfileTimeline(profile).repeats.count == 50)
    let result = try #require(MockResult(ofMock: 0, in: profile, model: model))
    #expect(result.evidence == 0)
    #expect(result.met == 50)
  }

  @Test func `a mock exam that is not handed in changes nothing`() throws {
    let model = builtInModel()
    var profile = model.blank(created: Self.day)
    var mock = try MockSamples.finished(model, profile: profile, on: Self.day)
    (mock.state, mock.finished, mock.saved) = (.running, nil, 0)
    profile.mocks = [mock]
    #expect(model.points(profile) == model.points(model.blank(created: Self.day)))
    #expect(profile.allResponses.isEmpty)
    #expect(MockResult(ofMock: 0, in: profile, model: model) == nil)
  }

  @Test func `practice changes no number, and what it explained is no evidence later`() throws {
    let model = builtInModel()
    let start = try model.sampleProfile()
    var profile = start
    let day = start.lastDay.adding(days: 5)
    var session = DrillSession(model, profile: profile, focus: .weakest, questions: 5, on: day)
    var practised: [Item] = []
    while let question = session.question {
      practised.append(question.item)
      guard session.answer(question.item.option(right: true), on: day) != nil else { break }
    }
    profile = session.profile
    #expect(practised.count == 5)
    #expect(model.points(profile) == model.points(start))
    profile.beginAssessment(on: day.adding(days: 1), questions: 40)
    for item in practised {
      profile.record(
        Profile.Response(item: item.id, answer: item.option(right: true), day: day.adding(days: 1)))
    }
    #expect(
      ProfileTimeline(profile).repeats.map(\.item) == practised.map(\.id))
    #expect(ProfileTimeline(profile).responses.count == start.responses.count)
  }

  @Test func `an assessment does not ask what was practised or examined lately`() throws {
    let model = builtInModel()
    var profile = try model.sampleProfile()
    let day = profile.lastDay.adding(days: 3)
    profile.mocks = [try MockSamples.finished(model, profile: profile, on: day)]
    var drill = DrillSession(model, profile: profile, focus: .weakest, questions: 10, on: day)
    while let question = drill.question {
      guard drill.answer(.notSure, on: day) != nil else { break }
      #expect(!profile.mocks[0].questions.map(\.item).contains(question.item.id))
    }
    profile = drill.profile
    let explained = Set(profile.drills[0].answers.compactMap { model.library.item($0.response.item)?.group })
    let met = Set(profile.allResponses.map(\.item))
    let again = FamilyInterviewTests.again(profile, in: model, on: day.adding(days: 10), questions: 40)
    #expect(again.responses.count > 30)
    #expect(met.isDisjoint(with: again.responses.map(\.item)))
    #expect(explained.isDisjoint(with: FamilyInterviewTests.groups(again.responses, of: model)))
  }

  @Test func `the history of a profile has a state for each mock exam, in the order of time`() throws {
    let model = builtInModel()
    var profile = try model.sampleProfile()
    let first = profile.lastDay
    profile.mocks = [
      try MockSamples.finished(model, profile: profile, count: 10, on: first.adding(days: 20))
    ]
    profile.beginAssessment(on: first.adding(days: 40), questions: 40)
    profile.record(
      Profile.Response(item: "sql-querying.can-do.2", answer: .rating(2), day: first.adding(days: 40)))
    profile.mocks.append(
      try MockSamples.finished(model, profile: profile, count: 10, on: first.adding(days: 41)))
    let history = profile.history
    #expect(history.map(\.assessments.count) == [1, 1, 2, 2])
    #expect(history.map(\.mocks.count) == [0, 1, 1, 2])
    #expect(history.map { $0.allResponses.count } == [40, 50, 51, 61])
    #expect(history.last == profile)
    #expect(history.map(\.lastDay) == [0, 20, 40, 41].map { first.adding(days: $0) })
    let titles = ["assessment 1", "mock exam 1", "assessment 2", "mock exam 2"]
    #expect(profile.historyTitles == titles)
    // A rating that waits is no entry that a number rests on; one that counts is named.
    let rated = first.adding(days: 60)
    profile.evidence.append(
      Evidence(
        kind: .rating(.mentor, .open), title: "Grace", day: rated, recorded: rated,
        shows: [Evidence.Showing(skill: "sql-querying", level: 2)]))
    #expect(profile.historyTitles == titles && profile.lastDay == first.adding(days: 41))
    profile.evidence[profile.evidence.count - 1].kind = .rating(.mentor, .accepted)
    #expect(profile.historyTitles == titles.dropLast() + ["mock exam 2, with evidence since"])
    #expect(profile.lastDay == rated)
  }

  @Test(arguments: [(0, 10, 0, 0.213), (5, 10, 0.269, 0.731), (10, 10, 0.787, 1), (38, 50, 0.647, 0.845)])
  func `the interval of a score is Wilson's`(right: Int, count: Int, low: Double, high: Double) {
    let interval = MockResult.Score(right: right, count: count).interval90
    #expect(abs(interval.lowerBound - low) < 0.002)
    #expect(abs(interval.upperBound - high) < 0.002)
  }
}
