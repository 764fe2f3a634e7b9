import Wording

/// The names and kinds of a scope without its values: what a template is checked against.
public struct TemplateShape: Sendable, Hashable {
  /// What a name stands for.
  indirect enum Kind: Sendable, Hashable {
    case text, flag, element
    /// A list, with the shape of its entries; `nil` when it has none to learn it from.
    case list(TemplateShape?)

    /// The kind in words, with its article.
    var phrase: String {
      switch self {
      case .text: worded("a text")
      case .flag: worded("a flag")
      case .element: worded("an element")
      case .list: worded("a list")
      }
    }
  }

  /// The kinds by name.
  var kinds: [String: Kind]

  /// The shape of a scope; entries of a list add their names together.
  public init(_ scope: TemplateScope) {
    kinds = scope.values.mapValues { value in
      switch value {
      case .text: .text
      case .flag: .flag
      case .element: .element
      case .list(let entries): .list(Self.common(entries.map(TemplateShape.init)))
      }
    }
  }

  private static func common(_ shapes: [TemplateShape]) -> TemplateShape? {
    guard var result = shapes.first else { return nil }
    for shape in shapes.dropFirst() { result.kinds.merge(shape.kinds) { $0.common(with: $1) } }
    return result
  }
}

extension TemplateShape.Kind {
  /// Of two lists the one that knows its entries.
  fileprivate func common(with other: Self) -> Self {
    if case .list(nil) = self { other } else { self }
  }
}
