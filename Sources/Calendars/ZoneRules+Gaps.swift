public import Ontology

extension ZoneRules {
  /// The times that a clock on the wall leaves out, because it is put forward.
  ///
  /// - Parameter days: The days that are asked for.
  /// - Returns: The stretches of time that touch the days, in order.
  /// - Complexity: O(n) in the number of changes.
  public func gaps(in days: ClosedRange<Day>) -> [BusyInterval] {
    let (start, end) = (WallTime(days.lowerBound), WallTime(days.upperBound.adding(days: 1)))
    var offset = initial.offset
    var gaps: [BusyInterval] = []
    for change in changes {
      let gap = BusyInterval(
        from: change.at.adding(seconds: offset), to: change.at.adding(seconds: change.offset))
      if gap.from < gap.to, gap.from < end, start < gap.to { gaps.append(gap) }
      offset = change.offset
    }
    return gaps
  }
}
