/// How the people of a calibration answer, beyond what they know.
public struct PopulationEstimate: Sendable, Hashable {
  /// The number of sittings.
  public internal(set) var sittings: Int
  /// By how much people overestimate themselves, and how much they differ in it, in levels.
  public internal(set) var overclaiming: Moments
  /// The standard error of the mean over-claiming, in levels.
  public internal(set) var overclaimingError: Double
  /// The share of answers given without reading.
  public internal(set) var lapse: Double
  /// What the authored chances of guessing right are multiplied by.
  public internal(set) var guessing: Double

  /// The number of people, or answers, that what was authored counts for.
  private static let weight = 10.0
  static let lapseWeight = 5_000.0
  static let guessingWeight = 2_000.0

  /// What was authored.
  init(overclaiming: Moments, lapse: Double) {
    sittings = 0
    self.overclaiming = overclaiming
    overclaimingError = (overclaiming.variance / Self.weight).squareRoot()
    self.lapse = lapse
    guessing = 1
  }

  /// Learns over-claiming from what is believed of each person's.
  mutating func learn(_ people: [Moments], authored: Moments) {
    sittings = people.count
    let count = Double(people.count) + Self.weight
    let mean = (people.reduce(0) { $0 + $1.mean } + Self.weight * authored.mean) / count
    let square = people.reduce(0) { $0 + $1.variance + ($1.mean - mean) * ($1.mean - mean) }
    let variance = (square + Self.weight * authored.variance) / count
    overclaiming = Moments(mean: mean, variance: variance)
    // What an answer leaves unknown of a person is missing from the information on the mean (Louis 1982).
    let told = people.reduce(Self.weight) { $0 + max(1 - $1.variance / variance, 0) }
    overclaimingError = (variance / told).squareRoot()
  }
}
