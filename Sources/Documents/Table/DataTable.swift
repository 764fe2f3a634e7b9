/// Rows of typed values under the names of their columns, before they become comma-separated values or a sheet.
struct DataTable {
  /// The names, each once.
  let columns: [String]
  /// The values, in the order of the columns; what is missing at the end of a row is empty.
  private(set) var rows: [[CommaSeparated.Field]] = []

  /// Begins a table.
  init(_ columns: [String]) { self.columns = columns }

  /// Adds a row.
  mutating func append(_ row: [CommaSeparated.Field]) { rows.append(row) }

  /// The table as comma-separated values.
  var csv: String {
    var table = CommaSeparated(columns)
    for row in rows { table.append(row) }
    return table.text
  }
}
