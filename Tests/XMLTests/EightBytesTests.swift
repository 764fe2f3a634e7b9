import TestSupport
import Testing

@testable import XML

@Suite struct EightBytesTests {
  @Test func `what is found eight bytes at a time is what is found one by one`() {
    var generator = TestGenerator(state: 1)
    let kinds: [UInt8] = [
      0, 0x09, 0x0A, 0x1F, 0x20, 0x3C, 0x3E, 0x41, 0x7F, 0x80, 0x9F, 0xEE, 0xEF, 0xF0, 0xFF,
    ]
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        // Most are of no interest, so that the first of interest may be far behind.
        Int.random(in: 0...9, using: &generator) > 0 ? 0x41 : kinds.randomElement(using: &generator) ?? 0
      }
      let start = Int.random(in: 0...bytes.count, using: &generator)
      let end = Int.random(in: start...bytes.count, using: &generator)
      func place(_ isFound: (UInt8) -> Bool) -> Int { bytes[start..<end].firstIndex(where: isFound) ?? end }
      let (byte, other) = (
        kinds.randomElement(using: &generator) ?? 0, kinds.randomElement(using: &generator) ?? 0
      )
      #expect(EightBytes.first(byte, in: bytes, from: start, to: end) == place { $0 == byte })
      #expect(
        EightBytes.first(byte, or: other, in: bytes, from: start, to: end)
          == place { $0 == byte || $0 == other })
      #expect(
        EightBytes.firstControlOrEF(in: bytes, from: start, to: end) == place { $0 < 0x20 || $0 == 0xEF })
    }
  }

  @Test func `whole texts are judged eight bytes at a time as byte by byte`() {
    var generator = TestGenerator(state: 2)
    let kinds: [UInt8] = [0, 0x0A, 0x1F, 0x20, 0x20, 0x21, 0x7E, 0x7F, 0x80, 0xC2, 0xC3, 0xEE, 0xEF, 0xFF]
    for _ in 0..<5000 {
      let bytes = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
        Int.random(in: 0...9, using: &generator) > 1 ? 0x41 : kinds.randomElement(using: &generator) ?? 0
      }
      let isPlain = bytes.allSatisfy { ($0 >= 0x20 || $0 == 0x0A) && $0 != 0x7F && $0 != 0xC2 && $0 < 0xEF }
      #expect(EightBytes.arePlain(bytes.span.bytes) == isPlain)
      let words = bytes.split(separator: 0x20, omittingEmptySubsequences: false)
      let areFolded = bytes.allSatisfy { $0 >= 0x20 } && (bytes.isEmpty || words.allSatisfy { !$0.isEmpty })
      #expect(EightBytes.areFolded(bytes.span.bytes) == areFolded)
    }
  }
}
