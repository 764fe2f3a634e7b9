import Ontology
import Testing

@testable import Assessment

@Suite struct ReassessmentTests {
  /// Answers a further assessment as well as one can, and tells what was asked.
  private static func asked(
    _ profile: Profile, _ model: AssessmentModel, after days: Int, questions: Int
  ) -> (items: [Item.ID], profile: Profile) {
    let day = profile.lastDay.adding(days: days)
    var profile = profile
    profile.beginAssessment(on: day, questions: questions)
    var interview = Interview(model, profile: profile)
    var items: [Item.ID] = []
    while let question = interview.question, items.count < questions {
      items.append(question.item.id)
      guard interview.answer(question.item.bestAnswer, to: question.item.id, on: day) else { break }
    }
    return (items, interview.profile)
  }

  @Test(arguments: [10, 89, 200])
  func `questions that were not seen come first`(days: Int) throws {
    let model = try BuiltIn.model()
    let profile = try BuiltIn.person(in: model)
    let seen = Set(profile.responses.map(\.item))
    let (items, _) = Self.asked(profile, model, after: days, questions: 15)
    #expect(items.count == 15)
    #expect(seen.isDisjoint(with: items))
  }

  @Test func `when all questions are seen, only those of long ago are asked again`() throws {
    let model = try BuiltIn.model()
    var profile = try BuiltIn.person(in: model, questions: 10)
    let old = Set(profile.responses.map(\.item))
    let day = BuiltIn.start.adding(days: 100)
    profile.beginAssessment(on: day, questions: 600)
    for item in model.items where !old.contains(item.id) {
      profile.record(Profile.Response(item: item.id, answer: .notSure, day: day))
    }
    profile.beginAssessment(on: day.adding(days: 10), questions: 5)
    let question = try #require(Interview(model, profile: profile).question)
    #expect(old.contains(question.item.id))
  }

  @Test(arguments: ["ml-engineer", "data-scientist", "software-engineer", "cloud-architect"])
  func `answering the same questions perfectly within ninety days gains under two points`(role: String) throws
  {
    let model = try BuiltIn.model(role: role)
    let profile = try BuiltIn.person(in: model)
    for days in [0, 1, 30, 89] {
      let day = profile.lastDay.adding(days: days)
      var again = profile
      again.beginAssessment(on: day, questions: 40)
      for response in profile.responses {
        let item = try #require(model.library.item(response.item))
        again.record(Profile.Response(item: item.id, answer: item.bestAnswer, day: day))
      }
      #expect(ProfileTimeline(again).repeats.count == profile.responses.count)
      #expect(model.points(again) - model.points(profile) < 2)
    }
  }

  @Test func `answering other questions perfectly gains more than two points`() throws {
    let model = try BuiltIn.model()
    let profile = try BuiltIn.person(in: model)
    let (_, again) = Self.asked(profile, model, after: 89, questions: 30)
    #expect(model.points(again) - model.points(profile) > 2)
  }

  @Test func `what is believed before the first answer is the old belief on the new day`() throws {
    let model = try BuiltIn.model()
    let profile = try BuiltIn.person(in: model)
    let day = profile.lastDay.adding(days: 365)
    var again = profile
    again.beginAssessment(on: day, questions: 20)
    let interview = Interview(model, profile: again)
    #expect(interview.readiness == model.examMeasure.estimate(model.belief(for: profile, on: day)))
    // Questions are chosen by what is believed of somebody of the role.
    #expect(interview.belief.mean == model.ofRole.belief(for: profile, on: day).mean)
  }
}
