import Ontology
import Testing

@testable import Assessment

@Suite struct PersonFitTests {
  @Test func `the sum of the golden probabilities' logarithms is found again`() throws {
    let (input, expected) = try Goldens.named("a whole session")
    let (prior, responses) = try PosteriorTests.goldenSession()
    let fit = PersonFit(belief: prior, responses: responses)
    let sum = expected["steps"].list.reduce(0) { $0 + naturalLogarithm($1["Z"].number) }
    expectGolden(fit.logLikelihood, sum)
    #expect(fit.answerCount == 7 && input["bank"].list.count == 12)
  }

  @Test func `the longest run skips check questions and not sure`() {
    let statement = ItemParameters(kind: .canDo, skill: 0, level: 1)
    let question = ItemParameters(kind: .check, skill: 0, level: 1)
    let prior = SampleExam(seed: 1).prior
    let answers: [Answer] = [.graded(1), .graded(2), .right, .graded(2), .notSure, .graded(2), .graded(0)]
    let responses = answers.map { answer in
      RecordedResponse(
        item: question.accepts(answer) && answer != .notSure ? question : statement, answer: answer)
    }
    let fit = PersonFit(belief: prior, responses: responses)
    #expect(fit.longestRun == 3)
    #expect(fit.answerCount == 6)
    #expect(PersonFit(belief: prior, responses: []).longestRun == 0)
    #expect(PersonFit(belief: prior, responses: []).standardizedFit == 0)
  }

  @Test func `people of the model fit it, and people at random do not`() {
    let exam = SampleExam(seed: 9, lapse: 0.02)
    var random = Random(seed: 9)
    var model = 0.0
    var dice = 0.0
    let people = 60
    for _ in 0..<people {
      let person = SimulatedPerson(drawnFrom: exam.prior, using: &random)
      let items = exam.items.shuffled(using: &random)
      let answered = items.map { RecordedResponse(item: $0, answer: person.answer(to: $0, using: &random)) }
      let thrown = items.map { item in
        RecordedResponse(item: item, answer: item.gradedAnswers.randomElement(using: &random) ?? .notSure)
      }
      model += PersonFit(belief: exam.prior, responses: answered).standardizedFit / Double(people)
      dice += PersonFit(belief: exam.prior, responses: thrown).standardizedFit / Double(people)
    }
    #expect(model.magnitude < 0.5)
    #expect(dice < -2)
  }

  @Test func `answers at random leave more doubt, up to half of what they took from it, and never “ready”`()
    throws
  {
    let model = builtInModel("ml-engineer")
    var random = Random(seed: 4)
    var doubts: [Double] = []
    for _ in 0..<12 {
      // Hard scenarios right, easy ones wrong: nobody of the model answers so.
      let items = model.parameters.filter { $0.kind == .check && ($0.level == 1 || $0.level > 2) }
        .shuffled(using: &random).prefix(30)
      let responses = items.map { RecordedResponse(item: $0, answer: $0.level > 2 ? .right : .wrong) }
      let fit = model.mixture.fit(evidence: [], responses: responses, readiness: 0.9)
      #expect(fit.isUnusual == (fit.standardizedFit < -2) && (0...0.5).contains(fit.doubt))
      doubts.append(fit.doubt)
      let plain = model.mixture.posterior(responses: responses, readiness: 0.9).belief
      let shown = model.mixture.belief(before: model.prior, responses: responses, readiness: 0.9)
      #expect(shown.mean == plain.mean)
      if fit.isUnusual {
        #expect(
          model.examMeasure.estimate(shown).standardDeviation
            > model.examMeasure.estimate(plain).standardDeviation)
      }
    }
    #expect(doubts.filter { $0 > 0 }.count > 6, "\(doubts)")
  }
}
