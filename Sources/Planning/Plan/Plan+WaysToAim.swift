public import Ontology

/// What would reach the readiness that is aimed at, where a plan does not.
public enum WayToAim: Sendable, Hashable {
  /// So many quarter-hours a week, until the day of the exam.
  case hours(quartersPerWeek: Int)
  /// The hours as they are, until a later day.
  case date(Day)
  /// None of the paces that were tried, within two years; with the greatest.
  case outOfReach(quartersPerWeek: Int)
}

extension Plan {
  /// What the pace table knows of how the aim can be reached; empty where the plan is expected to reach it, and without
  /// a date.
  public var waysToAim: [WayToAim] {
    guard let exam = conditions.examDate, readiness.projected.mean < conditions.target,
      let own = pace.first(where: { $0.quartersPerWeek == conditions.weeklyQuarters }),
      let most = pace.map(\.quartersPerWeek).max()
    else { return [] }
    let faster = pace.filter { row in
      row.quartersPerWeek > own.quartersPerWeek
        && row.readinessAtDate.map { $0.mean >= conditions.target } ?? false
    }.map(\.quartersPerWeek).min()
    var ways: [WayToAim] = []
    if let faster { ways.append(.hours(quartersPerWeek: faster)) }
    if let day = own.earliestDate, day > exam { ways.append(.date(day)) }
    let isNever = ways.isEmpty && pace.allSatisfy { $0.earliestDate == nil }
    return isNever ? [.outOfReach(quartersPerWeek: most)] : ways
  }
}
