import Assessment
import Host
import Ontology
import TestSupport
import Testing
import UseCases

/// The questionnaire of a front end that keeps nothing between two requests.
@Suite struct AssessmentRunTests {
  private let day = Day("2027-01-04")!

  @Test func `what was answered is on the disk, and going back asks the same question again`() throws {
    let person = try Person()
    var run = try person.questionnaire(on: day)
    #expect(run.isNew && run.standing == .open && person.folder.text("profile.xml") == nil)
    let first = try #require(run.question)
    try #require(try run.answer(first.item.isCheck ? .notSure : .rating(1), to: first.item.id, on: day))
    let second = try #require(run.question)
    var reopened = try person.questionnaire(on: day)
    #expect(!reopened.isNew && reopened.profile == run.profile)
    #expect(reopened.question?.item.id == second.item.id, "the next question follows from the file alone")
    #expect(try reopened.back()?.item.id == first.item.id)
    #expect(try person.questionnaire(on: day).profile.responses.isEmpty)
    #expect(try reopened.back() == nil, "there is nothing further back")
  }

  @Test func `an answer that the item cannot have changes nothing`() throws {
    let person = try Person()
    var run = try person.questionnaire(on: day)
    let question = try #require(run.question)
    #expect(try !run.answer(.option("no-such-option"), to: question.item.id, on: day))
    #expect(try !run.answer(.rating(9), to: question.item.id, on: day))
    #expect(run.profile.responses.isEmpty && person.folder.text("profile.xml") == nil)
  }

  @Test func `an answer given elsewhere in between is not overwritten`() throws {
    let person = try Person()
    var (one, other) = (try person.questionnaire(on: day), try person.questionnaire(on: day))
    let question = try #require(one.question)
    let answer: Profile.Answer = question.item.isCheck ? .notSure : .rating(1)
    try #require(try one.answer(answer, to: question.item.id, on: day))
    #expect(throws: FileFault.changed(person.profilePath)) {
      try other.answer(answer, to: question.item.id, on: day)
    }
    #expect(other.profile.responses.isEmpty)
    #expect(try person.questionnaire(on: day).profile == one.profile)
  }

  @Test func `a complete assessment says so, and another one builds on it`() throws {
    let person = try Person()
    try person.answerAll(on: day)
    let later = day.adding(days: 120)
    let complete = try person.questionnaire(on: later)
    #expect(complete.isOver && complete.standing == .complete(begun: day, answers: 12))
    let again = try person.questionnaire(isAgain: true, on: later)
    #expect(again.profile.assessments.count == 2 && again.question != nil)
    let stored = try ProfileFile(path: person.profilePath).read(person.workspace)
    #expect(stored.assessments.count == 1, "nothing is written before the first answer")
  }

  @Test(arguments: [
    (AssessmentEntry(), "needs the role"), (AssessmentEntry(role: "no-such-role"), "no role has the id"),
    (AssessmentEntry(role: "ml-engineer", questions: 3), "3 questions cannot be asked"),
    (AssessmentEntry(role: "ml-engineer", width: 1), "cannot be reached"),
  ])
  func `an entry that cannot be is refused before anything is written`(entry: AssessmentEntry, words: String)
    throws
  {
    let person = try Person()
    let failure = #expect(throws: Failure.self) {
      try AssessmentRun(entry, in: person.profilePath, workspace: person.workspace, on: day)
    }
    #expect(failure?.status == Failure.usage && failure?.sentence.contains(words) == true)
    #expect(person.folder.text("profile.xml") == nil)
  }
}
