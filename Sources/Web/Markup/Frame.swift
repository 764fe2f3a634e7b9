import Catalogue
import Documents
import Exchange
import Synchronization
import Wording
import XML

/// What stands around every page: the template of the program, filled for each.
struct Frame: Sendable {
  /// The path of the template.
  private static let templatePath = folder + "serve.html"
  private static let folder = "Templates/"
  private static var titleEnd: String { worded(" – Readiness") }

  private let template: Template
  private let policy: String
  private let shells = Shells()

  /// Reads the template.
  ///
  /// - Throws: `InvalidDocument` for a template with faults.
  init(_ catalogue: Catalogue) throws(InvalidDocument) {
    guard let file = catalogue.file(Self.templatePath) else {
      throw InvalidDocument(Diagnostic(file: Self.templatePath, worded("the template is not built in")))
    }
    template = try Template(builtIn: file, among: catalogue.files(in: Self.folder))
    policy = ContentSecurityPolicy.served(try template.filled(with: TemplateScope()))
    _ = try shell(tabs: [], current: nil, end: nil)
  }

  /// A page in its frame.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - tabs: The parts of the site that there are for this visitor; none for one who has not come in.
  ///   - end: What ends the program; `nil` for a visitor who has not come in.
  func response(_ page: Page, tabs: [Page.Tab], end: Element?) -> Response {
    let title = tag("title") { page.title + Self.titleEnd }
    // The template was filled when it was read, and fills alike from then on.
    let shell = (try? shell(tabs: tabs, current: page.tab, end: end)) ?? Shell()
    let next = page.next.map { tag("meta", ["http-equiv": "refresh", "content": "0; url=\($0)"]).html } ?? ""
    let content = Element("div", children: page.content).html
    return .page(
      shell.head + title.html + next + shell.middle + content + shell.foot, policy: policy,
      status: page.status)
  }

  /// What stands around the title and the content, filled once for each look that the frame has.
  private func shell(tabs: [Page.Tab], current: Page.Tab?, end: Element?) throws(InvalidDocument) -> Shell {
    let look = Look(tabs: tabs, current: current, end: end)
    if let known = shells.known.withLock({ $0[look] }) { return known }
    var scope: TemplateScope = [
      "page-title": .text(Shell.gap), "has-navigation": .flag(!tabs.isEmpty),
      "has-end": .flag(end != nil), "content": .element(tag("div") { Shell.gap }),
    ]
    if !tabs.isEmpty { scope.values["navigation"] = .element(navigation(tabs, current: current)) }
    if let end { scope.values["end"] = .element(end) }
    guard let shell = Shell(of: try template.filled(with: scope)) else {
      throw InvalidDocument(
        Diagnostic(
          file: template.path, worded("the page needs one title and one place for the content"),
          suggestion: worded("write <title fill=\"page-title\"/> and <main insert=\"content\"/>")))
    }
    shells.known.withLock { known in
      if known.count >= Shells.most { known = [:] }
      known[look] = shell
    }
    return shell
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
    case .today: worded("Today")
    case .tasks: worded("All tasks")
    case .questions: worded("Questions")
    case .standing: worded("Where you stand")
    case .plan: worded("Plan")
    case .practice: worded("Practice")
    case .share: worded("Share")
    }
  }
}

/// How a frame looks.
private struct Look: Hashable {
  var tabs: [Page.Tab]
  var current: Page.Tab?
  var end: Element?
  /// The language of what the frame says.
  var language = Language.current.identifier
}

/// The text of a page up to its title, from there to its content, and after that.
private struct Shell {
  /// What stands where a text of the page will: a character of nobody's.
  static let gap = "\u{E000}"

  var head = ""
  var middle = ""
  var foot = ""

  init() {}

  /// A filled page with two gaps; `nil` for one without them.
  init?(of page: Element) {
    let text = page.htmlDocument()
    guard let title = text.firstRange(of: tag("title") { Self.gap }.html),
      let content = text.firstRange(of: tag("div") { Self.gap }.html), title.upperBound < content.lowerBound
    else { return nil }
    head = String(text[..<title.lowerBound])
    middle = String(text[title.upperBound..<content.lowerBound])
    foot = String(text[content.upperBound...])
  }
}

/// The frames that were filled.
private final class Shells: Sendable {
  /// More than a site has looks.
  static let most = 64

  let known = Mutex<[Look: Shell]>([:])
}

extension Element {
  /// The element alone, as ``htmlDocument()`` writes it after the type of the document.
  fileprivate var html: String { String(htmlDocument().dropFirst("<!DOCTYPE html>\n".count).dropLast()) }
}
