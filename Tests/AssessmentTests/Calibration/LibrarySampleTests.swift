import Ontology
import Testing

@testable import Assessment

@Suite struct LibrarySampleTests {
  static func sample(retired: [String] = []) throws -> (LibrarySample, AssessmentModel) {
    let library = try SmallBank.library { retired.contains($0) ? "retired" : "authored" }
    let model = try SmallBank.model(library)
    return (LibrarySample(exam: model.exam, library: library), model)
  }

  @Test func `what a profile holds is taken, also of items that are asked no more`() throws {
    var (sample, model) = try Self.sample(retired: ["one.f.b"])
    let profile = SmallBank.profile(model, questions: 10, responses: RetiredItemTests.responses)
    let found = sample.add(profile)
    let taken = try #require(found)
    #expect(taken == LibrarySample.Taken(answers: 3, unreadable: 0))
    #expect(sample.people == 1 && sample.sample.answerCount == 3)
    let answers = try #require(sample.sample.sittings.first).entries.map { sample.items[$0.item].id }
    #expect(answers == ["one.f.b", "two.f.c", "one.can-do.2"])
  }

  @Test func `answers to items of another library are counted and passed over`() throws {
    var (sample, model) = try Self.sample()
    let responses = [
      Profile.Response(item: "gone", answer: .option("b"), day: SmallBank.day),
      Profile.Response(item: "two.f.c", answer: .option("e"), day: SmallBank.day),
      Profile.Response(item: "one.f.b", answer: .option("b"), day: SmallBank.day),
    ]
    let taken = sample.add(SmallBank.profile(model, questions: 10, responses: responses))
    #expect(taken == LibrarySample.Taken(answers: 1, unreadable: 2))
    var silent = sample
    silent.add(SmallBank.profile(model, questions: 10, responses: [responses[0]]))
    #expect(silent.people == sample.people)
  }

  @Test func `a profile of another exam or of an unknown role is refused`() throws {
    var (sample, model) = try Self.sample()
    var profile = SmallBank.profile(model, questions: 10, responses: RetiredItemTests.responses)
    profile.exam = "other"
    #expect(sample.add(profile) == nil)
    profile.exam = model.exam.id
    profile.role = "other"
    #expect(sample.add(profile) == nil)
    #expect(sample.people == 0 && sample.sample.answerCount == 0)
  }

  @Test func `a later assessment builds on what was believed after the earlier one`() throws {
    var (sample, model) = try Self.sample()
    var profile = SmallBank.profile(model, questions: 10, responses: [RetiredItemTests.responses[0]])
    profile.beginAssessment(on: SmallBank.day.adding(days: 200), questions: 10)
    let later = Profile.Response(item: "two.f.c", answer: .option("c"), day: SmallBank.day.adding(days: 200))
    profile.record(later)
    sample.add(profile)
    #expect(sample.people == 1)
    let sittings = sample.sample.sittings
    #expect(sittings.map(\.entries.count) == [1, 1])
    #expect(sittings[0].prior.proficiency(0) == model.rolePrior.proficiency(0))
    #expect(sittings[1].prior.proficiency(0) != model.prior.proficiency(1))
  }

  @Test func `the overlay has an entry for each item that was answered, and numbers where they are told`()
    throws
  {
    var (sample, model) = try Self.sample()
    for number in 0..<30 {
      let responses = [
        Profile.Response(
          item: "one.f.b", answer: .option(number % 3 == 0 ? "a" : "b"), day: SmallBank.day),
        Profile.Response(item: "two.can-do.2", answer: .rating(number % 4), day: SmallBank.day),
      ]
      sample.add(
        SmallBank.profile(model, questions: 10, responses: number < 5 ? responses : [responses[0]]))
    }
    let found = ItemCalibration(sample.sample)
    let overlay = BankCalibration(found, of: sample, on: SmallBank.day)
    #expect(overlay.people == 30 && overlay.answers == 35 && overlay.exam == model.exam.id)
    #expect(overlay.entries.map(\.answers) == [5, 30])
    #expect(overlay.entries.map { $0.parameters == nil } == [true, false])
    #expect(overlay.entries.map(\.item) == ["two.can-do.2", "one.f.b"])
    #expect(overlay.entries[1].contentMark == model.library.item("one.f.b")?.contentMark)
    #expect(overlay.entries[1].parameters?.guessing != nil)
  }
}
