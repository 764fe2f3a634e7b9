/// A checksum that tells a damaged document from a whole one.
///
/// It notices accidents, not forgery: whoever changes a page on purpose can compute it anew. What is read is
/// therefore checked as strictly as any other file.
public enum Checksum {
  /// FNV-1a with 64 bits over the UTF-8 bytes of a text, as 16 lower-case hexadecimal digits.
  ///
  /// Source: RFC 9923, "The FNV Non-Cryptographic Hash Algorithm".
  ///
  /// - Complexity: O(n) in the number of bytes.
  public static func fnv1a(_ text: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
