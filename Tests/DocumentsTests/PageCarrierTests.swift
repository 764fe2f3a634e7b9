import Documents
import Planning
import Testing
import XML

@Suite struct PageCarrierTests {
  @Test(arguments: [Audience.learner, .mentor])
  func `the plan is the last element of the body, hidden`(audience: Audience) throws {
    let body = try #require(BuiltInPage.tree(for: audience).first("body"))
    let block = try #require(body.elements.last)
    let text = PlanDocument.xml(SamplePlan.make())
    #expect(block.name == "div")
    #expect(block.text == text)
    #expect(
      block.attributes == [
        .init("hidden", "hidden"), .init("translate", "no"), .init("data-readiness", "plan"),
        .init("data-namespace", "urn:readiness:plan:5"), .init("data-checksum", Fingerprint.text(of: text)),
      ])
    #expect(body.all.count { $0["data-readiness"] == "plan" } == 1)
  }

  @Test(arguments: [Audience.learner, .mentor], 1...20)
  func `a page gives a random plan back, the mentor's without private notes`(
    audience: Audience, seed: UInt64
  ) throws {
    var generator = PlanGenerator(seed: seed)
    let plan = generator.plan()
    let file = SourceFile(path: "plan.html", text: try BuiltInPage.html(plan, for: audience))
    let expected = audience == .learner ? plan : plan.withoutPrivateNotes
    #expect(try PlanDocument.readPage(file, schemas: builtInSchemas) == expected)
    // Whoever wrote the page knows as much without reading it.
    let template = try BuiltInPage.template(audience)
    func ends(_ bytes: [UInt8], _ template: Template) throws -> Bool {
      try PlanPage.ends(bytes, from: template, for: audience, carrying: PlanDocument.xml(expected))
    }
    #expect(try ends(file.bytes, template))
    var damaged = file.bytes
    damaged[damaged.count - 100] ^= 1
    #expect(try !ends(damaged, template))
    #expect(try !ends(Array(file.bytes.dropLast()), template))
    let own = try Template(SourceFile(path: "own.html", text: "<html lang='en'><head/><body/></html>"))
    #expect(try !ends(file.bytes, own), "of anybody else's template only reading tells")
  }

  @Test func `the manager's page carries no plan`() throws {
    let file = SourceFile(path: "plan.html", text: try BuiltInPage.html(for: .manager))
    #expect(throws: InvalidDocument.self) { try PlanDocument.readPage(file, schemas: builtInSchemas) }
  }

  @Test(arguments: Audience.allCases)
  func `the same plan gives the same bytes`(audience: Audience) throws {
    let first = try BuiltInPage.html(for: audience)
    #expect(try BuiltInPage.html(for: audience) == first)
    #expect(try BuiltInPage.html(SamplePlan.make().roundTripped(), for: audience) == first)
  }
}
