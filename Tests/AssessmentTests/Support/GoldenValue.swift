import Foundation
import Testing

@testable import Assessment

/// A value of the golden file: `Fixtures/assessment.json`.
enum GoldenValue: Decodable, Sendable {
  case number(Double)
  case text(String)
  case list([GoldenValue])
  case object([String: GoldenValue])
  case null

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([GoldenValue].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: GoldenValue].self))
    }
  }

  subscript(key: String) -> GoldenValue {
    if case .object(let object) = self { object[key] ?? .null } else { .null }
  }

  var list: [GoldenValue] { if case .list(let list) = self { list } else { [] } }
  var number: Double { if case .number(let number) = self { number } else { .nan } }
  var text: String { if case .text(let text) = self { text } else { "" } }
  var numbers: [Double] { list.map(\.number) }
  var integers: [Int] { numbers.map { Int($0) } }
  /// A matrix, row after row.
  var matrix: [Double] { list.flatMap(\.numbers) }
  var isNull: Bool { if case .null = self { true } else { false } }

  var item: ItemParameters {
    ItemParameters(
      kind: self["kind"].text == "cando" ? .canDo : .check,
      skill: Int(self["skill"].number),
      level: Int(self["level"].number),
      discrimination: self["a"].number,
      discriminationSpread: self["sa"].isNull ? 0 : self["sa"].number,
      thresholds: self["b"].numbers,
      thresholdSpread: self["sb"].isNull ? 0 : self["sb"].number,
      guessing: self["c"].number,
      lapse: self["lapse"].number,
      seconds: self["seconds"].number)
  }

  /// An item with its answer.
  var response: RecordedResponse {
    let item = self["item"].item
    return RecordedResponse(item: item, answer: .golden(self["answer"].number, to: item))
  }

  /// The distribution of three coordinates that several cases start from.
  var jointNormal: JointNormal {
    JointNormal(mean: self["mean"].numbers, covariance: self["covariance"].matrix)
  }

  var measure: ReadinessMeasure {
    ReadinessMeasure(
      terms: zip(self["target"].numbers, self["omega"].numbers).enumerated().map { skill, pair in
        ReadinessTerm(skill: skill, target: pair.0, weight: pair.1)
      })
  }

  var belief: Belief {
    Belief(
      skillMeans: self["mu"].numbers,
      skillCovariance: self["Sigma_theta"].matrix,
      overclaimingMean: self["mean_delta"].number,
      overclaimingSpread: self["sd_delta"].number,
      misjudgementSpread: self["sd_eps"].number)
  }
}

/// The cases of the golden file, by the beginning of their names.
enum Goldens {
  static let cases: [GoldenValue] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/assessment.json")
    guard
      let data = try? Data(contentsOf: file),
      let root = try? JSONDecoder().decode(GoldenValue.self, from: data)
    else { return [] }
    return root["cases"].list
  }()

  static func named(_ beginning: String) throws -> (input: GoldenValue, expected: GoldenValue) {
    let found = try #require(
      cases.first { $0["name"].text.hasPrefix(beginning) }, "no golden case begins with “\(beginning)”")
    return (found["input"], found["expected"])
  }
}

extension Answer {
  /// The answer that the golden file writes as a number.
  static func golden(_ number: Double, to item: ItemParameters) -> Answer {
    switch item.kind {
    case .canDo: .graded(Int(number))
    case .check: number == 9 ? .notSure : number == 1 ? .right : .wrong
    }
  }
}

/// Expects two numbers to agree to the golden file's tolerance: 1e-6, relative below 0.001.
func expectGolden(
  _ actual: Double, _ expected: Double, _ comment: Comment? = nil, at place: SourceLocation = #_sourceLocation
) {
  let tolerance = expected.magnitude < 1e-3 ? max(1e-6 * expected.magnitude, 1e-15) : 1e-6
  #expect((actual - expected).magnitude <= tolerance, comment, sourceLocation: place)
}

/// Expects two lists of numbers to agree to the golden file's tolerance.
func expectGolden(
  _ actual: [Double], _ expected: [Double], _ comment: Comment? = nil,
  at place: SourceLocation = #_sourceLocation
) {
  #expect(actual.count == expected.count, comment, sourceLocation: place)
  for (left, right) in zip(actual, expected) { expectGolden(left, right, comment, at: place) }
}

/// The largest difference between two lists.
func largestDifference(_ left: [Double], _ right: [Double]) -> Double {
  left.count == right.count ? zip(left, right).map { ($0 - $1).magnitude }.max() ?? 0 : .infinity
}
