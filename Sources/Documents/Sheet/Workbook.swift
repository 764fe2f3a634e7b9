import Ontology

/// Tables as sheets that a spreadsheet opens, with cells that are numbers, days, times, percent or texts, and never a
/// formula.
public struct Workbook: Sendable, Hashable {
  /// What a cell looks like; the raw value is its place among the formats of the file.
  enum Format: Int, Sendable, Hashable, CaseIterable {
    case number, header, text, harmlessText, day, time, percent
  }

  /// One cell: its value as the file has it, and what it looks like.
  struct Cell: Sendable, Hashable {
    let format: Format
    let content: String
  }

  /// One sheet: a row of names, which stays in sight, and rows of cells.
  struct Sheet: Sendable, Hashable {
    /// At most 31 characters, none of which may stand in no name of a sheet.
    let name: String
    let columns: [String]
    /// As many cells in each row as there are columns; `nil` for an empty one.
    let rows: [[Cell?]]
  }

  /// What it is about.
  public let title: String
  let sheets: [Sheet]

  /// The most cells of a workbook: with all that becomes of them they stay below 200 MB of memory.
  public static let mostCells = 100_000

  /// The cells, with those of the headers.
  public var cellCount: Int { sheets.map { ($0.rows.count + 1) * $0.columns.count }.reduce(0, +) }

  init(title: String, sheets: [Sheet]) {
    self.title = title.plain
    self.sheets = sheets
  }
}

extension Workbook.Sheet {
  /// A table as a sheet.
  init(_ name: String, _ table: DataTable) {
    self.name = name
    columns = table.columns.map(Self.heading)
    rows = table.rows.map { row in
      table.columns.indices.map { row.indices.contains($0) ? Workbook.Cell(row[$0]) : nil }
    }
  }

  /// The name of a column as people read it: a cell in percent says so itself.
  private static func heading(_ name: String) -> String {
    let words = name.hasSuffix(" percent") ? name.dropLast(8) : name[...]
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

extension Workbook.Cell {
  /// Days from the first of a spreadsheet to 1 January 1970.
  private static let daysBefore1970 = 25_569
  /// The first day that spreadsheets agree on: to some the year 1900 has a 29 February.
  private static let firstDay = 61

  /// A value as a cell; `nil` for nothing.
  init?(_ field: CommaSeparated.Field) {
    switch field {
    case .text(let text):
      let content = CellText.fitting(text.plain)
      guard !content.isEmpty else { return nil }
      let isHarmless = CommaSeparated.harmless(content) == content
      self.init(format: isHarmless ? .text : .harmlessText, content: content)
    case .whole(let value): self.init(format: .number, content: String(value))
    case .tenths(let value): self.init(format: .number, content: DecimalText.text(value, places: 1))
    case .hundredths(let value): self.init(format: .number, content: DecimalText.text(value, places: 2))
    case .hours(let quarters): self.init(format: .number, content: DecimalText.hours(quarters))
    case .percent(let tenths): self.init(format: .percent, content: DecimalText.text(tenths, places: 3))
    case .minute(let minute):
      self.init(format: .time, content: String(Double(minute) / Double(ClockTime.minutesOfDay)))
    case .day(let day):
      let serial = day.number + Self.daysBefore1970
      self =
        serial < Self.firstDay
        ? Self(format: .text, content: day.description) : Self(format: .day, content: String(serial))
    case .empty: return nil
    }
  }
}
