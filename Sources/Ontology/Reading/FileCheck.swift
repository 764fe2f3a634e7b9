import Wording
import XML

/// Finds what a schema lets pass in one file, and what would be gone once the file is read into values.
struct FileCheck {
  let root: Element
  private let vocabulary: Vocabulary
  let file: String

  init(_ root: Element, _ vocabulary: Vocabulary, file: String) {
    self.root = root
    self.vocabulary = vocabulary
    self.file = file
  }

  /// Every fault, rule by rule.
  func diagnostics() -> [Diagnostic] {
    canDoLevelsAreComplete() + idsStandOnce() + daysAreInTheCalendar()
      + (vocabulary == .exam ? sectionsHaveTheirWeight() : [])
      + (vocabulary == .items ? familiesAreSound() + optionsDiffer() + snippetsFit() : [])
      + (vocabulary == .calibration ? calibratedItemsAreComplete() : [])
      + (vocabulary == .resources ? guidanceIsSound() : [])
  }

  private func canDoLevelsAreComplete() -> [Diagnostic] {
    guard vocabulary == .skills else { return [] }
    return root.elements(named: "skill").compactMap { skill in
      let levels = skill.elements(named: "can-do").map { $0.integer("level") }
      guard levels.sorted() != [1, 2, 3, 4] else { return nil }
      let found = levels.map(String.init).joined(separator: ", ")
      return fault(
        skill,
        worded("the can-do statements of the skill '\(skill.string("id"))' are of the levels \(found)"),
        worded("write one for each of the levels 1 to 4"))
    }
  }

  /// Lists that become tables, in which a second line of the same key would be lost.
  private func idsStandOnce() -> [Diagnostic] {
    switch vocabulary {
    case .role, .sample: repeated("area", by: "id") + repeated("skill", by: "id")
    case .calibration: repeated("item", by: "id")
    case .codes: repeated("code", by: "value")
    case .skills, .items, .resources, .exam, .products: []
    }
  }

  /// A section has the weight that is printed for it, or the range.
  private func sectionsHaveTheirWeight() -> [Diagnostic] {
    root.elements(named: "section").compactMap { section in
      let id = section.string("id")
      guard section.string("weight-kind") == "range" else {
        guard section["weight"] == nil || section["low"] != nil || section["high"] != nil else { return nil }
        return fault(
          section, worded("the section '\(id)' has no weight of its own"),
          worded("write weight=\"…\" as the guide prints it; low and high are for weight-kind=\"range\""))
      }
      let isRange = section.number("low") < section.number("high") && section["low"] != nil
      guard section["weight"] != nil || !isRange else { return nil }
      return fault(
        section, worded("the section '\(id)' has no range of weights"),
        worded("write low=\"…\" and high=\"…\" as the guide prints them, and no weight"))
    }
  }

  private func repeated(_ name: String, by key: String) -> [Diagnostic] {
    var lines: [String: Int] = [:]
    return root.elements(named: name).compactMap { element in
      let id = element.string(key)
      guard let first = lines[id] else {
        lines[id] = element.line
        return nil
      }
      return fault(
        element, worded("the \(name) '\(id)' stands twice"), worded("the other is in line \(first)"))
    }
  }

  /// Days of the schema may carry a time zone or lie in the year 12000.
  private func daysAreInTheCalendar() -> [Diagnostic] {
    if vocabulary == .items {
      return daysAreInTheCalendar(
        ["review", "calibrated"], of: root.elements.flatMap { [$0] + $0.elements(named: "stem") })
    }
    let amounts = vocabulary == .resources ? root.elements.flatMap { $0.elements(named: "money") } : []
    return daysAreInTheCalendar(
      ["edition", "supersedes", "checked", "day", "prices", "retired"], of: [root] + root.elements + amounts)
  }

  private func daysAreInTheCalendar(_ attributes: [String], of elements: [Element]) -> [Diagnostic] {
    elements.flatMap { element in
      attributes.compactMap { attribute -> Diagnostic? in
        guard let text = element[attribute], element.day(attribute) == nil else { return nil }
        return fault(
          element, worded("\(attribute)=\"\(text)\" is not a day of the years 1900 to 2999"),
          worded("write it as 2026-11-23"))
      }
    }
  }

  func fault(_ element: Element, _ message: String, _ suggestion: String) -> Diagnostic {
    Diagnostic(file: file, line: element.line, message, suggestion: suggestion)
  }
}
