import Ontology
import Testing

@testable import Assessment

/// One question of a family for one person in an assessment.
@Suite struct FamilyInterviewTests {
  /// A person made up of a number, who answers an assessment.
  static func played(_ number: Int, in model: AssessmentModel, questions: Int) throws -> Profile {
    var person = try #require(model.library.sample(of: model.role.id))
    person.seed = UInt64(number)
    return Interview.played(by: person, in: model, questions: questions, on: .of("2026-11-23"))
  }

  /// Answers another assessment by chance.
  static func again(_ profile: Profile, in model: AssessmentModel, on day: Day, questions: Int) -> Profile {
    var begun = profile
    begun.beginAssessment(on: day, questions: questions)
    var interview = Interview(model, profile: begun)
    var random = Random(seed: UInt64(day.number))
    while let question = interview.question {
      let choices = question.item.isCheck ? question.item.choices : [.rating(1), .rating(2)]
      let choice = choices[Int.random(in: choices.indices, using: &random)]
      guard interview.answer(choice, to: question.item.id, on: day) else { break }
    }
    return interview.profile
  }

  static func groups(_ responses: [Profile.Response], of model: AssessmentModel) -> [String] {
    responses.compactMap { model.library.item($0.item)?.group }
  }

  @Test(
    arguments: 1...2, ["data-scientist", "ml-engineer", "software-engineer", "cloud-architect"] as [Role.ID])
  func `a person meets one question of a family, however long the assessment`(number: Int, role: Role.ID)
    throws
  {
    let model = builtInModel(role)
    let profile = try Self.played(number, in: model, questions: number == 2 ? 60 : 40)
    let groups = Self.groups(profile.responses, of: model)
    #expect(groups.count > 20)
    #expect(Set(groups).count == groups.count)
  }

  @Test(arguments: 1...2)
  func `soon afterwards other families come, later other questions of the same ones`(number: Int) throws {
    let model = builtInModel()
    let first = try Self.played(number, in: model, questions: 40)
    let day = first.lastDay
    let soon = Self.again(
      first, in: model, on: day.adding(days: ProfileTimeline.repeatWindow - 1), questions: 40)
    let before = Set(Self.groups(first.responses, of: model))
    #expect(soon.responses.count == 40)
    #expect(before.isDisjoint(with: Self.groups(soon.responses, of: model)))
    // Which ones come is drawn by lot; among several draws some come back.
    let late = (1...5).map { seed in
      var later = first
      later.seed = seed
      return Self.again(later, in: model, on: day.adding(days: ProfileTimeline.repeatWindow), questions: 40)
    }
    #expect(late.contains { !before.isDisjoint(with: Self.groups($0.responses, of: model)) })
    for profile in late {
      #expect(Set(profile.responses.map(\.item)).isDisjoint(with: first.responses.map(\.item)))
      let groups = Self.groups(profile.responses, of: model)
      #expect(Set(groups).count == groups.count)
    }
  }

  @Test func `a family comes again within the window when nothing else is left`() throws {
    let library = try SmallBank.library(status: { _ in "authored" })
    let model = try SmallBank.model(library)
    var profile = SmallBank.profile(model, questions: 30)
    var interview = Interview(model, profile: profile)
    while let question = interview.question {
      let isTaken = interview.answer(
        question.item.rightChoice ?? .rating(1), to: question.item.id, on: profile.created)
      #expect(isTaken)
    }
    profile = interview.profile
    // Every family and every statement has been asked about.
    #expect(Set(Self.groups(profile.responses, of: model)) == ["one.f", "two.f"])
    let soon = Self.again(profile, in: model, on: profile.created.adding(days: 10), questions: 30)
    let asked = soon.responses.map(\.item)
    #expect(!asked.isEmpty)
    #expect(Set(asked).isDisjoint(with: profile.responses.map(\.item)))
    #expect(Set(Self.groups(soon.responses, of: model)) == ["one.f", "two.f"])
  }
}
