import Ontology
import Wording
import XML

// What a page must not do to its readers: run what they did not expect, fetch anything, come apart.
extension TemplateChecker {
  /// Checks what an element is, and where it stands.
  mutating func checkElement(_ element: Element, _ control: TemplateControl) {
    let name = element.name
    if PageElements.embedding.contains(name) {
      report(element, worded("<\(name)> would bring something else into the page, and a page is one file"))
    } else if !PageElements.known.contains(name) {
      report(
        element, worded("<\(name)> is no element of a page"),
        Library.suggestion(for: name, among: PageElements.known.sorted()))
    }
    if PageElements.void.contains(name), !element.children.isEmpty {
      report(element, worded("<\(name)> cannot hold content"), worded("write <\(name)/>"))
    }
    if PageElements.endingParagraphs.contains(name), open.contains("p"), !open.contains("button") {
      report(
        element, worded("a browser ends the <p> around <\(name)> before it"),
        worded("make the <p> a <div>, or close it first"))
    }
    if ["a", "button", "form", "label"].contains(name), open.contains(name) {
      report(element, worded("<\(name)> cannot stand in another <\(name)>"))
    }
    switch name {
    case "html":
      if element["lang"] == nil, control.settings.allSatisfy({ $0.attribute != "lang" }) {
        report(
          element, worded("the page does not say its language"), worded("write <html lang=\"en\">"),
          severity: .warning)
      }
    case "head":
      if !element.elements.contains(where: { $0.name == "title" || $0.name == TemplateControl.element }) {
        report(
          element, worded("the page has no title"), worded("add <title fill=\"page-title\"/>"),
          severity: .warning)
      }
    case "meta": checkMeta(element)
    case "style":
      if let word = PagePolicy.request(in: element.text) {
        reportRequest(element, worded("'\(word)' in <style>"))
      }
    case "script" where !trustedScripts.contains(element.text):
      report(
        element, worded("a page runs no script but those that come with this program"),
        worded("take it away, or leave it as the built-in template has it"))
    default: break
    }
  }

  /// Checks an attribute that HTML knows for what it would fetch or run.
  mutating func checkRequests(of attribute: Element.Attribute, _ element: Element) {
    let (name, value) = (attribute.name, attribute.value)
    if name == "src" || (name == "href" && element.name != "a") {
      if !value.lowercased().hasPrefix("data:image/"), !(element.name == "link" && value == "data:,") {
        report(
          element, worded("<\(element.name) \(name)> would fetch something, and a page makes no request"),
          worded("put the content into the page, as data:image/ if need be"))
      }
    } else if name == "href", !WebAddress.isLink(value), !value.hasPrefix("mailto:") {
      report(
        element, worded("'\(value)' is no link for a page"),
        worded("begin it with https:// or mailto:, or with # for a place on the page"))
    } else if name == "data-readiness", value == "plan" {
      report(
        element, worded("the plan itself is put into the page by the program"), worded("take \(name) away"))
    } else if name == "style", let word = PagePolicy.request(in: value) {
      reportRequest(element, worded("'\(word)' in <\(element.name) style>"))
    }
  }

  private mutating func checkMeta(_ element: Element) {
    guard let kind = element["http-equiv"] else { return }
    guard element.isPolicy else {
      return report(
        element, worded("<meta http-equiv=\"\(kind)\"> is not accepted: it would steer the reader's browser"))
    }
    if let fault = PagePolicy.fault(in: element["content"] ?? "") {
      report(
        element, worded("the page's policy is not strict: \(fault)"), worded("write \(PagePolicy.strict)"))
    }
  }

  private mutating func reportRequest(_ element: Element, _ what: String) {
    report(
      element, worded("\(what) would fetch something, and a page makes no request"),
      worded("put the content into the page, as data: if need be"))
  }

  /// Checks a drawing of the template's own.
  mutating func checkDrawing(_ element: Element) {
    if PageElements.refusedInDrawings.contains(element.name) {
      report(element, worded("<\(element.name)> is not accepted in a drawing: it can run or fetch something"))
    }
    for attribute in element.attributes {
      let name = attribute.name.lowercased()
      if name.hasPrefix("on") {
        report(element, worded("<\(element.name) \(name)> would run a script, and a page runs none of it"))
      } else if name == "href" || name == "xlink:href" {
        let isLink = element.name == "a" && WebAddress.isLink(attribute.value)
        if !isLink, !attribute.value.hasPrefix("#") { reportRequest(element, "<\(element.name) \(name)>") }
      } else if let word = PagePolicy.request(in: attribute.value) {
        reportRequest(element, "'\(word)' in <\(element.name) \(name)>")
      }
    }
    if element.name == "style", let word = PagePolicy.request(in: element.text) {
      reportRequest(element, worded("'\(word)' in <style>"))
    }
    for child in element.elements { checkDrawing(child) }
  }
}

extension Element {
  /// Whether a `<meta>` holds the page's Content Security Policy.
  var isPolicy: Bool { self["http-equiv"]?.lowercased() == "content-security-policy" }
}
