import Ontology
import Testing

@testable import Assessment

/// Check items of which several options are to be chosen.
@Suite struct SeveralOptionsTests {
  let model = builtInModel()

  /// An item of the built-in library with two right options of five.
  func item() throws -> Item { try #require(model.items.first { $0.choose == 2 && $0.options.count == 5 }) }

  @Test func `exactly the right ones are right, any other two are wrong, and other numbers are no answer`()
    throws
  {
    let item = try item()
    let right = Set(item.options.filter(\.isCorrect).map(\.id))
    #expect(right.count == 2)
    let ids = item.options.map(\.id)
    for first in ids.indices {
      #expect(Answer(.option(ids[first]), to: item) == nil)
      for second in ids.indices where second > first {
        let chosen: Set = [ids[first], ids[second]]
        #expect(Answer(.options(chosen), to: item) == (chosen == right ? .right : .wrong))
        for third in ids.indices where third > second {
          #expect(Answer(.options(chosen.union([ids[third]])), to: item) == nil)
        }
      }
    }
    #expect(Answer(.options([ids[0], "no-such"]), to: item) == nil)
    #expect(Answer(.options([]), to: item) == nil)
    #expect(Answer(.notSure, to: item) == .notSure)
  }

  @Test func `a guess is right in one of ten, and in one of four where one is to be chosen`() throws {
    let several = try item()
    #expect(several.choices.count == 10)
    #expect(several.choiceCount == 10)
    #expect(Set(several.choices).count == 10)
    #expect(several.rightChoice == .options(Set(several.options.filter(\.isCorrect).map(\.id))))
    let place = try #require(model.place(of: several.id))
    #expect(model.parameters[place].guessing == 0.1)
    let single = try #require(model.items.first { $0.isCheck && $0.choose == 1 && $0.options.count == 4 })
    #expect(single.choices == single.options.map { .option($0.id) })
    #expect(model.parameters[try #require(model.place(of: single.id))].guessing == 0.25)
    #expect(Answer(.options(["a", "b"]), to: single) == nil)
    #expect(try #require(model.items.first { !$0.isCheck }).choices.isEmpty)
  }

  @Test func `the right two raise readiness more than the right one of four does, for luck is rarer`() throws
  {
    let several = try item()
    let place = try #require(model.place(of: several.id))
    var single = model.parameters[place]
    single.guessing = 0.25
    var (first, second) = (model.prior, model.prior)
    first.update(item: model.parameters[place], answer: .right)
    second.update(item: single, answer: .right)
    #expect(model.examMeasure.estimate(first).mean > model.examMeasure.estimate(second).mean)
  }

  @Test func `an interview takes two options, and no other number`() throws {
    let item = try item()
    var interview = Interview(model, profile: model.blank(), asking: [item.id])
    #expect(interview.question?.item == item)
    let refused: [Profile.Answer] = [
      .option(item.options[0].id), .options([item.options[0].id]), .options(Set(item.options.map(\.id))),
      .rating(2),
    ]
    for answer in refused {
      let isTaken = interview.answer(answer, to: item.id, on: .of("2026-11-23"))
      #expect(!isTaken)
    }
    #expect(interview.profile.responses.isEmpty)
    let isTaken = interview.answer(try #require(item.rightChoice), to: item.id, on: .of("2026-11-23"))
    #expect(isTaken)
    #expect(model.recordedResponses(of: interview.profile.responses).map(\.answer) == [.right])
  }
}
