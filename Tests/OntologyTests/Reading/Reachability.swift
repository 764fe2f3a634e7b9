import Ontology

/// What resources lead a beginner to, worked out anew.
enum Reachability {
  static func levels(of library: Library) -> [Skill.ID: Int] {
    var levels: [Skill.ID: Int] = [:]
    var isChanging = true
    while isChanging {
      isChanging = false
      for resource in library.resources
      where resource.entryLevels(in: library).allSatisfy({ levels[$0.skill, default: 0] >= $0.level }) {
        for raise in resource.raises where levels[raise.skill, default: 0] < raise.to {
          levels[raise.skill] = raise.to
          isChanging = true
        }
      }
    }
    return levels
  }
}
