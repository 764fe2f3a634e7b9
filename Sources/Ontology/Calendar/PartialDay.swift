/// A day that may be known only to its month or its year, as people write dates of certificates and jobs
/// (ISO 8601 with reduced precision).
public struct PartialDay: Sendable, Hashable {
  /// The first day that it can be.
  public let first: Day
  /// The last day that it can be.
  public let last: Day

  /// Reads `2027`, `2027-03` or `2027-03-29`; `nil` for any other text.
  public init?(_ text: some StringProtocol) {
    if let day = Day(text) {
      first = day
      last = day
      return
    }
    guard let first = Day("\(text)-01") ?? Day("\(text)-01-01") else { return nil }
    self.first = first
    let (year, month, _) = first.components
    let isWholeYear = text.utf8.count == 4 || month == 12
    last =
      (isWholeYear
        ? Day(year: year, month: 12, day: 31)
        : Day(year: year, month: month + 1, day: 1)?.adding(days: -1)) ?? first
  }

  /// The day that stands for it: the middle of the month or of the year.
  public var middle: Day { first.adding(days: (last.number - first.number) / 2) }

  /// The day that stands for it where it cannot be later than a day; `nil` when all of it is later.
  public func day(notAfter limit: Day) -> Day? { first > limit ? nil : min(middle, limit) }
}
