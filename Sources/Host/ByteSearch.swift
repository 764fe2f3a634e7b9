internal import CHost

/// Looking for bytes in bytes, without Foundation, which takes long to start.
public enum ByteSearch {
  /// Whether bytes stand somewhere in others.
  ///
  /// - Complexity: O(*n*) in the bytes that are searched.
  public static func finds(_ part: [UInt8], in bytes: [UInt8]) -> Bool {
    part.withUnsafeBytes { part in
      bytes.withUnsafeBytes { readiness_contains($0.baseAddress, $0.count, part.baseAddress, part.count) }
    }
  }
}
