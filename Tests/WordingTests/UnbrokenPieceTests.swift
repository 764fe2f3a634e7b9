import Testing
import Wording

/// Lines end between words, and never inside a command.
@Suite struct UnbrokenPieceTests {
  @Test(arguments: [
    (
      "Then answer: readiness practice --skill sql --questions 2. Go on",
      ["Then", "answer:", "readiness practice --skill sql --questions 2.", "Go", "on"]
    ),
    ("it: readiness practice --wrong.", ["it:", "readiness practice --wrong."]),
    ("Take it: readiness mock.", ["Take", "it:", "readiness mock."]),
    ("'readiness replan' finds room", ["'readiness replan'", "finds", "room"]),
    ("'readiness assess --again', then", ["'readiness assess --again',", "then"]),
    ("(readiness mock): book", ["(readiness mock):", "book"]),
    ("readiness replan --exam-date DAY --yes", ["readiness replan --exam-date DAY --yes"]),
    ("Your readiness is high", ["Your", "readiness", "is", "high"]),
    ("of readiness", ["of", "readiness"]),
    ("", []),
  ])
  func `a command is one piece`(text: String, pieces: [String]) {
    #expect(text.unbrokenPieces(within: 79) == pieces)
  }

  @Test func `a command that is wider than a line is given word by word`() {
    #expect(
      "readiness practice --skill sql".unbrokenPieces(within: 20) == [
        "readiness", "practice", "--skill", "sql",
      ])
  }
}
