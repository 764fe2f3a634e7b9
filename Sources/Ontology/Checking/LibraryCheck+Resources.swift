public import XML

extension LibraryCheck {
  func resourcesRaiseKnownSkills() -> [Diagnostic] {
    library.resources.flatMap { resource -> [Diagnostic] in
      var found = resource.raises.compactMap { unknown($0.skill, at: $0.place) }
      found += resource.requires.compactMap { unknown($0.skill, at: $0.place) }
      for raise in resource.raises where raise.from >= raise.to {
        found.append(
          fault(
            raise.place, "'\(resource.id)' raises '\(raise.skill)' from \(raise.from) to \(raise.to)",
            "the level afterwards has to be the higher one"))
      }
      if let exam = resource.exam, library.exam(exam) == nil {
        found.append(
          fault(
            resource.place, "no exam has the id '\(exam)'",
            NearMiss.question(for: exam.text, among: library.exams.map(\.id.text))))
      }
      if resource.raises.isEmpty, resource.kind != .practiceExam {
        found.append(fault(resource.place, "'\(resource.id)' raises no skill", "add <raises …>"))
      }
      if resource.kind.isHandsOn, resource.task == nil {
        found.append(
          fault(resource.place, "the \(resource.kind.rawValue) '\(resource.id)' does not say what to build", "add <task>"))
      }
      return found
    }
  }

  func resourcesStateHonestHours() -> [Diagnostic] {
    library.resources.filter {
      !($0.duration.low <= $0.duration.likely && $0.duration.likely <= $0.duration.high)
    }.map {
      fault($0.place, "the hours of '\($0.id)' are not in order", "low, likely and high must rise")
    }
  }

  /// Every level that an exam, a role or a prerequisite asks for must be reachable, by doing where doing counts.
  func neededLevelsAreReachable() -> [Diagnostic] {
    let reach = Reachability(library)
    return neededLevels().flatMap { skill, need -> [Diagnostic] in
      guard let index = library.skillIndex[skill] else { return [] }
      var found: [Diagnostic] = []
      if reach.levels[index] < need.level {
        found.append(
          fault(
            need.place,
            "level \(need.level) of '\(skill)' is needed, but no resource leads beyond level \(reach.levels[index])",
            "add a resource with <raises skill=\"\(skill)\" from=\"\(reach.levels[index])\" to=\"\(need.level)\"/>"))
      } else if library.skills[index].isHandsOn, need.level >= 3, !hasHandsOnStep(skill, to: 3) {
        found.append(
          fault(
            need.place, "'\(skill)' is hands-on, but no lab or project leads to level 3", "add a lab that does"))
      }
      return found
    }
  }

  private func hasHandsOnStep(_ skill: Skill.ID, to level: Int) -> Bool {
    library.resources.contains { resource in
      resource.kind.isHandsOn
        && resource.raises.contains { $0.skill == skill && $0.from < level && level <= $0.to }
    }
  }

  /// The greatest level needed of each skill, with the line that asks for it, in the order of the skills.
  private func neededLevels() -> [(Skill.ID, (level: Int, place: Place))] {
    var needed: [Skill.ID: (level: Int, place: Place)] = [:]
    func note(_ skill: Skill.ID, _ level: Int, _ place: Place) {
      if level > needed[skill]?.level ?? 0 { needed[skill] = (level, place) }
    }
    for need in library.exams.flatMap({ $0.competencies.flatMap(\.considerations).flatMap(\.needs) }) {
      note(need.skill, need.level, need.place)
    }
    for skill in library.skills {
      for prerequisite in skill.prerequisites { note(prerequisite.skill, prerequisite.level, prerequisite.place) }
      for role in library.roles {
        if let expectation = role.expectation(of: skill) {
          note(skill.id, expectation.expectedLevel, expectation.place)
        }
      }
    }
    return library.skills.compactMap { skill in needed[skill.id].map { (skill.id, $0) } }
  }
}

extension Library {
  /// A warning for each resource that was last checked more than 365 days before a day.
  public func staleResources(on day: Day) -> [Diagnostic] {
    resources.filter { $0.isStale(on: day) }.map {
      Diagnostic(
        .warning, file: $0.place.file, line: $0.place.line,
        "the resource '\($0.id)' was last checked on \($0.checked)",
        suggestion: "look at it and set checked=\"\(day)\"")
    }
  }
}
