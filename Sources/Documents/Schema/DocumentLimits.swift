public import Ontology
import Wording
public import XML

/// How much a document holds, as its published schema says, for those who enter something: what is measured by it
/// is measured as it will be read, and no number stands in two places.
public struct DocumentLimits: Sendable {
  private let shape: DocumentShape
  private let file: String

  /// Reads the limits of a document from its schema.
  ///
  /// - Throws: `InvalidDocument` for a schema that is none of this product.
  public init(schema: SourceFile) throws(InvalidDocument) {
    shape = try DocumentShape(schema: schema)
    file = schema.path
  }

  /// The most Unicode scalars of a text, as the reader counts.
  ///
  /// - Parameters:
  ///   - attribute: The attribute that holds the text; `nil` for the content of the element.
  ///   - path: The elements on the way from the root to that with the text, such as `["record"]`.
  /// - Throws: `InvalidDocument` where the schema has no such text, or lets it be endless.
  public func longest(_ attribute: String? = nil, of path: [String] = []) throws(InvalidDocument) -> Int {
    let holder = try element(path)
    let value = attribute.map { name in holder.attributes.first { $0.name == name }?.type } ?? holder.text
    guard let longest = value?.longest else { throw unlimited(path + [attribute ?? "text"]) }
    return longest
  }

  /// How often an element may stand in the one that holds it.
  ///
  /// - Parameter path: The elements on the way from the root to it, such as `["conditions", "away"]`.
  /// - Throws: `InvalidDocument` where the schema has no such element.
  public func most(_ path: [String]) throws(InvalidDocument) -> Int {
    guard let name = path.last,
      let child = try element(path.dropLast()).children.first(where: { $0.name == name })
    else { throw unlimited(path) }
    return child.most
  }

  /// The days that a document can have.
  ///
  /// - Throws: `InvalidDocument` where the schema has no such attribute, or takes any day.
  public func days(_ attribute: String, of path: [String] = []) throws(InvalidDocument) -> ClosedRange<Day> {
    let type = try element(path).attributes.first { $0.name == attribute }?.type
    guard let least = type?.least.flatMap({ Day($0) }), let greatest = type?.greatest.flatMap({ Day($0) }),
      least <= greatest
    else { throw unlimited(path + [attribute]) }
    return least...greatest
  }

  private func element(_ path: some Sequence<String>) throws(InvalidDocument) -> DocumentShape {
    var found = shape
    for name in path {
      guard let child = found.children.first(where: { $0.name == name }) else { throw unlimited(Array(path)) }
      found = child.shape
    }
    return found
  }

  private func unlimited(_ path: [String]) -> InvalidDocument {
    InvalidDocument(
      Diagnostic(file: file, worded("the schema says nothing of \(path.joined(separator: "/"))")))
  }
}
