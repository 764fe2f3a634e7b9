extension Exam {
  /// An earlier outline of an exam, as far as it differs from the one after it.
  public struct Edition: Sendable, Hashable {
    /// How exactly the day of an edition is known.
    public enum Precision: String, Sendable, Hashable {
      /// To the day.
      case day
      /// To the year; the day is its first.
      case year
    }

    /// The weight that a section had.
    public struct Weight: Sendable, Hashable {
      /// The section of today's outline.
      public var section: Section.ID
      /// Its weight then, in percent as published.
      public var percent: Double
      /// Where it is written.
      public var place: Place
    }

    /// The day from which it was in force.
    public var day: Day
    /// How exactly that day is known.
    public var precision: Precision
    /// What people call it, such as `v3.1`.
    public var name: String
    /// Whether its sections are those of today's outline; if not, nothing of it maps.
    public var isComparable: Bool
    /// What there is to know about it, in our words; may be empty.
    public var note: String
    /// The address of the source of note and weights.
    public var source: String
    /// `A` seen at the source or agreed by several, `B` one recent reader, `C` inferred.
    public var confidence: String
    /// What its sections weighed, as far as that is known.
    public var weights: [Weight]
    /// What the edition after it changed.
    public var changes: [Change]
    /// Where it is written.
    public var place: Place

    /// The day, or the year where no more is known, as ISO 8601 writes it.
    public var since: String { precision == .year ? "\(day.components.year)" : "\(day)" }

    /// Whether a day names this very edition, as exactly as its day is known.
    public func began(on other: Day) -> Bool {
      precision == .year ? day.components.year == other.components.year : day == other
    }
  }
}
