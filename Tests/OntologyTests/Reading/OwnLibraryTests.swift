import Catalogue
import FoundationEssentials
import Ontology
import Testing
import XML

struct `Libraries of one's own` {
  @Test
  func `A tiny library of one's own reads without complaint`() throws {
    let layers = [try Fixtures.layer("Correct/Carpentry")]
    let result = Library.read(layers, schemas: try BuiltIn.schemas.get())
    #expect(result.diagnostics.isEmpty)
    let library = result.library
    #expect(library.skills.map(\.id) == ["measuring", "sawing", "joining"])
    #expect(library.areas.map(\.title) == ["Working with wood"])
    #expect(library.roles.count == 1)
    #expect(library.exams.count == 1)
    #expect(library.resources.count == 5)
    #expect(library.samples.map(\.seed) == [7])
    #expect(library.codeTables.first?.titles["MEAS"] == "Measuring")
  }

  @Test
  func `A bank's own can-do items take the place of those made of statements`() throws {
    let library = try Library([Fixtures.layer("Correct/Carpentry")], schemas: BuiltIn.schemas.get())
    let joining = library.items.filter { $0.skill == "joining" }
    #expect(joining.map(\.id) == ["joining.own"])
    #expect(joining.first?.thresholds == [1, 2, 3])
    #expect(library.items.filter { $0.skill == "sawing" && !$0.isCheck }.map(\.level) == [1, 2, 3, 4])
    #expect(library.item("sawing.can-do.3")?.content == .canDo(statement: "Cut any joint true to the line."))
  }

  @Test
  func `A role knows what it says of a skill, and what it says of an area of all other skills`() throws {
    let library = try Library([Fixtures.layer("Correct/Carpentry")], schemas: BuiltIn.schemas.get())
    let role = try #require(library.role("apprentice"))
    let measuring = try #require(library.skill("measuring").flatMap { role.expectation(of: $0) })
    #expect(measuring.mean == 1)
    #expect(measuring.spread == 0.5)
    #expect(measuring.expectedLevel == 3)
    let sawing = try #require(library.skill("sawing").flatMap { role.expectation(of: $0) })
    #expect(sawing.mean == 0.5)
    #expect(sawing.spread == nil)
    #expect(sawing.importance == 1)
  }

  @Test
  func `A folder over files that were checked before is told the same as where all are checked`() throws {
    let base = try Fixtures.layer("Correct/Carpentry")
    for name in ["everything-at-once.xml", "override-exam.xml"] {
      let own = SourceFile(path: name, bytes: try InputFiles.read(Fixtures.path("Errors/\(name)")).bytes)
      let whole = Library.read([base, [own]], schemas: try BuiltIn.schemas.get())
      let over = Library.read([[own]], over: base, schemas: try BuiltIn.schemas.get())
      #expect(!whole.diagnostics.isEmpty && over.diagnostics == whole.diagnostics)
      #expect(over.library == whole.library)
    }
  }

  @Test
  func `A user's folder adds a role and an area and overrides a skill of the built-in library`() throws {
    let own = try InputFiles.folder(Fixtures.path("Correct/OwnFolder"))
    let result = Library.read([own], over: BuiltIn.files, schemas: try BuiltIn.schemas.get())
    let path = Fixtures.path("Correct/OwnFolder/skills-data.xml")
    #expect(result.diagnostics.count == 1)
    let warning = try #require(result.diagnostics.first)
    #expect(warning.severity == .warning)
    #expect(warning.file == path)
    #expect(warning.line == 4)
    let built = try BuiltIn.library
    let place = try #require(built.skill("bigquery-foundations")?.place)
    #expect(
      warning.message == "the skill 'bigquery-foundations' replaces the one at \(place.file):\(place.line)")

    let library = result.library
    #expect(library.role("data-engineer")?.title == "Data engineer")
    #expect(library.roles.count == built.roles.count + 1)
    #expect(library.skills.count == built.skills.count + 1)
    #expect(library.skill("bigquery-foundations")?.title == "Our warehouse")
    #expect(library.skill("bigquery-foundations")?.place.file == path)
    #expect(library.skillIndex["bigquery-foundations"] == built.skillIndex["bigquery-foundations"])
    #expect(library.areas.map(\.id) == built.areas.map(\.id) + ["stack"])
  }

  @Test
  func `A whole library of one's own lies over the built-in one without a word about its areas`() throws {
    let own = try Fixtures.layer("Correct/Carpentry")
    let result = Library.read([own], over: BuiltIn.files, schemas: try BuiltIn.schemas.get())
    #expect(result.diagnostics.isEmpty)
    let library = result.library
    let role = try #require(library.role("apprentice"))
    #expect(try role.expectation(of: #require(library.skill("sawing")))?.mean == 0.5)
    #expect(try role.expectation(of: #require(library.skills.first)) == nil)
  }

  @Test
  func `A role made for a built-in exam has to know the areas that the exam needs`() throws {
    let role = SourceFile(
      path: "role.xml",
      text: """
        <role xmlns="urn:readiness:role:1" id="keeper" title="Keeper">
          <summary>Keeps data.</summary>
          <suits exam="google-pmle"/>
          <area id="data" mean="2" expected="3"/>
        </role>
        """)
    let result = Library.read([[role]], over: BuiltIn.files, schemas: try BuiltIn.schemas.get())
    #expect(result.diagnostics.contains { $0.message.contains("says nothing about the area 'pipelines'") })
    #expect(!result.diagnostics.contains { $0.message.contains("the area 'data'") })
  }

  @Test
  func `The built-in library and a user's folder load in one call`() throws {
    let library = try BuiltIn.catalogue.library(
      adding: [Fixtures.path("Correct/OwnFolder")], schemas: BuiltIn.schemas.get())
    #expect(library.role("data-engineer") != nil)
    #expect(library.skill("dbt-modelling") != nil)
  }

  @Test
  func `The files in the guide for authors are a library without a fault`() throws {
    let guide = try InputFiles.read(
      Fixtures.root.appending(path: "Sources/Ontology/Ontology.docc/AuthoringALibrary.md").path)
    // In the guide's role a line of its own with an ellipsis stands for the areas that it does not show.
    let areas = try BuiltIn.library.areas.map(\.id.text).filter { $0 != "data" }
      .map { "  <area id=\"\($0)\" mean=\"1\" expected=\"1\"/>\n" }.joined()
    let files = String(decoding: guide.bytes, as: UTF8.self).matches(of: /```xml\n([^`]*)```/).enumerated()
      .map {
        SourceFile(path: "\($0).xml", text: $1.1.split(separator: "  …\n").joined(separator: areas))
      }
    #expect(files.count == 5)
    let result = Library.read([files], over: BuiltIn.files, schemas: try BuiltIn.schemas.get())
    #expect(result.diagnostics.isEmpty)
    #expect(result.library.role("analyst") != nil)
  }

  @Test
  func `A file under any name is read, only schemas are passed over`() throws {
    let schema = SourceFile(path: "own.xsd", text: "<not-read/>")
    let named = SourceFile(path: "standard input", text: "<unknown/>")
    let result = Library.read([[schema, named]], schemas: try BuiltIn.schemas.get())
    #expect(result.diagnostics.map(\.file) == ["standard input"])
  }

  @Test
  func `White space in texts and attributes is folded as the schema reads it`() throws {
    let library = try Library.of(
      """
      <skills xmlns="urn:readiness:skills:1" area=" a " title="&#10;An  area&#9;">
        <skill id="one" title=" One
          skill ">
          <summary>
            First line,
            second line.
          </summary>
          <can-do level="2">b</can-do><can-do level="1"> a </can-do>
          <can-do level="4">d</can-do><can-do level="3">c</can-do>
        </skill>
      </skills>
      """)
    #expect(library.areas.map(\.id) == ["a"])
    #expect(library.areas.map(\.title) == ["An area"])
    let skill = try #require(library.skill("one"))
    #expect(skill.title == "One skill")
    #expect(skill.summary == "First line, second line.")
    #expect(skill.canDo == ["a", "b", "c", "d"])
  }
}
