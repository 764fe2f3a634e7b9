import Wording
import XML

extension LibraryCheck {
  /// A role says what is usual in every skill that it is about, by the skill or by its area.
  ///
  /// A bank of one's own thus says nothing about the areas of the built-in library, unless its role is made
  /// for a built-in exam.
  func rolesCoverTheirSkills() -> [Diagnostic] {
    library.roles.flatMap { role -> [Diagnostic] in
      let open = subjects(of: role).filter { role.areas[$0.area] == nil && role.skills[$0.id] == nil }
      let areas = Set(open.map(\.area))
      return library.areas.filter { areas.contains($0.id) }.map {
        fault(
          role.place, worded("the role '\(role.id)' says nothing about the area '\($0.id)'"),
          worded("add <area id=\"\($0.id)\" …>"))
      }
    }
  }

  /// The skills that a role is about: those of its own layer and those that its exams need; without any, those
  /// that the usual exam needs, or all that were there when it was written.
  private func subjects(of role: Role) -> [Skill] {
    let known = library.skills.filter { knows(role, $0) }
    let needed = skills(of: library.exams.filter { role.exams.contains($0.id) })
    let own = known.filter { isOfItsLayer(role, $0) || needed.contains($0.id) }
    guard own.isEmpty else { return own }
    let usual = skills(of: library.exams.filter(\.isUsual))
    let asked = known.filter { usual.contains($0.id) }
    return asked.isEmpty ? known : asked
  }

  private func skills(of exams: [Exam]) -> Set<Skill.ID> {
    Set(exams.flatMap(\.competencies).flatMap(\.considerations).flatMap(\.needs).map(\.skill))
  }

  private func isOfItsLayer(_ role: Role, _ skill: Skill) -> Bool {
    origins.skillLayers[skill.id] ?? 0 == origins.roleLayers[role.id] ?? 0
  }

  /// Whether a skill was there when a role was written: it stands in the same layer or in an earlier one.
  func knows(_ role: Role, _ skill: Skill) -> Bool {
    origins.skillLayers[skill.id] ?? 0 <= origins.roleLayers[role.id] ?? 0
  }

  /// A role expects a level of some skill, or nothing could be said of anybody's readiness for it.
  func rolesExpectSomething() -> [Diagnostic] {
    library.roles.filter { role in
      !library.skills.isEmpty
        && !library.skills.contains { role.expectation(of: $0).map { $0.expectedLevel > 0 } ?? false }
    }.map {
      fault(
        $0.place, worded("the role '\($0.id)' expects nothing of any skill"),
        worded("give an area expected=\"1\" or more"))
    }
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
      fault(
        $0.place, worded("the sample person '\($0.name)' has no hours a week"), worded("write hours=\"8\""))
    }
  }
}
