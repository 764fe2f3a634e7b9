import Ontology
import XML

/// Looks for everything in a template that filling could not do as its author means it.
struct TemplateChecker {
  let file: String
  /// What can be named, the innermost last; `nil` where a list had no entry to learn from.
  var shapes: [TemplateShape?]
  var diagnostics: [Diagnostic] = []

  init(file: String, shapes: [TemplateShape?]) {
    self.file = file
    self.shapes = shapes
  }

  /// Checks an element and all below it.
  mutating func check(_ element: Element) {
    guard element.name != "svg" else { return }
    let control = TemplateControl(element)
    let depth = shapes.count
    if let name = control.each, let kind = kind(name, of: "each", element) {
      if case .list(let entry) = kind {
        shapes.append(entry)
      } else {
        report(element, "each=\"\(name)\" needs a list, but '\(name)' is \(kind.phrase)")
      }
    }
    checkConditions(control, element)
    checkContent(control, element)
    checkSettings(control, element)
    checkPlainAttributes(control, element)
    if control.fill == nil, control.insert == nil {
      for child in element.elements { check(child) }
    }
    shapes.removeLast(shapes.count - depth)
  }

  private mutating func checkConditions(_ control: TemplateControl, _ element: Element) {
    for (word, name) in [("when", control.when), ("unless", control.unless)] {
      guard let name, case .element = kind(name, of: word, element) else { continue }
      report(element, "\(word)=\"\(name)\" needs a flag, a text or a list, but '\(name)' is an element")
    }
  }

  private mutating func checkContent(_ control: TemplateControl, _ element: Element) {
    if let name = control.fill, let kind = kind(name, of: "fill", element), kind != .text {
      report(element, "fill=\"\(name)\" needs a text, but '\(name)' is \(kind.phrase)")
    }
    if let name = control.insert, let kind = kind(name, of: "insert", element), kind != .element {
      report(element, "insert=\"\(name)\" needs an element, but '\(name)' is \(kind.phrase)")
    }
    guard let word = control.fill != nil ? "fill" : control.insert != nil ? "insert" : nil else { return }
    if control.fill != nil, control.insert != nil {
      report(element, "<\(element.name)> has both fill and insert", "keep one of them")
    }
    if PageAttributes.voidElements.contains(element.name) {
      report(element, "<\(element.name)> cannot hold content", "put \(word) on another element")
    }
    if element.name == "style" || element.name == "script" {
      report(element, "\(word) is not accepted on <\(element.name)>: a text would become code")
    }
    if ["html", "head", "body"].contains(element.name) {
      report(element, "\(word) is not accepted on <\(element.name)>", "put it on an element inside")
    }
    if let child = element.elements.first {
      report(
        child, "\(word) on <\(element.name)> would replace the <\(child.name)> inside it", "take one away")
    }
  }

  private mutating func checkSettings(_ control: TemplateControl, _ element: Element) {
    for setting in control.settings {
      let written = "\(TemplateControl.prefix)\(setting.attribute)"
      if !PageAttributes.isSettable(setting.attribute) {
        report(
          element, "'\(written)' is not accepted: a value may not set '\(setting.attribute)'",
          Library.suggestion(
            for: setting.attribute, among: PageAttributes.known.filter(PageAttributes.isSettable).sorted()))
      } else if let kind = kind(setting.name, of: written, element), kind != .text {
        report(
          element, "\(written)=\"\(setting.name)\" needs a text, but '\(setting.name)' is \(kind.phrase)")
      }
    }
  }

  private mutating func checkPlainAttributes(_ control: TemplateControl, _ element: Element) {
    if ["html", "head", "body"].contains(element.name) {
      for (word, name) in [("each", control.each), ("when", control.when), ("unless", control.unless)]
      where name != nil {
        report(element, "\(word) is not accepted on <\(element.name)>", "put it on an element inside")
      }
    }
    for attribute in control.plain {
      let name = attribute.name
      if !PageAttributes.isKnown(name) {
        report(
          element, "<\(element.name)> has the unknown attribute '\(name)'",
          Library.suggestion(for: name, among: TemplateControl.words + PageAttributes.known.sorted()))
      } else if name == "src" || (name == "href" && element.name != "a"), !attribute.value.hasPrefix("data:")
      {
        report(
          element, "<\(element.name) \(name)> would fetch something, and a page makes no request",
          "put the content into the page, as data: if need be")
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
      element, "nothing is called '\(name)' in \(word)=\"\(name)\"",
      Library.suggestion(for: name, among: known))
    return nil
  }

  private mutating func report(_ element: Element, _ message: String, _ suggestion: String? = nil) {
    diagnostics.append(Diagnostic(file: file, line: element.line, message, suggestion: suggestion))
  }
}
