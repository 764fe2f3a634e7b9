/// Which proficiency levels the resources of a library can bring a beginner to.
struct Reachability {
  /// The greatest level of each skill that can be reached from none.
  let levels: [Int]

  /// Works out the levels by doing every resource whose entry is met, until nothing changes.
  ///
  /// - Complexity: O(resources · levels · skills) at worst, in practice a few passes over the resources.
  init(_ library: Library) {
    var levels = [Int](repeating: 0, count: library.skills.count)
    var waiting = library.resources.map { Step($0, in: library) }
    var isChanging = true
    while isChanging {
      isChanging = false
      waiting.removeAll { step in
        guard step.entry.allSatisfy({ levels[$0.skill] >= $0.level }) else { return false }
        for raise in step.raises where levels[raise.skill] < raise.level {
          levels[raise.skill] = raise.level
          isChanging = true
        }
        return true
      }
    }
    self.levels = levels
  }

  /// A resource by the indices of the skills that it asks for and leads to.
  private struct Step {
    typealias Level = (skill: Int, level: Int)
    let entry: [Level]
    let raises: [Level]

    init(_ resource: Resource, in library: Library) {
      entry = resource.entryLevels(in: library).compactMap { need in
        library.skillIndex[need.skill].map { ($0, need.level) }
      }
      raises = resource.raises.compactMap { raise in library.skillIndex[raise.skill].map { ($0, raise.to) } }
    }
  }
}

extension Resource {
  /// Every level that is needed to start: what it raises from, what it requires, and the prerequisites of the
  /// skills that it raises as far as they gate the levels it leads to.
  public func entryLevels(in library: Library) -> [(skill: Skill.ID, level: Int)] {
    var needed: [(skill: Skill.ID, level: Int)] = []
    func need(_ skill: Skill.ID, _ level: Int) {
      guard level > 0 else { return }
      if let known = needed.firstIndex(where: { $0.skill == skill }) {
        needed[known].level = max(needed[known].level, level)
      } else {
        needed.append((skill, level))
      }
    }
    for requirement in requires { need(requirement.skill, requirement.level) }
    for raise in raises {
      need(raise.skill, raise.from)
      for prerequisite in library.skill(raise.skill)?.prerequisites ?? []
      where prerequisite.gatedLevel <= raise.to {
        guard !raises.contains(where: { $0.skill == prerequisite.skill }) else { continue }
        need(prerequisite.skill, prerequisite.level)
      }
    }
    return needed
  }
}
