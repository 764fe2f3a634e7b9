import Assessment
import Documents
import Foundation
import Ontology
import Testing
import XML

@Suite struct ProfilePracticeTests {
  static let day = SamplePlan.day("2026-11-22")

  static var sample: Profile {
    var profile = ProfileDocumentTests.sample
    profile.drills = [
      Profile.Drill(
        begun: day, questions: 10, focus: "section:pmle.2", takesReserve: true, seed: 7,
        answers: [
          Profile.Drill.Answered(
            ProfileDocumentTests.response("a.1", .option("b"), "2026-11-22", tenths: 312), isRight: true),
          Profile.Drill.Answered(
            ProfileDocumentTests.response("b.two", .options(["a", "c"]), "2026-11-22"), isRight: false),
          Profile.Drill.Answered(
            ProfileDocumentTests.response("c.1", .notSure, "2026-11-23"), isRight: false),
        ]),
      Profile.Drill(
        begun: day, exam: "google-ace", questions: 1, focus: "weakest",
        answers: [
          Profile.Drill.Answered(
            ProfileDocumentTests.response("a.1", .option("b"), "2026-11-24"), isRight: true)
        ]),
    ]
    var first = Profile.MockExam(begun: day, minutes: 120, questions: ["d.1", "d.2", "d.3"].map(question))
    first.questions[0].answer = .option("c")
    first.questions[0].isRight = false
    first.questions[0].day = day
    first.questions[0].tenths = 905
    first.questions[1].isFlagged = true
    first.questions[1].tenths = 0
    (first.state, first.finished, first.current) = (.finished, day.adding(days: 1), nil)
    (first.tenths, first.pauses, first.interruptions, first.secondsAway) = (43_210, 2, 1, 123_456_789)
    var open = Profile.MockExam(
      begun: day.adding(days: 2), exam: "google-ace", minutes: 20, questions: ["e.1"].map(question))
    open.questions[0].isMet = true
    (open.state, open.saved) = (.paused, 1_795_435_199)
    profile.mocks = [first, open]
    return profile
  }

  static func question(_ id: String) -> Profile.MockExam.Question {
    Profile.MockExam.Question(item: Item.ID(id), isMet: false)
  }

  func read(_ text: String) throws(InvalidDocument) -> Profile {
    try ProfileDocument.read(SourceFile(path: "profile.xml", text: text), schemas: builtInSchemas)
  }

  @Test func `practice and mock exams survive the round trip`() throws {
    let text = ProfileDocument.xml(Self.sample)
    let profile = try read(text)
    #expect(profile == Self.sample)
    #expect(ProfileDocument.xml(profile) == text)
  }

  @Test func `practice and mock exams stand one answer a line, after the assessments`() throws {
    let text = ProfileDocument.xml(Self.sample)
    let start = try #require(text.range(of: "  <practice "))
    #expect(
      text[start.lowerBound...] == """
          <practice begun="2026-11-22" questions="10" focus="section:pmle.2" takes-reserve="true" seed="7">
            <answer item="a.1" option="b" right="true" day="2026-11-22" seconds="31.2"/>
            <answer item="b.two" options="a c" right="false" day="2026-11-22"/>
            <answer item="c.1" not-sure="true" right="false" day="2026-11-23"/>
          </practice>
          <practice begun="2026-11-22" exam="google-ace" questions="1" focus="weakest">
            <answer item="a.1" option="b" right="true" day="2026-11-24"/>
          </practice>
          <mock begun="2026-11-22" minutes="120" state="finished" finished="2026-11-23" seconds="4321.0" \
        pauses="2" interruptions="1" away="123456789">
            <question item="d.1" option="c" right="false" day="2026-11-22" seconds="90.5"/>
            <question item="d.2" flagged="true" seconds="0.0"/>
            <question item="d.3"/>
          </mock>
          <mock begun="2026-11-24" exam="google-ace" minutes="20" state="paused" current="1" seconds="0.0" pauses="0" \
        interruptions="0" away="0" saved="2026-11-23T11:59:59Z">
            <question item="e.1" met="true"/>
          </mock>
        </profile>

        """)
  }

  /// What is changed in the text, and a part of what is said about it.
  static let faults: [(from: String, to: String, message: String)] = [
    ("focus=\"weakest\"", "focus=\"all\"", "a focus is weakest, wrong, or section"),
    ("<answer item=\"c.1\" not-sure=\"true\"", "<answer item=\"c.1\"", "says nothing"),
    ("not-sure=\"true\" right", "not-sure=\"true\" option=\"a\" right", "has 2 answers"),
    ("options=\"a c\"", "options=\"a a\"", "names an option twice"),
    ("item=\"c.1\"", "item=\"a.1\"", "is answered twice"),
    ("item=\"d.3\"", "item=\"d.1\"", "is answered twice"),
    ("<question item=\"d.3\"/>", "<question item=\"d.3\" right=\"true\"/>", "has no answer, but right"),
    (" right=\"false\" day=\"2026-11-22\" seconds=\"90.5\"", "", "lacks right and day"),
    ("state=\"finished\" finished=\"2026-11-23\"", "state=\"finished\"", "has a day in finished"),
    ("finished=\"2026-11-23\"", "finished=\"2026-11-21\"", "before it was begun"),
    ("state=\"finished\" finished=\"2026-11-23\"", "state=\"running\"", "stands before another"),
    (" saved=\"2026-11-23T11:59:59Z\"", "", "says when it was saved"),
    ("saved=\"2026-11-23T11:59:59Z\"", "saved=\"2026-11-23T24:59:59Z\"", "a time is written as"),
    ("current=\"1\"", "current=\"2\"", "shows question 2, but has 1"),
    ("exam=\"google-ace\" minutes", "exam=\"Google ACE\" minutes", "an id has up to 64"),
    ("state=\"paused\"", "state=\"resting\"", "a state is running, paused or finished"),
    ("minutes=\"20\"", "minutes=\"4\"", "from 5 to 600"),
  ]

  @Test(arguments: faults)
  func `what is wrong with practice or a mock exam is said`(from: String, to: String, message: String) throws
  {
    let text = ProfileDocument.xml(Self.sample)
    #expect(text.contains(from))
    let broken = text.replacingOccurrences(of: from, with: to)
    let fault = #expect(throws: InvalidDocument.self) { try read(broken) }
    let messages = fault?.diagnostics.map { "\($0)" }.joined(separator: "\n") ?? ""
    #expect(messages.contains(message), "\(messages)")
  }
}
