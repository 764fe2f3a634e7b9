import Ontology
import Testing

@testable import Assessment

@Suite struct MockDrawTests {
  static let day = Day.of("2027-01-04")

  @Test(arguments: [0, 1, 5, 7, 23, 50, 60, 137, 200])
  func `every section gets its share of the questions, rounded up or down`(count: Int) {
    let exam = builtInModel().exam
    let quotas = exam.sectionQuotas(of: count)
    #expect(quotas.reduce(0, +) == count)
    for (quota, share) in zip(quotas, exam.sectionShares) {
      #expect(abs(Double(quota) - share * Double(count)) < 1)
    }
  }

  @Test(arguments: [(0, 50), (1, 50), (2, 50), (3, 25), (4, 120), (5, 10)])
  func `a mock exam of the built-in exam has its whole share of each section, one question of a family`(
    seed: Int, count: Int
  ) throws {
    let model = builtInModel()
    let draw = MockDraw(model, profile: model.blank(), count: count, seed: seed, on: Self.day)
    #expect(draw.questions.count == count)
    #expect(draw.drawn == draw.wanted)
    let items = try draw.questions.map { try #require(model.library.item($0.item)) }
    #expect(Set(items.map(\.id)).count == count)
    let groups = items.compactMap(\.group)
    #expect(Set(groups).count == groups.count)
    #expect(items.allSatisfy { $0.isCheck })
    #expect(draw.questions.allSatisfy { !$0.isMet })
  }

  @Test func `the same state and seed draw the same questions, another seed draws others`() {
    let model = builtInModel()
    let profile = model.blank()
    func items(_ seed: Int) -> [Item.ID] {
      MockDraw(model, profile: profile, count: 50, seed: seed, on: Self.day).questions.map(\.item)
    }
    #expect(items(3) == items(3))
    #expect(Set(items(3)) != Set(items(4)))
  }

  @Test func `over many people, skills are asked about as they weigh, and no question is asked of most`() {
    let model = builtInModel()
    var times: [Item.ID: Int] = [:]
    var bySkill: [Skill.ID: Int] = [:]
    let people = 200
    for seed in 1...people {
      for question in MockDraw(model, profile: model.blank(), count: 50, seed: seed, on: Self.day).questions {
        times[question.item, default: 0] += 1
        if let item = model.library.item(question.item) { bySkill[item.skill, default: 0] += 1 }
      }
    }
    #expect((times.values.max() ?? 0) < people / 2)
    let byWeight = Dictionary(grouping: model.outline.needs, by: \.skill)
      .mapValues { $0.map(\.weight).reduce(0, +) }.sorted { $0.value > $1.value }.map(\.key)
    let third = byWeight.count / 3
    func mean(_ skills: some Collection<Skill.ID>) -> Double {
      Double(skills.map { bySkill[$0] ?? 0 }.reduce(0, +)) / Double(skills.count)
    }
    #expect(mean(byWeight.prefix(third)) > 1.3 * mean(byWeight.suffix(third)))
  }

  @Test func `a second mock exam asks what the first did not`() throws {
    let model = builtInModel()
    var profile = model.blank()
    profile.mocks = [try MockSamples.finished(model, profile: profile, on: Self.day)]
    let second = MockDraw(model, profile: profile, count: 50, on: Self.day.adding(days: 9))
    func groups(_ items: [Item.ID]) -> Set<String> {
      Set(items.compactMap { model.library.item($0).map { $0.group ?? $0.id.text } })
    }
    #expect(second.questions.count == 50)
    #expect(
      groups(second.questions.map(\.item)).isDisjoint(with: groups(profile.mocks[0].questions.map(\.item))))
  }

  @Test func `a bank with few families gives what it has, and says how many it lacks`() throws {
    let model = try SmallBank.model(try SmallBank.library(status: { _ in "authored" }))
    let draw = MockDraw(
      model, profile: SmallBank.profile(model, questions: 5), count: 50, on: SmallBank.day)
    #expect(draw.wanted == [50])
    #expect(draw.drawn == [2])
    #expect(draw.questions.count == 2)
  }

  @Test func `what was practised or answered lately is marked, and comes last`() throws {
    let model = try SmallBank.model(try SmallBank.library(status: { _ in "authored" }))
    var profile = SmallBank.profile(model, questions: 5)
    let practised = Profile.Drill.Answered(
      Profile.Response(item: "one.f.a", answer: .option("a"), day: SmallBank.day), isRight: true)
    profile.drills = [
      Profile.Drill(begun: SmallBank.day, questions: 1, focus: "weakest", answers: [practised])
    ]
    func draw(_ count: Int, after days: Int) -> [Item.ID: Bool] {
      let draw = MockDraw(model, profile: profile, count: count, on: SmallBank.day.adding(days: days))
      return Dictionary(uniqueKeysWithValues: draw.questions.map { ($0.item, $0.isMet) })
    }
    let one = draw(1, after: 10)
    #expect(one.keys.allSatisfy { $0.text.hasPrefix("two.") })
    #expect(one.values.allSatisfy { !$0 })
    let both = draw(2, after: 10)
    #expect(both.count == 2)
    #expect(both.filter { $0.key.text.hasPrefix("one.") }.values.allSatisfy { $0 })
    #expect(draw(2, after: ProfileTimeline.repeatWindow).values.allSatisfy { !$0 })
  }
}

/// Mock exams that were handed in.
enum MockSamples {
  /// A mock exam with every question answered.
  ///
  /// - Parameter isRight: Whether the question at a place is answered right.
  static func finished(
    _ model: AssessmentModel, profile: Profile, count: Int = 50, seed: Int = 0, on day: Day,
    isRight: (Int) -> Bool = { _ in true }
  ) throws -> Profile.MockExam {
    let draw = MockDraw(model, profile: profile, count: count, seed: seed, on: day)
    var session = try #require(
      MockSession(model, profile: profile, draw: draw, minutes: 120, on: day, at: 0))
    for place in session.askedPlaces {
      let question = try #require(session.question)
      #expect(question.number == place + 1)
      _ = session.answer(question.item.option(right: isRight(place)), on: day)
    }
    session.finish(on: day)
    return session.mock
  }
}
