import XML

extension LibraryCheck {
  /// Every skill has an expectation in every role, its own or its area's; skills that a later layer adds are
  /// none of the business of an earlier role.
  func rolesCoverEverySkill() -> [Diagnostic] {
    library.roles.flatMap { role -> [Diagnostic] in
      let missing = library.areas.filter { area in
        role.areas[area.id] == nil
          && library.skills.contains {
            $0.area == area.id && role.skills[$0.id] == nil && knows(role, $0)
          }
      }
      return missing.map {
        fault(
          role.place, "the role '\(role.id)' says nothing about the area '\($0.id)'",
          "add <area id=\"\($0.id)\" …>")
      }
    }
  }

  /// Whether a skill was there when a role was written: it stands in the same layer or in an earlier one.
  func knows(_ role: Role, _ skill: Skill) -> Bool {
    origins.skillLayers[skill.id] ?? 0 <= origins.roleLayers[role.id] ?? 0
  }

  func rolesNameKnownThings() -> [Diagnostic] {
    library.roles.flatMap { role in
      role.areas.compactMap { unknown($0.key, at: $0.value.place) }
        + role.skills.compactMap { unknown($0.key, at: $0.value.place) }
        + role.exams.compactMap { unknown($0, at: role.place) }
    }.sorted { $0.message < $1.message }
  }

  func samplesNameKnownThings() -> [Diagnostic] {
    library.samples.flatMap { sample in
      [unknown(sample.role, at: sample.place)].compactMap(\.self)
        + sample.areas.keys.sorted().compactMap { unknown($0, at: sample.place) }
        + sample.skills.keys.sorted().compactMap { unknown($0, at: sample.place) }
    }
  }

  func samplesHaveHours() -> [Diagnostic] {
    library.samples.filter { !($0.hours > 0) }.map {
      fault($0.place, "the sample person '\($0.name)' has no hours a week", "write hours=\"8\"")
    }
  }
}
