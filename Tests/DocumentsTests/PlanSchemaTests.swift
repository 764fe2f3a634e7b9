import Catalogue
import Testing
import XML

@testable import Documents

@Suite struct PlanSchemaTests {
  @Test func `the rules know every element that the schema gives a plan`() throws {
    let file = try #require(Catalogue().file("Roles/Schemas/plan.xsd"))
    let root = try ParsedDocument(xml: file.bytes, file: file.path).rootElement()
    let plan = try #require(root.elements(named: "element").first { $0["name"] == "plan" })
    let sequence = try #require(plan.first("complexType")?.first("sequence"))
    #expect(Set(sequence.elements(named: "element").compactMap { $0["name"] }) == PlanRules.knownElements)
  }

  /// The attributes and contents that a schema declares, with their types.
  static func declarations(in path: String) throws -> [(element: String, attribute: String?, type: String)] {
    let file = try #require(Catalogue().file(path))
    let root = try ParsedDocument(xml: file.bytes, file: path).rootElement()
    let types = Dictionary(
      uniqueKeysWithValues: root.elements(named: "complexType").map { ($0["name"] ?? "", $0) })
    var found: [(String, String?, String)] = []
    func visit(_ element: Element, of name: String) {
      for child in element.elements {
        switch child.name {
        case "attribute": found.append((name, child["name"] ?? "", child["type"] ?? ""))
        case "extension":
          found.append((name, nil, child["base"] ?? ""))
          visit(child, of: name)
        case "element":
          let type = child["type"] ?? ""
          if let complex = types[type] {
            visit(complex, of: child["name"] ?? "")
          } else if !type.isEmpty {
            found.append((child["name"] ?? "", nil, type))
          }
          visit(child, of: child["name"] ?? "")
        default: visit(child, of: name)
        }
      }
    }
    for element in root.elements(named: "element") { visit(element, of: element["name"] ?? "") }
    for element in root.elements(named: "element") {
      for complex in element.elements { visit(complex, of: element["name"] ?? "") }
    }
    return found
  }

  @Test(arguments: [
    ("Roles/Schemas/plan.xsd", 80), ("Roles/Schemas/profile.xsd", 12), ("Roles/Schemas/undone.xsd", 5),
  ])
  func `every value of a schema has a sentence that says what it takes`(path: String, least: Int) throws {
    let declarations = try Self.declarations(in: path)
    #expect(declarations.count >= least)
    for (element, attribute, type) in declarations {
      let name = String(type.split(separator: ":").last ?? "")
      #expect(DocumentTypes.type(of: attribute, in: element) == name, "\(element) \(attribute ?? "")")
      #expect(SchemaTypes.expectations[name] != nil, "\(name)")
    }
  }
}
