public import Documents
import Ontology
import Wording

/// The formats in which a plan or a profile is written.
public enum ExportFormat: String, CaseIterable, Sendable {
  /// A page, the plan itself, the same or a result for programs, a table, an outline, text to be read aloud, a calendar.
  case html, xml, json, csv, md, txt, ics
  /// A workbook for a spreadsheet; a mail with the text and a page.
  case xlsx, eml
  /// A résumé.
  case jsonResume = "json-resume"

  /// What it is, in a few words.
  public var summary: String {
    switch self {
    case .html: worded("a page")
    case .xml: worded("the plan itself")
    case .json: worded("the plan, or a profile's result, for programs")
    case .csv: worded("a table for spreadsheets")
    case .md: worded("Markdown for a wiki or a pull request")
    case .txt: worded("text made to be read aloud")
    case .ics: worded("the sessions for a calendar")
    case .xlsx: worded("a workbook: weeks, sessions, gaps, sections")
    case .eml: worded("a mail to look at and send")
    case .jsonResume: worded("skills and certificates of a profile for a résumé")
    }
  }

  /// All formats, each with what it is, a line each.
  public static var list: String {
    allCases.map { format in
      let space = String(repeating: " ", count: 13 - format.rawValue.count)
      return "  \(format.rawValue)\(space)\(format.summary)"
    }.joined(separator: "\n")
  }

  /// The endings of files that are written in it; the first is the one for files that the program names.
  public var extensions: [String] {
    switch self {
    case .html: ["html", "htm"]
    case .md: ["md", "markdown"]
    case .txt: ["txt", "text"]
    case .jsonResume: []
    case .xml, .json, .csv, .ics, .xlsx, .eml: [rawValue]
    }
  }

  /// Whether an audience may have it: whoever is shown no single session gets no format that is made of them.
  public func suits(_ audience: Audience) -> Bool {
    switch self {
    case .html, .csv, .md, .txt, .xlsx, .eml: true
    case .xml, .json, .ics: audience.carriesPlan
    case .jsonResume: audience == .learner
    }
  }

  /// The format of a name.
  ///
  /// - Throws: `Failure` with status 64, the list, and the nearest name.
  public static func named(_ name: String) throws -> ExportFormat {
    if let format = allCases.first(where: { $0.rawValue == name || $0.extensions.contains(name) }) {
      return format
    }
    throw Failure.unknown(worded("format"), name, among: allCases.map(\.rawValue))
  }

  /// The format that a file's name ends in.
  ///
  /// - Throws: `Failure` with status 64 for any other ending.
  public static func ofFile(_ path: String) throws -> ExportFormat {
    let name = path.split(separator: "/").last ?? ""
    let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
    if let format = allCases.first(where: { $0.extensions.contains(ending) }) { return format }
    let endings = allCases.flatMap { $0.extensions.prefix(1) }
    let near = Library.suggestion(for: ending, among: endings).map { "; \($0)" } ?? ""
    throw Failure(
      "readiness: "
        + worded(
          """
          '\(path.printableArgument)' does not say its format\(near); end it in \
          \(endings.map { "." + $0 }.joined(separator: ", ")), or give --format
          """),
      status: Failure.usage)
  }
}

extension Audience {
  /// The audience of a name.
  ///
  /// - Throws: `Failure` with status 64, the list, and the nearest name.
  public static func named(_ name: String) throws -> Audience {
    if let audience = Audience(rawValue: name) { return audience }
    throw Failure.unknown(worded("audience"), name, among: allCases.map(\.rawValue))
  }
}
