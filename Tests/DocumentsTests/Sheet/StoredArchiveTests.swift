import Testing

@testable import Documents

@Suite struct StoredArchiveTests {
  /// The check values of the algorithm's own descriptions.
  @Test(arguments: [("", 0), ("a", 0xE8B7_BE43), ("123456789", 0xCBF4_3926)])
  func `check sums are those of every other program`(text: String, sum: UInt32) {
    #expect(CyclicRedundancy.sum(of: Array(text.utf8)) == sum)
  }

  private static let archive = StoredArchive([
    StoredArchive.Entry(name: "a/b.xml", bytes: Array("<b/>\n".utf8)),
    StoredArchive.Entry(name: "empty", bytes: []),
    StoredArchive.Entry(name: "c", bytes: [UInt8](0...255)),
  ])

  @Test func `what is put in comes out, byte for byte`() {
    #expect(StoredArchive(reading: Self.archive.bytes) == Self.archive)
    #expect(StoredArchive(reading: StoredArchive([]).bytes) == StoredArchive([]))
  }

  /// As `zipfile` of Python lays it out for one stored file of the first day of the format.
  @Test func `the layout is that of the format`() {
    let bytes = StoredArchive([StoredArchive.Entry(name: "n", bytes: [0x61])]).bytes
    let common: [UInt8] = [
      0, 0, 0, 0, 0, 0, 0x21, 0, 0x43, 0xBE, 0xB7, 0xE8, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0,
    ]
    let local = [0x50, 0x4B, 3, 4, 20, 0] + common + [0x6E, 0x61]
    let zeros = [UInt8](repeating: 0, count: 10)
    let central = [0x50, 0x4B, 1, 2, 20, 0, 20, 0] + common + zeros + [0, 0, 0, 0] + [0x6E]
    let end: [UInt8] = [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, 47, 0, 0, 0, 32, 0, 0, 0, 0, 0]
    #expect(bytes == local + central + end)
  }

  @Test func `an archive that is cut, longer, or changed in one bit is refused`() {
    let bytes = Self.archive.bytes
    for count in 0..<bytes.count { #expect(StoredArchive(reading: Array(bytes.prefix(count))) == nil) }
    #expect(StoredArchive(reading: bytes + [0]) == nil)
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 1 << UInt8(index % 8)
      #expect(StoredArchive(reading: changed) == nil, "byte \(index)")
    }
  }
}
