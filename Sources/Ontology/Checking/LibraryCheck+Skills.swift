import Wording
import XML

extension LibraryCheck {
  func canDoStatementsDiffer() -> [Diagnostic] {
    library.skills.filter { Set($0.canDo).count != $0.canDo.count }.map {
      fault(
        $0.place, worded("the skill '\($0.id)' repeats a can-do statement"),
        worded("each level needs its own"))
    }
  }

  func prerequisitesAreKnownSkills() -> [Diagnostic] {
    library.skills.flatMap { skill in
      skill.prerequisites.compactMap { unknown($0.skill, at: $0.place) }
    }
  }

  func prerequisitesHaveNoCycle() -> [Diagnostic] {
    SkillGraph(library).cycles().map { cycle in
      let ids = cycle.map { library.skills[$0].id }
      let skill = library.skills[cycle[0]]
      let place = skill.prerequisites.first { ids.count > 1 && $0.skill == ids[1] }?.place ?? skill.place
      let path = ids.map(\.text).joined(separator: worded(" needs "))
      return fault(
        place, worded("prerequisites run in a circle: \(path)"), worded("remove one of these prerequisites"))
    }
  }

  func aliasesAreUnique() -> [Diagnostic] {
    var owners: [[String]: Skill.ID] = [:]
    var found: [Diagnostic] = []
    for skill in library.skills {
      for alias in skill.aliases {
        let terms = AliasIndex.terms(of: alias)
        if let other = owners[terms], other != skill.id {
          found.append(
            fault(
              skill.place, worded("the alias '\(alias)' of '\(skill.id)' already belongs to '\(other)'"),
              worded("keep it with one of them")))
        }
        owners[terms] = skill.id
      }
    }
    return found
  }

  func codesAreInTheirTable() -> [Diagnostic] {
    (library.skills.flatMap(\.codes) + library.roles.flatMap(\.codes)).compactMap { code in
      let tables = library.codeTables.filter { $0.scheme == code.scheme }
      guard !tables.contains(where: { $0.titles[code.value] != nil }) else { return nil }
      return fault(
        code.place, worded("the \(code.scheme) code '\(code.value)' is not in the library's table of codes"),
        NearMiss.question(for: code.value, among: tables.flatMap(\.titles.keys)))
    }
  }

  func productsAreUsedInKnownSkills() -> [Diagnostic] {
    library.products.flatMap { product in product.skills.compactMap { unknown($0, at: product.place) } }
  }

  func productNamesAreUnique() -> [Diagnostic] {
    var owners: [[String]: String] = [:]
    var found: [Diagnostic] = []
    for product in library.products {
      for name in [product.name] + product.aliases {
        let terms = AliasIndex.terms(of: name)
        if let other = owners[terms], other != product.name {
          found.append(
            fault(
              product.place, worded("the name '\(name)' of '\(product.name)' already belongs to '\(other)'"),
              worded("keep it with one of them")))
        }
        owners[terms] = product.name
      }
    }
    return found
  }
}
