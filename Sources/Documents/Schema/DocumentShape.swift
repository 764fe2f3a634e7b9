/// What an element of a document holds, as its schema says: the one description by which the XML and the JSON
/// of a document are the same.
///
/// Attributes and child elements are members of an object, in lower camel case; a child that may stand
/// several times is a list under its plural; an element of which there is nothing but text is that text.
struct DocumentShape: Sendable {
  /// An attribute.
  struct Attribute: Sendable {
    /// Its name in XML.
    var name: String
    /// What its value can be.
    var type: ValueShape
    /// Whether it must be there.
    var isRequired: Bool
    /// Its name in JSON.
    var key: String { JSONNames.key(name) }
  }

  /// A child element.
  struct Child: Sendable {
    /// Its name in XML.
    var name: String
    /// What it holds.
    var shape: DocumentShape
    /// Whether it must be there.
    var isRequired: Bool
    /// How often it may be there; a list when that is more than once.
    var most: Int
    /// Its name in JSON.
    var key: String { isList ? JSONNames.plural(name) : JSONNames.key(name) }
    /// Whether JSON has a list of it.
    var isList: Bool { most > 1 }
  }

  /// The name of its type in the schema; `nil` for a type without a name.
  var type: String?
  /// The attributes, in the order of the schema.
  var attributes: [Attribute] = []
  /// The text; `nil` where there is none.
  var text: ValueShape?
  /// The child elements, in the order of the schema.
  var children: [Child] = []
  /// Whether exactly one of the children is there.
  var isChoice = false

  /// What JSON calls the text of an element that has attributes as well.
  static let textKey = "text"

  /// The text alone, where there is nothing else.
  var value: ValueShape? { attributes.isEmpty && children.isEmpty ? text : nil }

  /// The names of all members in JSON.
  var keys: [String] {
    attributes.map(\.key) + (text == nil ? [] : [Self.textKey]) + children.map(\.key)
  }
}

/// What a value can be.
struct ValueShape: Sendable, Hashable {
  /// The kinds of values of JSON.
  enum Kind: String, Sendable { case string, integer, number, boolean }

  /// The name of its type in the schema.
  var name: String
  /// The kind of value.
  var kind: Kind
  /// The words that it can be; empty for any.
  var words: [String] = []
  /// The pattern that it follows, anchored at both ends.
  var pattern: String?
  /// The least and the greatest number, as they are written.
  var least, greatest: String?
  /// The fewest and the most characters.
  var shortest, longest: Int?
  /// Whether it is a day.
  var isDay = false
}
