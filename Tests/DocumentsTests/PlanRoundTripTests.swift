import Ontology
import Planning
import Testing
import XML

@testable import Documents

@Suite struct PlanRoundTripTests {
  @Test func `the sample plan comes back as it was`() throws {
    let plan = SamplePlan.make()
    #expect(try plan.roundTripped() == plan)
  }

  @Test func `a document comes back byte by byte`() throws {
    let text = PlanDocument.xml(SamplePlan.make())
    let plan = try PlanDocument.read(SourceFile(path: "plan.xml", text: text), schemas: builtInSchemas)
    #expect(Array(PlanDocument.xml(plan).utf8) == Array(text.utf8))
  }

  @Test(arguments: 1...300)
  func `a random plan comes back as it was`(seed: UInt64) throws {
    var generator = PlanGenerator(seed: seed)
    let plan = generator.plan()
    let text = PlanDocument.xml(plan)
    let read = try PlanDocument.read(SourceFile(path: "plan.xml", text: text), schemas: builtInSchemas)
    #expect(read == plan)
    // Swift compares text up to Unicode normalisation; the document must keep every scalar.
    #expect(Array(PlanDocument.xml(read).utf8) == Array(text.utf8))
  }

  @Test func `the smallest plan comes back as it was`() throws {
    var plan = SamplePlan.make()
    plan.conditions.examDate = nil
    plan.conditions.away = []
    plan.readiness.overclaiming = nil
    (plan.readiness.sections, plan.readiness.competencies, plan.readiness.gaps) = ([], [], [])
    (plan.activities, plan.weeks, plan.omissions, plan.waysOut, plan.pace) = ([], [], [], [], [])
    plan.subject.learner = ""
    plan.readiness.grounds = .rule(nil)
    #expect(try plan.roundTripped() == plan)
  }

  @Test func `a plan is written in lines that people can read`() {
    let lines = PlanDocument.xml(SamplePlan.make()).split(separator: "\n").map(String.init)
    for line in [
      "<plan xmlns=\"urn:readiness:plan:5\" id=\"plan-1f3a9c20\" revision=\"2\">",
      "  <conditions start=\"2026-11-23\" exam-date=\"2026-12-21\" "
        + "hours-per-week=\"8\" hands-on=\"40\" target=\"75.0\">",
      "    <away first=\"2026-12-05\" last=\"2026-12-07\"/>",
      "    <now readiness=\"47.3\" low=\"33.1\" high=\"61.5\"/>",
      "    <over-claiming mean=\"0.31\" low=\"-0.10\" high=\"0.72\"/>",
      "    <verdict key=\"building\"/>",
      "    <reason code=\"demanded\" skill=\"data-leakage\" needed=\"3\" asked-by=\"exam\"/>",
      "    <session activity=\"serving-endpoint-lab\" hours=\"1.25\" part=\"1\" parts=\"2\"/>",
    ] {
      #expect(lines.contains(line))
    }
  }

  /// Code points that are no characters, which Swift's literals do not take.
  static let notCharacters =
    "a"
    + String(String.UnicodeScalarView([0xFFFE, 0xFDD0, 0x1FFFF].compactMap { Unicode.Scalar($0 as UInt32) }))
    + "b"

  @Test(arguments: [
    ("one\ntwo", "one two"), ("one\r\ntwo", "one two"), ("one\rtwo", "one two"), ("  \t one  ", "one"),
    ("a\u{0}b\u{1B}[31mc\u{7F}", "ab[31mc"), ("a\u{85}b\u{2028}c\u{2029}d", "a b c d"), ("a \u{1} b", "a b"),
    (notCharacters, "ab"), ("e\u{301}", "e\u{301}"), (" \u{301}a", "\u{301}a"), ("\r\n\r\n", ""),
  ])
  func `texts are folded to one line when they are written`(text: String, line: String) throws {
    var plan = SamplePlan.make()
    plan.subject.learner = text
    plan.activities[0].task = text
    let read = try plan.roundTripped()
    #expect(Array(read.subject.learner.unicodeScalars) == Array(line.unicodeScalars))
    #expect(Array(read.activities[0].task.unicodeScalars) == Array(line.unicodeScalars))
    #expect(Array(text.plain.plain.unicodeScalars) == Array(text.plain.unicodeScalars))
  }

  @Test func `any scalar leaves a document that can be read`() throws {
    var plan = SamplePlan.make()
    for start in stride(from: 0 as UInt32, to: 0x11_0000, by: 61) {
      guard let scalar = Unicode.Scalar(start) else { continue }
      plan.activities[0].task.unicodeScalars.append(scalar)
      guard plan.activities[0].task.unicodeScalars.count > 3000 else { continue }
      #expect(try plan.roundTripped().activities[0].task == plan.activities[0].task.plain)
      plan.activities[0].task = ""
    }
  }

  @Test(
    arguments: [
      ("1.25", 5), ("1.5", 6), ("1.50", 6), ("2", 8), ("2.00", 8), ("0", 0), ("10000", 40_000), ("1.3", nil),
      ("", nil),
      (".5", nil), ("1.", nil), ("-1", -4), ("1e3", nil), ("١", nil), ("99999999999999999999", nil),
      ("1.2.3", nil),
    ] as [(String, Int?)])
  func `hours are read in quarters`(text: String, quarters: Int?) {
    #expect(DecimalText.quarters(text) == quarters)
  }
}
