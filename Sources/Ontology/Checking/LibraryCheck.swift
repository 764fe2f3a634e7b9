import XML

/// Finds what schemas cannot say about a library: ids, cycles, weights, reach.
///
/// Each rule is a function; the list in `diagnostics()` is the table of contents.
struct LibraryCheck {
  let library: Library

  init(_ library: Library) { self.library = library }

  /// Every fault, rule by rule.
  func diagnostics() -> [Diagnostic] {
    prerequisitesAreKnownSkills() + prerequisitesHaveNoCycle() + canDoLevelsAreComplete() + aliasesAreUnique()
      + codesAreInTheirTable() + examsNeedKnownSkills() + outlineIdsAreUnique() + weightsSumToAHundred()
      + itemsAskAboutKnownSkills() + checkItemsHaveOneRightOption() + competenciesHaveCheckItems()
      + resourcesRaiseKnownSkills() + resourcesStateHonestHours() + neededLevelsAreReachable()
      + rolesCoverEverySkill() + samplesAreOfKnownRoles() + productsAreUsedInKnownSkills()
  }

  // MARK: Skills

  private func prerequisitesAreKnownSkills() -> [Diagnostic] {
    library.skills.flatMap { skill in
      skill.prerequisites.compactMap { unknown($0.skill, at: $0.place) }
    }
  }

  private func prerequisitesHaveNoCycle() -> [Diagnostic] {
    guard let cycle = SkillGraph(library).cycle() else { return [] }
    let ids = cycle.map { library.skills[$0].id }
    let path = ids.map(\.text).joined(separator: " needs ")
    let skill = library.skills[cycle[0]]
    let place = skill.prerequisites.first { ids.count > 1 && $0.skill == ids[1] }?.place ?? skill.place
    return [
      fault(place, "prerequisites run in a circle: \(path)", "remove one of these prerequisites")
    ]
  }

  private func canDoLevelsAreComplete() -> [Diagnostic] {
    library.skills.filter { Set($0.canDo).count != 4 }.map {
      fault($0.place, "the skill '\($0.id)' repeats a can-do statement", "write one for each of the levels 1 to 4")
    }
  }

  private func aliasesAreUnique() -> [Diagnostic] {
    var owners: [String: Skill] = [:]
    var found: [Diagnostic] = []
    for skill in library.skills {
      for alias in skill.aliases {
        let key = AliasIndex.terms(of: alias).joined(separator: " ")
        if let other = owners[key], other.id != skill.id {
          found.append(
            fault(
              skill.place, "the alias '\(alias)' of '\(skill.id)' already belongs to '\(other.id)'",
              "keep it with one of them"))
        }
        owners[key] = skill
      }
    }
    return found
  }

  private func codesAreInTheirTable() -> [Diagnostic] {
    (library.skills.flatMap(\.codes) + library.roles.flatMap(\.codes)).compactMap { code in
      let tables = library.codeTables.filter { $0.scheme == code.scheme }
      guard !tables.contains(where: { $0.titles[code.value] != nil }) else { return nil }
      return fault(
        code.place, "the \(code.scheme) code '\(code.value)' is not in the library's table of codes",
        NearMiss.question(for: code.value, among: tables.flatMap(\.titles.keys).sorted()))
    }
  }

  // MARK: Exams

  private func examsNeedKnownSkills() -> [Diagnostic] {
    library.exams.flatMap { exam in
      exam.competencies.flatMap(\.considerations).flatMap(\.needs).compactMap { unknown($0.skill, at: $0.place) }
    }
  }

  private func outlineIdsAreUnique() -> [Diagnostic] {
    library.exams.flatMap { exam -> [Diagnostic] in
      var seen: [String: Place] = [:]
      var found: [Diagnostic] = []
      func note(_ id: String, _ place: Place) {
        if let first = seen[id] {
          found.append(fault(place, "the id '\(id)' stands twice in the exam", "the other is in line \(first.line)"))
        }
        seen[id] = place
      }
      for section in exam.sections {
        note(section.id.text, section.place)
        for competency in section.competencies {
          note(competency.id.text, competency.place)
          for consideration in competency.considerations { note(consideration.id, consideration.place) }
        }
      }
      return found
    }
  }

  private func weightsSumToAHundred() -> [Diagnostic] {
    library.exams.compactMap { exam in
      let total = exam.sections.map(\.weight).reduce(0, +)
      let rounded = exam.sections.filter(\.isApproximate).count
      // A weight rounded to a whole percent may be off by a half.
      let allowed = Double(rounded) * 0.5 + 0.01
      guard abs(total - 100) > allowed else { return nil }
      return fault(
        exam.place, "the weights of the sections sum to \(total.plain), not to 100 within rounding",
        "copy them as the guide prints them")
    }
  }

  // MARK: Items

  private func itemsAskAboutKnownSkills() -> [Diagnostic] {
    library.items.compactMap { unknown($0.skill, at: $0.place) }
  }

  private func checkItemsHaveOneRightOption() -> [Diagnostic] {
    library.items.flatMap { item -> [Diagnostic] in
      guard case .check(_, _, let options) = item.content else { return [] }
      let right = options.filter(\.isCorrect).count
      var found: [Diagnostic] = []
      if right != 1 {
        found.append(fault(item.place, "the check item '\(item.id)' has \(right) right options", "mark exactly one"))
      }
      if Set(options.map(\.id)).count != options.count {
        found.append(fault(item.place, "the check item '\(item.id)' uses an option id twice", "number them a, b, c, …"))
      }
      return found
    }
  }

  private func competenciesHaveCheckItems() -> [Diagnostic] {
    let checked = Set(library.items.filter(\.isCheck).map(\.skill))
    return library.exams.flatMap { exam in
      exam.competencies.filter { competency in
        !competency.considerations.flatMap(\.needs).contains { checked.contains($0.skill) }
      }.map {
        fault($0.place, "no check item asks about the competency '\($0.id)'", "add one for a skill that it needs")
      }
    }
  }

  // MARK: Roles and the rest

  private func rolesCoverEverySkill() -> [Diagnostic] {
    library.roles.flatMap { role -> [Diagnostic] in
      let missing = library.areas.filter { area in
        role.areas[area.id] == nil
          && library.skills.contains { $0.area == area.id && role.skills[$0.id] == nil }
      }
      let areaIDs = library.areas.map(\.id.text)
      let unknownAreas = role.areas.filter { !areaIDs.contains($0.key.text) }.sorted { $0.key < $1.key }
      let unknownExams = role.exams.filter { library.exam($0) == nil }
      return missing.map {
        fault(role.place, "the role '\(role.id)' says nothing about the area '\($0.id)'", "add <area id=\"\($0.id)\" …>")
      }
        + unknownAreas.map {
          fault(
            $0.value.place, "no area has the id '\($0.key)'", NearMiss.question(for: $0.key.text, among: areaIDs))
        }
        + role.skills.sorted { $0.key < $1.key }.compactMap { unknown($0.key, at: $0.value.place) }
        + unknownExams.map {
          fault(
            role.place, "no exam has the id '\($0)'",
            NearMiss.question(for: $0.text, among: library.exams.map(\.id.text)))
        }
    }
  }

  private func samplesAreOfKnownRoles() -> [Diagnostic] {
    library.samples.flatMap { sample -> [Diagnostic] in
      let roles = library.roles.map(\.id.text)
      var found = sample.skills.keys.sorted().compactMap { unknown($0, at: sample.place) }
      if !roles.contains(sample.role.text) {
        found.append(
          fault(
            sample.place, "no role has the id '\(sample.role)'",
            NearMiss.question(for: sample.role.text, among: roles)))
      }
      return found
    }
  }

  private func productsAreUsedInKnownSkills() -> [Diagnostic] {
    library.products.flatMap { product in product.skills.compactMap { unknown($0, at: product.place) } }
  }

  // MARK: Sentences

  func fault(_ place: Place, _ message: String, _ suggestion: String? = nil) -> Diagnostic {
    Diagnostic(file: place.file, line: place.line, message, suggestion: suggestion)
  }

  /// A fault for a skill that the library does not have; `nil` for one that it has.
  func unknown(_ id: Skill.ID, at place: Place) -> Diagnostic? {
    guard library.skillIndex[id] == nil else { return nil }
    return fault(place, "no skill has the id '\(id)'", library.suggestion(forSkill: id.text))
  }
}

extension Double {
  /// The number without a fraction where it is whole.
  fileprivate var plain: String { self == rounded() ? "\(Int(self))" : "\(self)" }
}
