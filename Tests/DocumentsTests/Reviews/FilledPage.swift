import Documents
import Planning
import XML

@testable import Documents

/// A mentor's page that somebody filled in, as a browser writes it.
enum FilledPage {
  /// What was entered into the field of a question; `yes` ticks a box.
  typealias Answers = [ReviewEntry.Question: String]

  /// The page of a plan with answers in its fields.
  static func html(
    _ answers: Answers, of plan: Plan = SamplePlan.make(), guide: MentorGuide = guide, form: String? = nil
  ) throws -> String {
    let page = try PlanPage.html(plan, for: .mentor, template: BuiltInPage.template(.mentor), guide: guide)
    let tree = try ParsedDocument(
      xml: Array(page.dropFirst("<!DOCTYPE html>\n".count).utf8), file: "page.html", limits: .page
    ).rootElement()
    return "<!DOCTYPE html>\n" + html(filled(tree, answers, form))
  }

  /// Skills for the weakest competency of the sample plan.
  static let guide = MentorGuide(checks: [
    "pmle.4.1": [
      MentorGuide.Check(
        skill: "online-serving", title: "Online serving", needed: 3, statement: "Serve models."),
      MentorGuide.Check(
        skill: "ml-pipelines", title: "Pipelines", needed: 2, statement: "Run one.", taskTitle: "A pipeline",
        task: "Build it."),
    ]
  ])

  /// The skills that the guide names, and those of random reviews.
  static let skills: Set<String> = ["online-serving", "ml-pipelines"]

  /// Reads a page as an import does.
  static func read(_ text: String, today: String = "2026-12-01") throws(InvalidDocument) -> ReviewDocument {
    try ReviewDocument.read(
      SourceFile(path: "back.html", text: text), schemas: builtInSchemas, skills: skills,
      today: SamplePlan.day(today))
  }

  /// What reading says; empty when it succeeds.
  static func messages(_ text: String) -> [String] {
    DocumentFixture.messages { () throws(InvalidDocument) in _ = try read(text) }
  }

  private static func filled(_ element: Element, _ answers: Answers, _ form: String?) -> Element {
    var result = element
    if element["data-readiness"] == "form", let form { result.children = [.text(form)] }
    if let text = question(of: element).flatMap({ answers[$0] }) {
      switch element.name {
      case "textarea": result.children = [.text(text)]
      case "select":
        result.children = element.elements.map { option in
          var option = option
          if option["value"] == text { option.attributes.append(.init("selected", "")) }
          return .element(option)
        }
      default:
        result.attributes.append(
          element["type"] == "checkbox" ? .init("checked", "") : .init("value", text))
      }
      return result
    }
    result.children = result.children.map { node in
      if case .element(let child) = node { .element(filled(child, answers, form)) } else { node }
    }
    return result
  }

  private static func question(of element: Element) -> ReviewEntry.Question? {
    guard let name = element["data-readiness"], name != "form", name != "plan" else { return nil }
    var fields = ReviewFields(file: "", faults: Faults(file: ""))
    fields.take([element])
    return fields.entries.first?.question
  }

  /// Serialises as HTML Living Standard 13.3 says: text, `&nbsp;` and attributes escaped in browsers' own
  /// way.
  private static func html(_ element: Element) -> String {
    // By scalar: to Swift a quotation mark with an accent on it is another character.
    func escaped(_ text: String, _ isAttribute: Bool) -> String {
      text.unicodeScalars.map { scalar in
        switch scalar {
        case "&": "&amp;"
        case "\u{A0}": "&nbsp;"
        case "\"" where isAttribute: "&quot;"
        case "<" where !isAttribute: "&lt;"
        case ">" where !isAttribute: "&gt;"
        default: String(scalar)
        }
      }.joined()
    }
    let attributes = element.attributes.map { " \($0.name)=\"\(escaped($0.value, true))\"" }.joined()
    let start = "<\(element.name)\(attributes)>"
    if ["area", "br", "col", "hr", "img", "input", "link", "meta", "wbr"].contains(element.name) {
      return start
    }
    let isRaw = element.name == "script" || element.name == "style"
    let inside = element.children.map { node in
      switch node {
      case .element(let child): html(child)
      case .text(let text): isRaw ? text : escaped(text, false)
      }
    }.joined()
    return "\(start)\(inside)</\(element.name)>"
  }
}
