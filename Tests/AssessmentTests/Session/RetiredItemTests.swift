import Ontology
import Testing

@testable import Assessment

/// Items that are asked no more, and the answers that they got.
@Suite struct RetiredItemTests {
  /// The same bank, once as it was and once with a question of each skill withdrawn.
  static func models() throws -> (before: AssessmentModel, after: AssessmentModel) {
    let retired = ["one.f.b", "two.f.c"]
    return (
      try SmallBank.model(SmallBank.library { _ in "authored" }),
      try SmallBank.model(SmallBank.library { retired.contains($0) ? "retired" : "authored" })
    )
  }

  static let responses = [
    Profile.Response(item: "one.f.b", answer: .option("b"), day: SmallBank.day),
    Profile.Response(item: "two.f.c", answer: .option("a"), day: SmallBank.day),
    Profile.Response(item: "one.can-do.2", answer: .rating(2), day: SmallBank.day),
  ]

  @Test func `an answer to a retired item counts as it did`() throws {
    let (before, after) = try Self.models()
    let profile = SmallBank.profile(before, questions: 10, responses: Self.responses)
    #expect(after.belief(for: profile).mean == before.belief(for: profile).mean)
    #expect(after.belief(for: profile).mean != after.prior.mean)
    #expect(after.recordedResponses(of: Self.responses).map(\.answer) == [.right, .wrong, .graded(2)])
    #expect(ResponseQuality(profile, model: after).unreadable.isEmpty)
    #expect(Explanation(.exam, profile: profile, model: after).contributions.count == 3)
  }

  @Test func `a retired item is never asked, and nothing else of its family in the same assessment`() throws {
    let (_, after) = try Self.models()
    #expect(after.items.allSatisfy { $0.status != .retired })
    #expect(after.place(of: "one.f.b") == nil)
    #expect(after.counts("one.f.b"))
    let profile = SmallBank.profile(after, questions: 30, responses: [Self.responses[0]])
    var interview = Interview(after, profile: profile)
    var asked: [Item.ID] = []
    while let question = interview.question {
      asked.append(question.item.id)
      let isTaken = interview.answer(
        question.item.rightChoice ?? .rating(1), to: question.item.id, on: SmallBank.day)
      #expect(isTaken)
    }
    #expect(asked.count { $0.text.hasPrefix("two.f") } == 1)
    #expect(asked.allSatisfy { !$0.text.hasPrefix("one.f") && $0 != "two.f.c" })
  }

  @Test func `an answer to a retired item is neither given nor withdrawn`() throws {
    let (_, after) = try Self.models()
    var interview = Interview(
      after, profile: SmallBank.profile(after, questions: 30, responses: [Self.responses[0]]))
    let isTaken = interview.answer(.option("a"), to: "one.f.b", on: SmallBank.day)
    #expect(!isTaken)
    #expect(interview.withdrawLast() == nil)
    #expect(interview.profile.responses == [Self.responses[0]])
  }
}
