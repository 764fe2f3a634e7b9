import Catalogue
import Ontology
import Testing
import XML

struct `Broken library files` {
  @Test(arguments: Fixtures.names(in: "Errors"))
  func `A broken file gives exactly the messages that stand in its comments`(name: String) throws {
    let file = SourceFile(path: name, bytes: try InputFiles.read(Fixtures.path("Errors/\(name)")).bytes)
    let text = String(decoding: file.bytes, as: UTF8.self)
    let isOverBuiltIn = text.contains("<!-- over: the built-in library -->")
    let isAlone = isOverBuiltIn || text.contains("<!-- over: nothing -->")
    let result = Library.read(
      [isAlone ? [] : try Fixtures.layer("Correct/Carpentry"), [file]],
      over: isOverBuiltIn ? BuiltIn.files : [], schemas: try BuiltIn.schemas.get())

    var found = result.diagnostics.map { $0.spoken(in: name) }
    let expected = Expectation.all(in: text)
    #expect(!expected.isEmpty, "the file expects nothing")
    for expectation in expected {
      let index = found.firstIndex(where: expectation.matches)
      #expect(index != nil, "missing: \(expectation)\nfound: \(found.joined(separator: "\n       "))")
      if let index { found.remove(at: index) }
    }
    #expect(found.isEmpty, "not expected: \(found.joined(separator: "\n"))")
  }

  @Test(arguments: Fixtures.names(in: "Errors"))
  func `The messages of a file come in the order of its lines`(name: String) throws {
    let file = SourceFile(path: name, bytes: try InputFiles.read(Fixtures.path("Errors/\(name)")).bytes)
    let base = try Fixtures.layer("Correct/Carpentry")
    let result = Library.read([base, [file]], schemas: try BuiltIn.schemas.get())
    let lines = result.diagnostics.filter { $0.file == name }.map { $0.line ?? 0 }
    #expect(lines == lines.sorted())
  }

  @Test
  func `A file that cannot be read silences what refers from file to file, and nothing else`() throws {
    let broken = SourceFile(path: "broken.xml", text: "<skills")
    let lonely = SourceFile(
      path: "lonely.xml", bytes: try InputFiles.read(Fixtures.path("Errors/everything-at-once.xml")).bytes)
    let layers = [try Fixtures.layer("Correct/Carpentry"), [broken, lonely]]
    let result = Library.read(layers, schemas: try BuiltIn.schemas.get())
    #expect(result.diagnostics.count { $0.file == "broken.xml" } == 1)
    let messages = result.diagnostics.map(\.message)
    #expect(messages.contains("the hours of 'saws' are not in order"))
    #expect(!messages.contains { $0.hasPrefix("no skill") })
  }

  @Test
  func `A library that has to be usable is refused with every error at once`() throws {
    let file = try InputFiles.read(Fixtures.path("Errors/everything-at-once.xml"))
    let layers = [try Fixtures.layer("Correct/Carpentry"), [file]]
    let schemas = try BuiltIn.schemas.get()
    let error = try #require(throws: InvalidDocument.self) { try Library(layers, schemas: schemas) }
    #expect(error.diagnostics.count == 8)
    #expect(error.diagnostics.allSatisfy { $0.severity == .error })
  }

  @Test
  func `A resource that was last checked over a year ago is pointed out`() throws {
    let library = try Library([Fixtures.layer("Correct/Carpentry")], schemas: BuiltIn.schemas.get())
    let day = try #require(Day("2026-11-01"))
    #expect(library.staleResources(on: day.adding(days: 365)).isEmpty)
    let stale = library.staleResources(on: day.adding(days: 366))
    #expect(stale.count == library.resources.count)
    #expect(
      stale.first?.description
        == "Carpentry/resources.xml:4: warning: the resource 'measuring-lesson' was last checked on "
        + "2026-11-01; look at it and set checked=\"2027-11-02\"")
  }

  @Test
  func `An exam whose facts are a year old is pointed out with its source, unless it is retired`() throws {
    let library = try BuiltIn.library
    let open = library.exams.filter { $0.retired == nil }
    let first = try #require(open.map(\.checked).min())
    #expect(library.staleExams(on: first.adding(days: 365)).isEmpty)
    let stale = library.staleExams(on: first.adding(days: 400))
    #expect(stale.count == open.count && open.count < library.exams.count)
    #expect(stale.allSatisfy { $0.description.contains("; look at https://") }, "\(stale)")
  }
}
