/// How the clocks of a time zone stand: offsets from UTC and the moments at which they change.
public struct ZoneRules: Sendable, Hashable {
  /// A change of the clocks.
  public struct Change: Sendable, Hashable {
    /// The moment in UTC.
    public var at: WallTime
    /// Seconds to be added to UTC from then on.
    public var offset: Int
    /// Whether it is daylight-saving time from then on.
    public var isDaylight: Bool
    /// The abbreviation of the time, such as `CET`.
    public var name: String

    /// Creates a change.
    public init(at: WallTime, offset: Int, isDaylight: Bool, name: String) {
      self.at = at
      self.offset = offset
      self.isDaylight = isDaylight
      self.name = name
    }
  }

  /// What holds before the first change.
  public var initial: Change
  /// The changes in order.
  public var changes: [Change]

  /// Creates rules.
  public init(initial: Change, changes: [Change]) {
    self.initial = initial
    self.changes = changes.sorted { $0.at < $1.at }
  }

  /// A zone whose clocks never change.
  public static func fixed(offset: Int, name: String) -> ZoneRules {
    ZoneRules(
      initial: Change(at: WallTime(seconds: .min / 4), offset: offset, isDaylight: false, name: name),
      changes: [])
  }

  /// What holds at a moment in UTC.
  ///
  /// - Complexity: O(log n) in the number of changes.
  public func state(at moment: WallTime) -> Change {
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].at <= moment { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? initial : changes[low - 1]
  }

  /// What a clock on the wall shows at a moment in UTC.
  public func wallTime(at moment: WallTime) -> WallTime { moment.adding(seconds: state(at: moment).offset) }

  /// The moment in UTC at which a clock on the wall shows a time.
  ///
  /// A time that occurs twice is the first of both; one that the clocks leave out is read with the offset that
  /// held before the gap (RFC 5545, section 3.3.5).
  public func moment(of wall: WallTime) -> WallTime {
    // The offset in force before any change near by gives the first occurrence, and the reading of a gap.
    let before = state(at: wall.adding(seconds: -93_600)).offset
    let first = wall.adding(seconds: -before)
    let offset = state(at: first).offset
    if offset == before { return first }
    let second = wall.adding(seconds: -offset)
    return wallTime(at: second) == wall ? second : first
  }
}
