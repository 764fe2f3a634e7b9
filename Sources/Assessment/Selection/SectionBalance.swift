/// Keeps the sections of an exam abreast, so that no section is asked about far ahead of its weight.
///
/// Each section may take its share of the items, and one more. A section that is further than that has its
/// scores multiplied by what it may have over what it would have; all others keep theirs. The multiplier is
/// never above 1 and never 0: a section can still be asked about when nothing else is worth the time.
public struct SectionBalance: Sendable, Hashable {
  /// The section of each skill, from 0.
  public let sections: [Int]

  /// The share of the items that each section should have; they add up to 1.
  public let shares: [Double]

  /// Balances the sections by what they weigh in a measure.
  ///
  /// - Parameters:
  ///   - sections: The section of each skill, from 0.
  ///   - measure: What readiness consists of.
  public init(sections: [Int], measure: ReadinessMeasure) {
    var shares = [Double](repeating: 0, count: (sections.max() ?? -1) + 1)
    for (skill, weight) in measure.weights(skillCount: sections.count).enumerated() {
      shares[sections[skill]] += weight
    }
    self.sections = sections
    self.shares = shares
  }

  /// What to multiply the scores of each section's items by, above 0 and at most 1.
  ///
  /// With four sections of equal weight and all of the first five items in section 0, it is
  /// `(1 + 6/4) / 6 = 0.417` for section 0 and 1 for the others.
  ///
  /// - Parameter askedSkills: The skill of each item asked so far.
  /// - Returns: One multiplier for each section.
  /// - Complexity: O(number of items asked + number of sections).
  public func multipliers(askedSkills: some Collection<Int>) -> [Double] {
    var counts = [Int](repeating: 0, count: shares.count)
    for skill in askedSkills { counts[sections[skill]] += 1 }
    let next = Double(askedSkills.count + 1)
    return zip(counts, shares).map { count, share in min(1, (1 + share * next) / Double(count + 1)) }
  }

  /// The sections in the order of how far they are behind their shares, the furthest first.
  ///
  /// - Parameter askedSkills: The skill of each item asked so far.
  func sectionsBehind(askedSkills: some Collection<Int>) -> [Int] {
    var counts = [Int](repeating: 0, count: shares.count)
    for skill in askedSkills { counts[sections[skill]] += 1 }
    let next = Double(askedSkills.count + 1)
    let lags = zip(shares, counts).map { share, count in share * next - Double(count) }
    return shares.indices.filter { shares[$0] > 0 }.sorted { (lags[$1], $0) < (lags[$0], $1) }
  }
}
