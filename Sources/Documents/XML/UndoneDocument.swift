public import Ontology
import Wording
public import XML

/// What was taken back, as an XML document beside the plan (`plan.xml.undone`).
///
/// Writing and reading are inverse, as for ``PlanDocument``.
public struct UndoneDocument {
  static let format = DocumentFormat(name: "undone")

  /// Writes what was taken back: the same value gives the same bytes.
  public static func xml(_ undone: UndoneEvents) -> String {
    format.xml(undone, by: UndoneEvents.form)
  }

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
          plan, worded("the plan \(plan.quoted("id")) is listed twice"),
          worded("keep the one with the higher sequence"))
      }
    }
    return try format.value(of: root, by: UndoneEvents.form, file: file.path)
  }
}

extension UndoneEvents {
  static let form = Form<UndoneEvents>(
    { (histories: [History]) throws(Misreading) -> UndoneEvents in
      var undone = UndoneEvents()
      undone.histories = histories
      return undone
    }, .children("plan", \.histories, History.form))
}

extension UndoneEvents.History {
  fileprivate static let form = Form(
    UndoneEvents.History.init(plan:offset:sequence:events:), .attribute("id", \.plan, .id),
    .attribute("offset", \.offset, .whole("sequence")),
    .attribute("sequence", \.sequence, .whole("sequence")),
    .children("event", \.events, CalendarEvent.form))
}

extension CalendarEvent {
  fileprivate static let form = Form(
    CalendarEvent.init(name:title:), .attribute("name", \.name, .line("event-name")),
    .attribute("title", \.title, .line("event-title")))
}
