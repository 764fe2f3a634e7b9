public import Ontology
public import Planning
public import XML

/// A plan as a page for people.
public struct PlanPage {
  /// Writes a plan as one self-contained HTML page.
  ///
  /// The same arguments give the same bytes. Text of the plan stays text whatever it holds. A page whose
  /// template has no encoding, no Content Security Policy or no generator gets them. For
  /// learner and mentor the whole plan is the last element of `body`, hidden, so that the page can be read
  /// back, without the learner's private notes in the mentor's; the manager's page has none. The page's policy
  /// names its scripts and styles by their hashes, so that nothing else runs.
  ///
  /// - Parameters:
  ///   - plan: What the page is about.
  ///   - audience: Whom the page is for, which decides what it leaves out.
  ///   - template: A page with gaps.
  ///   - day: The day whose week the learner's page begins with; `nil` for the first week with work that is
  ///     not done.
  ///   - guide: How a mentor can check the weak competencies.
  ///   - guidance: How activities are begun and judged; for the pages of learner and manager.
  ///   - document: What ``PlanDocument/xml(_:)`` makes of the plan that the page carries, where it is at hand.
  /// - Throws: `InvalidDocument` with everything that is wrong with the template.
  /// - Complexity: O(n) in the size of plan and template.
  public static func html(
    _ plan: Plan, for audience: Audience, template: Template, on day: Day? = nil,
    guide: MentorGuide = MentorGuide(), guidance: PlanGuidance = PlanGuidance(),
    carrying document: String? = nil
  ) throws(InvalidDocument) -> String {
    if !template.isBuiltIn(for: audience) {
      let faults = template.check(for: audience).filter { $0.severity == .error }
      guard faults.isEmpty else { throw InvalidDocument(faults) }
    }
    var page = try template.filled(
      with: TemplateScope(plan, for: audience, on: day, guide: guide, guidance: guidance))
    page.completeHead()
    ContentSecurityPolicy.seal(&page)
    if audience.carriesPlan {
      let carrier = carrier(of: document ?? PlanDocument.xml(plan.shown(to: audience)))
      page.change("body") { $0.children.append(.element(carrier)) }
    }
    return page.htmlDocument()
  }

  /// Whether a page ends with the element that carries a document, as the pages of this program's own templates do: what
  /// stands before it in those cannot hide it from a reader.
  ///
  /// - Parameters:
  ///   - bytes: A page that ``html(_:for:template:on:guide:guidance:carrying:)`` made.
  ///   - template: What it was made from.
  ///   - audience: Whom it is for.
  ///   - document: What it carries.
  /// - Returns: `false` also where only reading the page can tell.
  /// - Throws: `InvalidDocument` for a page that is larger than what is read.
  /// - Complexity: O(n) in the size of the page.
  public static func ends(
    _ bytes: [UInt8], from template: Template, for audience: Audience, carrying document: String
  ) throws(InvalidDocument) -> Bool {
    guard template.isBuiltIn(for: audience) else { return false }
    try ParsedDocument.measure(html: bytes, file: template.path)
    let page = Element(
      "html", children: [.element(Element("body", children: [.element(carrier(of: document))])), .text("\n")])
    let start = Array("<html><body>".utf8)
    let end = Array(page.htmlDocument().utf8)
    guard let place = end.firstRange(of: start)?.upperBound else { return false }
    return bytes.suffix(end.count - place) == end[place...]
  }

  /// The element that carries the plan through a browser and back.
  private static func carrier(of text: String) -> Element {
    let attributes = [
      Element.Attribute("hidden", "hidden"),
      // A browser that translates the page leaves it as it is.
      Element.Attribute("translate", "no"),
      Element.Attribute("data-readiness", "plan"),
      Element.Attribute("data-namespace", PlanDocument.namespace),
      Element.Attribute("data-checksum", Fingerprint.text(of: text)),
    ]
    return Element("div", attributes, children: [.text(text)])
  }
}

extension Element {
  /// Puts the encoding, the policy and the name of this program at the beginning of `head` where they are
  /// missing; they hold for what follows them.
  fileprivate mutating func completeHead() {
    let metas = first("head")?.elements(named: "meta") ?? []
    var missing: [Element] = []
    if !metas.contains(where: { $0["charset"] != nil }) {
      missing.append(Element("meta", [Attribute("charset", "utf-8")]))
    }
    if !metas.contains(where: \.isPolicy) {
      let policy = [
        Attribute("http-equiv", "Content-Security-Policy"), Attribute("content", PagePolicy.strict),
      ]
      missing.append(Element("meta", policy))
    }
    if !metas.contains(where: { $0["name"] == "generator" && $0["content"] == "readiness" }) {
      missing.append(Element("meta", [Attribute("name", "generator"), Attribute("content", "readiness")]))
    }
    change("head") { $0.children.insert(contentsOf: missing.map { .element($0) }, at: 0) }
  }

  /// Changes the first child of a name.
  fileprivate mutating func change(_ name: String, _ change: (inout Element) -> Void) {
    for index in children.indices {
      guard case .element(var child) = children[index], child.name == name else { continue }
      change(&child)
      children[index] = .element(child)
      return
    }
  }
}
