import Wording
public import XML

extension LibraryCheck {
  func itemsAskAboutKnownSkills() -> [Diagnostic] {
    library.items.compactMap { unknown($0.skill, at: $0.place) }
  }

  /// Items of files are unique by reading; those made of can-do statements may still meet one of them.
  func itemIdsAreUnique() -> [Diagnostic] {
    var seen: Set<Item.ID> = []
    return library.items.filter { !seen.insert($0.id).inserted }.map {
      fault(
        $0.place, worded("the item '\($0.id)' has the id of a can-do statement of a skill"),
        worded("give it another id"))
    }
  }

  /// Items of families have their one key by reading.
  func checkItemsHaveTheirRightOptions() -> [Diagnostic] {
    library.items.flatMap { item -> [Diagnostic] in
      guard item.isCheck, item.family == nil else { return [] }
      let options = item.options
      let right = options.count(where: \.isCorrect)
      var found: [Diagnostic] = []
      if right != item.choose {
        let asked = item.choose == 1 ? "" : worded(" and asks for \(item.choose)")
        found.append(
          fault(
            item.place,
            worded(
              "the check item '\(item.id)' has \(Counted.text(right, "right option"))\(asked)"
            ),
            worded("mark exactly \(["one", "two", "three"][min(max(item.choose, 1), 3) - 1])")))
      }
      if Set(options.map(\.id)).count != options.count {
        found.append(
          fault(
            item.place, worded("the check item '\(item.id)' uses an option id twice"),
            worded("number them a, b, c, …")))
      }
      return found
    }
  }

  /// A group that is named like a family would keep its items from being asked beside the family's.
  func groupsAreNoFamilies() -> [Diagnostic] {
    let families = Set(library.items.compactMap(\.family))
    return library.items.filter { $0.family == nil && $0.group.map(families.contains) == true }.map {
      fault(
        $0.place, worded("the group '\($0.group ?? "")' of the item '\($0.id)' has the id of a family"),
        worded("give the group another name"))
    }
  }

  func thresholdsRise() -> [Diagnostic] {
    library.items.compactMap { item in
      guard let thresholds = item.thresholds,
        !zip(thresholds, thresholds.dropFirst()).allSatisfy(<) || !thresholds.allSatisfy(\.isFinite)
      else { return nil }
      return fault(
        item.place,
        worded(
          "the thresholds of the \(item.isCheck ? worded("check") : worded("can-do")) item '\(item.id)' do not rise"
        ),
        worded("each answer needs more proficiency than the one before"))
    }
  }
}

extension Library {
  /// A warning for each item whose facts were to be looked at again by a day; retired ones need nobody's look.
  public func outdatedItems(on day: Day) -> [Diagnostic] {
    items.compactMap { item in
      guard let review = item.review, review <= day, item.status != .retired else { return nil }
      return Diagnostic(
        .warning, file: item.place.file, line: item.place.line,
        worded("the facts of the item '\(item.id)' were to be looked at again on \(review)"),
        suggestion: worded("check them at \(item.source ?? worded("their source")) and set a later review"))
    }
  }
}
