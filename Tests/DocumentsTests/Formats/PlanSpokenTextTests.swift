import Documents
import Planning
import Testing

@Suite struct PlanSpokenTextTests {
  private static func check(_ text: String) {
    let signs = Set("%<>±→×≈–—&|*#~^`…•“”‘’\u{A0}")
    for line in text.split(separator: "\n") where !line.hasPrefix("Address: ") {
      #expect(line.count <= PlanSpokenText.width, "\(line)")
      #expect(!line.contains { signs.contains($0) }, "\(line)")
    }
    let steering = text.unicodeScalars.filter { scalar in
      scalar != "\n" && scalar.properties.generalCategory == .control
        || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
    #expect(steering.isEmpty)
  }

  @Test(arguments: Audience.allCases, HostileTexts.all)
  func `hostile text stays within its lines, without signs`(audience: Audience, text: String) {
    let plan = SamplePlan.make().replacingTexts { $0 == "url" ? "https://a.example/x" : text }
    Self.check(PlanSpokenText.text(plan, for: audience))
  }

  @Test(arguments: 1...60)
  func `random plans are read in lines of 80 columns`(seed: UInt64) {
    var generator = PlanGenerator(seed: seed)
    let plan = generator.plan()
    for audience in Audience.allCases { Self.check(PlanSpokenText.text(plan, for: audience)) }
  }

  @Test func `it is read in order, with numbered parts and steps`() {
    let text = PlanSpokenText.text(SamplePlan.make(), for: .learner)
    for line in [
      "Part 1: Where you stand",
      "Readiness for the exam. Known from answers: 47 percent (33 to 62 percent), what",
      "3. Section: Serving and scaling models. Share of the exam: 20 percent. Reached:",
      "Step 1: Find the leak. Lab, 2.5 hours, Data preparation.",
      "Part 3: Week by week",
    ] {
      #expect(text.split(separator: "\n").contains { $0 == line }, "\(line)")
    }
    #expect(text.contains("\nWeek 1, 23 November 2026 to 29 November 2026: Data preparation and Low-code"))
    #expect(text.contains("Quotas and limits less than 100 ms"))
    let places = ["Part 1:", "Part 2:", "Part 3:", "Week 1,", "Week 4,", "Part 4:"].map {
      text.firstRange(of: $0)?.lowerBound
    }
    #expect(!places.contains(nil) && places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }
}
