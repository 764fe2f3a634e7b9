/// The prerequisites of a library as a graph over the indices of its skills.
public struct SkillGraph: Sendable {
  /// The indices of each skill's prerequisites.
  public let prerequisites: [[Int]]

  /// Creates the graph; prerequisites that the library does not have are passed over.
  public init(_ library: Library) {
    prerequisites = library.skills.map { skill in
      skill.prerequisites.compactMap { library.skillIndex[$0.skill] }
    }
  }

  /// Creates the graph of anything that waits for others, by their indices.
  init(prerequisites: [[Int]]) { self.prerequisites = prerequisites }

  /// A cycle as the indices along it, the first repeated at the end; `nil` where there is none.
  ///
  /// - Complexity: O(skills + prerequisites).
  public func cycle() -> [Int]? { cycles().first }

  /// One cycle for each prerequisite that closes one, found depth first; empty where there is none.
  ///
  /// - Complexity: O(skills + prerequisites), and O(skills) more for each cycle.
  public func cycles() -> [[Int]] {
    enum Mark { case new, open, done }
    var marks = [Mark](repeating: .new, count: prerequisites.count)
    var found: [[Int]] = []
    for start in prerequisites.indices where marks[start] == .new {
      var path = [start]
      var next = [0]
      marks[start] = .open
      while let skill = path.last, let index = next.last {
        guard index < prerequisites[skill].count else {
          marks[skill] = .done
          path.removeLast()
          next.removeLast()
          continue
        }
        next[next.count - 1] += 1
        let below = prerequisites[skill][index]
        switch marks[below] {
        case .new:
          marks[below] = .open
          path.append(below)
          next.append(0)
        case .open:
          let from = path.firstIndex(of: below) ?? 0
          found.append(Array(path[from...]) + [below])
        case .done: break
        }
      }
    }
    return found
  }
}

extension Library {
  /// A step of the reason why one skill comes before another.
  public struct PrerequisiteStep: Sendable, Hashable {
    /// The skill.
    public var skill: Skill.ID
    /// The level that is needed of it.
    public var level: Int
    /// How many prerequisites lie between it and the skill that was asked about.
    public var depth: Int
  }

  /// Everything that a skill rests on: its prerequisites and theirs, each once, nearest first.
  public func prerequisiteChain(of id: Skill.ID) -> [PrerequisiteStep] {
    var found: [PrerequisiteStep] = []
    var queue = [(id, 0)]
    var position = 0
    while position < queue.count {
      let (current, depth) = queue[position]
      position += 1
      for prerequisite in skill(current)?.prerequisites ?? [] {
        if let known = found.firstIndex(where: { $0.skill == prerequisite.skill }) {
          found[known].level = max(found[known].level, prerequisite.level)
        } else {
          found.append(
            PrerequisiteStep(skill: prerequisite.skill, level: prerequisite.level, depth: depth + 1))
          queue.append((prerequisite.skill, depth + 1))
        }
      }
    }
    return found
  }
}
