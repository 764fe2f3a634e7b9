import Documents
import Ontology
import Planning
import Testing

@Suite struct PlanMarkdownTests {
  /// A text as the document shows it.
  private static func shown(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.plain.unicodeScalars.filter { scalar in
          !(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value)
            && ![0x61C, 0x200E, 0x200F, 0x2060].contains(scalar.value)
        }))
  }

  @Test(arguments: Audience.allCases, HostileTexts.all.filter { !$0.plain.isEmpty })
  func `hostile text stays text`(audience: Audience, text: String) {
    let hostile = MarkdownCheck(
      PlanMarkdown.text(SamplePlan.make().replacingTexts { _ in text }, for: audience))
    let harmless = MarkdownCheck(
      PlanMarkdown.text(SamplePlan.make().replacingTexts { _ in "word" }, for: audience))
    guard !Self.shown(text).isEmpty else { return }
    #expect(hostile.skeleton == harmless.skeleton)
    let said = hostile.texts.joined(separator: "\n").replacing("\u{2060}", with: "")
    // The manager's sheet shortens long names, so only their beginning is there.
    #expect(said.contains(Self.shown(text).prefix(50)))
  }

  @Test(arguments: 1...100)
  func `random plans hold no markup of their own`(seed: UInt64) {
    var generator = PlanGenerator(seed: seed)
    let plan = generator.plan()
    for audience in Audience.allCases {
      for line in MarkdownCheck(PlanMarkdown.text(plan, for: audience)).skeleton {
        #expect(!line.contains("<") && !line.contains("`") && !line.contains("&"), "\(line)")
      }
    }
  }

  @Test func `each session is a task, ticked when it is done`() {
    var plan = SamplePlan.make()
    plan.records = [
      SessionRecord(
        activity: plan.activities[0].id, part: 1, outcome: .done, day: plan.conditions.start, minutes: 9)
    ]
    let lines = PlanMarkdown.text(plan, for: .learner).split(separator: "\n")
    let sessions = plan.weeks.map { $0.sessions.count + ($0.review > 0 ? 1 : 0) }.reduce(0, +)
    #expect(lines.count { $0.hasPrefix("- [ ] ") } == sessions - 1 + plan.preparations.count)
    #expect(lines.count { $0.hasPrefix("- [x] ") } == 1)
    let serving = plan.reached(in: plan.readiness.sections).first { $0.title == "Serving and scaling models" }
    let reached =
      serving.map { "| Serving and scaling models | 20\u{A0}% | \(($0.now.mean + 5) / 10) % (" } ?? "-"
    #expect(lines.contains { $0.hasPrefix(reached) })
  }

  @Test func `a lab says how it begins and how to judge it, and its code stays code`() {
    let plan = SamplePlan.make()
    var start = Resource.Start()
    start.url = "https://example.org/start"
    start.title = "A notebook"
    start.note = "Its *first* half."
    start.starter = Resource.Starter(file: "a.py", lines: ["# not a heading", "", "- [ ] <b>`x`\u{202E}"])
    var guidance = Resource.Guidance()
    guidance.start = start
    guidance.rubric = ["It runs.", "It stops."]
    let text = PlanMarkdown.text(
      plan, for: .learner, guidance: PlanGuidance([plan.activities[0].id: guidance]))
    #expect(
      text.contains(
        """
          - [**Start:**](https://example.org/start) A notebook. Its \\*first\\* half.
          - **Save as a.py:**

                # not a heading

                - [ ] <b>`x`

          - **It is good when:** It runs. It stops.

        """))
    func other(_ audience: Audience) -> String {
      PlanMarkdown.text(plan, for: audience, guidance: PlanGuidance([plan.activities[0].id: guidance]))
    }
    #expect(other(.mentor) == PlanMarkdown.text(plan, for: .mentor))
    // A manager is told what the labs cost, and no more of them.
    for told in ["example.org", "A notebook", "a.py", "It is good when"] {
      #expect(!other(.manager).contains(told), "\(told)")
    }
  }
}
