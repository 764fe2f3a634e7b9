public import Ontology
public import XML

/// What was taken back, as an XML document beside the plan (`plan.xml.undone`).
///
/// Writing and reading are inverse, as for ``PlanDocument``.
public struct UndoneDocument {
  static let format = DocumentFormat(name: "undone")

  /// Writes what was taken back: the same value gives the same bytes.
  public static func xml(_ undone: UndoneEvents) -> String { Element(undone).xmlDocument() }

  /// Reads a document strictly.
  ///
  /// - Parameters:
  ///   - file: The document; its path stands in the diagnostics.
  ///   - schemas: The compiled schemas, with `Roles/Schemas/undone.xsd` among them.
  /// - Throws: `InvalidDocument` with every fault of the file, each with its line.
  public static func read(_ file: SourceFile, schemas: SchemaSet) throws(InvalidDocument) -> UndoneEvents {
    let root = try format.root(of: file, schemas: schemas) { root, faults in
      var seen: Set<String> = []
      for plan in root.elements(named: "plan") where !seen.insert(plan.line(of: "id") ?? "").inserted {
        faults.add(
          plan, "the plan \(plan.quoted("id")) is listed twice", "keep the one with the higher sequence")
      }
    }
    return UndoneEvents(root)
  }
}

extension Element {
  /// What was taken back as the root element of its document.
  fileprivate init(_ undone: UndoneEvents) {
    self = .group("undone", [], undone.histories.map { Element($0) })
    namespace = UndoneDocument.format.namespace
  }

  private init(_ history: UndoneEvents.History) {
    self = .group(
      "plan",
      [.line("id", history.plan), .whole("offset", history.offset), .whole("sequence", history.sequence)],
      history.events.map { Element("event", [.line("name", $0.name), .line("title", $0.title)]) })
  }
}

extension UndoneEvents {
  /// Reads an `<undone>`.
  fileprivate init(_ element: Element) {
    self.init()
    histories = element.elements(named: "plan").map { plan in
      History(
        plan: plan.line(of: "id") ?? "", offset: plan.whole("offset") ?? 0,
        sequence: plan.whole("sequence") ?? 0,
        events: plan.elements(named: "event").map {
          CalendarEvent(name: $0.line(of: "name") ?? "", title: $0.line(of: "title") ?? "")
        })
    }
  }
}
