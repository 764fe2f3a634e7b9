#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Standard input, read to its end.
public enum StandardInput {
  /// Everything that standard input gives, up to a limit.
  ///
  /// - Throws: `FileFault` when there is more than the limit, or reading fails.
  public static func bytes(limit: Int) throws(FileFault) -> [UInt8] {
    try readFully(0, limit: limit, path: "standard input")
  }
}
