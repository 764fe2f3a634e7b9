import Testing

@testable import Assessment

@Suite struct SectionBlocksTests {
  /// Three sections of a half, a third and a sixth, with a skill each.
  static let balance = SectionBalance(
    sections: [0, 1, 2],
    measure: ReadinessMeasure(
      terms: zip(0..<3, [3.0, 2, 1]).map { ReadinessTerm(skill: $0, target: 3, weight: $1) }))

  @Test(arguments: [(12, [6, 4, 2]), (3, [2, 1, 1]), (0, [1, 1, 1]), (600, [10, 10, 10])])
  func `a block is as long as its section is heavy, within bounds`(count: Int, lengths: [Int]) {
    #expect(SectionBlocks(Self.balance, count: count).lengths == lengths)
  }

  @Test func `a section is stayed in until its block is over, and comes again in the next round`() {
    let blocks = SectionBlocks(Self.balance, count: 6)
    #expect(blocks.lengths == [3, 2, 1])
    #expect(blocks.sectionsInTurn(after: []) == [[0, 1, 2], [0, 1, 2]])
    #expect(blocks.sectionsInTurn(after: [0]) == [[0], [0, 1, 2], [0, 1, 2]])
    #expect(blocks.sectionsInTurn(after: [0, 0, 0]) == [[1, 2], [0, 1, 2]])
    #expect(blocks.sectionsInTurn(after: [0, 0, 0, 2]) == [[1], [0, 1, 2]])
    #expect(blocks.sectionsInTurn(after: [0, 0, 0, 2, 1]) == [[1], [1], [0, 1, 2]])
    #expect(blocks.sectionsInTurn(after: [0, 0, 0, 2, 1, 1]) == [[0, 1, 2], [0, 1, 2]])
    #expect(blocks.sectionsInTurn(after: [0, 0, 0, 2, 1, 1, 0]) == [[0], [0, 1, 2], [0, 1, 2]])
    // A block that had nothing left is over, too.
    #expect(blocks.sectionsInTurn(after: [0, 1, 1]) == [[2], [0, 1, 2]])
  }
}
