/// What a disturbance costs on the way to the least one, as one number.
///
/// The goal is lexicographic; on the way to it readiness may be lacking for a while, at a price that is found
/// by and by: it rises while readiness is lacking, and falls while there is enough.
struct DisturbancePrice: Sendable {
  private static let moved = 1000
  private static let shifted = 100
  /// What is added for each week that an activity is away from its place, and at most for one that is gone.
  private static let week = 30
  private static let gone = 200
  /// What a run that is too many costs.
  private static let excess = 1500
  /// What is added as soon as any readiness is lacking.
  private static let lacking = 600
  /// The price of all readiness, were it lacking, at least and at most.
  private static let wholeReadiness = 200_000...4_000_000
  /// The worth of as much readiness again.
  private static let surplus = 2000
  /// After so many steps the price of readiness changes, by so much of itself in percent.
  private static let (rounds, rate) = (32, 3)

  private let former: FormerWeeks
  private let floor: Int
  private var wholeReadiness = Self.wholeReadiness.lowerBound
  private var round = 0
  private var lacking = 0

  init(former: FormerWeeks, floor: Int) {
    self.former = former
    self.floor = max(1, floor)
  }

  /// Forgets what has been found.
  mutating func begin() {
    wholeReadiness = Self.wholeReadiness.lowerBound
    (round, lacking) = (0, 0)
  }

  /// The cost; less is better.
  func of(_ outcome: OrderPlacement.Outcome) -> Int {
    let disturbance = outcome.disturbance
    var cost =
      Self.excess * disturbance.excess + Self.moved * disturbance.moved + Self.shifted * disturbance.shifted
    for activity in former.counted {
      let week = outcome.weeks[activity]
      guard former.hasMoved(activity, to: week) else { continue }
      let distance = week == FormerWeeks.gone ? Int.max / Self.week : abs(week - former.end[activity])
      cost += min(Self.gone, Self.week * distance)
    }
    if disturbance.deficit > 0 { cost += Self.lacking + disturbance.deficit * wholeReadiness / floor }
    return cost - (disturbance.readiness - floor) * Self.surplus / floor
  }

  /// Takes note of where the search is.
  ///
  /// - Returns: Whether the price has changed.
  mutating func adjust(to outcome: OrderPlacement.Outcome) -> Bool {
    lacking += outcome.disturbance.deficit > 0 ? 1 : -1
    round += 1
    guard round.isMultiple(of: Self.rounds) else { return false }
    let change = wholeReadiness * Self.rate / 100
    let next = lacking > 0 ? wholeReadiness + change : wholeReadiness - change
    wholeReadiness = min(max(next, Self.wholeReadiness.lowerBound), Self.wholeReadiness.upperBound)
    lacking = 0
    return true
  }
}
