import Ontology
import Testing

@testable import Assessment

@Suite struct InterviewTests {
  let model = builtInModel()

  @Test func `what is left goes down by one with each answer, and is the same whoever looks`() throws {
    var interview = Interview(model, profile: model.blank(questions: 24))
    var former = interview.outlook().count
    while let question = interview.question {
      let left = interview.steadyOutlook()
      #expect(Interview(model, profile: interview.profile).steadyOutlook() == left)
      #expect(left.count >= 1 && interview.answeredCount + left.count <= 24)
      if interview.answeredCount % Interview.outlookInterval == 0 {
        #expect(left == interview.outlook())
      } else if former > 1 {
        #expect(left.count == former - 1)
      }
      former = left.count
      let answer =
        question.item.isCheck
        ? question.item.option(right: interview.answeredCount.isMultiple(of: 2)) : .rating(1)
      let isTaken = interview.answer(answer, to: question.item.id, on: .of("2026-11-23"))
      #expect(isTaken)
    }
  }

  @Test func `seven equal ratings in a row are followed by scenarios only`() throws {
    var interview = Interview(model, profile: model.blank(questions: 30))
    let items = model.items.filter { !$0.isCheck && $0.level == 2 }
    for item in items.prefix(Interview.longestRun) {
      #expect(!interview.isStraightLining)
      let isTaken = interview.answer(.rating(2), to: item.id, on: .of("2026-11-23"))
      #expect(isTaken)
    }
    #expect(interview.isStraightLining)
    for _ in 0..<8 {
      let question = try #require(interview.question)
      #expect(question.item.isCheck)
      let isTaken = interview.answer(
        question.item.option(right: true), to: question.item.id, on: .of("2026-11-23"))
      #expect(isTaken)
    }
  }

  @Test
  func `questions are chosen by the role that one says, and what is shown reckons with all kinds of people`()
    throws
  {
    var interview = Interview(model, profile: model.blank(questions: 12), targetWidth: 100)
    #expect(interview.belief.mean == model.rolePrior.mean)
    #expect(interview.readiness == model.examMeasure.estimate(model.prior))
    while let question = interview.question {
      let answer = question.item.isCheck ? question.item.option(right: true) : .rating(2)
      let isTaken = interview.answer(answer, to: question.item.id, on: .of("2026-11-23"))
      #expect(isTaken)
    }
    let report = ReadinessReport(
      interview.profile, belief: model.belief(for: interview.profile), model: model)
    #expect(interview.readiness == report.exam)
    #expect(interview.ending == .precise)
  }

  @Test func `a width to stop at is that of what is shown`() throws {
    var interview = Interview(model, profile: model.blank(questions: 12))
    while let question = interview.question {
      let answer = question.item.isCheck ? question.item.option(right: false) : .rating(1)
      let isTaken = interview.answer(answer, to: question.item.id, on: .of("2026-11-23"))
      #expect(isTaken)
    }
    var longer = interview.profile
    longer.questions = 40
    let running = model.examMeasure.estimate(interview.belief).width90 * 100
    let shown = interview.readiness.width90 * 100
    #expect(running < shown)
    for (width, ending) in [
      (running, nil), ((running + shown) / 2, nil), (shown + 0.1, Interview.Ending.precise),
    ] {
      #expect(Interview(model, profile: longer, targetWidth: width).ending == ending)
    }
  }

  @Test func `five statements in a row answered not sure are followed by scenarios`() throws {
    var interview = Interview(model, profile: model.blank(questions: 20))
    for _ in 0..<5 {
      let question = try #require(interview.question)
      #expect(!question.item.isCheck)
      let isTaken = interview.answer(.notSure, to: question.item.id, on: .of("2026-11-23"))
      #expect(isTaken)
    }
    #expect(!interview.isStraightLining)
    #expect(interview.question?.item.isCheck == true)
  }

  @Test func `it ends when no item would narrow the interval noticeably`() throws {
    var interview = Interview(model, profile: model.blank(questions: 600))
    while let question = interview.question {
      let answer = question.item.isCheck ? question.item.option(right: true) : .rating(2)
      let isTaken = interview.answer(answer, to: question.item.id, on: .of("2026-11-23"))
      #expect(isTaken)
    }
    #expect(interview.ending == .exhausted)
    #expect((41..<600).contains(interview.answeredCount))
    let share = model.examMeasure.varianceReductionShare(
      interview.belief, items: model.parameters,
      answered: Set(interview.profile.responses.compactMap { model.place(of: $0.item) }))
    #expect(ReadinessMeasure.deviationReduction(varianceShare: share) < Interview.leastReduction)
  }

  @Test(arguments: ["data-scientist", "ml-engineer", "software-engineer", "cloud-architect"] as [Role.ID])
  func `the length that is promised at the start is kept within a quarter`(role: Role.ID) throws {
    let model = builtInModel(role)
    let promised = Interview(model, profile: model.blank()).outlook()
    let profile = try model.sampleProfile()
    #expect((32...40).contains(promised.canDo + promised.check))
    let taken = profile.responses.compactMap { model.place(of: $0.item) }
      .map { model.parameters[$0].seconds }.reduce(0, +)
    // The promise is for somebody of whom nothing is known yet, the sample one kind of people.
    #expect((taken / promised.seconds - 1).magnitude < 0.25)
  }

  @Test func `a contradiction leaves more doubt than agreement, and no number breaks`() throws {
    let skill = try #require(model.items.first { !$0.isCheck }?.skill)
    let index = try #require(model.library.skillIndex[skill])
    let items = model.items.filter { $0.skill == skill && !$0.isCheck }.sorted { $0.level < $1.level }
    func belief(_ ratings: [Int]) -> Belief {
      var profile = model.blank()
      for (item, rating) in zip(items, ratings) {
        profile.record(Profile.Response(item: item.id, answer: .rating(rating), day: profile.created))
      }
      return model.belief(for: profile)
    }
    let agreeing = belief([3, 2, 1, 0]).selfImage(index)
    let contradicting = belief([0, 1, 2, 3]).selfImage(index)
    #expect(contradicting.variance.isFinite && contradicting.variance > 0)
    #expect((0...4).contains(contradicting.mean))
    #expect((agreeing.mean - contradicting.mean).magnitude < 1.5)
  }
}
