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

  static let format = DocumentFormat(
    name: "plan", version: 4,
    migrations: [
      1: { named($0, version: 2) }, 2: { named($0, version: 3) }, 3: { named($0, version: 4) },
    ])

  /// Every version adds to the one before: version 2 the times of the week, the days of sessions and records;
  /// version 3 check-ups, reviews by skill, a buffer, several goals, and what a mentor wrote; version 4 what the
  /// weeks ahead were made from.
  private static func named(_ root: Element, version: Int) -> Element {
    var plan = root
    plan.namespace = "urn:readiness:plan:\(version)"
    return plan
  }

  /// Writes a plan: the same plan gives the same bytes.
  ///
  /// What is wrong with a plan (sessions that do not add up, numbers out of range) is written as it is, and
  /// refused when it is read.
  public static func xml(_ plan: Plan) -> String { Element(plan).xmlDocument() }

  /// Reads a plan strictly.
  ///
  /// - Parameters:
  ///   - file: The document; its path stands in the diagnostics.
  ///   - schemas: The compiled schemas, with `Roles/Schemas/plan.xsd` among them.
  /// - Throws: `InvalidDocument` with every fault of the file, each with its line. A document of another kind
  ///   or of a newer version, or one that is not well-formed, has one fault.
  /// - Complexity: O(n) in the size of the file.
  public static func read(_ file: SourceFile, schemas: SchemaSet) throws(InvalidDocument) -> Plan {
    let root = try format.root(of: file, schemas: schemas) { root, faults in
      PlanRules(root).check(&faults)
    }
    return Plan(root)
  }
}
