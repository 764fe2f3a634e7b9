import XML

extension LibraryCheck {
  func itemsAskAboutKnownSkills() -> [Diagnostic] {
    library.items.compactMap { unknown($0.skill, at: $0.place) }
  }

  /// Items of files are unique by reading; those made of can-do statements may still meet one of them.
  func itemIdsAreUnique() -> [Diagnostic] {
    var seen: Set<Item.ID> = []
    return library.items.filter { !seen.insert($0.id).inserted }.map {
      fault(
        $0.place, "the item '\($0.id)' has the id of a can-do statement of a skill", "give it another id")
    }
  }

  func checkItemsHaveOneRightOption() -> [Diagnostic] {
    library.items.flatMap { item -> [Diagnostic] in
      guard case .check(_, _, let options) = item.content else { return [] }
      let right = options.count(where: \.isCorrect)
      var found: [Diagnostic] = []
      if right != 1 {
        found.append(
          fault(item.place, "the check item '\(item.id)' has \(right) right options", "mark exactly one"))
      }
      if Set(options.map(\.id)).count != options.count {
        found.append(
          fault(item.place, "the check item '\(item.id)' uses an option id twice", "number them a, b, c, …"))
      }
      return found
    }
  }

  func thresholdsRise() -> [Diagnostic] {
    library.items.compactMap { item in
      guard let thresholds = item.thresholds,
        !zip(thresholds, thresholds.dropFirst()).allSatisfy(<) || !thresholds.allSatisfy(\.isFinite)
      else { return nil }
      return fault(
        item.place, "the thresholds of the can-do item '\(item.id)' do not rise",
        "each answer needs more proficiency than the one before")
    }
  }
}
