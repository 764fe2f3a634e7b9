public import Catalogue
public import Documents
public import Ontology
public import Planning
import Wording
import XML

/// Writes plans in every format, for every audience.
public struct PlanExport {
  private let catalogue: Catalogue
  /// The compiled schemas.
  public let schemas: SchemaSet
  /// The user's own template for pages, if any.
  private var own: Template?
  /// What knows how to check a skill, which the plan does not; only a mentor's page says it.
  public var library: Library?
  /// The day whose week a learner's page begins with.
  public var day: Day
  /// The table of a CSV; `nil` for the audience's usual one.
  public var table: PlanTable?
  /// Whether a CSV begins with a byte order mark.
  public var hasByteOrderMark = false
  /// Who sends a mail, and to whom; nobody where the sender fills them in.
  public var sender: MailAddress?, recipients: [MailAddress] = []

  private let today: Day

  /// Writes plans with the pages that are built in.
  ///
  /// - Parameters:
  ///   - catalogue: The files that are built into the program.
  ///   - today: Today.
  /// - Throws: `InvalidDocument` for a schema that cannot be compiled.
  public init(_ catalogue: Catalogue, on today: Day) throws {
    self.catalogue = catalogue
    self.today = today
    day = today
    schemas = catalogue.schemas()
  }

  /// Takes a template of the user's own for all pages.
  ///
  /// - Throws: `InvalidDocument` for one with faults that keep it from being read.
  public mutating func useTemplate(_ path: String?) throws {
    guard let path else { return }
    own = try PageTemplates(catalogue).own(try InputFiles.read(path))
  }

  /// Whom the user's own template says that it is for.
  public var ownAudience: Audience? { own?.audience }

  /// Refuses what an audience may not have, before anything is made.
  ///
  /// - Throws: `Failure` with status 64.
  public func check(_ format: ExportFormat, for audience: Audience) throws {
    guard format.suits(audience) else {
      let others = ExportFormat.allCases.filter { $0.suits(audience) }.map(\.rawValue)
      throw Failure(
        "readiness: " + worded("\(format.rawValue) shows more than a \(audience.rawValue) is shown; choose ")
          + others.joined(separator: ", "),
        status: Failure.usage)
    }
    let tables = PlanTable.tables(for: audience)
    guard format == .csv, let table, !tables.contains(table) else { return }
    throw Failure(
      "readiness: "
        + worded("the table of \(table.rawValue) shows more than a \(audience.rawValue) is shown; choose ")
        + tables.map(\.rawValue).joined(separator: ", "),
      status: Failure.usage)
  }

  /// A plan as the bytes of a file, which were read back where this program reads the format.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - undone: What a calendar has to correct.
  ///   - format: The format.
  ///   - audience: Whom it is for.
  ///   - path: The file, for messages.
  /// - Returns: The bytes, and what a person should know about the template or the time zone.
  /// - Throws: `InvalidDocument` for a template with faults; `Failure` for a format that is not one of plans, and
  ///   for what could not be read again.
  public func bytes(
    _ plan: Plan, undone: UndoneEvents, as format: ExportFormat, for audience: Audience, at path: String
  ) throws -> (bytes: [UInt8], notices: [Notice]) {
    // Whatever a format shows of notes, others never get the private ones.
    let shown = plan.shown(to: audience)
    let readBack = ReadBack(path: path)
    switch format {
    case .html: return try page(plan, shown: shown, for: audience, readBack)
    case .xml: return (try readBack.plan(shown, as: .xml, schemas: schemas), [])
    case .json: return (try readBack.plan(shown, as: .json, schemas: schemas), [])
    case .csv:
      let table = table ?? PlanTable.tables(for: audience)[0]
      return (Array(((hasByteOrderMark ? "\u{FEFF}" : "") + table.csv(shown, for: audience)).utf8), [])
    case .md: return (Array(PlanMarkdown.text(shown, for: audience, guidance: guidance(plan)).utf8), [])
    case .txt: return (Array(PlanSpokenText.text(shown, for: audience, guidance: guidance(plan)).utf8), [])
    case .ics: return try calendar(shown, undone, readBack)
    case .xlsx: return (try readBack.workbook(Workbook(shown, for: audience)), [])
    case .eml:
      let mail = MailMessage(
        shown, for: audience, guidance: guidance(plan), from: sender, to: recipients)
      return (try readBack.mail(mail), [])
    case .jsonResume:
      throw Failure(
        "readiness: " + worded("json-resume is made of a profile, and this is a plan"), status: Failure.usage)
    }
  }

  /// What the library says of the plan's activities.
  private func guidance(_ plan: Plan) -> PlanGuidance {
    library.map { PlanGuidance(plan, library: $0) } ?? PlanGuidance()
  }

  private func page(
    _ plan: Plan, shown: Plan, for audience: Audience, _ readBack: ReadBack
  ) throws -> (bytes: [UInt8], notices: [Notice]) {
    let guide = audience == .mentor ? library.map { MentorGuide(plan, library: $0) } : nil
    let (template, notices) = try pageTemplate(for: audience)
    let text = try PlanPage.html(
      plan, for: audience, template: template, on: day, guide: guide ?? MentorGuide(),
      guidance: guidance(plan))
    guard audience.carriesPlan else { return (Array(text.utf8), notices) }
    guard audience == .mentor, let library else {
      return (try readBack.page(text, carrying: shown, schemas: schemas), notices)
    }
    let bytes = try readBack.mentorPage(
      text, carrying: shown, library: library, schemas: schemas, today: today)
    return (bytes, notices)
  }

  private func pageTemplate(for audience: Audience) throws -> (template: Template, notices: [Notice]) {
    guard let own else { return (try PageTemplates(catalogue).template(for: audience), []) }
    if let declared = own.audience, audience != declared {
      throw Failure(
        "readiness: "
          + worded(
            """
            the template says that it is for the \(declared.rawValue); leave --for \(audience.rawValue) out, \
            or change audience=\"\(declared.rawValue)\" in it
            """),
        status: Failure.usage)
    }
    return (own, own.check(for: audience).filter { $0.severity == .warning }.map { .template($0) })
  }

  private func calendar(
    _ plan: Plan, _ undone: UndoneEvents, _ readBack: ReadBack
  ) throws -> (bytes: [UInt8], notices: [Notice]) {
    let name = plan.conditions.zone
    let zone = name.flatMap { ZoneFile.rulesIfKnown(named: $0) }
    let unknown = zone == nil ? name.map { [Notice.unknownZone($0)] } ?? [] : []
    return (try readBack.calendar(PlanCalendar.text(plan, zone: zone, undone: undone)), unknown)
  }
}
