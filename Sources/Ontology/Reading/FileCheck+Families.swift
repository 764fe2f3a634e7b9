import XML

extension FileCheck {
  /// What a family needs so that its options give nothing away.
  func familiesAreSound() -> [Diagnostic] {
    root.elements(named: "family").flatMap { family -> [Diagnostic] in
      var found = optionsSuffice(family)
      found += stemsSuffice(family)
      found += optionIdsStandOnce(family)
      found += keysDiffer(family)
      for stem in family.elements(named: "stem") {
        found += keyIsKnown(stem, in: family)
        found += reasonsAreComplete(stem, in: family)
      }
      found += optionsAreRightSomewhere(family)
      return found
    }
  }

  private func ids(_ family: Element) -> [String] { family.elements(named: "option").map { $0.string("id") } }

  private func optionsSuffice(_ family: Element) -> [Diagnostic] {
    let count = family.elements(named: "option").count
    guard !(4...5).contains(count) else { return [] }
    return [
      fault(
        family, "the family '\(family.string("id"))' has \(count) \(count == 1 ? "option" : "options")",
        "write four or five, each of them right in some situation")
    ]
  }

  private func stemsSuffice(_ family: Element) -> [Diagnostic] {
    let count = family.elements(named: "stem").count
    guard count < 2 else { return [] }
    return [
      fault(
        family, "the family '\(family.string("id"))' has \(count) stem",
        "write two or more, each with another key; a question that stands alone is a <check-item>")
    ]
  }

  private func optionIdsStandOnce(_ family: Element) -> [Diagnostic] {
    var lines: [String: Int] = [:]
    return family.elements(named: "option").compactMap { option in
      let id = option.string("id")
      guard let first = lines.updateValue(option.line, forKey: id) else { return nil }
      return fault(
        option, "the family '\(family.string("id"))' has two options '\(id)'", "the other is in line \(first)"
      )
    }
  }

  private func keysDiffer(_ family: Element) -> [Diagnostic] {
    var stems: [String: Element] = [:]
    return family.elements(named: "stem").compactMap { stem in
      let key = stem.string("key")
      guard let first = stems[key] else {
        stems[key] = stem
        return nil
      }
      return fault(
        stem, "the stems '\(first.string("id"))' and '\(stem.string("id"))' share the key '\(key)'",
        "change the deciding constraint of one of them, so that another option is right")
    }
  }

  private func keyIsKnown(_ stem: Element, in family: Element) -> [Diagnostic] {
    let (key, known) = (stem.string("key"), ids(family))
    guard !known.contains(key) else { return [] }
    return [
      fault(
        stem, "the key '\(key)' of the stem '\(stem.string("id"))' is no option of its family",
        "the options are \(known.joined(separator: ", "))")
    ]
  }

  private func reasonsAreComplete(_ stem: Element, in family: Element) -> [Diagnostic] {
    let (id, key, known) = (stem.string("id"), stem.string("key"), ids(family))
    var given: Set<String> = []
    var found: [Diagnostic] = []
    for reason in stem.elements(named: "not-here") {
      let option = reason.string("option")
      if option == key {
        found.append(
          fault(reason, "the stem '\(id)' says why its own key '\(key)' is not right", "say it in <here>"))
      } else if !known.contains(option) {
        found.append(
          fault(
            reason, "the stem '\(id)' speaks of the option '\(option)', which its family does not have",
            "the options are \(known.joined(separator: ", "))"))
      } else if !given.insert(option).inserted {
        found.append(
          fault(reason, "the stem '\(id)' says twice why '\(option)' is not right", "keep one of the two"))
      }
    }
    for option in known where option != key && !given.contains(option) {
      found.append(
        fault(
          stem, "the stem '\(id)' does not say why '\(option)' is not right",
          "add <not-here option=\"\(option)\"> with the constraint that rules it out"))
    }
    return found
  }

  private func optionsAreRightSomewhere(_ family: Element) -> [Diagnostic] {
    let keys = Set(family.elements(named: "stem").map { $0.string("key") })
    return family.elements(named: "option").compactMap { option in
      let id = option.string("id")
      guard !keys.contains(id), option.first("right-when") == nil else { return nil }
      return fault(
        option, "the option '\(id)' of the family '\(family.string("id"))' is never right",
        "write a stem with this key, or say in <right-when> when it is")
    }
  }

  /// Two options that say the same cannot both be told from the key.
  func optionsDiffer() -> [Diagnostic] {
    root.elements.flatMap { parent -> [Diagnostic] in
      var lines: [String: Int] = [:]
      return parent.elements(named: "option").compactMap { option in
        let text = option.words(of: "text").lowercased()
        guard let first = lines[text] else {
          lines[text] = option.line
          return nil
        }
        return fault(
          option,
          "two options of the \(parent.name == "family" ? "family" : "check item") '\(parent.string("id"))' say the "
            + "same",
          "the other is in line \(first)")
      }
    }
  }

  /// The most lines of a snippet: more are no question but a review of code.
  private static let snippetLines = 20

  func snippetsFit() -> [Diagnostic] {
    root.elements.flatMap { [$0] + $0.elements(named: "stem") }.compactMap { question in
      guard let snippet = question.first("snippet") else { return nil }
      let count = Item.Snippet(snippet).lines.count
      guard count == 0 || count > Self.snippetLines else { return nil }
      return fault(
        snippet, "the snippet of '\(question.string("id"))' has \(count) lines",
        "show the 1 to \(Self.snippetLines) lines that the question is about")
    }
  }
}
