public import XML

/// What a name of a template stands for.
public enum TemplateValue: Sendable, Hashable {
  /// Text; it never becomes markup.
  case text(String)
  /// A condition.
  case flag(Bool)
  /// Entries with names of their own.
  case list([TemplateScope])
  /// An element that the program has built, such as a chart.
  case element(Element)

  /// What `when` and `unless` ask: a flag that is set, a text that is not empty, a list with entries.
  var isPresent: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .flag(let flag): flag
    case .list(let entries): !entries.isEmpty
    case .element: true
    }
  }
}

/// The names that a template can use, with their values.
public struct TemplateScope: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  /// The values by name; names are lower-case words with hyphens.
  public var values: [String: TemplateValue]

  /// Creates a scope.
  public init(_ values: [String: TemplateValue] = [:]) { self.values = values }

  /// Creates a scope from a literal; a name must not be repeated.
  public init(dictionaryLiteral elements: (String, TemplateValue)...) {
    values = Dictionary(uniqueKeysWithValues: elements)
  }

  /// Adds the names of another scope; of a name that both have, the other's value is kept.
  mutating func add(_ other: TemplateScope) {
    values.merge(other.values) { $1 }
  }
}
