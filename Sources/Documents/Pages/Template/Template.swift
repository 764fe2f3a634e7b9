public import XML

/// A page with gaps: well-formed XML whose elements say with attributes of our own what goes where.
///
/// - `fill="name"`: the element's content is replaced by a text.
/// - `insert="name"`: the element's content is replaced by an element of the program, such as a chart.
/// - `each="name"`: the element is repeated for each entry of a list, whose names come first inside.
/// - `when="name"`, `unless="name"`: the element is only there when a flag is set, a text is not empty or a
///   list has entries; or only when not.
/// - `attribute-NAME="name"`: the attribute NAME is set from a text; a `href` is left out unless it is a web
///   address or a place on the page.
///
/// On one element `each` comes first, then `when` and `unless`, then the rest. Inside `svg` everything stays
/// as written. There are no expressions, and text never becomes markup.
public struct Template: Sendable, Hashable {
  /// The outermost element.
  let root: Element
  /// The path that diagnostics report.
  public let path: String

  /// Reads a template.
  ///
  /// - Throws: `InvalidDocument` with file and line for a file that is not well-formed XML or not a page.
  ///   Unknown names are not looked for here: see ``check(for:)``.
  public init(_ file: SourceFile) throws(InvalidDocument) {
    let document = try ParsedDocument(xml: file.bytes, file: file.path, limits: .page)
    root = try document.rootElement()
    path = file.path
    func fault(_ message: String, _ suggestion: String) -> InvalidDocument {
      InvalidDocument(Diagnostic(file: file.path, line: root.line, message, suggestion: suggestion))
    }
    guard root.name == "html" else {
      throw fault(
        "a template is a page, but its outermost element is <\(root.name)>", "begin with <html lang=\"en\">")
    }
    guard root.namespace.isEmpty else {
      throw fault("a template has no namespace", "remove xmlns=\"\(root.namespace)\"")
    }
    for name in ["head", "body"] where root.elements(named: name).count != 1 {
      throw fault("a page needs one <\(name)> in <html>", "add <\(name)>")
    }
  }

  /// Reports all that is wrong with the template for an audience, in the order of the file; fills nothing.
  public func check(for audience: Audience) -> [Diagnostic] {
    check(against: TemplateShape.of(audience))
  }

  /// Reports all that is wrong with the template for values of a shape, in the order of the file.
  public func check(against shape: TemplateShape) -> [Diagnostic] {
    var checker = TemplateChecker(file: path, shapes: [shape])
    checker.check(root)
    return checker.diagnostics
  }
}
