internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#endif

/// What a program needs until it ends, and does not take apart then: the end gives all memory back at once.
public enum Lasting {
  private static let values = Mutex<[any Sendable]>([])

  /// Holds values until the program ends.
  public static func hold(_ held: any Sendable...) { values.withLock { $0 += held } }

  /// Lets the program end without taking libraries apart: where a fault ends it early, another thread may be at work in
  /// one of them, which would be gone from under it.
  public static func leaveAtOnce() {
    #if canImport(Glibc)
      _ = unsafe on_exit(
        { status, _ in
          fflush(nil)
          _exit(status)
        }, nil)
    #endif
  }
}
