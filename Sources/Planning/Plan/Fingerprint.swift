/// A short text that tells whether two rows of texts are the same; FNV-1a over 64 bits, the same on every platform.
///
/// It guards against accidents, not against people who want two rows to look alike.
///
/// - Source: G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, T. Hansen, "The FNV Non-Cryptographic Hash Algorithm",
///   RFC 9923.
public struct Fingerprint {
  /// What was taken in so far, as a number.
  package private(set) var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Nothing was taken in yet.
  public init() {}

  /// Takes a text in.
  ///
  /// - Complexity: O(n) in its length.
  public mutating func add(_ text: String) {
    add(text.utf8.span)
  }

  /// Takes bytes in.
  ///
  /// - Complexity: O(n) in their number.
  package mutating func add(bytes: [UInt8]) { add(bytes.span) }

  private mutating func add(_ bytes: Span<UInt8>) {
    for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01b3 }
  }

  /// Takes the parts of an entry in, and where it ends.
  package mutating func add(entry parts: [String]) {
    for part in parts {
      add(part)
      add("\u{1F}")
    }
    add("\u{1E}")
  }

  /// Sixteen lower-case hexadecimal digits.
  public var text: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// The fingerprint of one text, by which a damaged document is told from a whole one.
  ///
  /// - Complexity: O(n) in the number of bytes.
  public static func text(of text: String) -> String {
    var fingerprint = Fingerprint()
    fingerprint.add(text)
    return fingerprint.text
  }
}
