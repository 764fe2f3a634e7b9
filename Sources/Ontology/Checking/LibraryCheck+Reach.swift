import Wording
import XML

extension LibraryCheck {
  /// A level that something asks for, with the line that does.
  private struct NeededLevel {
    var level: Int
    var place: Place
  }

  /// Every level that an exam, a role or a prerequisite asks for must be reachable, by doing where doing
  /// counts.
  func neededLevelsAreReachable() -> [Diagnostic] {
    let reach = Reachability(library)
    let practised = Set(
      library.resources.lazy.filter(\.kind.isHandsOn).flatMap(\.raises)
        .filter { $0.from < 3 && $0.to >= 3 }.map(\.skill))
    let needed = neededLevels()
    return library.skills.indices.compactMap { index in
      let skill = library.skills[index]
      guard let need = needed[skill.id] else { return nil }
      if reach.levels[index] < need.level { return unreachable(skill, need, reach.levels) }
      guard skill.isHandsOn, need.level >= 3, !practised.contains(skill.id) else { return nil }
      return fault(
        need.place, worded("'\(skill.id)' is hands-on, but no lab or project leads to level 3"),
        worded("add a lab that does"))
    }
  }

  /// Says whether a resource is missing, or one is there and cannot be started.
  private func unreachable(_ skill: Skill, _ need: NeededLevel, _ levels: [Int]) -> Diagnostic {
    let reached = library.skillIndex[skill.id].map { levels[$0] } ?? 0
    let wish = worded("level \(need.level) of '\(skill.id)' is needed")
    for resource in library.resources
    where resource.raises.contains(where: { $0.skill == skill.id && $0.from <= reached && $0.to > reached }) {
      let entry = resource.entryLevels(in: library).first { entry in
        library.skillIndex[entry.skill].map { levels[$0] < entry.level } ?? false
      }
      guard let entry else { continue }
      return fault(
        need.place,
        worded(
          """
          \(wish), but '\(resource.id)', which leads beyond level \(reached), asks for level \(entry.level) \
          of '\(entry.skill)', which nothing leads to
          """),
        worded("add a resource with <raises skill=\"\(entry.skill)\" … to=\"\(entry.level)\"/>"))
    }
    return fault(
      need.place, worded("\(wish), but no resource leads beyond level \(reached)"),
      worded("add a resource with <raises skill=\"\(skill.id)\" from=\"\(reached)\" to=\"\(need.level)\"/>"))
  }

  /// The greatest level needed of each skill.
  private func neededLevels() -> [Skill.ID: NeededLevel] {
    var needed: [Skill.ID: NeededLevel] = [:]
    func note(_ skill: Skill.ID, _ level: Int, _ place: Place) {
      if level > needed[skill]?.level ?? 0 { needed[skill] = NeededLevel(level: level, place: place) }
    }
    for exam in library.exams {
      for consideration in exam.competencies.flatMap(\.considerations) {
        for need in consideration.needs { note(need.skill, need.level, need.place) }
      }
    }
    for skill in library.skills {
      for prerequisite in skill.prerequisites {
        note(prerequisite.skill, prerequisite.level, prerequisite.place)
      }
      for role in library.roles {
        // What a role says of an area is not said of skills that a later layer adds to it.
        guard let expectation = role.skills[skill.id] ?? (knows(role, skill) ? role.areas[skill.area] : nil)
        else { continue }
        note(skill.id, expectation.expectedLevel, expectation.place)
      }
    }
    return needed
  }
}
