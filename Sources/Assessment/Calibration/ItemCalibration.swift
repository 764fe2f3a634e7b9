/// The parameters of items, estimated from what many people answered.
///
/// An EM algorithm (Bock & Aitkin 1981, doi:10.1007/BF02293801) with the engine's own posterior: the belief about
/// each person is found by expectation propagation; for each answer, what the person's *other* answers leave to
/// believe is averaged over, and each item takes the most probable parameters, given those averages and what is
/// expected of its kind (``ItemPrior``). Spreads of difficulties and discriminations, over-claiming, lapses and
/// guessing are estimated along.
///
/// The unit of the scale stays that of the priors of people: a role knows on average what the library says that
/// it knows. Where all people are stronger than that, items come out easier instead.
///
/// ```swift
/// var sample = CalibrationSample(items: model.parameters)
/// sample.add(entries, prior: model.prior, usual: model.prior, group: 0)
/// let calibration = ItemCalibration(sample)
/// calibration.items[3].parameters.thresholds
/// ```
public struct ItemCalibration: Sendable {
  /// Each item, in the order of the sample.
  public private(set) var items: [ItemEstimate] = []
  /// How people answer.
  public private(set) var population: PopulationEstimate
  /// What was learned of items by kind.
  public private(set) var priors: [ItemKind: ItemPrior]
  /// The number of passes over the people.
  public private(set) var passes = 0
  /// Whether the last pass moved no item by more than a fiftieth of its standard error.
  public private(set) var isConverged = false
  /// For each item its answers, each with what the other answers leave to believe.
  private(set) var observations: [[ItemLikelihood.Observation]] = []

  /// Does one piece of work for each of many numbers; in any order, since the results are in that of the numbers.
  public typealias Crew =
    @Sendable (
      _ count: Int, _ work: @Sendable (Int) -> SittingOutcome
    ) -> [SittingOutcome]

  /// What is found of one sitting; opaque, for a ``Crew`` to pass on.
  public struct SittingOutcome: Sendable {
    let reading: SittingReading
  }

  /// How often the answers are gone through at most.
  public static let mostPasses = 25
  /// How many answers the authored chance of guessing an item right counts for.
  static let guessingWeight = 100.0

  /// Estimates the items.
  ///
  /// - Parameters:
  ///   - sample: What was answered.
  ///   - crew: Who reads the sittings; one after the other if left out.
  ///   - progress: Told after each pass how many are done.
  /// - Complexity: That of a posterior for each sitting, and O(n) for n answers, in each of up to
  ///   ``mostPasses`` passes.
  public init(
    _ sample: CalibrationSample, crew: Crew = { count, work in (0..<count).map(work) },
    progress: (Int) -> Void = { _ in }
  ) {
    let usual = sample.sittings.first(where: \.isFresh)?.prior.overclaiming ?? Moments(mean: 0, variance: 1)
    let authored = sample.authoredShapes()
    population = PopulationEstimate(overclaiming: usual, lapse: sample.items.first?.lapse ?? 0)
    priors = [.canDo: ItemPrior(), .check: ItemPrior()]
    var state = State(items: sample.items.map(\.takenForCertain), shapes: authored)
    while passes < Self.mostPasses && !isConverged {
      let outcomes = read(sample, state.items, usual: usual, crew: crew)
      observe(sample, outcomes)
      isConverged = improve(&state, authored: authored, sample: sample) && passes > 0
      population.learn(
        zip(sample.sittings, outcomes).filter(\.0.isFresh).map(\.1.reading.overclaiming), authored: usual)
      passes += 1
      progress(passes)
    }
    items = sample.items.indices.map { place in
      ItemEstimate(
        sample.items[place], authored: authored[place], found: state.found[place],
        prior: priors[sample.items[place].kind] ?? ItemPrior(), guessing: state.items[place].guessing,
        guesses: state.guesses[place], lapse: population.lapse, count: observations[place].count)
    }
  }

  /// The items on the way.
  private struct State {
    var items: [ItemParameters]
    var found: [ItemEstimator.Result]
    var guesses: [Double]

    init(items: [ItemParameters], shapes: [ItemShape]) {
      self.items = items
      found = shapes.map {
        ItemEstimator.Result(
          shape: $0, covariance: .zero, conditional: .zero, mean: $0.values, spread: .zero)
      }
      guesses = items.map { _ in 0 }
    }
  }

  private func read(
    _ sample: CalibrationSample, _ items: [ItemParameters], usual: Moments, crew: Crew
  ) -> [SittingOutcome] {
    let now = population.overclaiming
    let offersNotSure = sample.offersNotSure
    return crew(sample.sittings.count) { index in
      SittingOutcome(
        reading: SittingReading(
          sample.sittings[index], items: items, usual: (authored: usual, now: now),
          offersNotSure: offersNotSure))
    }
  }

  private mutating func observe(_ sample: CalibrationSample, _ outcomes: [SittingOutcome]) {
    observations = sample.items.map { _ in [] }
    for (sitting, outcome) in zip(sample.sittings, outcomes) {
      let reading = outcome.reading
      for ((entry, cavity), rest) in zip(zip(sitting.entries, reading.cavities), reading.rests) {
        guard let cavity, cavity.variance > 0 else { continue }
        observations[entry.item].append(
          ItemLikelihood.Observation(
            answer: entry.answer, cavity: cavity, group: sitting.group, rest: rest,
            readiness: reading.readiness))
      }
    }
  }

  /// Moves items and what is expected of them to where the averages are best explained.
  ///
  /// - Returns: Whether nothing moved to speak of.
  private mutating func improve(
    _ state: inout State, authored: [ItemShape], sample: CalibrationSample
  ) -> Bool {
    let before = state.found.map(\.shape)
    for _ in 0..<Self.rounds {
      for place in authored.indices {
        let item = state.items[place]
        let estimator = ItemEstimator(
          authored: authored[place], prior: priors[item.kind] ?? ItemPrior(), guessing: item.guessing,
          lapse: population.lapse, observations: observations[place])
        state.found[place] = estimator.climb(from: state.found[place].shape, steps: Self.steps)
      }
      for kind in [ItemKind.canDo, .check] {
        let answered = authored.indices.filter {
          sample.items[$0].kind == kind && !observations[$0].isEmpty
        }
        guard let prior = priors[kind] else { continue }
        let witnesses = telling(answered).compactMap {
          ItemPrior.Witness(
            authored[$0], mean: state.found[$0].mean, covariance: state.found[$0].spread, prior: prior)
        }
        priors[kind]?.learn(witnesses)
      }
    }
    learnGuessing(&state, sample: sample)
    for place in authored.indices {
      let shape = state.found[place].shape
      state.items[place].discrimination = shape.discrimination
      state.items[place].thresholds = shape.thresholds
      state.items[place].lapse = population.lapse
    }
    return zip(before, state.found).allSatisfy { former, found in
      (0..<4).allSatisfy { index in
        let step = found.shape.values[index] - former.values[index]
        return step * step <= 0.0004 * found.covariance[index, index]
      }
    }
  }

  /// The items that a bank's spreads are learned from: those with many answers, if there are enough of them. What a
  /// few answers say of a spread is less than what is lost by taking them for normal.
  private func telling(_ answered: [Int]) -> [Int] {
    let many = answered.filter { observations[$0].count >= Self.tellingAnswers }
    return many.count >= Self.tellingItems ? many : answered
  }

  private static let tellingAnswers = 20
  private static let tellingItems = 20

  /// How often, in a pass, items and what is expected of them take turns, and the most steps of an item.
  private static let rounds = 2
  private static let steps = 3

  private mutating func learnGuessing(_ state: inout State, sample: CalibrationSample) {
    var (lapses, answers) = (0.0, 0.0)
    var (right, promised) = (0.0, 0.0)
    var counts: [(place: Int, counts: GuessingCounts)] = []
    for place in sample.items.indices where !observations[place].isEmpty {
      let found = GuessingCounts(
        of: state.found[place].shape, guessing: state.items[place].guessing, lapse: population.lapse,
        on: observations[place])
      lapses += found.lapses
      answers += found.answers
      if sample.items[place].kind == .check {
        right += found.rightGuesses
        promised += sample.items[place].guessing * found.guesses
        counts.append((place, found))
      }
    }
    let authoredLapse = sample.items.first?.lapse ?? 0
    population.lapse =
      (PopulationEstimate.lapseWeight * authoredLapse + lapses) / (PopulationEstimate.lapseWeight + answers)
    // What was authored counts like so many guesses, of which one in four is right.
    let prior = PopulationEstimate.guessingWeight / 4
    population.guessing = (prior + right) / (prior + promised)
    for (place, found) in counts {
      let expected = min(population.guessing * sample.items[place].guessing, 0.9)
      state.items[place].guessing =
        (Self.guessingWeight * expected + found.rightGuesses) / (Self.guessingWeight + found.guesses)
      state.guesses[place] = found.guesses
    }
  }
}

extension CalibrationSample {
  /// The items as they were authored, each seen from the middle of the people.
  fileprivate func authoredShapes() -> [ItemShape] {
    var sums = items.map { _ in (mean: 0.0, count: 0.0) }
    for sitting in sittings {
      for (entry, skill) in zip(sitting.entries, sitting.skills) {
        let isImage = items[entry.item].kind == .canDo
        let moments = isImage ? sitting.prior.selfImage(skill) : sitting.prior.proficiency(skill)
        sums[entry.item].mean += moments.mean
        sums[entry.item].count += 1
      }
    }
    return zip(items, sums).map { item, sum in
      ItemShape(item, reference: sum.count > 0 ? sum.mean / sum.count : Double(item.level))
    }
  }
}

extension ItemParameters {
  /// The parameters as they are, while they are being estimated: their doubt is in the estimate's own error.
  var takenForCertain: ItemParameters {
    var parameters = self
    (parameters.discriminationSpread, parameters.thresholdSpread) = (0, 0)
    return parameters
  }
}
