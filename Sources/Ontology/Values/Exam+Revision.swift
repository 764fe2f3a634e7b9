extension Exam {
  /// Everything that lies between an earlier outline and today's.
  public struct Revision: Sendable, Hashable {
    /// A section whose weight is not what it was.
    public struct Reweighting: Sendable, Hashable {
      /// The section as it is today.
      public var section: Section
      /// Its weight then, in percent as published.
      public var before: Double
    }

    /// The day of the outline that was asked about.
    public var since: Day
    /// The edition in force on that day; `nil` where the history does not reach back so far.
    public var base: Edition?
    /// The editions from that one on that are not in force any more, oldest first.
    public var editions: [Edition]
    /// The sections whose weights moved, in the order of the outline; empty where the old ones are not known.
    public var reweighted: [Reweighting]

    /// All changes of all ``editions``, in order.
    public var changes: [Change] { editions.flatMap(\.changes) }
  }

  /// How the day of an edition stands to this outline.
  public enum Standing: Sendable, Hashable {
    /// It is this outline's own.
    case current
    /// It is later than this outline's: the library is the older one.
    case ahead
    /// It is earlier; what changed since.
    case behind(Revision)
  }

  /// How an edition, named by its first day, stands to this outline.
  ///
  /// A day between two known editions belongs to the earlier one, which was in force then.
  /// - Complexity: O(e + s) for e editions and s sections.
  public func standing(ofEdition day: Day) -> Standing {
    if day == edition { return .current }
    if day > edition { return .ahead }
    let first = editions.lastIndex { $0.began(on: day) } ?? editions.lastIndex { $0.day <= day }
    let base = first.map { editions[$0] }
    let weights = Dictionary(
      (base?.weights ?? []).map { ($0.section, $0.percent) }, uniquingKeysWith: { first, _ in first })
    return .behind(
      Revision(
        since: day, base: base, editions: Array(editions[(first ?? 0)...]),
        reweighted: sections.compactMap { section in
          guard let before = weights[section.id], before != section.weight else { return nil }
          return Revision.Reweighting(section: section, before: before)
        }))
  }
}
