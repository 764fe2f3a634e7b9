import Testing
import Wording

/// A text of several paragraphs is wrapped by whoever shows it, not by where its source ends a line.
@Suite struct ParagraphTests {
  @Test(arguments: [
    ("one\ntwo\n\nthree\nfour", "one two\n\nthree four"),
    ("Before:\n  a  b\n  c  d\nafter\nit", "Before:\n  a  b\n  c  d\nafter it"),
    (
      "text\n\nEXAMPLE\n  readiness start\n    --output x",
      "text\n\nEXAMPLE\n  readiness start\n    --output x"
    ),
    ("KEYS\na word", "KEYS\na word"),
    ("", ""),
  ])
  func `lines of a paragraph are joined, tables, examples and headings stay`(text: String, expected: String) {
    #expect(paragraphs("\(text)") == expected)
  }
}
