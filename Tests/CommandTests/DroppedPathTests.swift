import Foundation
import Testing

/// The question for a file takes what a terminal writes when one is dropped on its window.
@Suite(.launching) struct DroppedPathTests {
  /// How the file `my cv ü's.json` in a folder may stand there; the folder is the home folder, too.
  static let forms: [@Sendable (String) -> String] = [
    { "'\($0)/my cv ü'\\''s.json' " }, { "\"\($0)/my cv ü's.json\"" }, { "\($0)/my\\ cv\\ ü\\'s.json " },
    { "file://\($0)/my%20cv%20%C3%BC's.json" }, { "file://localhost\($0)/my%20cv%20%c3%bc%27s.json" },
    { _ in "~/my\\ cv\\ ü\\'s.json" }, { _ in "~/\"my cv ü's.json\"" }, { _ in "my cv ü's.json" },
    { "\($0)/my cv ü's.json" },
  ]

  @Test(arguments: forms.indices)
  func `a path is taken as it is dropped or typed`(index: Int) throws {
    let program = try Program()
    try program.put("my cv ü's.json", #"{"certificates": [{"name": "Made up", "date": "2025-03-14"}]}"#)
    let typed = Self.forms[index](program.folder.path)
    let result = try program.runOnTerminal(
      ["assess", "a.xml", "--role", "ml-engineer"], typing: typed + "\n\n\n\n\nq\n")
    #expect(result.output.contains("Made up"), "\(typed): \(result.output)")
    #expect(!result.output.contains("no such file"), "\(typed)")
  }

  @Test(arguments: ["'/no/such cv.json", "file://elsewhere/cv.json", "/no/such\\"])
  func `what is no path is named as it was typed`(typed: String) throws {
    let program = try Program()
    let result = try program.runOnTerminal(
      ["assess", "a.xml", "--role", "ml-engineer"], typing: typed + "\n\n\n\n\nq\n")
    #expect(result.output.contains("Not taken: \(typed)"), "\(result.output)")
  }
}
