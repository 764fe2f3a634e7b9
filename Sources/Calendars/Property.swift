/// A property of a calendar.
struct Property {
  var name: String
  var parameters: [String: String] = [:]
  var value: String
  var line: Int

  /// The zone that its times are of, by its name without escapes; `nil` where it has none.
  var zone: String? { parameters["TZID"].map(ZoneName.plain) }

  /// The name of a line in capitals; empty where it has none.
  static func name(of line: ArraySlice<UInt8>) -> String {
    let name = line.prefix { $0 != 0x3A && $0 != 0x3B }
    guard name.count <= 40, name.endIndex < line.endIndex else { return "" }
    return String(decoding: name.map { (97...122).contains($0) ? $0 - 32 : $0 }, as: UTF8.self)
  }

  /// Reads a line of a name; a parameter's value may stand between quotes.
  init(_ line: ArraySlice<UInt8>, name: String, number: Int) {
    self.name = name
    self.line = number
    var isQuoted = false
    var start = line.startIndex
    var pieces: [ArraySlice<UInt8>] = []
    var end = line.endIndex
    for index in line.indices {
      if line[index] == 0x22 { isQuoted.toggle() }
      guard !isQuoted, line[index] == 0x3A || line[index] == 0x3B else { continue }
      pieces.append(line[start..<index])
      start = index + 1
      if line[index] == 0x3A {
        end = start
        break
      }
    }
    for piece in pieces.dropFirst() {
      guard let sign = piece.firstIndex(of: 0x3D) else { continue }
      let key = String(decoding: piece[..<sign], as: UTF8.self).uppercased()
      parameters[key] = String(decoding: piece[(sign + 1)...].filter { $0 != 0x22 }, as: UTF8.self)
    }
    value = String(decoding: line[end...], as: UTF8.self)
  }
}
