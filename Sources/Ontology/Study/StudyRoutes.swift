/// The shortest ways from one proficiency level to another by the library's resources.
public struct StudyRoutes: Sendable {
  /// Raises by skill: from, to, quarter-hours.
  private let raises: [Skill.ID: [(from: Int, to: Int, quarters: Int)]]

  /// Indexes a library's resources.
  ///
  /// - Complexity: O(raises).
  public init(_ library: Library) {
    var raises: [Skill.ID: [(from: Int, to: Int, quarters: Int)]] = [:]
    for resource in library.resources {
      for raise in resource.raises {
        raises[raise.skill, default: []].append((raise.from, raise.to, resource.duration.likely))
      }
    }
    self.raises = raises
  }

  /// Least quarter-hours to bring a skill from one level to another, its prerequisites not counted.
  ///
  /// - Returns: `nil` where no resources lead there.
  /// - Complexity: O(levels · raises of the skill).
  public func quarters(skill: Skill.ID, from: Int, to: Int) -> Int? {
    guard from < to else { return 0 }
    guard (0...4).contains(to) else { return nil }
    // Least cost to be at a level or above, level by level: a raise takes anyone from its entry level
    // upwards.
    var cost = [Int?](repeating: nil, count: 5)
    for level in 0...max(0, min(4, from)) { cost[level] = 0 }
    for raise in (raises[skill] ?? []).sorted(by: { ($0.from, $0.to) < ($1.from, $1.to) }) {
      guard let start = cost[raise.from] else { continue }
      for level in stride(from: raise.to, to: raise.from, by: -1) {
        cost[level] = min(cost[level] ?? .max, start + raise.quarters)
      }
    }
    return cost[to]
  }
}
