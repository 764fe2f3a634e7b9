import Ontology
import Testing

@testable import Assessment

/// In which order people are asked.
@Suite struct QuestionOrderTests {
  static let roles: [Role.ID] = ["data-scientist", "ml-engineer", "software-engineer", "cloud-architect"]

  static func played(_ role: Role.ID, seed: UInt64) throws -> (AssessmentModel, [ItemParameters]) {
    let model = builtInModel(role)
    var person = try #require(model.library.sample(of: role))
    person.seed = seed
    let profile = Interview.played(by: person, in: model, questions: 40, on: .of("2026-11-23"))
    let places = profile.responses.compactMap { model.place(of: $0.item) }
    return (model, places.map { model.parameters[$0] })
  }

  @Test(arguments: roles)
  func `after the opening the subject changes seldom`(role: Role.ID) throws {
    let (model, asked) = try Self.played(role, seed: 3)
    let sections = asked.dropFirst(Interview.openingCount).map { model.outline.sections[$0.skill] }
    let changes = zip(sections, sections.dropFirst()).count { $0 != $1 }
    #expect(changes <= 2 * Set(sections).count)
  }

  @Test(arguments: roles, [1, 2] as [UInt64])
  func `no skill is asked about at a lower level after a higher one`(role: Role.ID, seed: UInt64) throws {
    let (_, asked) = try Self.played(role, seed: seed)
    for (place, item) in asked.enumerated() {
      let earlier = asked[..<place].filter { $0.skill == item.skill && $0.kind == item.kind }
      #expect(earlier.allSatisfy { $0.level <= item.level })
    }
  }

  @Test func `a beginner is asked scenarios within reach`() throws {
    let model = builtInModel("software-engineer")
    var interview = Interview(model, profile: model.blank())
    var scenarios: [Int] = []
    while let question = interview.question {
      let item = question.item
      if item.isCheck {
        let index = try #require(model.library.skillIndex[item.skill])
        let reach = question.purpose == .drawn ? QuestionOrder.reachOfDrawn : QuestionOrder.reach
        #expect(Double(item.level) <= max(0, interview.belief.mean[index]) + reach)
        scenarios.append(item.level)
      }
      let isTaken = interview.answer(
        item.isCheck ? .notSure : .rating(0), to: item.id, on: .of("2026-11-23"))
      #expect(isTaken)
    }
    #expect(scenarios.count > 10)
    #expect(scenarios.dropFirst(5).count { $0 == 1 } > scenarios.count / 2)
  }

  @Test func `people begin with different questions, and each one with the same again`() throws {
    let model = builtInModel()
    func first(_ seed: Int) throws -> Item.ID {
      var profile = model.blank()
      profile.seed = seed
      return try #require(Interview(model, profile: profile).question).item.id
    }
    #expect(try first(1) == first(1))
    let counts = Dictionary(grouping: try (0..<60).map(first)) { $0 }.mapValues(\.count)
    #expect(counts.count > 3)
    // A third, and three standard errors of sixty people.
    #expect((counts.values.max() ?? 0) < 31)
  }

  @Test func `the second of two questions of a family counts for nothing`() throws {
    let model = try SmallBank.model(SmallBank.library { _ in "authored" })
    let first = Profile.Response(item: "one.f.b", answer: .option("b"), day: SmallBank.day)
    let second = Profile.Response(item: "one.f.c", answer: .option("c"), day: SmallBank.day)
    let both = SmallBank.profile(model, questions: 10, responses: [first, second])
    let alone = SmallBank.profile(model, questions: 10, responses: [first])
    #expect(model.belief(for: both) == model.belief(for: alone))
    #expect(ResponseQuality(both, model: model).repeats == [second])
  }

  @Test func `stopping is offered once five more questions would hardly change anything`() throws {
    let model = builtInModel("software-engineer")
    var interview = Interview(model, profile: model.blank(questions: 300))
    #expect(interview.prospect == nil)
    var prospects: [Interview.Prospect] = []
    while let question = interview.question, prospects.last?.isEnough != true {
      let answer = question.item.isCheck ? question.item.option(right: true) : .rating(3)
      let isTaken = interview.answer(answer, to: question.item.id, on: .of("2026-11-23"))
      #expect(isTaken)
      if let prospect = interview.prospect { prospects.append(prospect) }
    }
    let (first, last) = (try #require(prospects.first), try #require(prospects.last))
    #expect(first.points > 1 && !first.isEnough)
    #expect(last.isEnough && last.points < 1 && last.verdictChange < 0.1)
  }
}
