/// Time zones as systems keep them, in the format of RFC 8536 (TZif).
extension ZoneRules {
  /// The years for which the yearly rule at the end of a file is written out.
  static let years = 1970...2100

  /// Reads the bytes of a zone; `nil` where they are none.
  ///
  /// - Complexity: O(n) in the number of bytes.
  public init?(tzif bytes: [UInt8]) {
    guard let first = Header(bytes, at: 0) else { return nil }
    // From version 2 on a second block has 64-bit times, and a yearly rule after it.
    guard first.version >= 2 else {
      self.init(first, bytes: bytes, timeSize: 4, rule: nil)
      return
    }
    guard let second = Header(bytes, at: first.end(timeSize: 4)) else { return nil }
    let footer = bytes[min(bytes.count, second.end(timeSize: 8))...]
    let text = footer.dropFirst().prefix { $0 != 0x0A }
    self.init(second, bytes: bytes, timeSize: 8, rule: PosixZone(String(decoding: text, as: UTF8.self)))
  }

  private init?(_ header: Header, bytes: [UInt8], timeSize: Int, rule: PosixZone?) {
    guard header.typeCount > 0, bytes.count >= header.end(timeSize: timeSize) else { return nil }
    let indices = header.start + header.timeCount * timeSize
    let types = indices + header.timeCount
    let names = types + header.typeCount * 6
    func state(_ index: Int, at seconds: Int) -> Change {
      let place = types + index * 6
      let name = bytes[
        min(names + Int(bytes[place + 5]), names + header.nameCount)..<names + header.nameCount]
      return Change(
        at: WallTime(seconds: seconds), offset: Header.integer(bytes, at: place, size: 4),
        isDaylight: bytes[place + 4] != 0, name: String(decoding: name.prefix { $0 != 0 }, as: UTF8.self))
    }
    var changes: [Change] = []
    for index in 0..<header.timeCount {
      let type = Int(bytes[indices + index])
      guard type < header.typeCount else { return nil }
      let seconds = Header.integer(bytes, at: header.start + index * timeSize, size: timeSize)
      changes.append(state(type, at: max(seconds, .min / 4)))
    }
    var initial = state(0, at: .min / 4)
    if let rule {
      if changes.isEmpty { initial = rule.initial }
      let last = changes.last?.at ?? WallTime(seconds: .min)
      changes += rule.changes(in: Self.years).filter { $0.at > last }
    }
    self.init(initial: initial, changes: changes)
  }

  /// The counts at the beginning of a block.
  private struct Header {
    let version: Int
    /// The place of the first byte after the header.
    let start: Int
    let timeCount, typeCount, nameCount: Int
    private let otherCounts: (isUTC: Int, isStandard: Int, leap: Int)

    init?(_ bytes: [UInt8], at place: Int) {
      guard place >= 0, bytes.count >= place + 44, bytes[place..<place + 4].elementsEqual("TZif".utf8) else {
        return nil
      }
      func count(_ index: Int) -> Int { Self.integer(bytes, at: place + 20 + 4 * index, size: 4) }
      let counts = (0..<6).map(count)
      guard counts.allSatisfy({ (0...100_000).contains($0) }) else { return nil }
      let letter = Int(bytes[place + 4])
      version = letter == 0 ? 1 : letter - 48
      start = place + 44
      otherCounts = (counts[0], counts[1], counts[2])
      (timeCount, typeCount, nameCount) = (counts[3], counts[4], counts[5])
    }

    func end(timeSize: Int) -> Int {
      start + timeCount * (timeSize + 1) + typeCount * 6 + nameCount
        + otherCounts.leap * (timeSize + 4) + otherCounts.isStandard + otherCounts.isUTC
    }

    /// A signed number, the highest byte first.
    static func integer(_ bytes: [UInt8], at place: Int, size: Int) -> Int {
      var value = Int(Int8(bitPattern: bytes[place]))
      for byte in bytes[place + 1..<place + size] { value = value << 8 | Int(byte) }
      return value
    }
  }
}
