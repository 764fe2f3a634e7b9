public import Ontology
public import Planning
public import XML

/// Plans as XML documents (`plan.xml`).
///
/// Writing and reading are inverse: a plan that keeps the rules comes back as it was, a document that this
/// program wrote comes back byte by byte. Texts are one line each: see `String.plain` for what is
/// folded and left out when they are written.
public struct PlanDocument {
  /// The namespace of the root element, with the version of the format.
  public static let namespace = format.namespace

  /// The path of its schema.
  package static var schemaPath: String { format.schemaPath }

  static let format = DocumentFormat(
    name: "plan", version: 5,
    migrations: [
      1: { named($0, version: 2) }, 2: { named($0, version: 3) }, 3: { named($0, version: 4) }, 4: withCodes,
    ])

  /// Version 2 to 4 add to the one before: version 2 the times of the week, the days of sessions and records;
  /// version 3 check-ups, reviews by skill, a buffer, several goals, and what a mentor wrote; version 4 what the
  /// weeks ahead were made from.
  private static func named(_ root: Element, version: Int) -> Element {
    var plan = root
    plan.namespace = "urn:readiness:plan:\(version)"
    return plan
  }

  /// Version 5 has codes where version 4 had words; words stay words, until it is asked which codes they are.
  private static func withCodes(_ root: Element) -> Element {
    named(root, version: 5).changing("activity") { activity in
      activity.changing("reason") { $0.with("code", "text") }
    }
    .changing("week") { week in
      week.changing("review") { review in review.changing("recall") { $0.with("task", "text") } }
    }
  }

  /// Writes a plan: the same plan gives the same bytes.
  ///
  /// What is wrong with a plan (sessions that do not add up, numbers out of range) is written as it is, and
  /// refused when it is read.
  public static func xml(_ plan: Plan) -> String { format.xml(plan, by: Plan.form) }

  /// Reads a plan strictly.
  ///
  /// - Parameters:
  ///   - file: The document; its path stands in the diagnostics.
  ///   - schemas: The compiled schemas, with `Roles/Schemas/plan.xsd` among them.
  /// - Throws: `InvalidDocument` with every fault of the file, each with its line. A document of another kind
  ///   or of a newer version, or one that is not well-formed, has one fault.
  /// - Complexity: O(n) in the size of the file.
  public static func read(_ file: SourceFile, schemas: SchemaSet) throws(InvalidDocument) -> Plan {
    var isOld = false
    let root = try format.root(of: file, schemas: schemas, isOld: &isOld) { root, faults in
      PlanRules(root).check(&faults)
    }
    return try plan(root, isOld: isOld, file: file.path)
  }

  /// The plan of a root element without faults.
  ///
  /// - Parameter isOld: Whether it was of a version that had words where there are codes now.
  static func plan(_ root: Element, isOld: Bool, file: String) throws(InvalidDocument) -> Plan {
    let plan = try format.value(of: root, by: Plan.form, file: file)
    return isOld ? plan.recognized() : plan
  }

  /// An element of an older version in the present one.
  static func migrated(_ root: Element, from version: Int) -> Element {
    var root = root
    for older in version..<format.version { root = format.migrations[older].map { $0(root) } ?? root }
    return root
  }
}

extension Element {
  /// The element with its children of a name changed.
  fileprivate func changing(_ name: String, _ change: (Element) -> Element) -> Element {
    var element = self
    element.children = children.map { node in
      if case .element(let child) = node, child.name == name { .element(change(child)) } else { node }
    }
    return element
  }

  /// The element with an attribute more.
  fileprivate func with(_ attribute: String, _ value: String) -> Element {
    var element = self
    element.attributes.append(.init(attribute, value))
    return element
  }
}
