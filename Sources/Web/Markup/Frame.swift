import Catalogue
import Documents
import Exchange
import Wording
import XML

/// What stands around every page: the template of the program, filled for each.
struct Frame: Sendable {
  /// The path of the template.
  private static let templatePath = "Templates/serve.html"

  private let template: Template
  private let policy: String

  /// Reads the template.
  ///
  /// - Throws: `InvalidDocument` for a template with faults.
  init(_ catalogue: Catalogue) throws(InvalidDocument) {
    guard let file = catalogue.file(Self.templatePath) else {
      throw InvalidDocument(Diagnostic(file: Self.templatePath, "the template is not built in"))
    }
    template = try Template(builtIn: file, among: catalogue.files(in: "Templates/"))
    policy = ContentSecurityPolicy.served(try template.filled(with: TemplateScope()))
  }

  /// A page in its frame.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - tabs: The parts of the site that there are for this visitor; none for one who has not come in.
  ///   - end: What ends the program; `nil` for a visitor who has not come in.
  func response(_ page: Page, tabs: [Page.Tab], end: Element?) -> Response {
    var scope: TemplateScope = [
      "page-title": .text(page.title + " – Readiness"), "has-navigation": .flag(!tabs.isEmpty),
      "has-end": .flag(end != nil),
      "content": .element(Element("div", children: page.content)),
    ]
    if !tabs.isEmpty { scope.values["navigation"] = .element(navigation(tabs, current: page.tab)) }
    if let end { scope.values["end"] = .element(end) }
    // What is too large for a page is shown without its frame.
    var filled =
      (try? template.filled(with: scope))
      ?? tag("html", ["lang": Language.current.identifier]) {
        tag("head") { tag("title") { page.title } }
        tag("body") { page.content }
      }
    if let next = page.next { filled.refresh(to: next) }
    return .page(filled.htmlDocument(), policy: policy, status: page.status)
  }

  private func navigation(_ tabs: [Page.Tab], current: Page.Tab?) -> Element {
    tag("ul") {
      for tab in tabs {
        tag("li") {
          tag("a", ["href": tab.place, "aria-current": tab == current ? "page" : nil]) { tab.title }
        }
      }
    }
  }
}

extension Page.Tab {
  /// Where it is.
  var place: String {
    switch self {
    case .today: "/today"
    case .tasks: "/tasks"
    case .questions: "/questions"
    case .standing: "/standing"
    case .plan: "/plan"
    case .practice: "/practice"
    case .share: "/share"
    }
  }

  /// What it is called.
  var title: String {
    switch self {
    case .today: "Today"
    case .tasks: "All tasks"
    case .questions: "Questions"
    case .standing: "Where you stand"
    case .plan: "Plan"
    case .practice: "Practice"
    case .share: "Share"
    }
  }
}

extension Element {
  /// Has the browser go on to another place at once.
  fileprivate mutating func refresh(to place: String) {
    for index in children.indices {
      guard case .element(var head) = children[index], head.name == "head" else { continue }
      head.children.append(
        .element(tag("meta", ["http-equiv": "refresh", "content": "0; url=\(place)"])))
      children[index] = .element(head)
    }
  }
}
