#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The signals that end a program, held back while something is half done.
enum HeldSignals {
  /// Runs a short piece of work; Ctrl-C and its kin take effect right after it.
  ///
  /// Only the calling thread holds signals back. The program has no other thread that would take them while
  /// it writes.
  static func during<Result, Fault: Error>(_ work: () throws(Fault) -> Result) throws(Fault) -> Result {
    var held = sigset_t()
    var before = sigset_t()
    sigemptyset(&held)
    for signal in [SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGXFSZ] { sigaddset(&held, signal) }
    pthread_sigmask(SIG_BLOCK, &held, &before)
    defer {
      forgetFileSizeSignal(heldBefore: before)
      pthread_sigmask(SIG_SETMASK, &before, nil)
    }
    return try work()
  }

  /// Takes a pending SIGXFSZ away: the write that raised it has failed with EFBIG and is reported as a fault,
  /// and the signal would end the program before anyone could read that.
  private static func forgetFileSizeSignal(heldBefore: sigset_t) {
    var before = heldBefore
    var pending = sigset_t()
    guard sigismember(&before, SIGXFSZ) == 0, sigpending(&pending) == 0, sigismember(&pending, SIGXFSZ) == 1
    else { return }
    var fileSize = sigset_t()
    var taken: Int32 = 0
    sigemptyset(&fileSize)
    sigaddset(&fileSize, SIGXFSZ)
    sigwait(&fileSize, &taken)
  }
}
