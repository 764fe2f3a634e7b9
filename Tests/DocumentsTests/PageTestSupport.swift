import Catalogue
import Documents
import Ontology
import Planning
import Testing
import XML

/// Pages made with the built-in templates.
enum BuiltInPage {
  static func template(_ audience: Audience) throws -> Template {
    let catalogue = Catalogue()
    return try Template(
      builtIn: #require(catalogue.file(audience.templatePath)), among: catalogue.files(in: "Templates/"))
  }

  static func html(
    _ plan: Plan = SamplePlan.make(), for audience: Audience, on day: Day? = nil
  ) throws -> String {
    try PlanPage.html(plan, for: audience, template: template(audience), on: day)
  }

  /// The page as a tree: what we write is well-formed XML below the doctype.
  static func tree(
    _ plan: Plan = SamplePlan.make(), for audience: Audience, on day: Day? = nil
  ) throws -> Element {
    let html = try html(plan, for: audience, on: day)
    let doctype = "<!DOCTYPE html>\n"
    #expect(html.hasPrefix(doctype))
    let document = try ParsedDocument(
      xml: Array(html.dropFirst(doctype.count).utf8), file: "page.html", limits: .page)
    return try document.rootElement()
  }

  /// What a reader sees or hears: all text but the style and what is hidden.
  static func text(_ plan: Plan = SamplePlan.make(), for audience: Audience) throws -> String {
    try tree(plan, for: audience).visibleText.folded
  }
}

extension Element {
  /// The element and all below it, in the order of the document.
  var all: [Element] { [self] + elements.flatMap(\.all) }

  /// All text but that of styles, scripts and hidden elements; a space after each element.
  var visibleText: String {
    guard name != "style", name != "script", self["hidden"] == nil else { return "" }
    return children.map { node in
      switch node {
      case .text(let text): text
      case .element(let element): element.visibleText
      }
    }.joined() + (Self.inline.contains(name) ? "" : " ")
  }

  /// Names of elements and attributes without the text, and without the inside of drawings, whose lines of
  /// text depend on the length of names.
  var skeleton: Element {
    var result = self
    result.line = 0
    result.attributes = attributes.map { Attribute($0.name, "") }
    result.children = name == "svg" ? [] : elements.map { .element($0.skeleton) }
    return result
  }

  private static let inline: Set<String> = ["span", "strong", "a", "time", "bdi", "code"]
}

extension Plan {
  /// The plan with every text replaced, each by what a function makes of the name of its field.
  func replacingTexts(_ text: (String) -> String) -> Plan {
    var plan = self
    plan.id = text("id")
    plan.subject.learner = text("learner")
    plan.subject.roleTitle = text("role")
    plan.subject.examTitle = text("exam")
    plan.readiness.grounds = .text(text("verdict-text"))
    for index in plan.readiness.sections.indices { plan.readiness.sections[index].title = text("section") }
    for index in plan.readiness.competencies.indices {
      plan.readiness.competencies[index].id = text("competency-id")
      plan.readiness.competencies[index].title = text("competency")
    }
    for index in plan.readiness.gaps.indices {
      plan.readiness.gaps[index].skill = text("gap-skill")
      plan.readiness.gaps[index].title = text("gap")
    }
    for index in plan.omissions.indices {
      plan.omissions[index].skill = text("omission-skill")
      plan.omissions[index].title = text("omission")
    }
    let ids = Dictionary(
      uniqueKeysWithValues: plan.activities.map { ($0.id, "\($0.id) \(text("activity-id"))") })
    plan.activities = plan.activities.map { $0.replacingTexts(id: ids[$0.id] ?? "", text) }
    for week in plan.weeks.indices {
      for session in plan.weeks[week].sessions.indices {
        let id = plan.weeks[week].sessions[session].activity
        plan.weeks[week].sessions[session].activity = ids[id] ?? ""
      }
    }
    return plan
  }
}

extension PlannedActivity {
  fileprivate func replacingTexts(id: String, _ text: (String) -> String) -> PlannedActivity {
    var activity = self
    activity.id = id
    activity.name = .given(text("activity"))
    activity.area = text("topic")
    activity.url = text("url")
    activity.task = text("instructions")
    activity.durationSource = text("duration-source")
    activity.why = .text(text("reason"))
    for index in activity.raises.indices {
      activity.raises[index].skill = text("raise-skill")
      activity.raises[index].title = text("raise")
    }
    return activity
  }
}
