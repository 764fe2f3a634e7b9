import Wording
public import XML

/// A page with gaps: well-formed XML whose elements say with attributes of our own what goes where.
///
/// - `fill="name"`: the element's content is replaced by a text.
/// - `insert="name"`: the element's content is replaced by an element of the program, such as a chart.
/// - `each="name"`: the element is repeated for each entry of a list, whose names come first inside.
/// - `when="name"`, `unless="name"`: the element is only there when a flag is set, a text is not empty or a
///   list has entries; or only when not.
/// - `attribute-NAME="name"`: the attribute NAME is set from a text; an empty text leaves it as it is, and a
///   `href` is set to nothing but a web address or a place on the page.
/// - `<template>`: stands for its content and leaves no element behind; it takes `each`, `when` and `unless`.
/// - `<template include="name.html"/>`: the content of another file, a fragment, stands in its place.
/// - `<html audience="learner">`: whom the page is for.
///
/// On one element `each` comes first, then `when` and `unless`, then the rest. Inside `svg` everything stays
/// as written. There are no expressions, and text never becomes markup.
///
/// What can be named is listed by ``TemplateName/all(for:)``. A fragment is a file whose outermost element is
/// `<template>`; its name is a path below the folder of the template, with `/` and without `..`.
public struct Template: Sendable, Hashable {
  /// The outermost element.
  let root: Element
  /// What the page and its fragments include, by name.
  let fragments: [String: TemplateFragment]
  /// The path that diagnostics report.
  public let path: String
  /// Whom the template says that it is for; `nil` where it says nothing.
  public let audience: Audience?
  /// The scripts that pages may run: those of the templates of this program, and no other.
  let trustedScripts: Set<String>
  /// Whether it is one of this program, which cannot change after the program is made: that it is right for its audience
  /// is a test of the program.
  private let isBuiltIn: Bool

  /// Reads a template and the fragments that it includes.
  ///
  /// - Parameters:
  ///   - file: The template; its path stands in the diagnostics.
  ///   - trustedScripts: The scripts that its pages may run, see ``scripts``.
  ///   - find: Looks a fragment up by its name.
  /// - Throws: `InvalidDocument` with file and line for a file that is not well-formed XML or not a page, and
  ///   with every fault of its fragments: missing ones, circles, more than eight within each other. Unknown
  ///   names are not looked for here: see ``check(for:)``.
  public init(
    _ file: SourceFile, trustedScripts: Set<String> = [],
    find: @escaping (String) -> FoundFragment = { _ in .missing }
  ) throws(InvalidDocument) {
    let root = try ParsedDocument(xml: file.bytes, file: file.path, limits: .page).rootElement()
    try self.init(root, file, trustedScripts: trustedScripts, isBuiltIn: false, find: find)
  }

  private init(
    _ root: Element, _ file: SourceFile, trustedScripts: Set<String>, isBuiltIn: Bool,
    find: @escaping (String) -> FoundFragment
  ) throws(InvalidDocument) {
    func fault(_ message: String, _ suggestion: String?) -> InvalidDocument {
      InvalidDocument(Diagnostic(file: file.path, line: root.line, message, suggestion: suggestion))
    }
    guard root.name == "html" else {
      throw fault(
        worded("a template is a page, but its outermost element is <\(root.name)>"),
        worded("begin with <html lang=\"en\">"))
    }
    guard root.namespace.isEmpty else {
      throw fault(worded("a template has no namespace"), worded("remove xmlns=\"\(root.namespace)\""))
    }
    for name in ["head", "body"] where root.elements(named: name).count != 1 {
      throw fault(worded("a page needs one <\(name)> in <html>"), worded("add <\(name)>"))
    }
    let declared = root[TemplateControl.audience]
    audience = declared.flatMap(Audience.init(rawValue:))
    if let declared, audience == nil {
      throw fault(
        worded("'\(declared)' is no audience"),
        worded("write one of \(Audience.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", "))"))
    }
    var reader = FragmentReader(find: find)
    reader.read(root, in: file.path)
    guard reader.faults.isEmpty else { throw InvalidDocument(reader.faults) }
    self.root = root
    fragments = reader.fragments
    path = file.path
    self.trustedScripts = trustedScripts
    self.isBuiltIn = isBuiltIn
  }

  /// Whether it is the template of this program for an audience.
  func isBuiltIn(for audience: Audience) -> Bool { isBuiltIn && self.audience == audience }

  /// The scripts that stand in the template itself.
  public var scripts: Set<String> { Self.scripts(in: root) }

  private static func scripts(in element: Element) -> Set<String> {
    element.name == "script"
      ? [element.text] : element.elements.reduce(into: []) { $0.formUnion(scripts(in: $1)) }
  }

  /// Reads a template of this program, whose scripts are trusted and whose fragments stand among some files,
  /// each below the folder of the template.
  ///
  /// - Throws: as the initialiser that looks fragments up.
  public init(builtIn file: SourceFile, among files: [SourceFile]) throws(InvalidDocument) {
    let folder = file.path.lastIndex(of: "/").map { file.path[...$0] } ?? ""
    let root = try ParsedDocument(xml: file.bytes, file: file.path, limits: .page).rootElement()
    try self.init(root, file, trustedScripts: Self.scripts(in: root), isBuiltIn: true) { name in
      files.first { $0.path == folder + name }.map { .file($0) } ?? .missing
    }
  }

  /// Reports all that is wrong with the template for an audience, in the order of the file; fills nothing.
  ///
  /// Errors keep it from being used, warnings do not.
  public func check(for audience: Audience) -> [Diagnostic] {
    check(against: TemplateShape.of(audience))
  }

  /// Reports all that is wrong with the template for values of a shape, in the order of the file.
  public func check(against shape: TemplateShape) -> [Diagnostic] {
    var checker = TemplateChecker(
      file: path, fragments: fragments, shapes: [shape], trustedScripts: trustedScripts)
    checker.check(root)
    return checker.diagnostics
  }
}
