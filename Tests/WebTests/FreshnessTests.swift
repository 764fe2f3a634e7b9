import Foundation
import Ontology
import TestSupport
import Testing
import UseCases
import Web

/// What is kept between two requests is never older than the file.
@Suite struct FreshnessTests {
  @Test func `a letter that another program changes is seen at once, at the same length and time`() throws {
    var visitor = try LifeTests.answered()
    let path = visitor.folder.file("profile.xml")
    try visitor.go("/tasks")
    #expect(visitor.page.text.contains("Ada: what there is to do"))
    let before = try #require(FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date)
    let text = try #require(visitor.folder.text("profile.xml"))
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.write(contentsOf: Data(text.replacing("name=\"Ada\"", with: "name=\"Eva\"").utf8))
    try handle.close()
    try FileManager.default.setAttributes([.modificationDate: before], ofItemAtPath: path)
    try visitor.go("/tasks")
    #expect(visitor.page.text.contains("Eva: what there is to do"))
  }

  @Test func `what is asked and how much is left is the same for a program that was just started`() throws {
    var visitor = try Visitor()
    try visitor.go("/you")
    try visitor.submit("/you", ["name": ["Ada"], "role": ["ml-engineer"], "questions": ["20"]])
    try visitor.go("/questions/next")
    for turn in 0..<4 {
      let form = try #require(visitor.page.forms.first { $0.action.hasPrefix("/questions/of/") })
      try visitor.submit(form, ["answer": turn == 2 ? ["?"] : try LifeTests.choices(on: visitor.page)])
      var other = try Visitor(in: visitor.folder)
      try other.go("/questions/next")
      for page in [visitor.page, other.page] {
        #expect(page.text.contains("Question \(turn + 2) of 20, about"))
      }
      #expect(other.place == visitor.place && other.page.title == visitor.page.title)
    }
  }
}
