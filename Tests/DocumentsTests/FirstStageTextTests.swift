import Documents
import Planning
import Testing
import XML

/// A plan that is not expected to reach its aim even at best leads to no exam, whichever text says how it ends.
@Suite struct FirstStageTextTests {
  private static func plan(isFirstStage: Bool) -> Plan {
    var plan = SamplePlan.make()
    plan.conditions.target = 900
    plan.readiness.projected.high = isFirstStage ? 801 : 910
    return plan
  }

  private static func texts(of plan: Plan, for audience: Audience) throws -> [String] {
    [
      PlanMarkdown.text(plan, for: audience), PlanSpokenText.text(plan, for: audience).folded,
      try BuiltInPage.text(plan, for: audience),
    ]
  }

  /// What only a plan says that leads to the day of an exam.
  private static let ofExamDays = [
    "The exam is on", "the exam is on", "before the exam", "Readiness on the exam date",
    "plus tax for the exam",
    "Take the exam on", "an exam on",
  ]

  @Test(arguments: Audience.allCases)
  func `a first stage says until when it is, and nothing of the day of an exam`(audience: Audience) throws {
    let plan = Self.plan(isFirstStage: true)
    #expect(plan.isFirstStage)
    for text in try Self.texts(of: plan, for: audience) {
      #expect(text.lowercased().contains("first stage until"))
      for words in Self.ofExamDays { #expect(!text.contains(words), "\(words)") }
    }
  }

  @Test(arguments: Audience.allCases)
  func `any other plan says the day of its exam`(audience: Audience) throws {
    let plan = Self.plan(isFirstStage: false)
    for text in try Self.texts(of: plan, for: audience) {
      #expect(!text.lowercased().contains("first stage"))
      #expect(Self.ofExamDays.contains { text.contains($0) })
    }
  }
}
