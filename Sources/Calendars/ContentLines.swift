/// What is wrong with a calendar, on which line, and what would be right.
public struct CalendarFault: Error, Sendable, Hashable {
  /// 1-based line.
  public var line: Int
  /// What is wrong.
  public var message: String
  /// What would be right, if that is known.
  public var suggestion: String?

  init(_ line: Int, _ message: String, _ suggestion: String? = nil) {
    self.line = line
    self.message = message
    self.suggestion = suggestion
  }
}

/// The lines of a calendar one after another, each joined from the pieces into which it was folded (RFC 5545,
/// section 3.1). Lines may also end in a line feed alone.
struct ContentLines {
  /// The longest line that is looked at, in bytes; what is longer holds nothing that says when.
  static let longestLine = 1 << 16

  private let bytes: [UInt8]
  private var place: Int
  private var count = 0
  /// The 1-based number of the line that was read last; of a folded one the first.
  private(set) var number = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next line that is not empty; `nil` at the end.
  mutating func next() -> ArraySlice<UInt8>? {
    while place < bytes.count {
      number = count + 1
      var line = physical()
      while place < bytes.count, bytes[place] == 0x20 || bytes[place] == 0x09 {
        place += 1
        let piece = physical()
        if line.count + piece.count <= Self.longestLine { line += piece }
      }
      if !line.isEmpty { return line }
    }
    return nil
  }

  private mutating func physical() -> ArraySlice<UInt8> {
    count += 1
    let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.count
    var line = bytes[place..<end]
    place = min(bytes.count, end + 1)
    if line.last == 0x0D { line.removeLast() }
    return line
  }
}

/// A property of a calendar.
struct Property {
  var name: String
  var parameters: [String: String] = [:]
  var value: String
  var line: Int

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
