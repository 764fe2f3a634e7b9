/// How much harder an item is for the people of one group than for all others who know as much (uniform
/// differential item functioning).
public struct GroupDifference: Sendable, Hashable {
  /// The group.
  public let group: Int
  /// The number of answers of the group, and of all others.
  public let answerCount: Int
  public let otherCount: Int
  /// How much harder it is for the group, in levels; negative where it is easier.
  public let levels: Double
  /// How far that may be off, as a standard deviation in levels.
  public let error: Double

  /// The fewest answers on either side.
  public static let leastAnswers = 20
  /// How many standard errors, and how many levels, a difference must have to be called one.
  public static let surenessLimit = 3.0
  public static let sizeLimit = 0.4

  /// Whether somebody should ask why: the difference is sure, and large enough to matter.
  public var isNotable: Bool {
    levels.magnitude >= Self.sizeLimit && levels.magnitude >= Self.surenessLimit * error
  }
}

extension ItemCalibration {
  /// The differences between the groups that gave enough answers to an item, in their order.
  ///
  /// The common shift of the intercepts that suits the answers of the group best, less that of the others, by
  /// Fisher scoring; cavities and discrimination stay. An item that differs is flatter for everybody together than for
  /// either side, so that a large difference is shown somewhat too large in levels.
  ///
  /// - Parameter item: The place of the item in the sample.
  /// - Complexity: O(n · g) for n answers of g groups.
  public func differences(of item: Int) -> [GroupDifference] {
    let observations = observations[item]
    let parameters = items[item].parameters
    let shape = ItemShape(parameters, reference: 0)
    let groups = Set(observations.map(\.group)).sorted()
    guard groups.count > 1 else { return [] }
    func moved(_ part: [ItemLikelihood.Observation]) -> (shift: Double, information: Double) {
      var shape = shape
      var (shift, information) = (0.0, 0.0)
      for _ in 0..<Self.scoringSteps {
        var score = 0.0
        information = 0
        for observation in part {
          score += Self.slope(of: observation.answer, parameters, shape, observation).score
          // What such people's answers are expected to tell.
          for answer in parameters.answers(readiness: observation.readiness) {
            let own = Self.slope(of: answer, parameters, shape, observation)
            information += own.probability * own.score * own.score
          }
        }
        guard information > 1e-9 else { break }
        let step = min(max(score / information, -1), 1)
        shift += step
        for place in 0..<shape.stepCount { shape.values[place] += step }
      }
      return (shift, information)
    }
    return groups.compactMap { group in
      let own = observations.filter { $0.group == group }
      let other = observations.filter { $0.group != group }
      guard min(own.count, other.count) >= GroupDifference.leastAnswers else { return nil }
      let (first, second) = (moved(own), moved(other))
      guard first.information > 1e-9, second.information > 1e-9 else { return nil }
      let harder = second.shift - first.shift
      let error = (1 / first.information + 1 / second.information).squareRoot()
      return GroupDifference(
        group: group, answerCount: own.count, otherCount: other.count,
        levels: harder / parameters.discrimination, error: error / parameters.discrimination)
    }
  }

  private static let scoringSteps = 6

  /// An answer's probability, and the derivative of its logarithm by a common shift of the intercepts.
  private static func slope(
    of answer: Answer, _ item: ItemParameters, _ shape: ItemShape, _ observation: ItemLikelihood.Observation
  ) -> (probability: Double, score: Double) {
    var observation = observation
    observation.answer = answer
    let found = ItemLikelihood(of: shape, guessing: item.guessing, lapse: item.lapse, on: [observation])
    return (exponential(found.value), (0..<shape.stepCount).reduce(0) { $0 + found.gradient[$1] })
  }
}
