import Ontology
import Testing

@testable import Assessment

@Suite struct SpacedMistakesTests {
  static let day = Day.of("2027-01-04")

  /// A profile in which one question was answered on some days, counted from the first, right or wrong.
  static func mistakes(_ answers: [(after: Int, isRight: Bool)]) throws -> SpacedMistakes {
    let model = builtInModel()
    let item = try #require(model.items.first { $0.isCheck })
    var profile = model.blank(created: day)
    for (number, answer) in answers.enumerated() {
      let response = Profile.Response(
        item: item.id, answer: item.option(right: answer.isRight), day: day.adding(days: answer.after))
      if number == 0 {
        profile.record(response)
      } else {
        profile.drills.append(
          Profile.Drill(
            begun: response.day, questions: 1, focus: "wrong",
            answers: [Profile.Drill.Answered(response, isRight: answer.isRight)]))
      }
    }
    return SpacedMistakes(profile, model: model)
  }

  /// What was answered, and the day on which the question comes back.
  static let courses: [(answers: [(Int, Bool)], due: Int?)] = [
    ([(0, true)], nil), ([(0, false)], 1), ([(0, false), (1, true)], 4), ([(0, false), (2, true)], 5),
    ([(0, false), (1, true), (4, true)], 12), ([(0, false), (1, true), (4, true), (12, true)], 33),
    ([(0, false), (1, true), (4, true), (12, true), (33, true)], nil),
    // Too early changes nothing; another mistake begins anew.
    ([(0, false), (0, true)], 1), ([(0, false), (1, true), (3, true)], 4),
    ([(0, false), (1, true), (4, true), (12, false)], 13), ([(0, true), (1, false)], 2),
  ]

  @Test(arguments: courses)
  func `a mistake comes back after 1, 3, 8 and 21 days, as long as it is answered right`(
    answers: [(Int, Bool)], due: Int?
  ) throws {
    let mistakes = try Self.mistakes(answers.map { (after: $0.0, isRight: $0.1) })
    #expect(mistakes.all.map(\.due) == (due.map { [Self.day.adding(days: $0)] } ?? []))
    guard let due else { return }
    #expect(mistakes.due(on: Self.day.adding(days: due - 1)).isEmpty)
    #expect(mistakes.due(on: Self.day.adding(days: due)).count == 1)
  }

  @Test func `mistakes of assessments and mock exams come back, those of an open mock exam do not`() throws {
    let model = builtInModel()
    var profile = model.blank(created: Self.day)
    let mock = try MockSamples.finished(model, profile: profile, count: 10, on: Self.day) { $0 < 4 }
    profile.mocks = [mock]
    let wrong = Set(mock.questions.dropFirst(4).map(\.item))
    #expect(Set(SpacedMistakes(profile, model: model).all.map(\.item)) == wrong)
    let session = DrillSession(
      model, profile: profile, focus: .mistakes, questions: 4, on: Self.day.adding(days: 1))
    #expect(session.items.count == 4)
    #expect(wrong.isSuperset(of: session.items))
    #expect(
      DrillSession(model, profile: profile, focus: .mistakes, questions: 4, on: Self.day).question == nil)
    (profile.mocks[0].state, profile.mocks[0].finished) = (.paused, nil)
    #expect(SpacedMistakes(profile, model: model).all.isEmpty)
  }

  @Test func `a question that was withdrawn does not come back`() throws {
    let model = try SmallBank.model(
      try SmallBank.library(status: { $0 == "one.f.a" ? "retired" : "authored" }))
    let profile = SmallBank.profile(
      model, questions: 5,
      responses: [
        Profile.Response(item: "one.f.a", answer: .option("b"), day: SmallBank.day),
        Profile.Response(item: "two.f.a", answer: .option("b"), day: SmallBank.day),
      ])
    #expect(SpacedMistakes(profile, model: model).all.map(\.item) == ["two.f.a"])
  }
}
