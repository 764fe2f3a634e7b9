/// What is placed first, and where it is to end: all that the search for a stable plan decides.
struct PlacingOrder: Sendable {
  /// The activities, each behind what it requires; what comes first has the choice of weeks.
  ///
  /// The order is no order in time: an activity of a late week may come first.
  var sequence: [Int]
  /// Activity → the week in which it should end: its former one or one next to it, or for what is new that of the
  /// fresh plan; negative for what should end as early as possible.
  var wanted: [Int]
  /// The week of each practice exam.
  var sittingWeeks: [Int]
}
