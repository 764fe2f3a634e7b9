import Planning
import Testing

@Suite struct FingerprintTests {
  /// Test vectors of RFC 9923 for FNV-1a with 64 bits.
  @Test(arguments: [("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8")])
  func `a fingerprint is FNV-1a`(text: String, fingerprint: String) {
    #expect(Fingerprint.text(of: text) == fingerprint)
  }

  @Test func `a fingerprint always has sixteen digits`() {
    #expect((0..<2000).allSatisfy { Fingerprint.text(of: String($0)).utf8.count == 16 })
  }
}
