/// The check sum of archives: CRC-32 as ISO 3309 and PNG have it, with the polynomial 0xEDB88320.
enum CyclicRedundancy {
  /// What a byte adds to the sum.
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
  }

  /// The check sum of bytes; 0xCBF43926 for `123456789`.
  ///
  /// - Complexity: O(n) in the number of bytes.
  static func sum(of bytes: some Sequence<UInt8>) -> UInt32 {
    let table = table
    return ~bytes.reduce(0xFFFF_FFFF) { sum, byte in sum >> 8 ^ table[Int((sum ^ UInt32(byte)) & 0xFF)] }
  }
}
