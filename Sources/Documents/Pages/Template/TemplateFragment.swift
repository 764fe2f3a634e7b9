import Ontology
import Wording
public import XML

/// What became of looking for a fragment.
public enum FoundFragment: Sendable {
  /// It is there.
  case file(SourceFile)
  /// There is none of this name.
  case missing
  /// It may not or cannot be read; the reason is a sentence without a full stop.
  case refused(String)
}

/// A file that a template includes.
struct TemplateFragment: Sendable, Hashable {
  /// The path that diagnostics report.
  var path: String
  /// The outermost element, a `<template>`.
  var root: Element
  /// How many fragments stand within each other here, this one counted.
  var height: Int
  /// The number of elements with all that is included.
  var size: Int

  /// The most fragments within each other.
  static let greatestHeight = 8

  /// Whether a name is a path that cannot leave the folder, whatever the system makes of special signs.
  static func isName(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return name.utf8.count <= 200
      && parts.allSatisfy { part in
        !part.isEmpty && !part.hasPrefix(".")
          && part.utf8.allSatisfy { $0.isNameByte }
      }
  }
}

extension UInt8 {
  /// A letter or digit of ASCII, a hyphen, a low line or a full stop.
  fileprivate var isNameByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}

/// Reads what a template includes, each file once, and notes every fault.
struct FragmentReader {
  private let find: (String) -> FoundFragment
  private(set) var fragments: [String: TemplateFragment] = [:]
  private(set) var faults: [Diagnostic] = []
  /// The fragments that are being read, the outermost first.
  private var open: [String] = []
  /// Names that have been reported, so that each is once.
  private var failed: Set<String> = []

  init(find: @escaping (String) -> FoundFragment) { self.find = find }

  /// Reads what stands below an element of a file.
  ///
  /// - Returns: How many fragments stand within each other below it, and the number of its elements with
  ///   them.
  @discardableResult
  mutating func read(_ element: Element, in file: String) -> (height: Int, size: Int) {
    var height = 0
    var size = 1
    if element.name == TemplateControl.element, let name = element[TemplateControl.include],
      let fragment = fragment(name, at: element, in: file)
    {
      height = fragment.height
      size += fragment.size
    }
    for child in element.elements {
      let below = read(child, in: file)
      height = max(height, below.height)
      size += below.size
    }
    if size > Limits.page.elements, faults.isEmpty {
      report(
        element, file,
        worded("the template has more than \(Limits.page.elements) elements with its fragments"))
    }
    return (height, min(size, Limits.page.elements + 1))
  }

  private mutating func fragment(_ name: String, at element: Element, in file: String) -> TemplateFragment? {
    guard TemplateFragment.isName(name) else {
      report(
        element, file, worded("include=\"\(name)\" is no name of a fragment"),
        worded("name a file below the template's folder, such as Parts/week.html"))
      return nil
    }
    if let start = open.firstIndex(of: name) {
      let circle = (open[start...] + [name]).joined(separator: " → ")
      report(element, file, worded("fragments include each other in a circle: \(circle)"))
      return nil
    }
    if fragments[name] == nil, !failed.contains(name) { load(name, at: element, in: file) }
    guard let fragment = fragments[name] else { return nil }
    guard open.count + fragment.height <= TemplateFragment.greatestHeight else {
      report(
        element, file,
        worded("more than \(TemplateFragment.greatestHeight) fragments stand within each other"))
      return nil
    }
    return fragment
  }

  private mutating func load(_ name: String, at element: Element, in file: String) {
    failed.insert(name)
    switch find(name) {
    case .missing:
      report(
        element, file, worded("there is no fragment '\(name)'"), worded("put the file beside the template"))
    case .refused(let reason):
      report(element, file, worded("the fragment '\(name)' is not read: \(reason)"))
    case .file(let source):
      do throws(InvalidDocument) {
        let root = try ParsedDocument(xml: source.bytes, file: source.path, limits: .page).rootElement()
        guard root.name == TemplateControl.element, root.namespace.isEmpty, root.attributes.isEmpty else {
          report(
            root, source.path,
            worded("a fragment begins with <template>, but this begins with <\(root.name)>"))
          return
        }
        open.append(name)
        let below = read(root, in: source.path)
        open.removeLast()
        fragments[name] = TemplateFragment(
          path: source.path, root: root, height: below.height + 1, size: below.size)
      } catch {
        faults += error.diagnostics
      }
    }
  }

  private mutating func report(
    _ element: Element, _ file: String, _ message: String, _ suggestion: String? = nil
  ) {
    faults.append(Diagnostic(file: file, line: element.line, message, suggestion: suggestion))
  }
}
