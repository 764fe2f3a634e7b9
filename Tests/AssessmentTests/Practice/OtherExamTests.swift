import Ontology
import Testing

@testable import Assessment

/// Mock exams and drills for another exam than the profile's.
@Suite struct OtherExamTests {
  static let day = Day.of("2027-01-04")

  /// The assessment of a profile for the machine-learning engineer's exam, and the same asked about the cloud engineer's.
  static func models() throws -> (own: AssessmentModel, other: AssessmentModel) {
    let own = builtInModel()
    return (own, own.asking(try #require(own.library.exam("google-ace"))))
  }

  /// A profile with a mock exam for another exam that was handed in.
  static func rehearsed(
    _ own: AssessmentModel, _ other: AssessmentModel, isRight: (Int) -> Bool
  ) throws -> Profile {
    var profile = own.blank()
    profile.mocks = [try MockSamples.finished(other, profile: profile, count: 20, on: day, isRight: isRight)]
    return profile
  }

  @Test func `a mock exam for another exam is drawn by that exam's sections, and says which it is`() throws {
    let (own, other) = try Self.models()
    let draw = MockDraw(other, profile: own.blank(), count: 40, on: Self.day)
    #expect(draw.wanted == other.exam.sectionQuotas(of: 40))
    let needed = Set(other.outline.needs.map(\.skill))
    for question in draw.questions {
      #expect(needed.contains(try #require(own.library.item(question.item)).skill))
    }
    let profile = try Self.rehearsed(own, other) { _ in true }
    #expect(profile.mocks[0].exam == "google-ace")
    #expect(profile.exam(of: profile.mocks[0]) == "google-ace")
    let same = try MockSamples.finished(own, profile: own.blank(), count: 5, on: Self.day)
    #expect(same.exam == nil)
  }

  @Test func `what is believed is the same to the last digit, whichever exam is asked about`() throws {
    let (own, other) = try Self.models()
    let profile = try Self.rehearsed(own, other) { $0.isMultiple(of: 2) }
    let (first, second) = (own.belief(for: profile), other.belief(for: profile))
    for skill in own.library.skills.indices {
      #expect(first.proficiency(skill).mean == second.proficiency(skill).mean)
      #expect(first.proficiency(skill).standardDeviation == second.proficiency(skill).standardDeviation)
    }
    #expect(own.asking(own.exam).exam.id == own.exam.id)
    #expect(other.asking(own.exam).examMeasure.estimate(first) == own.examMeasure.estimate(first))
  }

  @Test func `answers about skills that only the other exam needs count, and move both exams`() throws {
    let (own, other) = try Self.models()
    let good = try Self.rehearsed(own, other) { _ in true }
    let bad = try Self.rehearsed(own, other) { _ in false }
    let outside = good.mocks[0].questions.map(\.item).filter { own.place(of: $0) == nil }
    #expect(!outside.isEmpty)
    #expect(outside.allSatisfy(own.counts))
    #expect(own.recordedResponses(of: good.mocks[0].responses).count == 20)
    for model in [own, other] {
      let (high, low) = (model.belief(for: good), model.belief(for: bad))
      #expect(model.examMeasure.estimate(high).mean > model.examMeasure.estimate(low).mean)
    }
    let result = try #require(MockResult(ofMock: 0, in: good, model: other))
    #expect(result.whole == MockResult.Score(right: 20, count: 20))
    #expect(result.evidence == 20)
    #expect(result.sections.map(\.score.count) == other.exam.sectionQuotas(of: 20))
    #expect(result.readiness.mean > result.readinessBefore.mean)
  }

  @Test func `a mock exam for one exam stands for none of another`() throws {
    let (own, other) = try Self.models()
    var profile = own.blank()
    profile.mocks = [try MockSamples.finished(own, profile: profile, count: 50, on: Self.day)]
    let today = Self.day.adding(days: 1)
    func ahead(_ model: AssessmentModel) -> Int {
      PracticeReserve(QuestionPool(model, profile: profile, on: today), profile: profile, on: today)
        .mocksAhead
    }
    #expect(ahead(own) == 1)
    #expect(ahead(other) == 2)
  }

  @Test func `an earlier mistake comes back whichever exam it was for`() throws {
    let (own, other) = try Self.models()
    let profile = try Self.rehearsed(own, other) { _ in false }
    var session = DrillSession(
      own, profile: profile, focus: .mistakes, questions: 20, on: Self.day.adding(days: 1))
    var asked: Set<Item.ID> = []
    while let question = session.question {
      asked.insert(question.item.id)
      _ = session.answer(question.item.option(right: true), on: Self.day.adding(days: 1))
    }
    #expect(asked == Set(profile.mocks[0].questions.map(\.item)))
    #expect(session.profile.drills.map(\.exam) == [nil])
  }

  @Test func `a drill for another exam goes on as that, and not as one for the profile's`() throws {
    let (own, other) = try Self.models()
    func drill(_ model: AssessmentModel, _ profile: Profile) -> DrillSession {
      DrillSession(
        model, profile: profile, focus: .weakest, questions: 3, takesReserve: true, on: Self.day)
    }
    var session = drill(other, own.blank())
    let first = try #require(session.question)
    _ = session.answer(.notSure, on: Self.day)
    #expect(session.profile.drills.map(\.exam) == ["google-ace"])
    let again = drill(other, session.profile)
    #expect(again.answeredBefore == 1)
    #expect(again.question?.item != first.item)
    #expect(drill(own, session.profile).answeredBefore == 0)
  }
}
