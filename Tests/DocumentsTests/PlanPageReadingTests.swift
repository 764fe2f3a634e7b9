import Documents
import Ontology
import Planning
import TestSupport
import Testing
import XML

@Suite struct PlanPageReadingTests {
  /// A small page as the program writes them.
  static func page(_ document: String, checksum: String? = nil, before: [Element] = [], after: [Element] = [])
    -> String
  {
    let block = Element(
      "div",
      [
        .init("hidden", "hidden"), .init("data-readiness", "plan"),
        .init("data-namespace", PlanDocument.namespace),
        .init("data-checksum", checksum ?? Fingerprint.text(of: document)),
      ], children: [.text(document)])
    let head = Element(
      "head",
      children: [
        .element(Element("meta", [.init("charset", "UTF-8")])),
        .element(Element("title", children: [.text("Plan")])),
        .element(Element("style", children: [.text("main > p { color: #123 }")])),
      ])
    let main = Element(
      "main",
      children: [
        .element(Element("p", children: [.text("A plan & more < 100")])),
        .element(
          Element(
            "svg", [.init("viewBox", "0 0 10 10")],
            children: [.element(Element("path", [.init("d", "M0 0")]))])),
      ])
    let body = Element("body", children: (before + [main, block] + after).map { .element($0) })
    return Element("html", [.init("lang", "en")], children: [.element(head), .element(body)]).htmlDocument()
  }

  func messages(_ page: String) -> [String] {
    DocumentFixture.messages { () throws(InvalidDocument) in
      _ = try PlanDocument.readPage(SourceFile(path: "plan.html", text: page), schemas: builtInSchemas)
    }
  }

  static let sample = PlanDocument.xml(SamplePlan.make())

  @Test func `a page gives its plan back`() throws {
    let file = SourceFile(path: "plan.html", text: Self.page(Self.sample))
    #expect(try PlanDocument.readPage(file, schemas: builtInSchemas) == SamplePlan.make())
  }

  @Test(arguments: 1...60)
  func `a page gives a random plan back`(seed: UInt64) throws {
    var generator = PlanGenerator(seed: seed)
    let plan = generator.plan()
    let file = SourceFile(path: "plan.html", text: Self.page(PlanDocument.xml(plan)))
    #expect(try PlanDocument.readPage(file, schemas: builtInSchemas) == plan)
  }

  @Test(arguments: ["\r\n", "\r"])
  func `other line ends are forgiven`(end: String) throws {
    let text = Self.page(Self.sample).split(separator: "\n", omittingEmptySubsequences: false).joined(
      separator: end)
    let file = SourceFile(path: "plan.html", text: text)
    #expect(try PlanDocument.readPage(file, schemas: builtInSchemas) == SamplePlan.make())
  }

  @Test func `white space around the document is forgiven`() throws {
    let file = SourceFile(
      path: "plan.html",
      text: Self.page("\n  " + Self.sample + "\n\n", checksum: Fingerprint.text(of: Self.sample))
    )
    #expect(try PlanDocument.readPage(file, schemas: builtInSchemas) == SamplePlan.make())
  }

  /// `browser-saved.html` is `written.html` after Chromium 156 read and serialised it (`--dump-dom`).
  @Test(arguments: ["browser-saved.html", "written.html"])
  func `a page that a browser saved gives the same plan`(name: String) throws {
    let fixture = try #require(
      DocumentFixture.all(in: "PlanPages", ending: ".html").first { $0.file.path == name })
    let plan = try PlanDocument.readPage(fixture.file, schemas: builtInSchemas)
    #expect(plan.id == "plan-1f3a9c20")
    #expect(plan.subject.learner == "Amira \u{A0}\"O'Neill\" <Haddad> & مرحبا 👩‍🔬 ¼")
    #expect(plan.weeks.count == 2)
  }

  /// What translating browsers and extensions do to pages before they are saved: text in elements of their own, other
  /// languages, attributes and elements that came from nowhere.
  static let touches: [(name: String, change: @Sendable (String) -> String)] = [
    (
      "translated",
      { page in
        page.replacing("<html lang=\"en\"", with: "<html lang=\"de\" class=\"translated-ltr\"")
          .replacing(/>([^<>]+)<\/(h1|h2|h3|p|li|th|td|dt|dd|span|summary|label|strong)>/) { found in
            found.1.contains(where: \.isLetter)
              ? "><font dir=\"auto\" style=\"vertical-align: inherit;\">Übersetzt: \(found.1)</font></\(found.2)>"
              : String(found.0)
          }
      }
    ),
    (
      "dark reader",
      { page in
        page.replacing(
          "<html ", with: "<html data-darkreader-mode=\"dynamic\" data-darkreader-scheme=\"dark\" "
        )
        .replacing(
          "</head>", with: "<style class=\"darkreader\">html { color: #fff !important }</style></head>"
        )
        .replacing("<div ", with: "<div data-darkreader-inline-bgcolor=\"\" ")
      }
    ),
    (
      "spelling and passwords",
      { page in
        page.replacing(
          "<textarea ", with: "<textarea data-gramm=\"false\" data-lt-tmp-id=\"lt-1\" spellcheck=\"false\" "
        )
        .replacing("<input ", with: "<input data-lpignore=\"true\" ")
        .replacing("</body>", with: "<grammarly-desktop-integration></grammarly-desktop-integration></body>")
      }
    ),
  ]

  @Test(arguments: [Audience.learner, .mentor], touches.indices)
  func `a page that was translated, or that an extension touched, gives the same plan`(
    audience: Audience, index: Int
  ) throws {
    let page = try BuiltInPage.html(for: audience)
    let touched = Self.touches[index].change(page)
    #expect(touched != page)
    let file = SourceFile(path: "plan.html", text: touched)
    #expect(try PlanDocument.readPage(file, schemas: builtInSchemas) == SamplePlan.make())
    #expect(try PlanDocument.carriedDocument(of: file) == Self.sample)
    let carrier = try #require(
      try ParsedDocument(html: Array(page.utf8), file: "p").elements(matching: "//*[@data-readiness='plan']")
        .first)
    #expect(carrier["translate"] == "no")
  }

  @Test(arguments: DocumentFixture.all(in: "PlanPages", ending: ".html"))
  func `a page is read, or refused with one message`(fixture: DocumentFixture) {
    let found = DocumentFixture.messages { () throws(InvalidDocument) in
      _ = try PlanDocument.readPage(fixture.file, schemas: builtInSchemas)
    }
    #expect(fixture.matches(found), "\(found.joined(separator: "\n"))")
  }

  @Test func `there are fixtures`() {
    #expect(DocumentFixture.all(in: "PlanPages", ending: ".html").count >= 12)
  }

  @Test(arguments: 1...50)
  func `a page that was cut off is refused, or still holds the whole plan`(part: Int) throws {
    let bytes = Array(Self.page(Self.sample).utf8)
    let file = SourceFile(path: "plan.html", bytes: Array(bytes.prefix(bytes.count * part / 51)))
    do {
      #expect(try PlanDocument.readPage(file, schemas: builtInSchemas) == SamplePlan.make())
    } catch {
      #expect(error.diagnostics.count == 1)
      #expect(error.diagnostics.first?.file == "plan.html")
    }
  }

  @Test(arguments: 1...200)
  func `a page with a changed byte gives the plan, or is refused`(seed: UInt64) {
    var numbers = TestGenerator(state: seed)
    var bytes = Array(Self.page(Self.sample).utf8)
    bytes[Int.random(in: bytes.indices, using: &numbers)] = UInt8.random(in: 0...255, using: &numbers)
    let file = SourceFile(path: "plan.html", bytes: bytes)
    if let plan = try? PlanDocument.readPage(file, schemas: builtInSchemas) {
      #expect(plan == SamplePlan.make())
    }
  }

  @Test func `a damaged plan is refused with its line`() {
    let page = Self.page(
      Self.sample.replacingFirst("47.3", with: "97.3"), checksum: Fingerprint.text(of: Self.sample))
    #expect(
      messages(page) == [
        "plan.html:2: error: the plan in this page is damaged: its checksum does not match; "
          + "export it again with --for learner"
      ])
  }

  @Test func `a fault of the document is reported at the line of the page`() {
    let document = Self.sample.replacingFirst("likely=\"2.5\"", with: "likely=\"1.4\"")
    let lines = Self.page(document).split(separator: "\n", omittingEmptySubsequences: false)
    let line = (lines.firstIndex { $0.contains("likely=\"1.4\"") } ?? 0) + 1
    #expect(
      messages(Self.page(document)).first
        == "plan.html:\(line): error: '1.4' cannot be the likely of <hours>; "
        + "hours are whole quarters from 0.25 to 500, such as 1.25")
  }

  @Test(arguments: [90, 300, 5000])
  func `a page that is nested deeply is read or refused`(depth: Int) {
    for place in 0..<2 {
      let deep = String(repeating: "<div>", count: depth) + String(repeating: "</div>", count: depth)
      let page = Self.page(Self.sample).replacingFirst(
        place == 0 ? "<main>" : "</body>", with: deep + (place == 0 ? "<main>" : "</body>"))
      let found = messages(page)
      #expect(
        depth == 90 ? found.isEmpty : found.count == 1 && found[0].contains("nested too deep"))
    }
  }

  @Test(arguments: [
    (
      "urn:readiness:plan:6",
      "the file is in version 6 of its format; this program reads version 5; use a newer release of readiness"
    ),
    (
      "urn:readiness:profile:1",
      "the document is of the kind 'profile', not a plan; "
        + "a plan begins with <plan xmlns=\"urn:readiness:plan:5\">"
    ),
    ("", "<plan> has no namespace; did you mean xmlns=\"urn:readiness:plan:5\"?"),
  ])
  func `a block that declares another format is refused`(namespace: String, message: String) {
    let page = Self.page(Self.sample)
      .replacingFirst("data-namespace=\"urn:readiness:plan:5\"", with: "data-namespace=\"\(namespace)\"")
    #expect(messages(page) == ["plan.html:2: error: \(message)"])
  }
}
