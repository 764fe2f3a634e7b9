import Foundation
import Testing

/// Whoever reads lines takes those of Windows, and a byte order mark before the first.
@Suite(.launching) struct LineEndingTests {
  /// A text as editors on Windows save it.
  private static func windows(_ text: String) -> String { "\u{FEFF}" + text.replacing("\n", with: "\r\n") }

  @Test func `a file of answers, with remarks or without`() throws {
    let program = try Program()
    try program.put(
      "answers.txt",
      Self.windows(
        """
        interpretability-techniques.can-do.2 no # a remark

        batch-inference.can-do.3 with-help
        training-serving-consistency.can-do.2 no

        """))
    let result = try program.run(["assess", "p.xml", "--role", "ml-engineer", "--answers", "answers.txt"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(program.text("p.xml").components(separatedBy: "<response ").count == 4)
    try program.put("answers.txt", Self.windows("# one\n\nno-such-item no\n"))
    let wrong = try program.run(["assess", "q.xml", "--role", "ml-engineer", "--answers", "answers.txt"])
    #expect(wrong.status == 65 && wrong.errors.hasPrefix("answers.txt:3: error: "), "\(wrong.errors)")
  }

  @Test func `what is typed`() throws {
    let program = try Program()
    let result = try program.run(
      ["assess", "p.xml", "--role", "ml-engineer"], input: Self.windows("3\n2\nq\n"))
    #expect(result.status == 0, "\(result.errors)")
    #expect(program.text("p.xml").components(separatedBy: "<response ").count == 3)
  }

  @Test func `a review as text`() throws {
    let program = try Program()
    let sample = try SampleRun.shared.get()
    for name in ["plan.xml", "profile.xml"] { try program.put(name, sample.text(name)) }
    let page = sample.text("mentor.html")
    let start = try #require(page.range(of: "READINESS REVIEW"))
    let end = try #require(page.range(of: "END OF REVIEW"))
    try program.put("review.txt", Self.windows(String(page[start.lowerBound..<end.upperBound]) + "\n"))
    let result = try program.run(["import", "review.txt"])
    #expect(result.status == 0 && result.errors.hasPrefix("Nothing is filled in"), "\(result.errors)")
  }
}
