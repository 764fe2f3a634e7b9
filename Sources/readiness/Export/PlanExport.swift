import Catalogue
import Documents
import Host
import Ontology
import Planning
import XML

/// Writes plans in every format, for every audience.
struct PlanExport {
  let catalogue: Catalogue
  let schemas: SchemaSet
  /// The user's own template for pages, if any.
  var template: String?
  /// The table of a CSV; `nil` for the audience's usual one.
  var table: PlanTable?
  /// Whether a CSV begins with a byte order mark.
  var hasByteOrderMark = false

  init(_ catalogue: Catalogue) throws {
    self.catalogue = catalogue
    schemas = try catalogue.schemas()
  }

  /// Refuses what an audience may not have, before anything is made.
  ///
  /// - Throws: `Failure` with status 64.
  func check(_ format: ExportFormat, for audience: Audience) throws {
    guard format.suits(audience) else {
      let others = ExportFormat.allCases.filter { $0.suits(audience) }.map(\.rawValue)
      throw Failure(
        "readiness: \(format.rawValue) shows more than a \(audience.rawValue) is shown; choose "
          + others.joined(separator: ", "),
        status: Failure.usage)
    }
    let tables = PlanTable.tables(for: audience)
    guard format == .csv, let table, !tables.contains(table) else { return }
    throw Failure(
      "readiness: the table of \(table.rawValue) shows more than a \(audience.rawValue) is shown; choose "
        + tables.map(\.rawValue).joined(separator: ", "),
      status: Failure.usage)
  }

  /// A plan as text.
  ///
  /// - Throws: `InvalidDocument` for a template with faults; `Failure` for a format that is not one of plans.
  func text(_ plan: Plan, as format: ExportFormat, for audience: Audience) throws -> String {
    // Whatever a format shows of notes, others never get the private ones.
    let shown = audience == .learner ? plan : plan.withoutPrivateNotes
    switch format {
    case .html:
      let template = try PageTemplates(catalogue).template(for: audience, own: template)
      return try PlanPage.html(plan, for: audience, template: template)
    case .xml: return PlanDocument.xml(shown)
    case .json: return try PlanFile.json(catalogue).text(shown)
    case .csv:
      let table = table ?? PlanTable.tables(for: audience)[0]
      return (hasByteOrderMark ? "\u{FEFF}" : "") + table.csv(shown, for: audience)
    case .md: return PlanMarkdown.text(shown, for: audience)
    case .txt: return PlanSpokenText.text(shown, for: audience)
    case .ics: return calendar(shown)
    case .jsonResume:
      throw Failure("readiness: json-resume is made of a profile, and this is a plan", status: Failure.usage)
    }
  }

  private func calendar(_ plan: Plan) -> String {
    let zone = plan.conditions.zone.flatMap { ZoneFile.rulesIfKnown(named: $0) }
    if zone == nil, let name = plan.conditions.zone {
      Console.say(
        "This machine knows no time zone '\(name.printableArgument)'; times are written without one.")
    }
    return PlanCalendar.text(plan, zone: zone)
  }
}
