public import Assessment
import Ontology

/// An explanation as JSON.
public struct ExplanationObject: Encodable {
  struct Value: Encodable { var mean, low, high: Double }

  struct Contribution: Encodable {
    var effect: Double
    var item, answer, evidence: String?
    var day: String
  }

  var subject, unit: String
  var before, now: Value
  var contributions: [Contribution]

  /// Puts together what an explanation says.
  ///
  /// - Parameters:
  ///   - explanation: What moved the number.
  ///   - name: The name by which the number was asked for.
  public init(_ explanation: Explanation, name: String) {
    func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
    func value(_ value: Explanation.Value) -> Value {
      Value(mean: rounded(value.mean), low: rounded(value.low), high: rounded(value.high))
    }
    subject = name
    unit =
      switch explanation.subject {
      case .skill, .overclaiming: "levels"
      case .exam, .role, .section, .competency: "points"
      }
    before = value(explanation.before)
    now = value(explanation.now)
    contributions = explanation.contributions.map { contribution in
      let effect = rounded(contribution.effect)
      switch contribution.source {
      case .evidence(let piece):
        return Contribution(effect: effect, evidence: piece.title, day: "\(piece.day)")
      case .response(let response):
        return Contribution(
          effect: effect, item: response.item.text, answer: response.answer.word, day: "\(response.day)")
      }
    }
  }
}
