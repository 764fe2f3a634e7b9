import Assessment
import Catalogue
import Ontology
import Planning
import Testing
import XML

@testable import Documents

/// Reading makes nothing up: what the schema asks for and an element has not is named.
@Suite struct FormTests {
  /// A place in a document at which something can be taken away.
  private struct Cut {
    var element: Element
    var what: String
    var isRequired: Bool
  }

  /// The document without one attribute or one child, each once.
  private static func cuts(_ element: Element, _ shape: DocumentShape) -> [Cut] {
    var cuts = element.attributes.indices.map { index in
      var less = element
      let name = less.attributes.remove(at: index).name
      return Cut(
        element: less, what: "\(element.name) \(name)",
        isRequired: shape.attributes.first { $0.name == name }?.isRequired ?? false)
    }
    var seen: Set<String> = []
    for index in element.children.indices {
      guard case .element(let child) = element.children[index], seen.insert(child.name).inserted,
        let place = shape.children.first(where: { $0.name == child.name })
      else { continue }
      var less = element
      less.children.remove(at: index)
      cuts.append(
        Cut(
          element: less, what: "\(element.name) <\(child.name)>",
          isRequired: place.isRequired && !place.isList))
      cuts += Self.cuts(child, place.shape).map { cut in
        var changed = element
        changed.children[index] = .element(cut.element)
        return Cut(element: changed, what: cut.what, isRequired: cut.isRequired)
      }
    }
    return cuts
  }

  private static func shape(_ path: String) throws -> DocumentShape {
    try DocumentShape(schema: try #require(Catalogue().file(path)))
  }

  @Test func `a plan without what the schema requires is not read`() throws {
    let shape = try Self.shape("Roles/Schemas/plan.xsd")
    var required: Set<String> = []
    for seed in 1...4 as ClosedRange<UInt64> {
      var generator = PlanGenerator(seed: seed)
      let plan = generator.plan()
      // What is reached follows from the rest of the plan, and is written for others.
      for cut in Self.cuts(Element(plan), shape)
      where !cut.what.hasPrefix("reached ") && cut.what != "readiness <reached>" {
        let read = try? Plan.form.read(cut.element)
        #expect(read != plan, "\(cut.what)")
        guard cut.isRequired else { continue }
        required.insert(cut.what)
        #expect(read == nil, "\(cut.what)")
      }
    }
    #expect(required.count > 100)
  }

  @Test func `what is missing is said with its line and what would be right`() {
    let session = Element("session", [.init("activity", "a"), .init("part", "1")], line: 7)
    let week = Element("week", children: [.element(session)], line: 5)
    let plan = Element("plan", children: [.element(week)], line: 2)
    let inner = #expect(throws: Misreading.self) { try PlanWeek.form.read(week) }
    #expect(inner?.message == "<week> has no number" && inner?.line == 5)
    #expect(inner?.suggestion == "it is a whole number from 1 to 1000")
    let outer = #expect(throws: Misreading.self) { try Plan.form.read(plan) }
    #expect(
      outer?.diagnostic(in: "p.xml").description == "p.xml:2: error: <plan> has no id; "
        + "an id has up to 64 lower-case letters, digits, full stops and hyphens")
  }

  @Test func `a value that says something else is quoted, and never replaced by another`() {
    let score = Element(
      "now", [.init("readiness", "many"), .init("low", "1.0"), .init("high", "2.0")], line: 3)
    let found = #expect(throws: Misreading.self) { try Score.form.read(score) }
    #expect(found?.message == "'many' cannot be the readiness of <now>" && found?.line == 3)
  }
}
