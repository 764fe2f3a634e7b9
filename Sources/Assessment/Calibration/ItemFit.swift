/// Whether people answer an item as its parameters say.
public struct ItemFit: Sendable, Hashable {
  /// The number of answers that a person chose; *not sure* is not one of them.
  public let answerCount: Int
  /// The mean answer, as a share of the best one, and the one that the parameters lead to expect.
  public let observed: Double
  public let expected: Double
  /// The standardised log-likelihood of the answers, each predicted from the person's other answers; below −3 the
  /// answers are stranger than the parameters allow.
  ///
  /// - Source: The *lz* of Drasgow, Levine & Williams 1985, doi:10.1111/j.2044-8317.1985.tb00817.x, over the
  ///   people of an item in place of the items of a person.
  public let surprise: Double
  /// The correlation of the answer with how well the person's other answers are, of all items alike; `nil` where one
  /// of the two does not vary. Below 0, those who know more do worse: a wrong key, or an ambiguous scenario.
  public let association: Double?

  /// The standardised log-likelihood below which answers are called strange.
  public static let surpriseLimit = -3.0
  /// By how many of its standard errors the correlation must be below 0 to be called so.
  public static let associationLimit = 0.3
  /// The fewest answers of which anything is said.
  public static let leastAnswers = 30

  /// Whether the item needs somebody's look.
  public var isSuspicious: Bool {
    answerCount >= Self.leastAnswers && (surprise < Self.surpriseLimit || opposesTheRest)
  }

  /// Whether those who know more do worse.
  public var opposesTheRest: Bool {
    association.map { $0 < -Self.associationLimit / Double(max(answerCount, 1)).squareRoot() } ?? false
  }

  /// Looks at the answers to an item.
  ///
  /// - Complexity: O(n) for n answers.
  init(of item: ItemParameters, on observations: [ItemLikelihood.Observation]) {
    let answers = item.gradedAnswers
    var (count, sum, promised) = (0, 0.0, 0.0)
    var (distance, variance) = (0.0, 0.0)
    var points: [(level: Double, score: Double)] = []
    for observation in observations {
      guard let given = answers.firstIndex(of: observation.answer) else { continue }
      let chances = answers.map {
        Tilted(
          item: item, answer: $0, before: observation.cavity, step: 0.5, readiness: observation.readiness
        ).probability
      }
      // Of those who chose an answer.
      let chosen = chances.reduce(0, +)
      guard chosen > 0 else { continue }
      let predicted = chances.map { $0 / chosen }
      let logarithms = predicted.map { naturalLogarithm(max($0, 1e-12)) }
      let mean = zip(predicted, logarithms).reduce(0) { $0 + $1.0 * $1.1 }
      count += 1
      let score = item.score(of: observation.answer)
      sum += score
      promised += zip(answers, predicted).reduce(0) { $0 + item.score(of: $1.0) * $1.1 }
      distance += logarithms[given] - mean
      variance += zip(predicted, logarithms).reduce(0) { $0 + $1.0 * ($1.1 - mean) * ($1.1 - mean) }
      points.append((observation.rest, score))
    }
    answerCount = count
    observed = count > 0 ? sum / Double(count) : 0
    expected = count > 0 ? promised / Double(count) : 0
    surprise = variance > 0 ? distance / variance.squareRoot() : 0
    association = Self.correlation(points)
  }

  private static func correlation(_ points: [(level: Double, score: Double)]) -> Double? {
    let count = Double(points.count)
    guard count > 2 else { return nil }
    let level = points.reduce(0) { $0 + $1.level } / count
    let score = points.reduce(0) { $0 + $1.score } / count
    var (product, first, second) = (0.0, 0.0, 0.0)
    for point in points {
      product += (point.level - level) * (point.score - score)
      first += (point.level - level) * (point.level - level)
      second += (point.score - score) * (point.score - score)
    }
    let square = first * second
    return square > 1e-12 ? product / square.squareRoot() : nil
  }
}

extension ItemCalibration {
  /// How well an item fits its answers.
  ///
  /// - Parameter item: The place of the item in the sample.
  /// - Complexity: O(n) for n answers.
  public func fit(of item: Int) -> ItemFit {
    ItemFit(of: items[item].parameters, on: observations[item])
  }
}
