import Foundation
import Testing

@Suite(.launching) struct VersionTests {
  @Test func `the change log's newest version is the program's, after what is not released yet`() throws {
    let version = try Program().run(["--version"]).output.trimmingCharacters(in: .newlines)
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let changes = try String(contentsOf: root.appending(path: ".github/CHANGELOG.md"), encoding: .utf8)
    let headings = changes.split(separator: "\n").filter { $0.hasPrefix("## ") }
    #expect(headings.first == "## [Unreleased]")
    let newest = try #require(headings.dropFirst().first)
    #expect(newest.wholeMatch(of: /## \[(.+)\] - \d{4}-\d{2}-\d{2}/)?.1 == version[...])
  }
}
