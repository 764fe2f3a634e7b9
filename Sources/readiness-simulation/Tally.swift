import Assessment

/// The errors of many people at one length, and what they come to.
struct Tally: Sendable {
  private let scores: [Session.Score]

  init(_ scores: [Session.Score]) { self.scores = scores }

  /// The number of people.
  var count: Int { scores.count }

  /// The number of answers of each person, where all gave as many.
  var scoreCount: Int { scores.first?.count ?? 0 }

  /// The root of the mean squared error, in readiness points.
  var rmse: Double { meanSquare.squareRoot() }

  /// The standard error of `rmse`, by the delta method.
  var rmseError: Double {
    guard count > 1, rmse > 0 else { return 0 }
    let squares = scores.map { $0.error * $0.error }
    let spread = squares.reduce(0) { $0 + ($1 - meanSquare) * ($1 - meanSquare) } / Double(count - 1)
    return (spread / Double(count)).squareRoot() / (2 * rmse)
  }

  /// The mean error, in readiness points: positive when readiness is shown too high.
  var bias: Double { scores.reduce(0) { $0 + $1.error } / Double(max(count, 1)) }

  /// The mean estimate, in readiness points.
  var shown: Double { scores.reduce(0) { $0 + $1.shown } / Double(max(count, 1)) }

  /// The share of people whose interval holds the truth, in percent.
  var coverage: Double { 100 * Double(scores.count(where: \.isCovered)) / Double(max(count, 1)) }

  /// The standard error of `coverage`, in percent.
  var coverageError: Double {
    let share = coverage / 100
    return 100 * (share * (1 - share) / Double(max(count, 1))).squareRoot()
  }

  /// The median of the minutes.
  var minutes: Double { scores.map(\.minutes).sorted().dropFirst(count / 2).first ?? 0 }

  private var meanSquare: Double { scores.reduce(0) { $0 + $1.error * $1.error } / Double(max(count, 1)) }
}

/// When the people of a simulation could stop.
struct Stops: Sendable {
  private let scores: [Session.Score]
  private let people: Int

  init(_ sessions: [Session]) {
    people = sessions.count
    scores = sessions.compactMap(\.stop)
  }

  /// The share of people who reached the width, in percent.
  var reached: Double { 100 * Double(scores.count) / Double(max(people, 1)) }

  /// The median number of items, over all people; `nil` if most did not reach the width.
  var items: Int? { median(scores.map(\.count)) }

  /// The median of the minutes, likewise.
  var minutes: Double? { median(scores.map(\.minutes)) }

  /// The errors of those who did, at the stop.
  var tally: Tally { Tally(scores) }

  private func median<Value: Comparable>(_ values: [Value]) -> Value? {
    values.sorted().dropFirst(people / 2).first
  }
}
