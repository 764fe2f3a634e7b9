import Foundation
import Testing

/// What a lab says of its start, wherever it is shown.
@Suite(.launching) struct LabStartTests {
  @Test func `a lab is shown with its start, its lines as they are, and what judges it`() throws {
    let program = try Program()
    let result = try program.run(["show", "foundations-git-branch-lab"])
    #expect(result.status == 0)
    #expect(result.output.contains("\nSave as conflict.sh:\n    set -e\n"))
    #expect(result.output.contains("\nIt is good when:\n  - "))
    #expect(result.output.contains("\nIf you are alone: "))
  }

  @Test func `a page and a Markdown file tell the learner how a lab begins`() throws {
    let program = try Program()
    let start = try program.run([
      "start", "--sample", "ml-engineer", "--start", "2027-01-04", "--output", "plans",
    ])
    #expect(start.status == 0, "\(start.errors)")
    for name in ["plan.md", "plan.html"] {
      #expect(try program.run(["export", "plans/plan.xml", "--output", name]).status == 0)
      let text = try String(contentsOf: program.folder.appending(path: name), encoding: .utf8)
      #expect(text.contains("It is good when"), "\(name)")
      #expect(text.contains("https://github.com/"), "\(name)")
    }
    let sheet = try program.run([
      "export", "plans/plan.xml", "--for", "manager", "--format", "md", "--output", "-",
    ])
    #expect(sheet.output.contains("labs and projects (about USD "))
    #expect(!sheet.output.contains("It is good when"))
  }
}
