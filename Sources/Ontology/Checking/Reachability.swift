/// Which proficiency levels the resources of a library can bring a beginner to.
struct Reachability {
  /// The greatest level of each skill that can be reached from none.
  private(set) var levels: [Int]

  /// Works out the levels by doing every resource whose entry is met, until nothing changes.
  ///
  /// - Complexity: O(resources · levels · skills) at worst, in practice a few passes over the resources.
  init(_ library: Library) {
    levels = [Int](repeating: 0, count: library.skills.count)
    var isChanging = true
    while isChanging {
      isChanging = false
      for resource in library.resources where isOpen(resource, in: library) {
        for raise in resource.raises {
          guard let skill = library.skillIndex[raise.skill], levels[skill] < raise.to else { continue }
          levels[skill] = raise.to
          isChanging = true
        }
      }
    }
  }

  private func isOpen(_ resource: Resource, in library: Library) -> Bool {
    resource.entryLevels(in: library).allSatisfy { skill, level in
      library.skillIndex[skill].map { levels[$0] >= level } ?? true
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
      where prerequisite.gatedLevel <= raise.to && !raises.contains(where: { $0.skill == prerequisite.skill }) {
        need(prerequisite.skill, prerequisite.level)
      }
    }
    return needed
  }
}
