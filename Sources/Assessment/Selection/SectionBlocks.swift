/// Keeps a questionnaire in a section for a while, so that people need not change the subject with every question.
///
/// Each section has a block of questions by its weight. When every section has had one, a new round begins.
public struct SectionBlocks: Sendable, Hashable {
  /// The most questions of one block.
  public static let longest = 10

  /// The section of each skill, from 0.
  public let sections: [Int]

  /// The number of questions of each section's block; 0 for a section that weighs nothing.
  public let lengths: [Int]

  /// Lays out the blocks of one round.
  ///
  /// - Parameters:
  ///   - balance: The sections and their shares.
  ///   - count: The number of questions that are asked in blocks.
  public init(_ balance: SectionBalance, count: Int) {
    sections = balance.sections
    lengths = balance.shares.map { share in
      share > 0 ? min(Self.longest, max(1, Int((share * Double(max(count, 0))).rounded()))) : 0
    }
  }

  /// The sections from which the next question may come, in the order of preference: the one whose block goes on,
  /// those that have had no block in this round, all.
  ///
  /// - Parameter askedSkills: The skill of each question asked in blocks so far, in order.
  /// - Complexity: O(number of questions asked).
  func sectionsInTurn(after askedSkills: some Sequence<Int>) -> [Set<Int>] {
    let all = Set(lengths.indices.filter { lengths[$0] > 0 })
    var had: Set<Int> = []
    var current: Int?
    var run = 0
    func close(_ section: Int) {
      had.insert(section)
      if all.isSubset(of: had) { had = [] }
    }
    for skill in askedSkills {
      let section = sections[skill]
      if section == current {
        run += 1
      } else {
        if let current { close(current) }
        (current, run) = (section, 1)
      }
      if run >= lengths[section] {
        close(section)
        current = nil
      }
    }
    return (current.map { [[$0]] } ?? []) + [all.subtracting(had), all]
  }
}
