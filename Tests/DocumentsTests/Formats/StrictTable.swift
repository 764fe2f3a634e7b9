/// Reads comma-separated values strictly (RFC 4180), on its own: whatever is not as the standard asks is an
/// error.
struct StrictTable {
  struct Broken: Error, CustomStringConvertible { let description: String }

  /// The records; the first is the header.
  private(set) var records: [[String]] = []

  init(_ text: String) throws {
    var fields: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    var wasQuoted = false
    let scalars = Array(text.unicodeScalars)
    var index = 0
    func end() throws {
      fields.append(String(field))
      field = String.UnicodeScalarView()
      wasQuoted = false
    }
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if isQuoted {
        if scalar != "\"" {
          field.append(scalar)
        } else if index < scalars.count, scalars[index] == "\"" {
          field.append(scalar)
          index += 1
        } else {
          (isQuoted, wasQuoted) = (false, true)
        }
        continue
      }
      switch scalar {
      case "\"":
        guard field.isEmpty, !wasQuoted else { throw Broken(description: "a quote within a field") }
        isQuoted = true
      case ",": try end()
      case "\r":
        guard index < scalars.count, scalars[index] == "\n" else { throw Broken(description: "CR alone") }
        index += 1
        try end()
        records.append(fields)
        fields = []
      case "\n": throw Broken(description: "LF alone")
      default:
        guard !wasQuoted else { throw Broken(description: "text after a quoted field") }
        field.append(scalar)
      }
    }
    guard !isQuoted, field.isEmpty, fields.isEmpty else {
      throw Broken(description: "the last record has no end")
    }
    guard let header = records.first, Set(header).count == header.count else {
      throw Broken(description: "a header with a name twice")
    }
    for record in records where record.count != header.count {
      throw Broken(description: "\(record.count) fields under \(header.count) names: \(record)")
    }
  }

  /// The values of a column.
  func column(_ name: String) throws -> [String] {
    guard let index = records[0].firstIndex(of: name) else { throw Broken(description: "no column \(name)") }
    return records.dropFirst().map { $0[index] }
  }
}
