/// One item as people's answers show it.
public struct ItemEstimate: Sendable, Hashable {
  /// The parameters; those that the whole bank leads to expect where nobody answered.
  public let parameters: ItemParameters
  /// The number of answers.
  public let answerCount: Int
  /// How far the thresholds may be off, as a standard deviation in levels.
  public let difficultyError: Double
  /// The same with the discrimination taken for known.
  public let conditionalError: Double
  /// What the answers left of the doubt about the item, as a share of what there would be without them: the standard
  /// deviation of its log-odds in the middle of the people.
  ///
  /// Not that of the difficulty, which says nothing of an item that everybody answers alike.
  public let remainingDoubt: Double
  /// How far the discrimination may be off, as a standard deviation per level.
  public let discriminationError: Double
  /// How far the chance of guessing right may be off, as a standard deviation; 0 for a can-do statement.
  public let guessingError: Double

  /// Whether the answers tell more of the item than the rest of the bank does: the doubt about it is three
  /// tenths smaller at least, and ``leastAnswers`` people answered it.
  public var isCalibrated: Bool {
    answerCount >= Self.leastAnswers && remainingDoubt < 0.7
  }

  /// The parameters with how far they may be off, as the engine reads them from a library.
  public var uncertainParameters: ItemParameters {
    var parameters = parameters
    parameters.thresholdSpread = difficultyError
    parameters.discriminationSpread = discriminationError / parameters.discrimination
    return parameters
  }

  /// The fewest answers that parameters are taken from.
  public static let leastAnswers = 10

  init(
    _ item: ItemParameters, authored: ItemShape, found: ItemEstimator.Result, prior: ItemPrior,
    guessing: Double,
    guesses: Double, lapse: Double, count: Int
  ) {
    let shape = found.shape
    let slope = ItemShape.slope
    var parameters = item.takenForCertain
    parameters.discrimination = shape.discrimination
    parameters.thresholds = shape.thresholds
    parameters.guessing = guessing
    parameters.lapse = lapse
    self.parameters = parameters
    answerCount = count
    // Of the middle step, by the delta method: b = reference − e / a.
    let middle = shape.stepCount / 2
    let byIntercept = -1 / shape.discrimination
    let bySlope = shape.values[middle] / (shape.discrimination * shape.discrimination)
    func error(_ matrix: SquareMatrix) -> Double {
      let square =
        byIntercept * byIntercept * matrix[middle, middle] + bySlope * bySlope * matrix[slope, slope]
        + 2 * byIntercept * bySlope * matrix[middle, slope]
      return max(square, 0).squareRoot()
    }
    difficultyError = error(found.covariance)
    conditionalError = max(found.conditional[middle, middle], 0).squareRoot() / shape.discrimination
    let usual = prior.precision(authored).inverse ?? .zero
    remainingDoubt =
      usual[middle, middle] > 0
      ? (found.covariance[middle, middle] / usual[middle, middle]).squareRoot() : 1
    discriminationError = max(found.covariance[slope, slope], 0).squareRoot()
    let weight = guesses + ItemCalibration.guessingWeight
    guessingError = item.kind == .check ? (guessing * (1 - guessing) / weight).squareRoot() : 0
  }
}
