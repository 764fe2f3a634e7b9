import Wording
import XML

extension FileCheck {
  /// A family with its parts, each looked up once.
  private struct Family {
    let element: Element
    let id: String
    let options: [Element]
    let stems: [Element]
    let optionIDs: [String]
    let keys: [String]

    init(_ element: Element) {
      self.element = element
      id = element.string("id")
      options = element.elements(named: "option")
      stems = element.elements(named: "stem")
      optionIDs = options.map { $0.string("id") }
      keys = stems.map { $0.string("key") }
    }

    var idsInWords: String { worded("the options are \(optionIDs.joined(separator: ", "))") }
  }

  /// What a family needs so that its options give nothing away.
  func familiesAreSound() -> [Diagnostic] {
    root.elements(named: "family").flatMap { element -> [Diagnostic] in
      let family = Family(element)
      var found = optionsSuffice(family)
      found += stemsSuffice(family)
      found += optionIDsStandOnce(family)
      found += keysDiffer(family)
      for (stem, key) in zip(family.stems, family.keys) {
        found += keyIsKnown(key, of: stem, in: family)
        found += reasonsAreComplete(stem, key: key, in: family)
      }
      found += optionsAreRightSomewhere(family)
      return found
    }
  }

  private func optionsSuffice(_ family: Family) -> [Diagnostic] {
    let count = family.options.count
    guard !(4...5).contains(count) else { return [] }
    return [
      fault(
        family.element,
        worded("the family '\(family.id)' has \(Counted.text(count, "option"))"),
        worded("write four or five, each of them right in some situation"))
    ]
  }

  private func stemsSuffice(_ family: Family) -> [Diagnostic] {
    guard family.stems.count < 2 else { return [] }
    return [
      fault(
        family.element, worded("the family '\(family.id)' has \(family.stems.count) stem"),
        worded("write two or more, each with another key; a question that stands alone is a <check-item>"))
    ]
  }

  private func optionIDsStandOnce(_ family: Family) -> [Diagnostic] {
    var lines: [String: Int] = [:]
    return zip(family.options, family.optionIDs).compactMap { option, id in
      guard let first = lines.updateValue(option.line, forKey: id) else { return nil }
      return fault(
        option, worded("the family '\(family.id)' has two options '\(id)'"),
        worded("the other is in line \(first)"))
    }
  }

  private func keysDiffer(_ family: Family) -> [Diagnostic] {
    var stems: [String: Element] = [:]
    return zip(family.stems, family.keys).compactMap { stem, key in
      guard let first = stems[key] else {
        stems[key] = stem
        return nil
      }
      return fault(
        stem, worded("the stems '\(first.string("id"))' and '\(stem.string("id"))' share the key '\(key)'"),
        worded("change the deciding constraint of one of them, so that another option is right"))
    }
  }

  private func keyIsKnown(_ key: String, of stem: Element, in family: Family) -> [Diagnostic] {
    guard !family.optionIDs.contains(key) else { return [] }
    return [
      fault(
        stem, worded("the key '\(key)' of the stem '\(stem.string("id"))' is no option of its family"),
        family.idsInWords)
    ]
  }

  private func reasonsAreComplete(_ stem: Element, key: String, in family: Family) -> [Diagnostic] {
    let id = stem.string("id")
    var given: [String] = []
    var found: [Diagnostic] = []
    for reason in stem.elements(named: "not-here") {
      let option = reason.string("option")
      if option == key {
        found.append(
          fault(
            reason, worded("the stem '\(id)' says why its own key '\(key)' is not right"),
            worded("say it in <here>")))
      } else if !family.optionIDs.contains(option) {
        found.append(
          fault(
            reason,
            worded("the stem '\(id)' speaks of the option '\(option)', which its family does not have"),
            family.idsInWords))
      } else if given.contains(option) {
        found.append(
          fault(
            reason, worded("the stem '\(id)' says twice why '\(option)' is not right"),
            worded("keep one of the two")))
      } else {
        given.append(option)
      }
    }
    for option in family.optionIDs where option != key && !given.contains(option) {
      found.append(
        fault(
          stem, worded("the stem '\(id)' does not say why '\(option)' is not right"),
          worded("add <not-here option=\"\(option)\"> with the constraint that rules it out")))
    }
    return found
  }

  private func optionsAreRightSomewhere(_ family: Family) -> [Diagnostic] {
    zip(family.options, family.optionIDs).compactMap { option, id in
      guard !family.keys.contains(id), option.first("right-when") == nil else { return nil }
      return fault(
        option, worded("the option '\(id)' of the family '\(family.id)' is never right"),
        worded("write a stem with this key, or say in <right-when> when it is"))
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
          worded(
            """
            two options of the \(parent.name == "family" ? worded("family") : worded("check item")) '\(parent.string("id"))' \
            say the same
            """),
          worded("the other is in line \(first)"))
      }
    }
  }

  /// The most lines of a snippet: more are no question but a review of code.
  private static let snippetLines = 20

  func snippetsFit() -> [Diagnostic] {
    let stems = root.elements.flatMap { $0.name == "family" ? $0.elements(named: "stem") : [$0] }
    return stems.compactMap { question in
      guard let snippet = question.first("snippet") else { return nil }
      let count = Item.Snippet(snippet).lines.count
      guard count == 0 || count > Self.snippetLines else { return nil }
      return fault(
        snippet, worded("the snippet of '\(question.string("id"))' has \(count) lines"),
        worded("show the 1 to \(Self.snippetLines) lines that the question is about"))
    }
  }
}
