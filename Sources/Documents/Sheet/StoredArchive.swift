/// Files in one, as ZIP (PKWARE's APPNOTE 6.3) without compression: what is put in comes out byte for byte, and the same
/// files give the same archive, for none has a time of its own.
struct StoredArchive: Sendable, Hashable {
  /// A file of the archive.
  struct Entry: Sendable, Hashable {
    /// The path within the archive, ASCII.
    var name: String
    /// The content.
    var bytes: [UInt8]
  }

  /// The files in their order.
  var entries: [Entry]

  /// Puts files together.
  init(_ entries: [Entry]) { self.entries = entries }

  private static let localMark: UInt32 = 0x0403_4B50
  private static let centralMark: UInt32 = 0x0201_4B50
  private static let endMark: UInt32 = 0x0605_4B50
  /// Version 2.0 of the format, by which every reader knows what comes.
  private static let version: UInt16 = 20
  /// 1 January 1980, the first day of the format.
  private static let firstDay: UInt16 = 0x0021

  /// The archive.
  ///
  /// - Complexity: O(n) in the size of the files, which together must stay below 4 GB.
  var bytes: [UInt8] {
    var body = LittleEndianBytes()
    var directory = LittleEndianBytes()
    for entry in entries {
      let offset = UInt32(body.bytes.count)
      body.add(Self.localMark)
      body.add(Self.header(of: entry))
      body.add(entry.name.utf8)
      body.add(entry.bytes)
      directory.add(Self.centralMark)
      directory.add(Self.version)
      directory.add(Self.header(of: entry))
      // No comment, the first disk, no attributes.
      for _ in 0..<3 { directory.add(UInt16(0)) }
      directory.add(UInt32(0))
      directory.add(offset)
      directory.add(entry.name.utf8)
    }
    let start = UInt32(body.bytes.count)
    body.add(directory.bytes)
    body.add(Self.endMark)
    for number in [0, 0, UInt16(entries.count), UInt16(entries.count)] { body.add(number) }
    body.add(UInt32(directory.bytes.count))
    body.add(start)
    body.add(UInt16(0))
    return body.bytes
  }

  /// What a file and its entry in the directory have in common, from the version to the length of further fields.
  private static func header(of entry: Entry) -> [UInt8] {
    var header = LittleEndianBytes()
    // The version, no flags, stored, midnight.
    for number in [version, 0, 0, 0, firstDay] { header.add(number) }
    header.add(CyclicRedundancy.sum(of: entry.bytes))
    for _ in 0..<2 { header.add(UInt32(entry.bytes.count)) }
    header.add(UInt16(entry.name.utf8.count))
    header.add(UInt16(0))
    return header.bytes
  }

  /// Reads an archive as this type writes it; `nil` for any other, also for one of which a byte has changed.
  ///
  /// - Complexity: O(n) in the number of bytes.
  init?(reading bytes: [UInt8]) {
    var entries: [Entry] = []
    var rest = bytes[...]
    while Self.number(of: 4, in: rest, at: 0) == Int(Self.localMark) {
      guard let size = Self.number(of: 4, in: rest, at: 18),
        let length = Self.number(of: 2, in: rest, at: 26),
        rest.count >= 30 + length + size
      else { return nil }
      let name = rest.dropFirst(30).prefix(length)
      entries.append(
        Entry(
          name: String(decoding: name, as: UTF8.self), bytes: Array(rest.dropFirst(30 + length).prefix(size)))
      )
      rest = rest.dropFirst(30 + length + size)
    }
    self.init(entries)
    // Sums, directory and end are those that belong to these files.
    guard self.bytes == bytes else { return nil }
  }

  /// A number of so many bytes, the lowest first; `nil` beyond the end.
  private static func number(of count: Int, in bytes: ArraySlice<UInt8>, at offset: Int) -> Int? {
    let field = bytes.dropFirst(offset).prefix(count)
    return field.count == count ? field.reversed().reduce(0) { $0 << 8 | Int($1) } : nil
  }
}

/// Bytes that grow, with numbers written the lowest byte first.
private struct LittleEndianBytes {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ number: UInt16) { for shift in [0, 8] { bytes.append(UInt8(number >> shift & 0xFF)) } }

  mutating func add(_ number: UInt32) {
    for shift in [0, 8, 16, 24] { bytes.append(UInt8(number >> shift & 0xFF)) }
  }

  mutating func add(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }
}
