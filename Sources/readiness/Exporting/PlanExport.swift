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
  private var own: Template?
  /// What knows how to check a skill, which the plan does not; only a mentor's page says it.
  var library: Library?
  /// The day whose week a learner's page begins with.
  var day = Day.today
  /// The table of a CSV; `nil` for the audience's usual one.
  var table: PlanTable?
  /// Whether a CSV begins with a byte order mark.
  var hasByteOrderMark = false

  init(_ catalogue: Catalogue) throws {
    self.catalogue = catalogue
    schemas = try catalogue.schemas()
  }

  /// Takes a template of the user's own for all pages.
  ///
  /// - Throws: `InvalidDocument` for one with faults that keep it from being read.
  mutating func useTemplate(_ path: String?) throws {
    guard let path else { return }
    own = try PageTemplates(catalogue).own(try InputFiles.read(path))
  }

  /// Whom the user's own template says that it is for.
  var ownAudience: Audience? { own?.audience }

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

  /// A plan as the bytes of a file, which were read back where this program reads the format.
  ///
  /// - Parameter undone: What a calendar has to correct.
  /// - Throws: `InvalidDocument` for a template with faults; `Failure` for a format that is not one of plans, and
  ///   for what could not be read again.
  func bytes(
    _ plan: Plan, undone: UndoneEvents, as format: ExportFormat, for audience: Audience, at path: String
  ) throws -> [UInt8] {
    // Whatever a format shows of notes, others never get the private ones.
    let shown = audience == .learner ? plan : plan.withoutPrivateNotes
    let readBack = ReadBack(path: path)
    switch format {
    case .html: return try page(plan, shown: shown, for: audience, readBack)
    case .xml: return try readBack.plan(shown, as: .xml, schemas: schemas)
    case .json: return try readBack.plan(shown, as: .json, schemas: schemas)
    case .csv:
      let table = table ?? PlanTable.tables(for: audience)[0]
      return Array(((hasByteOrderMark ? "\u{FEFF}" : "") + table.csv(shown, for: audience)).utf8)
    case .md: return Array(PlanMarkdown.text(shown, for: audience).utf8)
    case .txt: return Array(PlanSpokenText.text(shown, for: audience).utf8)
    case .ics: return try readBack.calendar(calendar(shown, undone))
    case .jsonResume:
      throw Failure("readiness: json-resume is made of a profile, and this is a plan", status: Failure.usage)
    }
  }

  private func page(
    _ plan: Plan, shown: Plan, for audience: Audience, _ readBack: ReadBack
  ) throws -> [UInt8] {
    let guide = audience == .mentor ? library.map { MentorGuide(plan, library: $0) } : nil
    let text = try PlanPage.html(
      plan, for: audience, template: pageTemplate(for: audience), on: day, guide: guide ?? MentorGuide())
    guard audience.carriesPlan else { return Array(text.utf8) }
    guard audience == .mentor, let library else {
      return try readBack.page(text, carrying: shown, schemas: schemas)
    }
    return try readBack.mentorPage(text, carrying: shown, library: library, schemas: schemas)
  }

  private func pageTemplate(for audience: Audience) throws -> Template {
    guard let own else { return try PageTemplates(catalogue).template(for: audience) }
    if let declared = own.audience, audience != declared {
      throw Failure(
        "readiness: the template says that it is for the \(declared.rawValue); "
          + "leave --for \(audience.rawValue) out, or change audience=\"\(declared.rawValue)\" in it",
        status: Failure.usage)
    }
    for warning in own.check(for: audience) where warning.severity == .warning {
      Console.say(warning.description)
    }
    return own
  }

  private func calendar(_ plan: Plan, _ undone: UndoneEvents) -> String {
    let zone = plan.conditions.zone.flatMap { ZoneFile.rulesIfKnown(named: $0) }
    if zone == nil, let name = plan.conditions.zone {
      Console.say(
        "This machine knows no time zone '\(name.printableArgument)'; times are written without one.")
    }
    return PlanCalendar.text(plan, zone: zone, undone: undone)
  }
}
