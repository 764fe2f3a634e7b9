import Ontology
import Testing

@testable import Assessment

@Suite struct MockSessionTests {
  static let day = Day.of("2027-01-04")

  static func begun(questions: Int = 10, minutes: Int = 20, at now: Int = 1000) throws -> MockSession {
    let model = builtInModel()
    let profile = model.blank()
    let draw = MockDraw(model, profile: profile, count: questions, on: day)
    return try #require(MockSession(model, profile: profile, draw: draw, minutes: minutes, on: day, at: now))
  }

  @Test func `an interruption at every question loses nothing and asks the same questions`() throws {
    var session = try Self.begun()
    let items = session.mock.questions.map(\.item)
    for number in 1...10 {
      let question = try #require(session.question)
      #expect(question.number == number)
      _ = session.answer(question.item.option(right: number.isMultiple(of: 2)), on: Self.day)
      session.touch(at: 1000 + number * 60)
      // The program breaks off, and begins again half a minute later.
      let resumed = MockSession(resuming: session.profile, session.model, at: 1000 + number * 60 + 30)
      session = try #require(resumed)
      #expect(session.mock.questions.map(\.item) == items)
      #expect(session.answeredCount == number)
    }
    #expect(session.question == nil)
    #expect(session.mock.interruptions == 10)
    #expect(session.mock.pauses == 0)
    #expect(session.mock.secondsAway == 300)
    session.finish(on: Self.day)
    #expect(session.profile.openMock == nil)
    #expect(MockSession(resuming: session.profile, session.model, at: 5000) == nil)
    #expect(session.profile.allResponses.count == 10)
  }

  @Test func `a pause stops the time and is counted with its length`() throws {
    var session = try Self.begun()
    session.spend(tenths: 600)
    session.pause(at: 2000)
    var resumed = try #require(MockSession(resuming: session.profile, session.model, at: 2840))
    #expect(resumed.resumption == MockSession.Return(wasPaused: true, seconds: 840, isClockBehind: false))
    #expect(resumed.secondsLeft == 20 * 60 - 60)
    resumed.finish(on: Self.day)
    #expect(resumed.mock.pauses == 1)
    #expect(resumed.mock.interruptions == 0)
    #expect(resumed.mock.secondsAway == 840)
  }

  @Test func `a clock that was set back takes no time away and puts no end before the beginning`() throws {
    var session = try Self.begun(at: 10_000)
    session.pause(at: 10_000)
    var resumed = try #require(MockSession(resuming: session.profile, session.model, at: 4000))
    #expect(resumed.resumption?.isClockBehind == true)
    #expect(resumed.mock.secondsAway == 0)
    resumed.spend(tenths: -500)
    #expect(resumed.secondsLeft == 20 * 60)
    let question = try #require(resumed.question)
    _ = resumed.answer(question.item.option(right: true), on: Self.day.adding(days: -3))
    resumed.finish(on: Self.day.adding(days: -3))
    #expect(resumed.mock.finished == Self.day)
    #expect(resumed.mock.questions[0].day == Self.day)
  }

  @Test func `any question can be seen, changed and flagged until the exam is handed in`() throws {
    var session = try Self.begun()
    let hasSeventh = session.go(to: 6)
    #expect(hasSeventh)
    let seventh = try #require(session.question)
    let isFlagged = session.toggleFlag()
    #expect(isFlagged == true)
    _ = session.answer(seventh.item.option(right: false), on: Self.day)
    #expect(session.question?.number == 8)
    let wentBack = session.back()
    #expect(wentBack && session.question?.number == 7)
    #expect(session.question?.state.answer == seventh.item.option(right: false))
    _ = session.answer(seventh.item.option(right: true), on: Self.day)
    #expect(session.mock.questions[6].isRight == true)
    #expect(session.flaggedPlaces == [6])
    #expect(session.unansweredPlaces == [0, 1, 2, 3, 4, 5, 7, 8, 9])
    let outside = [10, -1].filter { session.go(to: $0) }
    #expect(outside.isEmpty)
    session.list()
    #expect(session.question == nil)
    let flagOfList = session.toggleFlag()
    #expect(flagOfList == nil)
    let wentToLast = session.back()
    #expect(wentToLast && session.question?.number == 10)
  }

  @Test func `the time is up after its minutes, not before`() throws {
    var session = try Self.begun(minutes: 20)
    session.spend(tenths: 20 * 600 - 1)
    #expect(!session.isTimeUp)
    session.spend(tenths: 1)
    #expect(session.isTimeUp)
    #expect(session.secondsLeft == 0)
  }

  @Test func `what was looked at and left says not sure, what was never shown says nothing`() throws {
    var session = try Self.begun()
    let first = try #require(session.question)
    _ = session.answer(first.item.option(right: true), on: Self.day)
    session.forward()
    session.finish(on: Self.day)
    let responses = session.profile.allResponses
    #expect(
      responses.map(\.answer) == [first.item.option(right: true), .notSure, .notSure])
    let result = try #require(MockResult(ofMock: 0, in: session.profile, model: session.model))
    #expect(result.whole == MockResult.Score(right: 1, count: 10))
    #expect(result.unanswered == 9)
    #expect(result.evidence == 3)
  }

  @Test func `a question that is withdrawn meanwhile is passed over and counts for nothing`() throws {
    let model = try SmallBank.model(try SmallBank.library(status: { _ in "authored" }))
    let profile = SmallBank.profile(model, questions: 5)
    let draw = MockDraw(model, profile: profile, count: 5, on: SmallBank.day)
    let session = try #require(
      MockSession(model, profile: profile, draw: draw, minutes: 10, on: SmallBank.day, at: 0))
    let withdrawn = draw.questions[0].item.text
    let later = try SmallBank.model(
      try SmallBank.library(status: { $0 == withdrawn ? "retired" : "authored" }))
    var resumed = try #require(MockSession(resuming: session.profile, later, at: 10))
    #expect(resumed.question?.number == 2)
    let wentToWithdrawn = resumed.go(to: 0)
    #expect(!wentToWithdrawn)
    let question = try #require(resumed.question)
    _ = resumed.answer(question.item.option(right: true), on: SmallBank.day)
    resumed.finish(on: SmallBank.day)
    let result = try #require(MockResult(ofMock: 0, in: resumed.profile, model: later))
    #expect(result.withdrawn == 1)
    #expect(result.whole == MockResult.Score(right: 1, count: 1))
  }
}
