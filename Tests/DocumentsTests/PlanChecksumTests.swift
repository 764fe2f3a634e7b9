import Documents
import Testing

@Suite struct PlanChecksumTests {
  /// Test vectors of RFC 9923 for FNV-1a with 64 bits.
  @Test(arguments: [("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8")])
  func `the checksum is FNV-1a`(text: String, checksum: String) {
    #expect(Checksum.fnv1a(text) == checksum)
  }

  @Test func `the checksum always has sixteen digits`() {
    #expect((0..<2000).allSatisfy { Checksum.fnv1a(String($0)).utf8.count == 16 })
  }
}
