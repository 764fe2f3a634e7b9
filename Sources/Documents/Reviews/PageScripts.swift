import Wording
import XML

/// Looks for code that was put into a page after it was written.
///
/// Nothing in a page is ever run by this program; but whoever sends such a page, or the tool that saved it,
/// has changed more than its fields, and the learner may open it.
enum PageScripts {
  /// Notes each script that the page's own policy does not name by its hash, and each handler.
  static func check(_ page: Element, _ faults: inout Faults) {
    var policies: [String] = []
    var elements: [Element] = []
    gather(page, &policies, &elements)
    let allowed = Set(
      policies.flatMap { $0.split(whereSeparator: { $0 == " " || $0 == ";" }).map(String.init) })
    for element in elements {
      if element.name == "script" {
        let text = element.text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        guard element["src"] != nil || !allowed.contains(ContentSecurityPolicy.source(of: text)) else {
          continue
        }
        faults.add(element, worded("a script was added to this page"), again)
      } else if let handler = element.attributes.first(where: { $0.name.lowercased().hasPrefix("on") }) {
        faults.add(
          element, worded("the handler \(Faults.quoted(handler.name)) was added to this page"), again)
      }
    }
  }

  private static var again: String {
    worded("save it from a browser without extensions, or fill in the form as text")
  }

  private static func gather(_ element: Element, _ policies: inout [String], _ found: inout [Element]) {
    if element.name == "meta", element["http-equiv"]?.lowercased() == "content-security-policy" {
      policies.append(element["content"] ?? "")
    }
    found.append(element)
    for child in element.elements { gather(child, &policies, &found) }
  }
}
