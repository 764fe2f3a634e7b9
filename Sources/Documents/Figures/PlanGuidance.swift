public import Ontology
public import Planning

/// How the activities of a plan are begun and judged, and what they serve, which stands in the library and not in the
/// plan.
public struct PlanGuidance: Sendable, Hashable {
  /// Guidance by the id of an activity; activities of which the library says nothing have none.
  public var byActivity: [String: Resource.Guidance]
  /// The skills of each objective of the exam, by its id; empty where no library is known.
  public var skillsByObjective: [String: Set<String>] = [:]

  /// Creates guidance.
  public init(_ byActivity: [String: Resource.Guidance] = [:]) { self.byActivity = byActivity }

  /// What a library says of the activities of a plan, and the prices of what the learner brings along.
  ///
  /// - Complexity: O(activities + resources + needs of the exam).
  public init(_ plan: Plan, library: Library) {
    let planned = Set(plan.activities.map(\.id))
    self.init()
    for resource in library.resources where planned.contains(resource.id.text) && !resource.guidance.isEmpty {
      byActivity[resource.id.text] = resource.guidance
    }
    for competency in library.exam(plan.subject.exam)?.competencies ?? [] {
      skillsByObjective[competency.id.text] = Set(competency.needs.map(\.skill.text))
    }
    for (own, made) in plan.pricedOwnActivities {
      guard let money = own.money(on: made) else { continue }
      byActivity[own.id, default: Resource.Guidance()].money = money
    }
  }

  /// What activities cost in money, by their ids, as far as it is said.
  public var money: [String: Resource.Money] { byActivity.compactMapValues(\.money) }

  /// What is said of an activity, point by point; empty for nothing.
  func points(of activity: String) -> [Resource.Guidance.Point] { byActivity[activity]?.points ?? [] }
}

extension Resource.Guidance.Point {
  /// The point as a template names it.
  var scope: TemplateScope {
    var scope: TemplateScope = [
      "label": .text(label), "text": .text(""), "link": .text(""), "name": .text(""), "code": .text(""),
      "criteria": .list([]),
    ]
    switch content {
    case .text(let text): scope.add(["text": .text(text)])
    case .address(let url, let name, let note):
      let link = WebAddress.isLink(url) && !url.hasPrefix("#") ? url : ""
      scope.add(["link": .text(link), "name": .text(name), "text": .text(note)])
    case .lines(let lines): scope.add(["code": .text(lines.joined(separator: "\n"))])
    case .list(let texts): scope.add(["criteria": .list(texts.map { ["text": .text($0)] })])
    }
    return scope
  }
}
