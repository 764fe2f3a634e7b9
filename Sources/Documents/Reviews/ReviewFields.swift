import Ontology
import Planning
import Wording
import XML

/// Reads the fields of the mentor's page as a browser saved them.
///
/// The parser of HTML makes a tree of anything, so only elements that carry our mark are looked at, and of
/// these only fields: an `input`, a `textarea` or a `select`, each once.
struct ReviewFields {
  let file: String
  var faults: Faults
  private(set) var entries: [ReviewEntry] = []
  /// The form in the page, with its line; empty where there is none.
  private(set) var form: (text: String, line: Int) = ("", 0)

  init(file: String, faults: Faults) {
    self.file = file
    self.faults = faults
  }

  /// Takes all fields of a page.
  mutating func take(_ elements: [Element]) {
    var lines: [ReviewEntry.Question: Int] = [:]
    var hasForm = false
    for element in elements {
      let name = element["data-readiness"] ?? ""
      guard name != "plan" else { continue }
      guard let text = text(of: element) else { continue }
      if name == "form" {
        if hasForm { faults.add(element, worded("this page has two forms"), Self.again) }
        hasForm = true
        form = (text, element.line)
        continue
      }
      guard let question = question(name, element) else { continue }
      if let line = lines[question] {
        faults.add(
          element, worded("this page has two fields \(Faults.quoted(name)) for the same"),
          worded("the other stands on line \(line); save the page again"))
      }
      lines[question] = element.line
      entries.append(ReviewEntry(question: question, text: text, line: element.line))
    }
  }

  private static var again: String { worded("export the page again, and save it with its own button") }

  /// What stands in a field; `nil` for what is no field of ours.
  private mutating func text(of element: Element) -> String? {
    switch element.name {
    case "input" where element.children.isEmpty:
      guard element["type"]?.lowercased() == "checkbox" else { return element["value"] ?? "" }
      return element["checked"] == nil ? "" : "yes"
    case "textarea" where element.elements.isEmpty: return element.text
    case "select":
      let chosen = element.elements(named: "option").filter { $0["selected"] != nil }
      guard chosen.count < 2 else { break }
      return (chosen.first ?? element.first("option"))?["value"] ?? ""
    default: break
    }
    faults.add(
      element, worded("a field \(element.quoted("data-readiness")) of this page is damaged"), Self.again)
    return nil
  }

  private mutating func question(_ name: String, _ element: Element) -> ReviewEntry.Question? {
    switch name {
    case "author": return .author
    case "relation": return .relation
    case "day": return .day
    case "shared": return .shared
    case "hours": return .hours
    case "hours-reason": return .hoursReason
    case "addition": return .additionTitle
    case "addition-hours": return .additionHours
    case "addition-reason": return .additionReason
    default: break
    }
    let subject = subject(of: element)
    switch (name, subject) {
    case ("comment", let subject?): return .comment(subject)
    case ("shown", .skill?), ("shown", .competency?), ("shown", .activity(_, nil)?):
      return subject.map { .shown($0) }
    case ("rating", .skill?), ("rating", .competency?): return subject.map { .rating($0) }
    case ("removal", .activity(let id, nil)?): return .removal(activity: id)
    default:
      faults.add(
        element, worded("this page has a field \(Faults.quoted(name)) that no page of ours has"), Self.again)
      return nil
    }
  }

  /// What a field is about; `nil` when it says several things, or part of one.
  private func subject(of element: Element) -> PlanReview.Subject? {
    let names = ["competency", "skill", "activity"].filter { element["data-\($0)"] != nil }
    let part = element["data-part"].flatMap { $0.isEmpty ? nil : $0 }
    guard names.count < 2, part == nil || names == ["activity"] else { return nil }
    let number = part.flatMap { Int($0) }
    guard part == nil || number.map({ (1...1000).contains($0) }) ?? false else { return nil }
    switch names.first {
    case "competency": return .competency(element["data-competency"] ?? "")
    case "skill": return .skill(element["data-skill"] ?? "")
    case "activity": return .activity(element["data-activity"] ?? "", part: number)
    default: return .plan
    }
  }
}
