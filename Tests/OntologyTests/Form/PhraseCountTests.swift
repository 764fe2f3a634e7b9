import Testing

@testable import Ontology

@Suite struct PhraseCountTests {
  @Test(arguments: [
    ("keep the key in cloud kms, because it rotates", 1 + 1), ("in order to see, in order to act", 2),
    ("in order that", 0), ("becausewhich", 0), ("which which which", 2), ("", 0), ("cloud kms cloud kms", 1),
    ("cloud", 0), ("kms cloud kms", 1), ("c++ which", 1),
  ])
  func `phrases are counted as whole words`(text: String, count: Int) {
    let phrases = PhraseCount(["because", "in order to", "which", "cloud kms", "c++"])
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }
    let spaced = " " + words.joined(separator: " ") + " "
    let found = ["because", "in order to", "which", "cloud kms"].reduce(0) {
      $0 + spaced.ranges(of: " \($1) ").count
    }
    #expect(phrases.count(in: words) == count)
    #expect(found == count)
  }
}
