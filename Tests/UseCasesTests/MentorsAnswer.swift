import Foundation
import Testing
import XML

/// The text form of a mentor's page, being filled in.
struct MentorsAnswer {
  private(set) var text: String

  /// Takes the form out of a page.
  init(page: String) throws {
    let start = try #require(page.range(of: "READINESS REVIEW"))
    let end = try #require(page.range(of: "END OF REVIEW"))
    text = String(page[start.lowerBound..<end.upperBound]) + "\n"
  }

  /// Answers the first such question after a place.
  mutating func answer(_ question: String, _ answer: String, after place: String = "READINESS REVIEW") throws
  {
    let start = try #require(text.range(of: place)).upperBound
    let colon = try #require(text.range(of: "\n\(question):", range: start..<text.endIndex)).upperBound
    let end = try #require(text.range(of: "\n", range: colon..<text.endIndex)).lowerBound
    text.replaceSubrange(colon..<end, with: " " + answer)
  }

  /// The form as the file that comes back.
  var file: SourceFile { SourceFile(path: "mail.txt", text: text) }
}
