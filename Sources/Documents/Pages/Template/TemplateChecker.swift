import Ontology
import Wording
import XML

/// Looks for everything in a template that filling could not do as its author means it, and for what a page
/// must not do to its readers.
struct TemplateChecker {
  /// The file of the element that is looked at.
  private(set) var file: String
  private let fragments: [String: TemplateFragment]
  /// What can be named, the innermost last; `nil` where a list had no entry to learn from.
  private var shapes: [TemplateShape?]
  /// The elements around, the outermost first.
  private(set) var open: [String] = []
  /// The scripts that pages may run.
  let trustedScripts: Set<String>
  private(set) var diagnostics: [Diagnostic] = []
  /// What was reported, since a fragment is looked at wherever it is included.
  private var reported: Set<Diagnostic> = []

  init(
    file: String, fragments: [String: TemplateFragment], shapes: [TemplateShape?],
    trustedScripts: Set<String>
  ) {
    self.trustedScripts = trustedScripts
    self.file = file
    self.fragments = fragments
    self.shapes = shapes
  }

  /// Checks an element and all below it.
  mutating func check(_ element: Element) {
    guard element.name != "svg" else { return checkDrawing(element) }
    let control = TemplateControl(element)
    let depth = shapes.count
    if let name = control.each, let kind = kind(name, of: "each", element) {
      if case .list(let entry) = kind {
        shapes.append(entry)
      } else {
        report(element, worded("each=\"\(name)\" needs a list, but '\(name)' is \(kind.phrase)"))
      }
    }
    checkConditions(control, element)
    if element.name == TemplateControl.element {
      checkStandIn(control, element)
    } else {
      checkContent(control, element)
      checkSettings(control, element)
      checkPlainAttributes(control, element)
      checkElement(element, control)
      open.append(element.name)
      if control.fill == nil, control.insert == nil {
        for child in element.elements { check(child) }
      }
      open.removeLast()
    }
    shapes.removeLast(shapes.count - depth)
  }

  /// Checks a `<template>`, and the fragment that stands in its place.
  private mutating func checkStandIn(_ control: TemplateControl, _ element: Element) {
    var others = control.plain.map(\.name)
    if control.fill != nil { others.append("fill") }
    if control.insert != nil { others.append("insert") }
    others += control.settings.map { TemplateControl.prefix + $0.attribute }
    for name in others {
      report(
        element, worded("<template> leaves no element behind that could have '\(name)'"),
        Library.suggestion(for: name, among: ["each", "when", "unless", TemplateControl.include]))
    }
    guard let name = control.fragment, let fragment = fragments[name] else {
      for child in element.elements { check(child) }
      return
    }
    if let child = element.elements.first {
      report(
        child, worded("the fragment '\(name)' would replace the <\(child.name)> inside it"),
        worded("take one away"))
    }
    let outside = file
    file = fragment.path
    for child in fragment.root.elements { check(child) }
    file = outside
  }

  private mutating func checkConditions(_ control: TemplateControl, _ element: Element) {
    for (word, name) in [("when", control.when), ("unless", control.unless)] {
      guard let name, case .element = kind(name, of: word, element) else { continue }
      report(
        element, worded("\(word)=\"\(name)\" needs a flag, a text or a list, but '\(name)' is an element"))
    }
  }

  private mutating func checkContent(_ control: TemplateControl, _ element: Element) {
    if let name = control.fill, let kind = kind(name, of: "fill", element), kind != .text {
      report(element, worded("fill=\"\(name)\" needs a text, but '\(name)' is \(kind.phrase)"))
    }
    if let name = control.insert, let kind = kind(name, of: "insert", element), kind != .element {
      report(element, worded("insert=\"\(name)\" needs an element, but '\(name)' is \(kind.phrase)"))
    }
    guard let word = control.fill != nil ? "fill" : control.insert != nil ? "insert" : nil else { return }
    if control.fill != nil, control.insert != nil {
      report(element, worded("<\(element.name)> has both fill and insert"), worded("keep one of them"))
    }
    if PageElements.void.contains(element.name) {
      report(
        element, worded("<\(element.name)> cannot hold content"), worded("put \(word) on another element"))
    }
    if element.name == "style" || element.name == "script" {
      report(element, worded("\(word) is not accepted on <\(element.name)>: a text would become code"))
    }
    if ["html", "head", "body"].contains(element.name) {
      report(
        element, worded("\(word) is not accepted on <\(element.name)>"), worded("put it on an element inside")
      )
    }
    if let child = element.elements.first {
      report(
        child, worded("\(word) on <\(element.name)> would replace the <\(child.name)> inside it"),
        worded("take one away"))
    }
  }

  private mutating func checkSettings(_ control: TemplateControl, _ element: Element) {
    for setting in control.settings {
      let written = "\(TemplateControl.prefix)\(setting.attribute)"
      if !PageAttributes.isSettable(setting.attribute) {
        report(
          element, worded("'\(written)' is not accepted: a value may not set '\(setting.attribute)'"),
          Library.suggestion(
            for: setting.attribute, among: PageAttributes.known.filter(PageAttributes.isSettable).sorted()))
      } else if let kind = kind(setting.name, of: written, element), kind != .text {
        report(
          element,
          worded("\(written)=\"\(setting.name)\" needs a text, but '\(setting.name)' is \(kind.phrase)"))
      }
    }
  }

  private mutating func checkPlainAttributes(_ control: TemplateControl, _ element: Element) {
    if ["html", "head", "body"].contains(element.name) {
      for (word, name) in [("each", control.each), ("when", control.when), ("unless", control.unless)]
      where name != nil {
        report(
          element, worded("\(word) is not accepted on <\(element.name)>"),
          worded("put it on an element inside"))
      }
    }
    for attribute in control.plain {
      if PageAttributes.isKnown(attribute.name) {
        checkRequests(of: attribute, element)
      } else if attribute.name.lowercased().hasPrefix("on") {
        report(
          element,
          worded("<\(element.name) \(attribute.name)> would run a script, and a page runs none of it"))
      } else {
        report(
          element, worded("<\(element.name)> has the unknown attribute '\(attribute.name)'"),
          Library.suggestion(
            for: attribute.name, among: TemplateControl.words + PageAttributes.known.sorted()))
      }
    }
  }

  /// The kind of a name; reports a name that nothing has.
  private mutating func kind(_ name: String, of word: String, _ element: Element) -> TemplateShape.Kind? {
    for shape in shapes.reversed() {
      guard let shape else { return nil }
      if let kind = shape.kinds[name] { return kind }
    }
    let known = Set(shapes.compactMap(\.?.kinds.keys).flatMap { $0 }).sorted()
    report(
      element, worded("nothing is called '\(name)' in \(word)=\"\(name)\""),
      Library.suggestion(for: name, among: known))
    return nil
  }

  /// Notes a fault of an element, once.
  mutating func report(
    _ element: Element, _ message: String, _ suggestion: String? = nil,
    severity: Diagnostic.Severity = .error
  ) {
    let fault = Diagnostic(severity, file: file, line: element.line, message, suggestion: suggestion)
    if reported.insert(fault).inserted { diagnostics.append(fault) }
  }
}
