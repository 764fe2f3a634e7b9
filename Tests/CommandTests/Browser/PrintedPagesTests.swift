import Foundation
import Testing

/// Pages of plans that are hard to lay out: printed, and on the smallest phone.
@Suite(.browsing, .enabled(if: Browser.isWanted, "no Chromium is installed"))
struct PrintedPagesTests {
  /// A name of 150 letters without a space.
  static let endless = String(repeating: "Donaudampfschifffahrtselektrizitäten", count: 5)

  /// What is done to the plan of a sample run before its pages are made.
  static let changes: [(name: String, change: @Sendable (String) -> String)] = [
    ("as it is", { $0 }),
    (
      "endless names",
      { $0.replacing(/title="[^"]*"/, with: "title=\"\(endless)\"").renamed("learner", endless) }
    ),
    (
      "nine sections",
      {
        $0.replacing(
          /<section [^>]*>[\s\S]*?<\/section>/, maxReplacements: 3,
          with: { section in
            section.output + section.output.replacing("id=\"", with: "id=\"another-")
          })
      }
    ),
    ("no exam date", { $0.replacing(/\ exam-date="[^"]*"/, with: "") }),
    (
      "every risk",
      {
        $0.replacing(/target="[^"]*"/, with: "target=\"99.0\"").replacing(
          " stale=\"false\"", with: " stale=\"true\"")
      }
    ),
  ]

  /// Fonts that a page may meet, by a script that sets them: those of the machine, those of two systems where they
  /// are installed, and one that is wider than any of them.
  static let fonts = [
    "0", font("DejaVu"), font("Noto"), "document.documentElement.style.letterSpacing = '0.02em'; 0",
  ]

  private static func font(_ name: String) -> String {
    """
    for (const [kind, face] of [["--sans", "Sans"], ["--serif", "Serif"]])
      document.documentElement.style.setProperty(kind, '"\(name) ' + face + '"');
    """
  }

  /// The number of sheets of the manager's page with each of the fonts.
  private static func sheetCounts(_ program: Program) throws -> [Int] {
    try Browser.withPage { page in
      try fonts.map { script in
        try page.open(program.path("manager.html"))
        try page.evaluate(script)
        return try page.sheetCount()
      }
    }
  }

  /// The pages of a changed plan.
  private static func pages(_ change: (String) -> String) throws -> Program {
    let program = try Program()
    try program.put("plan.xml", change(try SampleRun.shared.get().text("plan.xml")))
    for audience in ["learner", "manager"] {
      let result = try program.run(["export", "plan.xml", "--for", audience, "--output", "\(audience).html"])
      try #require(result.status == 0, "\(result.errors)")
    }
    return program
  }

  @Test(arguments: changes.indices)
  func `the manager's page prints on one sheet of A4, with wide fonts, too`(index: Int) throws {
    let program = try Self.pages(Self.changes[index].change)
    #expect(try Self.sheetCounts(program) == Self.fonts.map { _ in 1 }, "\(Self.changes[index].name)")
  }

  @Test(arguments: [
    ["role:ml-engineer"], ["exam:google-pmle=2", "role:cloud-architect"],
    ["role:cloud-architect", "role:data-scientist", "exam:google-pmle"],
  ])
  func `the manager's page of other goals prints on one sheet, and fits a phone as the learner's does`(
    goals: [String]
  ) throws {
    let program = try Program()
    try program.put("profile.xml", try SampleRun.shared.get().text("profile.xml"))
    let plan = try program.run(
      ["plan", "--start", "2027-01-04", "--exam-date", "2027-03-01", "--hours", "5", "--tier", "fast"]
        + goals.flatMap { ["--goal", $0] })
    try #require(plan.status == 0, "\(plan.errors)")
    for audience in ["learner", "manager"] {
      let result = try program.run(["export", "plan.xml", "--for", audience, "--output", "\(audience).html"])
      try #require(result.status == 0, "\(result.errors)")
    }
    #expect(try Self.sheetCounts(program) == Self.fonts.map { _ in 1 })
    try Browser.withPage(width: 360) { page in
      for name in ["learner.html", "manager.html"] {
        try page.open(program.path(name))
        #expect(
          try page.evaluate("document.documentElement.scrollWidth <= innerWidth") as? Bool == true, "\(name)")
        #expect(page.problems == [])
      }
    }
  }

  @Test(arguments: changes.indices)
  func `no page of a plan is wider than a phone`(index: Int) throws {
    let program = try Self.pages(Self.changes[index].change)
    try Browser.withPage(width: 360) { page in
      for name in ["learner.html", "manager.html"] {
        try page.open(program.path(name))
        #expect(
          try page.evaluate("document.documentElement.scrollWidth <= innerWidth") as? Bool == true,
          "\(Self.changes[index].name), \(name)")
        #expect(page.problems == [])
      }
    }
  }

  @Test func `the keyboard reaches the plan by the first link, and every week opens and closes`() throws {
    let program = try Self.pages { $0 }
    try Browser.withPage { page in
      try page.open(program.path("learner.html"))
      try page.press("Tab")
      #expect(try page.evaluate("document.activeElement.getAttribute('href')") as? String == "#main")
      #expect(try page.evaluate("document.activeElement.getBoundingClientRect().top >= 0") as? Bool == true)
      try page.press("Enter")
      #expect(try page.evaluate("location.hash") as? String == "#main")
      let isOpen = "document.querySelector('#week-2').open"
      try page.evaluate("document.querySelector('#week-2 > summary').focus()")
      for isNow in [true, false] {
        try page.press("Enter")
        #expect(try page.evaluate(isOpen) as? Bool == isNow)
      }
    }
  }
}

extension String {
  /// The text with the value of the first attribute of a name replaced.
  fileprivate func renamed(_ attribute: String, _ value: String) -> String {
    guard let found = firstRange(of: " \(attribute)=\""),
      let end = self[found.upperBound...].firstIndex(of: "\"")
    else { return self }
    return replacingCharacters(in: found.upperBound..<end, with: value)
  }
}
