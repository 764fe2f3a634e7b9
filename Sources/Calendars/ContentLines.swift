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
