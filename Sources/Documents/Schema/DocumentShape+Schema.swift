import Ontology
import Wording
import XML

extension DocumentShape {
  /// Reads the shape of a schema's root element.
  ///
  /// - Parameter schema: An XML Schema of this product, compiled before by libxml2: sequences or choices of
  ///   elements, attributes, and simple types that restrict others.
  /// - Throws: `InvalidDocument` for a schema that cannot be read, or that says something which has no
  ///   counterpart in JSON.
  init(schema: SourceFile) throws(InvalidDocument) {
    let root = try ParsedDocument(xml: schema.bytes, file: schema.path).rootElement()
    let reader = SchemaReader(root: root, file: schema.path)
    guard let element = root.first("element") else {
      throw reader.fault(root, worded("the schema describes no element"))
    }
    self = try reader.shape(of: element)
  }
}

/// Follows the names of types through a schema.
private struct SchemaReader {
  let file: String
  private let simpleTypes: [String: Element]
  private let complexTypes: [String: Element]

  init(root: Element, file: String) {
    func named(_ kind: String) -> [String: Element] {
      Dictionary(root.elements(named: kind).map { ($0["name"] ?? "", $0) }) { first, _ in first }
    }
    self.file = file
    simpleTypes = named("simpleType")
    complexTypes = named("complexType")
  }

  func fault(_ element: Element, _ message: String) -> InvalidDocument {
    InvalidDocument(Diagnostic(file: file, line: element.line, message))
  }

  /// What an `<xs:element>` holds.
  func shape(of element: Element) throws(InvalidDocument) -> DocumentShape {
    if let inline = element.first("complexType") { return try shape(ofComplex: inline) }
    guard let name = element["type"] else { throw fault(element, worded("an element has no type")) }
    guard let complex = complexTypes[name] else {
      return DocumentShape(text: try value(named: name, at: element))
    }
    var shape = try shape(ofComplex: complex)
    shape.type = name
    return shape
  }

  private func shape(ofComplex type: Element) throws(InvalidDocument) -> DocumentShape {
    var shape = DocumentShape()
    for part in type.elements {
      switch part.name {
      case "sequence", "choice":
        shape.isChoice = part.name == "choice"
        for element in part.elements { shape.children.append(try child(element)) }
      case "attribute": shape.attributes.append(try attribute(part))
      case "simpleContent":
        guard let extended = part.first("extension"), let base = extended["base"] else {
          throw fault(part, worded("content without a type has no counterpart in JSON"))
        }
        shape.text = try value(named: base, at: extended)
        for element in extended.elements { shape.attributes.append(try attribute(element)) }
      default: throw fault(part, worded("<\(part.name)> has no counterpart in JSON"))
      }
    }
    return shape
  }

  private func child(_ element: Element) throws(InvalidDocument) -> DocumentShape.Child {
    guard element.name == "element", let name = element["name"] else {
      throw fault(element, worded("<\(element.name)> in a group has no counterpart in JSON"))
    }
    let most = element["maxOccurs"].map { Int($0) ?? .max } ?? 1
    return DocumentShape.Child(
      name: name, shape: try shape(of: element), isRequired: element["minOccurs"] != "0", most: most)
  }

  private func attribute(_ element: Element) throws(InvalidDocument) -> DocumentShape.Attribute {
    guard element.name == "attribute", let name = element["name"], let type = element["type"] else {
      throw fault(element, worded("<\(element.name)> without a name and a type has no counterpart in JSON"))
    }
    return DocumentShape.Attribute(
      name: name, type: try value(named: type, at: element), isRequired: element["use"] == "required")
  }

  /// A simple type with all that it takes over from those it restricts.
  private func value(named name: String, at element: Element) throws(InvalidDocument) -> ValueShape {
    if let builtIn = Self.builtIn[name] { return builtIn }
    guard let restriction = simpleTypes[name]?.first("restriction"), let base = restriction["base"] else {
      throw fault(element, worded("no type has the name '\(name)'"))
    }
    var shape = try value(named: base, at: restriction)
    shape.name = name
    for facet in restriction.elements {
      let value = facet["value"] ?? ""
      switch facet.name {
      case "enumeration": shape.words.append(value)
      case "pattern": shape.pattern = "^(?:\(value))$"
      case "minInclusive": shape.least = value
      case "maxInclusive": shape.greatest = value
      case "minLength": shape.shortest = Int(value)
      case "maxLength": shape.longest = Int(value)
      default: throw fault(facet, worded("<\(facet.name)> has no counterpart in JSON"))
      }
    }
    return shape
  }

  private static let builtIn: [String: ValueShape] = [
    "xs:token": ValueShape(name: "xs:token", kind: .string),
    "xs:string": ValueShape(name: "xs:string", kind: .string),
    "xs:anyURI": ValueShape(name: "xs:anyURI", kind: .string),
    "xs:date": ValueShape(name: "xs:date", kind: .string, isDay: true),
    "xs:dateTime": ValueShape(name: "xs:dateTime", kind: .string),
    "xs:integer": ValueShape(name: "xs:integer", kind: .integer),
    "xs:decimal": ValueShape(name: "xs:decimal", kind: .number),
    "xs:boolean": ValueShape(name: "xs:boolean", kind: .boolean),
  ]
}
