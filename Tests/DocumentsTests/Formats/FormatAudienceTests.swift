import Documents
import Planning
import Testing

@Suite struct FormatAudienceTests {
  private static let formats: [(String, @Sendable (Plan, Audience) -> String)] = [
    ("md", { PlanMarkdown.text($0, for: $1) }), ("txt", { PlanSpokenText.text($0, for: $1) }),
    (
      "eml",
      { plan, audience in
        let mail = MailMessage(plan, for: audience)
        return mail.text + mail.page + mail.subject
      }
    ),
    // No part of it is compressed.
    ("xlsx", { String(decoding: Workbook($0, for: $1).bytes, as: UTF8.self) }),
  ]

  @Test(arguments: formats.map(\.0))
  func `a manager is shown no single skill, session or competency`(name: String) throws {
    let write = try #require(Self.formats.first { $0.0 == name }).1
    let shown: Set = ["id", "learner", "role", "exam", "verdict", "verdict-text", "section"]
    let plan = SamplePlan.make().replacingTexts { shown.contains($0) ? "shown" : "withheld" }
    #expect(!write(plan, .manager).contains("withheld"))
    for audience in [Audience.learner, .mentor] { #expect(write(plan, audience).contains("withheld")) }
  }

  @Test(arguments: ["md", "txt", "eml"])
  func `notes are the learner's alone, and so is the remark on over-claiming`(name: String) throws {
    let write = try #require(Self.formats.first { $0.0 == name }).1
    var plan = SamplePlan.make()
    plan.records = [
      SessionRecord(
        activity: plan.activities[0].id, part: 1, outcome: .done, day: plan.conditions.start, minutes: 9,
        note: "secretword", isPrivate: true)
    ]
    #expect(
      write(plan, .learner).contains("secretword") && write(plan, .learner).contains("self-ratings"))
    for audience in [Audience.manager, .mentor] {
      #expect(!write(plan, audience).contains("secretword") && !write(plan, audience).contains("ratings"))
    }
  }
}
