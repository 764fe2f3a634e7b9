import Ontology
import Testing
import XML

struct `Families of items` {
  /// A family of four options with a stem for some of them.
  ///
  /// - Parameter stems: The attributes of each stem, by its key.
  static func family(
    _ id: String = "sawing.cut", _ attributes: String = "",
    options: [String] = ["Rip", "Tenon", "Coping", "Hand"],
    stems: [(key: String, attributes: String)], inside: String = ""
  ) -> String {
    let ids = ["a", "b", "c", "d"]
    let head = zip(ids, options).map {
      "<option id='\($0)'><text>\($1)</text><right-when>When \($0).</right-when></option>"
    }
    let tail = stems.map { key, attributes in
      let reasons = ids.filter { $0 != key }.map { "<not-here option='\($0)'>Not \($0).</not-here>" }
      return """
        <stem id="\(id).\(key)" key="\(key)" level="2" source="https://example.org/" \(attributes)>
        <scenario>Case \(key).</scenario>\(inside)<question>Which?</question><here>Here \(key).</here>
        \(reasons.joined())</stem>
        """
    }
    return "<family id=\"\(id)\" skill=\"sawing\" \(attributes)>\((head + tail).joined())</family>"
  }

  static func file(_ path: String, _ content: String, _ attributes: String = "provenance=\"authored\"")
    -> SourceFile
  {
    SourceFile(
      path: path,
      text: "<items xmlns=\"urn:readiness:items:1\" area=\"wood\" \(attributes)>\(content)</items>")
  }

  static func read(_ layers: [SourceFile]...) throws -> Library.ReadResult {
    Library.read([try Fixtures.layer("Correct/Carpentry")] + layers, schemas: try BuiltIn.schemas.get())
  }

  @Test
  func `A stem becomes an item with the options of its family and the reasons of its own`() throws {
    let stems = [
      ("a", "seconds=\"50\" review=\"2027-06-01\""), ("c", "skill=\"measuring\" discrimination=\"1.2\""),
    ]
    let result = try Self.read([Self.file("own.xml", Self.family(stems: stems))])
    #expect(result.diagnostics == [])
    let first = try #require(result.library.item("sawing.cut.a"))
    let second = try #require(result.library.item("sawing.cut.c"))
    #expect(first.options.map(\.id) == ["a", "b", "c", "d"])
    #expect(first.options.map(\.text) == ["Rip", "Tenon", "Coping", "Hand"])
    #expect(first.options.map(\.isCorrect) == [true, false, false, false])
    #expect(first.options.map(\.reason) == ["Here a.", "Not b.", "Not c.", "Not d."])
    #expect(first.options.map(\.rightWhen) == ["When a.", "When b.", "When c.", "When d."])
    #expect(second.options.map(\.reason) == ["Not a.", "Not b.", "Here c.", "Not d."])
    #expect([first.skill, second.skill] == ["sawing", "measuring"])
    #expect([first.seconds, second.seconds] == [50, 45])
    #expect([first.discrimination, second.discrimination] == [1.5, 1.2])
    #expect(first.review == Day("2027-06-01"))
    #expect([first.family, first.group] == ["sawing.cut", "sawing.cut"])
    #expect(first.choose == 1)
    guard case .check(let scenario, let question, _) = second.content else { throw Unexpected() }
    #expect(scenario == "Case c.")
    #expect(question == "Which?")
  }

  struct Unexpected: Error {}

  @Test
  func `A snippet keeps its lines as they are written`() throws {
    let snippet = "<snippet language=\"sql\">\n\nSELECT a,  b\n\tFROM t  \n\n  WHERE a &lt; 3\n</snippet>"
    let text = Self.family(stems: [("a", ""), ("b", "")], inside: snippet)
    let item = try #require(try Self.read([Self.file("own.xml", text)]).library.item("sawing.cut.a"))
    #expect(item.snippet?.language == "sql")
    #expect(item.snippet?.lines == ["SELECT a,  b", "    FROM t", "", "  WHERE a < 3"])
  }

  @Test(arguments: [
    ("provenance=\"authored\"", "", "", Item.Status.authored),
    ("provenance=\"calibrated\"", "", "", .calibrated),
    ("provenance=\"calibrated\" status=\"tried\"", "", "", .tried),
    ("provenance=\"authored\"", "status=\"tried\"", "", .tried),
    ("provenance=\"calibrated\"", "status=\"tried\"", "status=\"retired\"", .retired),
  ])
  func `The life of a stem is its own, else the family's, else the file's`(
    root: String, family: String, stem: String, status: Item.Status
  ) throws {
    let text = Self.family("sawing.cut", family, stems: [("a", stem), ("b", "")])
    let library = try Self.read([Self.file("own.xml", text, root)]).library
    #expect(library.item("sawing.cut.a")?.status == status)
    #expect(library.item("sawing.cut.a")?.isCalibrated == (status == .calibrated))
  }

  @Test
  func `A family of a later layer takes the place of all that the earlier one had`() throws {
    let first = Self.family(stems: [("a", ""), ("b", ""), ("c", "")])
    let second = Self.family(options: ["W", "X", "Y", "Z"], stems: [("a", ""), ("d", "")])
    let result = try Self.read([Self.file("first.xml", first)], [Self.file("second.xml", second)])
    let stems = result.library.items.filter { $0.family == "sawing.cut" }
    #expect(Set(stems.map(\.id)) == ["sawing.cut.a", "sawing.cut.d"])
    #expect(stems.allSatisfy { $0.options.map(\.text) == ["W", "X", "Y", "Z"] })
    #expect(
      result.diagnostics.map(\.message) == [
        "the family 'sawing.cut' replaces the one at first.xml:1",
        "the item 'sawing.cut.a' replaces the one at first.xml:1",
      ])
  }

  @Test
  func `A bank needs no families, and a competency with retired items only has none`() throws {
    #expect(try Self.read().diagnostics.isEmpty)
    #expect(try Self.read().library.items.allSatisfy { $0.family == nil })
    let files = try Fixtures.layer("Correct/Carpentry").map { file in
      var file = file
      let text = String(decoding: file.bytes, as: UTF8.self)
      file.bytes = Array(text.replacing("<check-item ", with: "<check-item status=\"retired\" ").utf8)
      return file
    }
    let messages = Library.read([files], schemas: try BuiltIn.schemas.get()).diagnostics.map(\.message)
    #expect(!messages.isEmpty)
    #expect(messages.allSatisfy { $0.hasPrefix("no check item asks about the competency") })
  }

  @Test
  func `A day of review that has passed is pointed out, but not for what is retired`() throws {
    let stems = [
      ("a", "review=\"2027-06-01\""), ("b", "review=\"2027-06-02\""),
      ("c", "review=\"2027-01-01\" status=\"retired\""), ("d", ""),
    ]
    let library = try Self.read([Self.file("own.xml", Self.family(stems: stems))]).library
    #expect(library.outdatedItems(on: try #require(Day("2027-05-31"))).isEmpty)
    #expect(
      library.outdatedItems(on: try #require(Day("2027-06-01"))).map(\.description) == [
        "own.xml:1: warning: the facts of the item 'sawing.cut.a' were to be looked at again on 2027-06-01; "
          + "check them at https://example.org/ and set a later review"
      ])
    #expect(library.outdatedItems(on: try #require(Day("2027-06-02"))).count == 2)
  }
}
