#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension AtomicFile {
  /// Removes a file of this program's own; one that is not there is no fault, nor one that stays.
  public static func removeQuietly(_ path: String) { unlink(path) }
}
