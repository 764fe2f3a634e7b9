public import Ontology

/// The answers of many people's profiles to the items of one exam.
public struct LibrarySample: Sendable {
  /// What was taken of one profile.
  public struct Taken: Sendable, Hashable {
    /// Answers that count.
    public var answers = 0
    /// Answers to items that the library does not have, or that they cannot have.
    public var unreadable = 0
  }

  /// The exam.
  public let exam: Exam
  /// The items of the exam, retired ones too, in the order of the library.
  public let items: [Item]
  /// The roles that people start from; their order is that of the groups.
  public let roles: [Role]
  /// The answers.
  public private(set) var sample: CalibrationSample
  /// The number of profiles that gave an answer.
  public private(set) var people = 0
  private let models: [AssessmentModel]
  private let places: [Item.ID: Int]

  /// A sample without answers.
  ///
  /// - Complexity: That of preparing an assessment for each role of the library.
  public init(exam: Exam, library: Library) {
    self.exam = exam
    roles = library.roles
    let models = library.roles.map { AssessmentModel(library: library, role: $0, exam: exam).ofRole }
    self.models = models
    let items = library.items.filter { item in models.first?.counts(item.id) == true }
    self.items = items
    places = Dictionary(items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    sample = CalibrationSample(
      items: items.map { ItemParameters($0, library: library, lapse: exam.assessment.lapse, scenario: nil) })
  }

  /// Adds the answers of a profile, each assessment with what was believed before it.
  ///
  /// - Parameter profile: A profile for the exam, of one of the roles.
  /// - Returns: What was taken of it; `nil` for a profile of another exam or role.
  /// - Complexity: That of the belief about the profile.
  @discardableResult
  public mutating func add(_ profile: Profile) -> Taken? {
    guard profile.exam == exam.id, let group = roles.firstIndex(where: { $0.id == profile.role })
    else { return nil }
    let model = models[group]
    let timeline = ProfileTimeline(profile)
    var taken = Taken()
    for (place, step) in timeline.steps.enumerated() where !step.responses.isEmpty {
      let entries = step.responses.compactMap { response -> CalibrationSample.Entry? in
        guard let item = places[response.item], let answer = Answer(response.answer, to: items[item]),
          sample.items[item].accepts(answer)
        else { return nil }
        return CalibrationSample.Entry(item: item, answer: answer)
      }
      taken.answers += entries.count
      taken.unreadable += step.responses.count - entries.count
      var before = timeline
      before.steps = Array(timeline.steps.prefix(place + 1))
      before.steps[place].responses = []
      sample.add(entries, prior: model.belief(along: before), usual: model.prior, group: group)
    }
    if taken.answers > 0 { people += 1 }
    return taken
  }
}

extension BankCalibration {
  /// What a calibration of a library's items found, as an overlay for the library.
  ///
  /// - Parameters:
  ///   - calibration: What was found.
  ///   - sample: What was answered.
  ///   - day: The day of the calibration.
  public init(_ calibration: ItemCalibration, of sample: LibrarySample, on day: Day) {
    let population = calibration.population
    self.init(
      exam: sample.exam.id, edition: sample.exam.edition, day: day, people: sample.people,
      answers: sample.sample.answerCount,
      population: Population(
        overclaimingMean: population.overclaiming.mean, overclaimingError: population.overclaimingError,
        overclaimingSpread: population.overclaiming.standardDeviation, lapse: population.lapse),
      entries: zip(sample.items, calibration.items).compactMap { item, estimate in
        guard estimate.answerCount > 0 else { return nil }
        return Entry(
          item: item.id, contentMark: item.contentMark, answers: estimate.answerCount,
          parameters: estimate.isCalibrated ? Parameters(estimate) : nil)
      })
  }
}

extension BankCalibration.Parameters {
  fileprivate init(_ estimate: ItemEstimate) {
    let parameters = estimate.parameters
    let isCheck = parameters.kind == .check
    self.init(
      thresholds: parameters.thresholds, error: estimate.difficultyError,
      discrimination: parameters.discrimination, discriminationError: estimate.discriminationError,
      guessing: isCheck ? parameters.guessing : nil, guessingError: isCheck ? estimate.guessingError : nil)
  }
}
