import Wording
public import XML

extension Library {
  /// A warning for each circle of resources in which every one waits for a level that another leads to.
  ///
  /// A plan can still be made where there is another way to one of the levels, but it has no order to begin in, and
  /// the search for it has to look at everything again after every step.
  ///
  /// - Complexity: O(resources + entries · resources that lead to them).
  public func resourceCircles() -> [Diagnostic] {
    let waits = ResourceWaits(self)
    return waits.circles().map { circle in
      let place = resources[circle[0]].place
      let steps = zip(circle, circle.dropFirst() + circle.prefix(1)).map { later, earlier in
        let level = waits.level(ofEntryTo: later, from: earlier)
        return worded(
          "'\(resources[later].id)' needs \(level ?? worded("a level")) of '\(resources[earlier].id)'")
      }
      return Diagnostic(
        .warning, file: place.file, line: place.line,
        worded("resources wait for each other: ") + steps.joined(separator: ", "),
        suggestion: worded("take away a <requires>, or let a prerequisite begin at a higher level: for=\"2\"")
      )
    }
  }
}

/// Which resources may have to come before which.
private struct ResourceWaits {
  private typealias Node = Library.LevelOfSkill
  /// Resource → what it needs to start, each with those that lead to it.
  private let entries: [[(node: Node, providers: [Int])]]

  init(_ library: Library) {
    var providers: [Node: [Int]] = [:]
    for (index, resource) in library.resources.enumerated() {
      for raise in resource.raises where raise.from < raise.to {
        for level in (raise.from + 1)...raise.to {
          providers[Node(skill: raise.skill, level: level), default: []].append(index)
        }
      }
    }
    entries = library.resources.map { resource in
      resource.entryLevels(in: library).map { need in
        let node = Node(skill: need.skill, level: need.level)
        return (node, providers[node] ?? [])
      }
    }
  }

  /// The level for which one resource waits for another.
  func level(ofEntryTo later: Int, from earlier: Int) -> String? {
    entries[later].first { $0.providers.contains(earlier) }.map { "\($0.node.skill) \($0.node.level)" }
  }

  /// One circle for each wait that closes one, each resource followed by one that it waits for.
  func circles() -> [[Int]] {
    SkillGraph(prerequisites: entries.map { $0.flatMap(\.providers) }).cycles().map { Array($0.dropLast()) }
  }
}

extension Library {
  /// A level of a skill, as something to be reached.
  fileprivate struct LevelOfSkill: Hashable {
    let skill: Skill.ID
    let level: Int
  }
}
