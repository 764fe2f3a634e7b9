#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The signals that ask a program to end, taken by the thread that waits for them and by no other.
///
/// Threads that are made later hold them back, too, so nothing is interrupted in the middle of a write.
public struct EndSignals: Sendable {
  /// Holds the signals back; to be made before any other thread is.
  public init() {
    var signals = Self.all
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// Waits until one of them comes; no processor time is used for that.
  public func wait() {
    var signals = Self.all
    var taken: Int32 = 0
    while sigwait(&signals, &taken) == EINTR {}
  }

  /// Has the thread that waits go on, as if Ctrl-C had been pressed.
  @Sendable public static func raise() { kill(getpid(), SIGTERM) }

  private static var all: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
    return signals
  }
}
