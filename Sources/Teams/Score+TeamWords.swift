public import Assessment
public import Planning
import Wording

extension Score {
  /// The estimate that the score was rounded from, to per mille; where its interval was cut off at one end,
  /// the other half tells.
  public var estimate: Estimate {
    let half = Double(max(mean - low, high - mean, 0)) / 1000
    return Estimate(mean: Double(mean) / 1000, standardDeviation: half / Estimate.quantile95)
  }

  /// The share of what is needed from which on a competency counts as met, per mille; that of the verdict
  /// *ready*.
  public static let metShare = 700

  /// How a competency stands, by the probability that 70 % of what the exam needs in it is there: met over
  /// 0.8, near over 0.5, gap under 0.2.
  ///
  /// Between 0.2 and 0.5 a gap is only called one when the estimate is narrow (a standard deviation under
  /// 0.1).
  public var teamStanding: ReadinessReport.Standing {
    let deviation = max(estimate.standardDeviation, 1e-9)
    return ReadinessReport.Standing(
      distance: (estimate.mean - Double(Self.metShare) / 1000) / deviation, isNarrow: deviation < 0.1)
  }

  /// The 90 % interval in words, such as `some to most`: a manager sees words, not percent.
  public var spokenRange: String {
    let (from, to) = (ShareWord(perMille: low), ShareWord(perMille: high))
    return from == to ? from.text : worded("\(from.text) to \(to.text)")
  }
}

/// How much of what is needed there is, in steps of a fifth.
public enum ShareWord: Int, Sendable, Hashable, CaseIterable {
  case little, some, half, most, nearlyAll

  /// The word for a share per mille.
  public init(perMille share: Int) {
    self = Self(rawValue: min(max(share / 200, 0), 4)) ?? .little
  }

  /// The word.
  public var text: String {
    switch self {
    case .little: worded("little")
    case .some: worded("some")
    case .half: worded("half")
    case .most: worded("most")
    case .nearlyAll: worded("nearly all")
    }
  }
}
