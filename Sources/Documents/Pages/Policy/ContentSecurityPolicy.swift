package import XML

/// What a browser lets a page do: nothing but the very scripts and styles that are written in it.
///
/// Source: Content Security Policy Level 3, <https://www.w3.org/TR/CSP3/>.
package enum ContentSecurityPolicy {
  /// Puts the policy into the page's `<meta http-equiv="Content-Security-Policy">`, where it has one; each
  /// script, style and `style` attribute is named by its hash, so nothing that gets into the page later runs.
  static func seal(_ page: inout Element) {
    var found = Sources()
    gather(page, &found)
    func list(_ sources: [String]) -> String { sources.isEmpty ? "'none'" : sources.joined(separator: " ") }
    // Without this word the hash of an attribute's value is not looked at.
    let attributes = found.attributes.isEmpty ? [] : ["'unsafe-hashes'"] + found.attributes
    let policy =
      "default-src 'none'; style-src \(list(found.styles + attributes)); script-src \(list(found.scripts)); "
      + "img-src data:; base-uri 'none'; form-action 'none'"
    place(policy, in: &page)
  }

  /// The policy of pages that a program on this machine serves: the very styles and scripts of a page, forms that go to
  /// the same address, and other pages of it in a frame.
  ///
  /// - Parameter page: The page, or one that has the same styles and scripts.
  package static func served(_ page: Element) -> String {
    var found = Sources()
    gather(page, &found)
    func list(_ sources: [String]) -> String { sources.isEmpty ? "'none'" : sources.joined(separator: " ") }
    return "default-src 'none'; style-src \(list(found.styles)); script-src \(list(found.scripts)); "
      + "img-src data:; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
  }

  /// The source expression of one text of a script or a style.
  static func source(of text: String) -> String { "'sha256-\(base64(SHA256.hash(text.utf8)))'" }

  /// The source expressions of what a page holds, each once.
  private struct Sources {
    var styles: [String] = []
    var scripts: [String] = []
    var attributes: [String] = []
  }

  private static func gather(_ element: Element, _ found: inout Sources) {
    func add(_ text: String, _ list: inout [String]) {
      let source = source(of: text)
      if !list.contains(source) { list.append(source) }
    }
    if let style = element["style"] { add(style, &found.attributes) }
    switch element.name {
    case "style": add(element.rawText, &found.styles)
    case "script": add(element.rawText, &found.scripts)
    default: for child in element.elements { gather(child, &found) }
    }
  }

  private static func place(_ policy: String, in element: inout Element) {
    for index in element.children.indices {
      guard case .element(var child) = element.children[index] else { continue }
      if child.name == "meta", child["http-equiv"]?.lowercased() == "content-security-policy" {
        child.attributes.removeAll { $0.name == "content" }
        child.attributes.append(Element.Attribute("content", policy))
      } else if child.name == "head" {
        place(policy, in: &child)
      }
      element.children[index] = .element(child)
    }
  }

  /// Source: RFC 4648, section 4.
  private static func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    return stride(from: 0, to: bytes.count, by: 3).map { start in
      let group = bytes[start..<min(start + 3, bytes.count)]
      let word = (group + [UInt8](repeating: 0, count: 3 - group.count)).reduce(0) { $0 << 8 | Int($1) }
      let text = [18, 12, 6, 0].map { digits[word >> $0 & 63] }
      return String(text.prefix(group.count + 1)) + String(repeating: "=", count: 3 - group.count)
    }.joined()
  }
}
