import Catalogue
import Ontology
import Planning
import Testing
import XML

@testable import Documents

/// Plans hold codes with their facts; words are made when somebody reads.
@Suite struct PlanCodesTests {
  private static func read(_ text: String) throws(InvalidDocument) -> Plan {
    try PlanDocument.read(SourceFile(path: "plan.xml", text: text), schemas: builtInSchemas)
  }

  private static func fixture(_ name: String) throws -> SourceFile {
    try #require(DocumentFixture.all(in: "Plans", ending: name).first).file
  }

  /// What a plan of version 4 says in words, from the elements themselves.
  private static func words(in root: Element) -> [String] {
    let activities = root.elements(named: "activity").flatMap { activity in
      [
        activity["title"], activity["topic"], activity.first("instructions")?.text,
        activity.first("reason")?.text,
      ]
    }
    let others = (root.elements(named: "change") + root.elements(named: "cancelled")).map { $0["title"] }
    return [root.first("readiness")?.first("verdict")?.text ?? ""] + activities.map { $0 ?? "" }
      + others.map { $0 ?? "" }
  }

  /// What a plan says in words.
  private static func words(of plan: Plan) -> [String] {
    [plan.verdictSentences] + plan.activities.flatMap { [$0.title, $0.topic, $0.instructions, $0.reason] }
      + plan.changes.map(\.title) + plan.cancelled.map(\.title)
  }

  @Test(arguments: ["valid-version-4.xml", "valid-version-4-upkeep.xml"])
  func `a plan of version 4 says the same words, and has codes for all of them`(name: String) throws {
    let file = try Self.fixture(name)
    let root = try ParsedDocument(xml: file.bytes, file: file.path).rootElement()
    #expect(root.namespace == "urn:readiness:plan:4")
    let plan = try PlanDocument.read(file, schemas: builtInSchemas)
    #expect(Self.words(of: plan) == Self.words(in: root))
    #expect(Self.words(of: try plan.roundTripped()) == Self.words(in: root))
    // What is recalled is known again; how it is asked takes turns now.
    #expect(
      plan.weeks.flatMap(\.reviews).flatMap(\.items).allSatisfy { item in
        if case .text = item.task { false } else { true }
      })
    // The verdict went by another rule then; its words stay as they were.
    let document = PlanDocument.xml(plan).replacing(/<verdict.*<\/verdict>/, with: "")
    for words in ["code=\"text\"", "task=\"text\"", "Check-up", "Recall: ", "Without notes", "readiness "] {
      // What the learner adds is described by the library of that time, in words.
      #expect(!document.contains(words), "\(words)")
    }
  }

  @Test func `a plan that was written as JSON in version 4 says the same`() throws {
    let file = try Self.fixture("version-4.json")
    let json = try PlanJSON(
      schema: try #require(Catalogue().file(PlanJSON.schemaPath)),
      wordedSchema: try #require(Catalogue().file(PlanJSON.wordedSchemaPath)))
    let plan = try json.read(file, schemas: builtInSchemas)
    #expect(plan == (try PlanDocument.read(try Self.fixture("valid-version-4.xml"), schemas: builtInSchemas)))
  }

  @Test func `words that no code stands for stay as they are`() throws {
    var plan = SamplePlan.make()
    plan.activities[0].why = .text("Because.")
    plan.readiness.grounds = .text("Well on the way.")
    plan.activities[1].name = .given("Check-up of one skill")
    #expect(plan.recognized() == plan)
  }

  /// What stands in the document, what it is replaced by, and what its reader is told.
  static let faults: [(String, String, String)] = [
    (
      "code=\"demanded\" skill=\"data-leakage\"", "code=\"wanted\" skill=\"data-leakage\"",
      "'wanted' cannot be the code of <reason>; a code is demanded,"
    ),
    (
      "skill=\"data-leakage\" needed=\"3\"", "skill=\"data-leakage\" needed=\"5\"",
      "'5' cannot be the needed of <reason>; a level is a whole number from 0 to 4"
    ),
    (
      "skill=\"data-leakage\" needed=\"3\"", "skill=\"data-leakage\"",
      "<reason> has no needed; a level is a whole number from 0 to 4"
    ),
    (
      "asked-by=\"exam\"", "asked-by=\"boss\"", "'boss' cannot be the asked-by of <reason>; who asks is exam,"
    ),
    (
      "<reason code=\"demanded\" skill=\"data-leakage\"", "<reason code=\"demanded\" skill=\"tpu-training\"",
      "the reason names 'tpu-training', which 'data-leak-hunt-lab' does not raise"
    ),
    (
      "asked-by=\"exam\"/>", "asked-by=\"exam\" left=\"3\"/>",
      "a reason of the code 'demanded' has no 'left'; remove it"
    ),
    (
      "asked-by=\"exam\"/>", "asked-by=\"exam\">Because.</reason>",
      "a reason of the code 'demanded' has words; remove them"
    ),
    (
      "<reason code=\"demanded\" skill=\"data-leakage\" needed=\"3\" asked-by=\"exam\"/>",
      "<reason code=\"learned\" from-week=\"5\" to-week=\"3\"/>",
      "the weeks of the reason end with 3, before they begin with 5"
    ),
    ("depth=\"tested\"", "depth=\"deep\"", "'deep' cannot be the depth of <verdict>; a depth is outline,"),
    (
      "covered=\"100\"", "covered=\"101\"",
      "'101' cannot be the covered of <verdict>; it is a whole number of percent"
    ),
    (" covered=\"100\"", "", "<verdict> has no covered"),
    ("covered=\"100\"/>", "covered=\"100\">Fine.</verdict>", "the verdict has words beside its depth"),
    ("title=\"Find the leak\"", "named=\"check-up\"", "the name of the activity is not whole; give a title"),
    ("title=\"Find the leak\"", "named=\"dance\" skills=\"3\"", "'dance' cannot be the named of <activity>"),
    ("title=\"Find the leak\"", "", "the name of the activity is not whole"),
  ]

  @Test(arguments: faults.indices)
  func `a code or a fact that is unknown, out of range or missing is refused by name`(index: Int) throws {
    let (part, replacement, expected) = Self.faults[index]
    var plan = SamplePlan.make()
    plan.readiness.grounds = .rule(VerdictGrounds.Depth(tier: .tested, covered: 100))
    let text = PlanDocument.xml(plan)
    #expect(text.contains(part))
    let found = DocumentFixture.messages { () throws(InvalidDocument) in
      _ = try Self.read(text.replacingFirst(part, with: replacement))
    }
    #expect(found.contains { $0.contains(expected) }, "\(found.joined(separator: "\n"))")
    #expect(Set(found).count == found.count)
  }

  @Test func `an unknown task of a review is refused by name`() throws {
    let text = String(decoding: try Self.fixture("valid-version-4.xml").bytes, as: UTF8.self)
    let written = PlanDocument.xml(try Self.read(text))
    for (part, replacement, expected) in [
      (
        "task=\"explain\"", "task=\"sing\"", "'sing' cannot be the task of <recall>; a task is wrong-answers,"
      ),
      ("task=\"explain\"", "task=\"explain\" questions=\"2\"", "the task 'explain' is not whole"),
    ] {
      #expect(written.contains(part))
      let found = DocumentFixture.messages { () throws(InvalidDocument) in
        _ = try Self.read(written.replacingFirst(part, with: replacement))
      }
      #expect(found.count == 1 && found[0].contains(expected), "\(found)")
    }
  }

  @Test func `every reason is found again in its words`() {
    let plan = SamplePlan.make()
    let skill: Skill.ID = "data-leakage"
    let next = plan.activities[3]
    let reasons: [(ActivityReason, Resource.Kind)] = [
      (.demanded(skill: skill, needed: 3, by: .exam), .lab),
      (.demanded(skill: skill, needed: 4, by: .job), .lab),
      (.demanded(skill: skill, needed: 4, by: .goals), .reading), (.slight(skill: skill), .lab),
      (.leadsTo(skill: skill, activity: next.id, title: next.title), .lesson),
      (.foundation(skill: skill), .lab), (.objective(skill: skill), .lab),
      (.completion, .lab), (.practiceExam, .practiceExam), (.opening, .checkUp),
      (.learned(weeks: 1...4), .checkUp),
      (.learned(weeks: 2...2), .checkUp), (.renewal(weakest: skill, left: 92), .review),
      (.leastUsed(weakest: skill, left: 0), .checkUp),
    ]
    for (why, kind) in reasons {
      var coded = plan
      (coded.activities[0].why, coded.activities[0].kind) = (why, kind)
      var worded = coded
      worded.activities[0].why = .text(coded.activities[0].reason)
      #expect(worded.recognized() == coded, "\(why)")
    }
  }

  @Test func `more scenarios than a review has time for are refused with what would be right`() throws {
    var plan = SamplePlan.make()
    var item = PlannedReview.Item(skill: "a", title: "A", retention: 80, task: .explain(nil), scenarios: 20)
    plan.weeks[0].reviews = [PlannedReview(number: 1, minutes: 10, items: [item])]
    #expect(try plan.roundTripped() == plan)
    item.scenarios = 21
    plan.weeks[0].reviews[0].items = [item]
    let text = PlanDocument.xml(plan)
    let found = DocumentFixture.messages { () throws(InvalidDocument) in _ = try Self.read(text) }
    #expect(found.count == 1)
    #expect(
      found.first?.hasSuffix(
        "error: 21 scenarios on one skill are no review; a review asks at most 20 of a skill") == true,
      "\(found)")
  }

  @Test func `every task of a review is found again in its former words`() {
    func plan(_ task: RecallTask) -> Plan {
      var plan = SamplePlan.make()
      plan.weeks[0].reviews = [
        PlannedReview(
          number: 1, minutes: 10,
          items: [PlannedReview.Item(skill: "a", title: "A", retention: 80, task: task)])
      ]
      return plan
    }
    let former: [(words: String, task: RecallTask)] = [
      (
        "Answer the question again that you had wrong, and say why each other option is wrong.",
        .wrongAnswers(1)
      ),
      (
        "Answer the 7 questions again that you had wrong, and say why each other option is wrong.",
        .wrongAnswers(7)
      ),
      ("Explain it aloud, without notes.", .explain(nil)),
      ("Explain aloud, without notes: Say it.", .explain("Say it.")),
      (
        "“Find the leak”, from memory: name its steps, what each was for and what would go wrong without it; "
          + "then compare with your notes.", .redo("Find the leak")
      ),
    ]
    for (words, task) in former { #expect(plan(.text(words)).recognized() == plan(task)) }
    for words in ["", "Answer the many questions", "Do it again."] {
      #expect(plan(.text(words)).recognized() == plan(.text(words)))
    }
  }
}
