public import Planning
public import XML

/// A plan as a page for people.
public struct PlanPage {
  /// Writes a plan as one self-contained HTML page.
  ///
  /// The same plan and template give the same bytes. Text of the plan stays text whatever it holds. For
  /// learner and mentor the whole plan is the last element of `body`, hidden, so that the page can be read
  /// back, without the learner's private notes in the mentor's; the manager's page has none. The page's policy
  /// names its scripts and styles by their hashes, so that nothing else runs.
  ///
  /// - Parameter guide: How a mentor can check the weak competencies.
  /// - Throws: `InvalidDocument` with everything that is wrong with the template.
  /// - Complexity: O(n) in the size of plan and template.
  public static func html(
    _ plan: Plan, for audience: Audience, template: Template, guide: MentorGuide = MentorGuide()
  ) throws(InvalidDocument) -> String {
    let faults = template.check(for: audience)
    guard faults.isEmpty else { throw InvalidDocument(faults) }
    var page = template.filled(with: TemplateScope(plan, for: audience, guide: guide))
    ContentSecurityPolicy.seal(&page)
    if audience.carriesPlan {
      page.append(carrier(of: audience == .learner ? plan : plan.withoutPrivateNotes), to: "body")
    }
    return page.htmlDocument()
  }

  /// The element that carries the plan through a browser and back.
  private static func carrier(of plan: Plan) -> Element {
    let text = PlanDocument.xml(plan)
    let attributes = [
      Element.Attribute("hidden", "hidden"),
      Element.Attribute("data-readiness", "plan"),
      Element.Attribute("data-namespace", PlanDocument.namespace),
      Element.Attribute("data-checksum", Checksum.fnv1a(text)),
    ]
    return Element("div", attributes, children: [.text(text)])
  }
}

extension Element {
  /// Adds an element at the end of the first child of a name.
  fileprivate mutating func append(_ element: Element, to name: String) {
    for index in children.indices {
      guard case .element(var child) = children[index], child.name == name else { continue }
      child.children.append(.element(element))
      children[index] = .element(child)
      return
    }
  }
}
