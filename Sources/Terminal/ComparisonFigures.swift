import Assessment
import Wording

/// The numbers of a comparison, each with its 90 % interval.
enum ComparisonFigures {
  /// A share in points, `47 (33–61)`.
  static func points(_ estimate: Estimate) -> String {
    let interval = estimate.interval90
    return "\(TextLayout.points(estimate.mean)) (\(TextLayout.points(interval.lowerBound))–"
      + "\(TextLayout.points(interval.upperBound)))"
  }

  /// A change of a share in points, `+12 (−3 to +27)`.
  static func points(_ change: Change) -> String {
    signed(change) { share in
      let points = TextLayout.points(share.magnitude)
      return (points == 0, "\(points)")
    }
  }

  /// A level, `1.8 (0.9–2.7)`.
  static func level(_ level: ProfileComparison.Level) -> String {
    "\(TextLayout.oneDecimal(level.mean)) (\(TextLayout.oneDecimal(level.low))–\(TextLayout.oneDecimal(level.high)))"
  }

  /// A change in levels, `+0.6 (−0.3 to +1.5)`.
  static func levels(_ change: Change) -> String {
    signed(change) { levels in
      let text = TextLayout.oneDecimal(levels.magnitude)
      return (text == "0.0", text)
    }
  }

  private static func signed(_ change: Change, _ size: (Double) -> (isZero: Bool, text: String)) -> String {
    func number(_ value: Double) -> String {
      let (isZero, text) = size(value)
      return (isZero ? "" : value < 0 ? "−" : "+") + text
    }
    let interval = change.interval90
    return worded("\(number(change.mean)) (\(number(interval.lowerBound)) to \(number(interval.upperBound)))")
  }
}
