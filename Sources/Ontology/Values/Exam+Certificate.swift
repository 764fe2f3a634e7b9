extension Exam {
  /// How many questions the exam has, and how long it takes.
  public struct Sitting: Sendable, Hashable {
    /// Number of questions, the fewest where it varies.
    public var questions: Int
    /// Minutes.
    public var minutes: Int
    /// The address of the source.
    public var source: String
    /// `A` seen at the source or agreed by several, `B` one recent reader, `C` inferred.
    public var confidence: String
  }

  /// How long the certificate holds that whoever passes is given.
  public struct Certificate: Sendable, Hashable {
    /// Months from the exam to the certificate's end.
    public var months: Int
    /// Days before the end from which on it can be renewed.
    public var renewalDays: Int
    /// Days after the end within which it can still be renewed.
    public var graceDays: Int
    /// The address of the source.
    public var source: String
    /// `A` seen at the source or agreed by several, `B` one recent reader, `C` inferred.
    public var confidence: String
    /// The day on which that was last checked.
    public var checked: Day
    /// Where it is written.
    public var place: Place

    /// The day on which a certificate of an exam passed on a day ends.
    public func end(passed: Day) -> Day { passed.adding(months: months) }

    /// The first day on which it can be renewed.
    public func renewalOpens(passed: Day) -> Day { end(passed: passed).adding(days: -renewalDays) }
  }

  /// When the exam may be taken again by whoever failed.
  public struct Retakes: Sendable, Hashable {
    /// Days to wait after the first failed attempt, after the second, and so on.
    public var waits: [Int]
    /// Months within which ``mostAttempts`` may be made.
    public var months: Int
    /// The address of the source.
    public var source: String
    /// `A` seen at the source or agreed by several, `B` one recent reader, `C` inferred.
    public var confidence: String
    /// The day on which that was last checked.
    public var checked: Day
    /// Where it is written.
    public var place: Place

    /// The most attempts within the months: one after each wait, and the first.
    public var mostAttempts: Int { waits.count + 1 }

    /// The first day on which the exam may be taken again.
    ///
    /// - Parameter failed: The days of the failed attempts, in any order; at least one.
    /// - Returns: `nil` without an attempt.
    /// - Complexity: O(n log n).
    public func earliest(after failed: [Day]) -> Day? {
      let days = failed.sorted()
      guard let last = days.last else { return nil }
      // What lies further back than the months counts no more.
      let recent = days.filter { $0.adding(months: months) > last }
      if waits.indices.contains(recent.count - 1) { return last.adding(days: waits[recent.count - 1]) }
      let longest = last.adding(days: waits.last ?? 0)
      return recent.suffix(mostAttempts).first.map { max(longest, $0.adding(months: months)) }
    }
  }
}
