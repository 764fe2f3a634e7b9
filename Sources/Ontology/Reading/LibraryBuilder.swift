import XML

/// Gathers the values of a library file by file, noticing ids that come twice.
struct LibraryBuilder {
  private var library = Library()
  private var diagnostics: [Diagnostic] = []
  private var layer = 0
  /// Where each id was first written, by kind and id, with its layer.
  private var seen: [String: (place: Place, layer: Int)] = [:]

  mutating func beginLayer() { layer += 1 }

  /// Reads one file; its faults are kept, and the file is passed over when it has any.
  mutating func add(_ file: SourceFile, schemas: SchemaSet) {
    do {
      let document = try ParsedDocument(xml: file.bytes, file: file.path)
      let root = try document.rootElement()
      let vocabulary = try Vocabulary.of(root, file: file.path)
      guard let schema = schemas.schema(vocabulary.schemaPath) else {
        diagnostics.append(Diagnostic(file: file.path, "the schema \(vocabulary.schemaPath) is missing"))
        return
      }
      let faults = document.faults(against: schema)
      guard faults.isEmpty else {
        diagnostics += faults
        return
      }
      read(root, vocabulary, file: file.path)
    } catch {
      diagnostics += error.diagnostics
    }
  }

  /// The library, and what was noticed while reading.
  mutating func finished() -> (Library, [Diagnostic]) {
    // A bank that brings its own can-do items for a skill replaces those made of the skill's statements.
    let ownCanDo = Set(library.items.lazy.filter { !$0.isCheck }.map(\.skill))
    let canDo = library.skills.filter { !ownCanDo.contains($0.id) }.flatMap(\.canDoItems)
    library.items = canDo + library.items
    library.index()
    return (library, diagnostics)
  }

  private mutating func read(_ root: Element, _ vocabulary: Vocabulary, file: String) {
    switch vocabulary {
    case .skills:
      let area = Area(id: Area.ID(root.string("area")), title: root.string("title"))
      if !library.areas.contains(where: { $0.id == area.id }) { library.areas.append(area) }
      for element in root.elements(named: "skill") {
        put(Skill(element, area: area.id, file: file), kind: "skill", \.id.text, \.place, into: \.skills)
      }
    case .items:
      let isCalibrated = root.string("provenance") == "calibrated"
      for element in root.elements {
        put(Item(element, isCalibrated: isCalibrated, file: file), kind: "item", \.id.text, \.place, into: \.items)
      }
    case .resources:
      let area = Area.ID(root.string("area"))
      for element in root.elements(named: "resource") {
        put(Resource(element, area: area, file: file), kind: "resource", \.id.text, \.place, into: \.resources)
      }
    case .exam: put(Exam(root, file: file), kind: "exam", \.id.text, \.place, into: \.exams)
    case .role: put(Role(root, file: file), kind: "role", \.id.text, \.place, into: \.roles)
    case .products:
      for element in root.elements(named: "product") {
        put(Product(element, file: file), kind: "product", \.name, \.place, into: \.products)
      }
    case .codes: library.codeTables.append(CodeTable(root))
    case .sample: put(SamplePerson(root, file: file), kind: "sample", \.role.text, \.place, into: \.samples)
    }
  }

  /// Adds a value, or replaces the one of the same id of an earlier layer.
  private mutating func put<Value>(
    _ value: Value, kind: String, _ id: KeyPath<Value, String>, _ place: KeyPath<Value, Place>,
    into list: WritableKeyPath<Library, [Value]>
  ) {
    let text = value[keyPath: id]
    let here = value[keyPath: place]
    guard let first = seen["\(kind) \(text)"] else {
      seen["\(kind) \(text)"] = (here, layer)
      library[keyPath: list].append(value)
      return
    }
    if first.layer == layer {
      diagnostics.append(
        Diagnostic(
          file: here.file, line: here.line, "the \(kind) '\(text)' is described twice",
          suggestion: "the other stands at \(first.place.file):\(first.place.line)"))
      return
    }
    diagnostics.append(
      Diagnostic(
        .warning, file: here.file, line: here.line,
        "the \(kind) '\(text)' replaces the one at \(first.place.file):\(first.place.line)"))
    seen["\(kind) \(text)"] = (here, layer)
    if let index = library[keyPath: list].firstIndex(where: { $0[keyPath: id] == text }) {
      library[keyPath: list][index] = value
    }
  }
}
