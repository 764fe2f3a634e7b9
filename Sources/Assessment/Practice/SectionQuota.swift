public import Ontology

extension Exam {
  /// How many of a number of questions each section gets, by its share of the exam.
  ///
  /// The method of the largest remainder (Hamilton): every section gets its share rounded down or up, and together
  /// they get the whole number. Of equal remainders the earlier section comes first.
  ///
  /// - Parameter count: The number of questions; 0 or more.
  /// - Returns: One number for each section, in their order.
  /// - Complexity: O(n log n) for n sections.
  public func sectionQuotas(of count: Int) -> [Int] {
    let exact = sectionShares.map { $0 * Double(count) }
    var quotas = exact.map { Int($0.rounded(.down)) }
    let byRemainder = exact.indices.sorted {
      let (first, second) = (exact[$0] - Double(quotas[$0]), exact[$1] - Double(quotas[$1]))
      return first == second ? $0 < $1 : first > second
    }
    for section in byRemainder.prefix(max(0, count - quotas.reduce(0, +))) { quotas[section] += 1 }
    return quotas
  }
}
