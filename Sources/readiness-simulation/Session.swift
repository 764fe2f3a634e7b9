import Assessment

/// What one person's questionnaire showed.
struct Session: Sendable {
  /// What was shown after some number of answers, against the truth.
  struct Score: Sendable {
    /// Estimate less truth, in readiness points.
    var error: Double
    /// Whether the 90 % interval holds the truth.
    var isCovered: Bool
    /// The minutes that the answers took.
    var minutes: Double
    /// The number of answers.
    var count: Int
    /// The estimate, in readiness points.
    var shown = 0.0
  }

  /// What was shown after each of the lengths asked for.
  var scores: [Score]
  /// What was shown when the interval was first narrow enough; `nil` if it never was.
  var stop: Score?

  /// The places of the items, in the order in which they were asked.
  var asked: [Int]
  /// How well the skills were put in order by what they are worth, at the end; `nil` where no skill is.
  var gaps: GapOrder?

  /// The number of questions of the product, if nobody says.
  static let usualLength = 40

  /// The lengths at which every questionnaire is scored.
  static let lengths = [10, 25, 40, 60]

  /// The width at which people may stop, in readiness points, and the fewest answers before that.
  static let targetWidth = 30.0
  static let fewest = 10

  /// Asks a person as many questions as the greatest length; shows what expectation propagation finds.
  ///
  /// As in the product, questions are chosen by what is believed of the role that people say, and the width to stop
  /// by is that of what is shown.
  ///
  /// - Parameters:
  ///   - subject: The person.
  ///   - number: The number of the person.
  ///   - asking: Who decides what is asked.
  ///   - bank: What is asked from.
  ///   - lengths: The numbers of answers at which to score.
  ///   - width: The width to stop by, in readiness points; `nil` if it does not matter.
  ///   - seed: The seed of the simulation.
  init(
    with subject: Subject, number: Int, asking: Asking, bank: Bank, lengths: [Int], width: Double?,
    seed: UInt64
  ) {
    let truth = bank.measure.value(at: subject.proficiencies) * 100
    let greatest = lengths.max() ?? 0
    let form = asking.form(count: greatest, itemCount: bank.items.count, number: number, seed: seed)
    var belief = bank.role
    var asked: [Int] = []
    let order = asking.order(number: number, bank: bank, seed: seed)
    var responses: [RecordedResponse] = []
    var seconds = 0.0
    var scores: [Score] = []
    var stop: Score?
    func score() -> Score {
      let posterior = Self.posterior(bank, responses)
      let estimate = bank.measure.estimate(posterior)
      return Score(
        error: estimate.mean * 100 - truth, isCovered: estimate.interval90.contains(truth / 100),
        minutes: seconds / 60, count: responses.count, shown: estimate.mean * 100)
    }
    while responses.count < greatest {
      let next: Int?
      if let order {
        next = order.nextItem(from: bank.items, asked: asked, belief: belief, measure: bank.measure)?.index
      } else {
        next = form.flatMap { responses.count < $0.count ? $0[responses.count] : nil }
      }
      guard let next else { break }
      let item = bank.items[next]
      let answer = subject.answer(to: next, of: bank, position: responses.count)
      asked.append(next)
      responses.append(
        RecordedResponse(item: item, answer: answer, isLate: responses.count >= AssessmentModel.freshAnswers))
      seconds += item.seconds
      belief.update(item: item, answer: answer)
      let isLength = lengths.contains(responses.count)
      var stops = false
      if let width, stop == nil, responses.count >= Self.fewest {
        stops =
          bank.measure.estimate(belief).width90 * 100 < width
          && bank.measure.estimate(Self.posterior(bank, responses)).width90 * 100 < width
      }
      guard isLength || stops else { continue }
      let score = score()
      if isLength { scores.append(score) }
      if stops { stop = score }
    }
    self.scores = scores
    self.stop = stop
    self.asked = asked
    gaps = GapOrder(bank.measure, shown: Self.posterior(bank, responses), before: bank.prior, truth: subject)
  }

  /// The belief that is shown. To within 1e-6 standard deviations, which halves the time; the product asks
  /// for 1e-10.
  private static func posterior(_ bank: Bank, _ responses: [RecordedResponse]) -> Belief {
    bank.mixture.belief(
      before: bank.prior, responses: responses, readiness: GuessingReadiness.estimate(from: responses),
      tolerance: 1e-6)
  }

  /// Shows what expectation propagation finds when every item is answered that may be asked: of items that
  /// are known to share a scenario, the first.
  init(everyItemOf bank: Bank, by subject: Subject) {
    var groups: Set<Int> = []
    let asked = bank.items.indices.filter { index in
      bank.items[index].group.map { groups.insert($0).inserted } ?? true
    }
    let responses = asked.map { index in
      RecordedResponse(item: bank.items[index], answer: subject.answer(to: index, of: bank))
    }
    let belief = Self.posterior(bank, responses)
    let estimate = bank.measure.estimate(belief)
    let truth = bank.measure.value(at: subject.proficiencies)
    self.asked = asked
    gaps = GapOrder(bank.measure, shown: belief, before: bank.prior, truth: subject)
    scores = [
      Score(
        error: (estimate.mean - truth) * 100, isCovered: estimate.interval90.contains(truth),
        minutes: responses.reduce(0) { $0 + $1.item.seconds } / 60, count: responses.count)
    ]
  }
}
