import Catalogue
import Ontology
import Synchronization
import Testing
import XML

struct `The built-in library` {
  @Test
  func `It reads without a word`() throws {
    let diagnostics = try BuiltIn.result.get().diagnostics
    #expect(diagnostics.isEmpty, "\(diagnostics.map(\.description).joined(separator: "\n"))")
  }

  @Test
  func `Its files are read as those of others are, though nothing measures them before`() throws {
    for file in BuiltIn.files where file.path.hasSuffix(".xml") {
      let measured = try ParsedDocument(xml: file.bytes, file: file.path).rootElement()
      #expect(
        try ParsedDocument.rootElement(trusted: file.bytes, file: file.path) == measured.withoutBlanks,
        "\(file.path)")
    }
    let broken = Array("<skills><skill></skills>".utf8)
    #expect(throws: InvalidDocument.self) {
      _ = try ParsedDocument.rootElement(trusted: broken, file: "broken.xml")
    }
  }

  @Test
  func `It has skills and resources enough, each skill with its statements, and none that no exam needs`()
    throws
  {
    let library = try BuiltIn.library
    #expect(library.skills.count >= 110)
    #expect(library.resources.count >= 120)
    #expect(library.roles.count == 4)
    for skill in library.skills {
      // Statements are quoted within sentences, so none ends like one.
      #expect(
        skill.canDo.count == 4 && skill.canDo.allSatisfy { !$0.isEmpty && $0.last != "." }, "\(skill.id)")
    }
    let needed = Set(library.exams.flatMap(\.weightedNeeds).map(\.skill))
    #expect(needed == Set(library.skills.map(\.id)))
  }

  @Test
  func `Every option of a check item has a reason, and the right one has no fixed place`() throws {
    var places: [Int: Int] = [:]
    for item in try BuiltIn.library.items {
      guard item.isCheck else { continue }
      let options = item.options
      #expect(options.allSatisfy { !$0.reason.isEmpty }, "\(item.id)")
      #expect(item.source != nil, "\(item.id)")
      if let right = options.firstIndex(where: \.isCorrect) { places[right, default: 0] += 1 }
    }
    let total = places.values.reduce(0, +)
    for (place, count) in places where place < 4 {
      #expect(count * 100 / total < 40, "option \(place) is right in \(count) of \(total)")
    }
  }

  @Test
  func `Its scenarios come in families whose options give nothing away`() throws {
    let library = try BuiltIn.library
    let families = Dictionary(grouping: library.items.filter { $0.family != nil }, by: { $0.family ?? "" })
    #expect(families.count >= 120)
    for (id, stems) in families {
      #expect(stems.count >= 3, "\(id)")
      #expect(Set(stems.map { $0.options.map(\.text) }).count == 1, "\(id)")
      #expect(stems[0].options.allSatisfy { $0.rightWhen?.isEmpty == false }, "\(id)")
    }
    let count = FormCount(library.items, of: library)
    #expect(count.findings.isEmpty, "\(count.diagnostics)")
    #expect(count.balanced > 20 * count.counted)
    #expect(library.items.count { $0.choose == 2 } >= 20)
    #expect(library.items.count { $0.snippet != nil } >= 20)
  }

  @Test
  func `Every skill with scenarios has three or more, and a beginner meets some within reach in every area`()
    throws
  {
    let library = try BuiltIn.library
    let checks = Dictionary(grouping: library.items.filter(\.isCheck), by: \.skill)
    for (skill, items) in checks { #expect(items.count >= 3, "\(skill)") }
    for area in library.areas {
      let levels = library.skills.filter { $0.area == area.id }.flatMap { checks[$0.id] ?? [] }.map(\.level)
      #expect(levels.count { $0 == 1 } * 8 >= levels.count, "\(area.id)")
    }
  }

  @Test
  func `A snippet is short and fits a terminal`() throws {
    for item in try BuiltIn.library.items {
      guard let snippet = item.snippet else { continue }
      #expect((1...12).contains(snippet.lines.count), "\(item.id)")
      #expect(snippet.lines.allSatisfy { $0.count <= 75 }, "\(item.id)")
      #expect(["sql", "python", "yaml"].contains(snippet.language), "\(item.id)")
    }
  }

  @Test
  func `Every sample person belongs to a role, and every role has one`() throws {
    let library = try BuiltIn.library
    for role in library.roles { #expect(library.sample(of: role.id) != nil, "\(role.id)") }
  }

  /// The hosts of everything that the library cites; a new one is a decision, not a slip.
  private static let hosts: Set<String> = [
    "ai.google", "ai.google.dev", "aws.amazon.com", "cloud.google.com", "developer.hashicorp.com",
    "developers.google.com", "docs.aws.amazon.com", "docs.cloud.google.com", "docs.docker.com",
    "docs.google.com", "docs.jax.dev", "docs.python.org", "docs.pytorch.org", "esco.ec.europa.eu",
    "genai.owasp.org", "git-scm.com", "google.aip.dev", "kubernetes.io", "learn.microsoft.com",
    "pair.withgoogle.com", "saif.google", "scikit-learn.org", "services.google.com", "sfia-online.org",
    "sre.google", "support.google.com", "www.databricks.com", "www.kubeflow.org", "www.onetcenter.org",
    "www.skills.google", "www.tensorflow.org",
  ]

  /// Repositories whose files are cited; anybody may have others beside them.
  private static let repositories: Set<String> = [
    "AI-Hypercomputer/maxtext",
    "fairlearn/fairlearn",
    "google-ai-edge/litert-torch",
    "google-gemini/cookbook",
    "google/adk-docs",
    "google/eng-edu",
    "googleapis/python-bigquery-dataframes",
    "GoogleCloudPlatform/ai-ml-recipes",
    "GoogleCloudPlatform/applied-ai-engineering-samples",
    "GoogleCloudPlatform/asl-ml-immersion",
    "GoogleCloudPlatform/bigquery-ml-utils",
    "GoogleCloudPlatform/cloud-foundation-fabric",
    "GoogleCloudPlatform/document-ai-samples",
    "GoogleCloudPlatform/generative-ai",
    "GoogleCloudPlatform/kubernetes-engine-samples",
    "GoogleCloudPlatform/opentelemetry-operations-python",
    "GoogleCloudPlatform/professional-services",
    "GoogleCloudPlatform/python-docs-samples",
    "GoogleCloudPlatform/training-data-analyst",
    "GoogleCloudPlatform/vertex-ai-samples",
    "GoogleCloudPlatform/vertex-pipelines-end-to-end-samples",
    "jax-ml/jax",
    "kubeflow/trainer",
    "pytorch/tutorials",
    "scikit-learn/scikit-learn",
    "shap/shap",
    "tensorflow/docs",
    "tensorflow/model-optimization",
    "tensorflow/recommenders",
    "tensorflow/tfx",
  ]

  private func isKnown(_ address: String) -> Bool {
    let parts = address.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 3, parts[0] == "https:" else { return false }
    if parts[2] == "github.com" {
      return Self.repositories.contains(parts[3...].prefix(2).joined(separator: "/"))
    }
    return Self.hosts.contains(parts[2])
  }

  @Test(arguments: BuiltIn.files.filter { $0.path.hasSuffix(".xml") }.map(\.path))
  func `Every address is https and of a known host`(path: String) throws {
    let file = try #require(BuiltIn.catalogue.file(path))
    func check(_ element: Element) {
      for attribute in element.attributes where ["url", "source"].contains(attribute.name) {
        // The identifiers of ESCO are http, and are their addresses too.
        let isIdentifier = attribute.value.hasPrefix("http://data.europa.eu/esco/")
        if path == "Roles/Codes/esco.xml", isIdentifier { continue }
        #expect(isKnown(attribute.value), "\(path):\(element.line): \(attribute.value)")
      }
      for child in element.elements { check(child) }
    }
    check(try ParsedDocument(xml: file.bytes, file: path).rootElement())
  }

  @Test
  func `Every lab that leads to level 2 or 3 begins somewhere, and can be judged alone`() throws {
    let library = try BuiltIn.library
    #expect(library.labsWithoutStart().map(\.description) == [])
    let labs = library.resources.filter { resource in
      resource.kind.isHandsOn && resource.raises.contains { (2...3).contains($0.to) }
    }
    #expect(labs.count >= 270)
    for lab in labs {
      let guidance = lab.guidance
      #expect(guidance.modelAnswer != nil || guidance.rubric.count >= 2, "\(lab.id)")
      #expect(guidance.handIn != nil, "\(lab.id)")
    }
  }

  @Test
  func `What the library says of a few resources is the same where only their files are read`() throws {
    let whole = try BuiltIn.library
    let schemas = try BuiltIn.schemas.get()
    for priced in whole.resources.filter({ $0.guidance.money != nil }).prefix(5) {
      let part = try Catalogue().library(naming: [priced.id.text], adding: [], schemas: schemas)
      #expect(part.resources.count < whole.resources.count / 2)
      #expect(part.resources.first { $0.id == priced.id }?.guidance == priced.guidance)
    }
    #expect(
      try Catalogue().library(naming: ["no-such-resource"], adding: [], schemas: schemas).resources == [])
  }

  @Test
  func `No resources wait for each other in a circle`() throws {
    #expect(try BuiltIn.library.resourceCircles().map(\.description) == [])
  }

  @Test
  func `A page is read once, or each resource names its part`() throws {
    #expect(try BuiltIn.library.pagesReadTwice().map(\.description) == [])
  }

  @Test
  func `A task that asks for another person says what to do alone`() throws {
    let person = /colleague|another person|somebody|someone else|two people|two colleagues|a team that/
    for resource in try BuiltIn.library.resources where resource.kind.isHandsOn {
      guard let task = resource.task, task.contains(person),
        !task.contains(/or a second run|Two people can look/),
        !task.contains(/for somebody without|[Ww]ait a week or/)
      else { continue }
      #expect(resource.guidance.alone != nil, "\(resource.id)")
    }
  }

  @Test
  func `Every code stands in a table, and roles made up of several match none exactly`() throws {
    let library = try BuiltIn.library
    for code in library.skills.flatMap(\.codes) + library.roles.flatMap(\.codes) {
      let tables = library.codeTables.filter { $0.scheme == code.scheme }
      #expect(tables.contains { $0.titles[code.value] != nil }, "\(code.place): \(code.value)")
    }
    // No classification has these two jobs; each is made up of several of its own.
    for role in library.roles where ["ml-engineer", "cloud-architect"].contains(role.id) {
      #expect(role.codes.allSatisfy { $0.match != "exact" }, "\(role.id)")
    }
    for table in library.codeTables {
      #expect(!table.version.isEmpty)
      #expect(!table.attribution.isEmpty)
      for code in table.titles.keys {
        #expect(isWellFormed(code, of: table.scheme), "\(table.scheme) \(code)")
      }
    }
  }

  /// Whether a code has the form of its classification.
  private func isWellFormed(_ code: String, of scheme: String) -> Bool {
    switch scheme {
    case "onet": code.wholeMatch(of: /\d\d-\d{4}\.\d\d/) != nil
    case "sfia": code.wholeMatch(of: /[A-Z]{4}/) != nil
    case "esco":
      code.wholeMatch(
        of: #/http://data\.europa\.eu/esco/(skill|occupation)/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/#)
        != nil
    default: false
    }
  }

  @Test
  func `What was checked before is the same library where it is only read`() throws {
    let read = try BuiltIn.catalogue.library(schemas: BuiltIn.schemas.get())
    #expect(try read == BuiltIn.library)
  }

  @Test
  func `Resources that are read in the meantime make the same library`() throws {
    let read = Mutex(0)
    let deferred = try BuiltIn.catalogue.library(schemas: BuiltIn.schemas.get()) { work in
      {
        read.withLock { $0 += 1 }
        return work()
      }
    }
    #expect(!deferred.items.isEmpty && !deferred.exams.isEmpty && read.withLock { $0 } == 0)
    #expect(try deferred.resources == BuiltIn.library.resources)
    #expect(try deferred == BuiltIn.library)
  }

  @Test
  func `Schemas are shipped for every vocabulary and are told apart by namespace`() throws {
    let schemas = try BuiltIn.schemas.get()
    for vocabulary in Vocabulary.allCases {
      #expect(try schemas.schema(vocabulary.schemaPath) != nil, "\(vocabulary)")
    }
    // Each is compiled only when a file needs it.
    for file in BuiltIn.files where file.path.hasSuffix(".xsd") {
      #expect(try schemas.schema(file.path) != nil, "\(file.path)")
    }
    #expect(try schemas.schema("Roles/Schemas/no-such.xsd") == nil)
    #expect(Set(Vocabulary.allCases.map(\.namespace)).count == Vocabulary.allCases.count)
  }
}

extension Element {
  /// The element without what is blank between elements.
  fileprivate var withoutBlanks: Element {
    var element = self
    let hasElements = !elements.isEmpty
    element.children = children.compactMap { node in
      switch node {
      case .element(let child): .element(child.withoutBlanks)
      case .text(let text): hasElements && text.allSatisfy(\.isWhitespace) ? nil : node
      }
    }
    return element
  }
}
