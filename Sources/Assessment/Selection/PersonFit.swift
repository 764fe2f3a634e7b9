/// Whether a person's answers look like those of someone who reads the questions.
///
/// Two signs: a long run of equal answers to can-do statements (a *straight line*), and answers that are
/// together less likely than the model expects. Either is a reason to look, or to switch to check questions;
/// neither is proof of anything.
public struct PersonFit: Sendable, Hashable {
  /// The length of the longest run of equal answers to can-do statements; check questions in between and
  /// *not sure* are skipped.
  public let longestRun: Int

  /// The number of answers whose probability counts: all but *not sure* to a can-do statement.
  public let answerCount: Int

  /// The sum of the logarithms of the probabilities that the answers had when they were given.
  public let logLikelihood: Double

  /// What that sum was expected to be.
  public let expectedLogLikelihood: Double

  /// The variance that it was expected to have.
  public let logLikelihoodVariance: Double

  /// How far the answers are from what was expected, in standard deviations; negative for unlikely answers.
  ///
  /// About standard normal for someone who answers as the model assumes; below -2 in one case out of forty or
  /// so. This is the standardised fit index `l_z` (Drasgow, Levine & Williams 1985,
  /// doi:10.1111/j.2044-8317.1985.tb00817.x), with the probability of each answer given those before it.
  public var standardizedFit: Double {
    logLikelihoodVariance > 0
      ? (logLikelihood - expectedLogLikelihood) / logLikelihoodVariance.squareRoot() : 0
  }

  /// Below this ``standardizedFit`` answers are called unusual: that of one in forty people of the model.
  public static let unusualFit = -2.0

  /// Whether the answers fit together so badly that the numbers need more room.
  public var isUnusual: Bool { standardizedFit < Self.unusualFit }

  /// The share of what the answers took from the doubt that is given back, 0 to a half.
  ///
  /// Nothing down to ``unusualFit``, then a quarter for each standard deviation below it. A rule of this library's
  /// own: answers that the model finds unlikely say less than it takes them to say.
  public var doubt: Double { min(max((Self.unusualFit - standardizedFit) / 4, 0), 0.5) }

  /// Replays the answers in the order given.
  ///
  /// - Parameters:
  ///   - belief: The belief before the first answer, with all evidence in it.
  ///   - responses: The answers, in the order in which they are to be replayed.
  ///   - readiness: How ready the person is to guess; *not sure* counts if it is below 1.
  /// - Complexity: O(n · c²) for n answers on c coordinates.
  public init(belief: Belief, responses: [RecordedResponse], readiness: Double = 1) {
    let coordinates = Set(responses.map { belief.coordinate(of: $0.item) }).sorted()
    let placeOf = Dictionary(uniqueKeysWithValues: zip(coordinates, coordinates.indices))
    self.init(
      marginal: CompactNormal(belief.state, coordinates: coordinates),
      places: responses.map { placeOf[belief.coordinate(of: $0.item)] ?? 0 }, responses: responses,
      readiness: readiness)
  }

  /// The same for what is believed of the coordinates asked about.
  ///
  /// - Parameter places: For each answer, the place of its coordinate.
  init(
    marginal: CompactNormal, places: [Int], responses: [RecordedResponse], readiness: Double
  ) {
    var state = marginal
    var count = 0
    var sum = 0.0
    var expected = 0.0
    var variance = 0.0
    for (place, response) in zip(places, responses) where response.item.isInformed(by: response.answer) {
      let before = state[place]
      let isOpen = response.item.kind == .check && readiness < 1
      if response.answer != .notSure || isOpen {
        var mean = 0.0
        var square = 0.0
        for answer in response.item.answers(readiness: readiness) {
          let probability = Tilted(
            item: response.item, answer: answer, before: before, readiness: readiness
          ).probability
          let logarithm = naturalLogarithm(max(probability, 1e-300))
          mean += probability * logarithm
          square += probability * logarithm * logarithm
          if answer == response.answer { sum += logarithm }
        }
        count += 1
        expected += mean
        variance += max(square - mean * mean, 0)
      }
      let tilted = Tilted(
        item: response.item, answer: response.answer, before: before, readiness: readiness)
      state.move(place, to: tilted.moments)
    }
    longestRun = Self.longestRun(in: responses)
    answerCount = count
    logLikelihood = sum
    expectedLogLikelihood = expected
    logLikelihoodVariance = variance
  }

  /// The length of the longest run of can-do statements that were all answered *not sure*.
  ///
  /// - Complexity: O(n).
  public static func longestUnsureRun(in responses: [RecordedResponse]) -> Int {
    var longest = 0
    var current = 0
    for response in responses where response.item.kind == .canDo {
      current = response.answer == .notSure ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }

  /// The length of the longest run of equal answers to can-do statements; see ``longestRun``.
  ///
  /// - Complexity: O(n).
  public static func longestRun(in responses: [RecordedResponse]) -> Int {
    var longest = 0
    var current = 0
    var last: Answer?
    for response in responses where response.item.kind == .canDo && response.answer != .notSure {
      current = response.answer == last ? current + 1 : 1
      last = response.answer
      longest = max(longest, current)
    }
    return longest
  }
}
