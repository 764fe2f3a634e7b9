/// The best choices found so far: for each number of quarter-hours that are to be left over, the one with the
/// most points.
///
/// A choice that fills the hours to the last quarter often cannot be put into weeks; one that leaves some over
/// often can.
struct SelectionPool: Sendable {
  /// The most quarter-hours left over that make a difference.
  static let mostSlack = 8

  private let time: Int
  private let learningTime: Int
  /// Quarter-hours left over → activities, in no order.
  private(set) var choices: [[Int]]
  /// Quarter-hours left over → points, or -1.
  private(set) var points: [Int]

  init(tables: SearchTables) {
    time = tables.time
    learningTime = tables.learningTime
    choices = [[Int]](repeating: [], count: Self.mostSlack + 1)
    points = [Int](repeating: -1, count: Self.mostSlack + 1)
  }

  /// The most points of any choice that fits into the hours.
  var mostPoints: Int { points[0] }

  /// Each choice once, that with the most points first.
  var distinct: [(points: Int, activities: [Int])] {
    choices.indices.compactMap { slack in
      points[slack] < 0 || slack > 0 && choices[slack] == choices[slack - 1]
        ? nil : (points[slack], choices[slack])
    }
  }

  /// Takes a choice in where it is the best.
  mutating func offer(_ set: ChosenSet) {
    let slack = min(Self.mostSlack, time - set.weight, learningTime - set.learning)
    guard slack >= 0, set.points > points[slack] else { return }
    var least = slack
    while least >= 0, set.points > points[least] {
      points[least] = set.points
      choices[least] = set.members
      least -= 1
    }
  }
}
