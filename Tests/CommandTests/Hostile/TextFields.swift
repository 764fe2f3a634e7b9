import Foundation

/// The free texts of a document: attributes and text nodes whose value the program takes whatever it says.
///
/// They are found by trying, so that a field that is added to the format is covered without a word here.
struct TextFields {
  /// A place of the document's form: an element with an attribute of it, or with its text.
  struct Field: Hashable, Comparable, CustomStringConvertible {
    var element: String
    /// `nil` for the element's text.
    var attribute: String?

    var description: String { attribute.map { "\(element)/@\($0)" } ?? element }

    static func < (left: Self, right: Self) -> Bool { left.description < right.description }
  }

  /// The document in pieces: what stands fast, and each value with its place.
  private let pieces: [(field: Field?, text: String)]

  init(document: String) {
    var pieces: [(field: Field?, text: String)] = []
    var rest = document[...]
    func add(_ field: Field, _ value: Substring) {
      pieces.append((nil, String(rest[..<value.startIndex])))
      pieces.append((field, String(value)))
      rest = rest[value.endIndex...]
    }
    let root = Field(element: document.root, attribute: "xmlns")
    for tag in document.matches(of: #/<([a-z-]+)((?:\s[^<>]*?)?)(/?)>([^<]*)/#) {
      let element = String(tag.output.1)
      for attribute in tag.output.2.matches(of: #/([a-z:-]+)="([^"]*)"/#) {
        let field = Field(element: element, attribute: String(attribute.output.1))
        if field != root { add(field, attribute.output.2) }
      }
      if tag.output.3.isEmpty, !tag.output.4.allSatisfy(\.isWhitespace) {
        add(Field(element: element, attribute: nil), tag.output.4)
      }
    }
    self.pieces = pieces + [(nil, String(rest))]
  }

  /// Every place where the document has a value.
  var all: [Field] { Set(pieces.compactMap(\.field)).sorted() }

  /// The document with another text in some fields, everywhere.
  func planting(_ text: String, in fields: some Sequence<Field>) -> String {
    planting(Dictionary(uniqueKeysWithValues: fields.map { ($0, text) }))
  }

  /// The document with other texts in some fields, each wherever the field stands.
  func planting(_ texts: [Field: String]) -> String {
    let escaped = texts.mapValues { text in
      text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        .replacing("\"", with: "&quot;").replacing("\n", with: "&#10;").replacing("\r", with: "&#13;")
        .replacing("\t", with: "&#9;")
    }
    return pieces.map { piece in piece.field.flatMap { escaped[$0] } ?? piece.text }.joined()
  }

  /// The fields that are taken with a text that no value but a free one has.
  func free(asTakenBy isTaken: (String) throws -> Bool) rethrows -> [Field] {
    try all.filter { try isTaken(planting("Tea & <b>\"cake\"</b>", in: [$0])) }
  }
}

extension String {
  /// The name of the outermost element.
  fileprivate var root: String { firstMatch(of: #/<([a-z-]+)/#).map { String($0.output.1) } ?? "" }
}
