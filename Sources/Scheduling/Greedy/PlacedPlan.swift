/// A plan with the choices that led to it, so that it can be compared and changed.
struct PlacedPlan: Sendable {
  let timetable: Timetable
  /// The prices of activities by which closures were chosen.
  let price: [Int]
  /// Whether the hands-on share was kept after every target.
  let keepsShare: Bool
  /// The targets in the order in which they were placed, then those for which there was no room.
  let sequence: [Int]
  /// How many of `sequence` were placed.
  let placedCount: Int
  /// Points of met targets, without the base value.
  let readiness: Int
  /// Point-weeks under the readiness curve, without the base value.
  let area: Int

  /// Whether the hands-on share is kept; all else always is.
  var isValid: Bool { timetable.balance >= 0 }

  /// More readiness first, then earlier readiness.
  func isBetter(than other: PlacedPlan) -> Bool {
    (readiness, area) > (other.readiness, other.area)
  }
}
