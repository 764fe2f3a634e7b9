public import Ontology

/// What a calibration says of every item that was answered, for those who look after the items.
public struct CalibrationReport: Sendable {
  /// One item.
  public struct Row: Sendable {
    /// The item.
    public let item: Item
    /// Its parameters as they were authored.
    public let authored: ItemParameters
    /// Those that were estimated.
    public let estimate: ItemEstimate
    /// How well they fit.
    public let fit: ItemFit
    /// How much harder it is for the people of each role, where enough of them answered.
    public let differences: [GroupDifference]

    /// Whether somebody should look at it.
    public var needsLook: Bool { fit.isSuspicious || differences.contains(where: \.isNotable) }
  }

  /// The exam.
  public let exam: Exam
  /// The day.
  public let day: Day
  /// The number of people, and of their answers.
  public let people: Int
  public let answers: Int
  /// The roles; differences name them by their place.
  public let roles: [Role]
  /// How people answer.
  public let population: PopulationEstimate
  /// What was learned of items by kind.
  public let priors: [ItemKind: ItemPrior]
  /// Whether the estimation settled.
  public let isConverged: Bool
  /// The items that somebody answered, in the order of the library.
  public let rows: [Row]

  /// Looks at every item.
  ///
  /// - Complexity: O(n · g) for n answers of people of g roles.
  public init(_ calibration: ItemCalibration, of sample: LibrarySample, on day: Day) {
    exam = sample.exam
    self.day = day
    people = sample.people
    answers = sample.sample.answerCount
    roles = sample.roles
    population = calibration.population
    priors = calibration.priors
    isConverged = calibration.isConverged
    rows = sample.items.indices.compactMap { place in
      guard calibration.items[place].answerCount > 0 else { return nil }
      return Row(
        item: sample.items[place], authored: sample.sample.items[place], estimate: calibration.items[place],
        fit: calibration.fit(of: place), differences: calibration.differences(of: place))
    }
  }

  /// The items whose parameters the answers tell.
  public var calibratedCount: Int { rows.count(where: \.estimate.isCalibrated) }
}
