#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Standard input and output as people and programs see them.
public enum Console {
  /// Whether standard input is a person at a terminal.
  public static var isInteractive: Bool { isatty(0) == 1 }

  /// Whether standard output may carry colour: a terminal that can, and no wish against it
  /// (<https://no-color.org>).
  public static var allowsColour: Bool {
    isatty(1) == 1 && Host.environment("NO_COLOR") == nil && Host.environment("TERM") != "dumb"
  }

  /// Whether talk on standard error goes to a person.
  public static var showsProgress: Bool { isatty(2) == 1 }

  /// The columns of the terminal on standard output, or what `COLUMNS` says; `nil` where neither is known.
  public static var columns: Int? {
    if let told = Host.environment("COLUMNS").flatMap({ Int($0) }), told > 0 { return told }
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// The next line of standard input, without its end of any kind and without a byte order mark before it; `nil`
  /// at the end.
  public static func readLine() -> String? {
    guard var line = Swift.readLine() else { return nil }
    if line.unicodeScalars.first == "\u{FEFF}" { line.unicodeScalars.removeFirst() }
    if line.unicodeScalars.last == "\r" { line.unicodeScalars.removeLast() }
    return line
  }

  /// Forgets what was typed at a terminal and not yet read, so that it answers no question that nobody had seen.
  public static func dropTypedAhead() {
    if isInteractive { tcflush(0, TCIFLUSH) }
  }

  /// Writes text to standard output at once; what would steer a terminal is replaced.
  ///
  /// - Throws: `FileFault.writeFailed` when it cannot be written, for example to a full disk.
  public static func write(_ text: String) throws(FileFault) {
    try AtomicFile.write(withoutSteering(text), to: "-")
  }

  /// Writes text for a person to standard output: on a terminal of fewer than 80 columns its lines are broken to fit,
  /// from 40 columns on.
  ///
  /// - Throws: `FileFault` when it cannot be written.
  public static func show(_ text: String) throws(FileFault) {
    guard let columns, columns <= FittedText.laidOut else { return try write(text) }
    try write(FittedText.fitted(text, columns: columns))
  }

  /// Writes a line to standard error, on a terminal broken to fit; a reader that has gone is nobody's loss.
  public static func say(_ text: String) {
    let told = showsProgress ? FittedText.fitted(text, columns: min(columns ?? 80, 80)) : text
    _ = writeFully(Array((withoutSteering(told) + "\n").utf8), to: 2)
  }

  /// The text without what a document may have brought in to make a terminal show something else than it
  /// says: the controls of ISO 6429 that are one character, and those that turn the direction of what follows
  /// (Unicode Standard Annex 9, section 2). The program's own colours begin with an escape and stay.
  private static func withoutSteering(_ text: String) -> String {
    func steers(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x80...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
    guard text.unicodeScalars.contains(where: steers) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { steers($0) ? "\u{FFFD}" : $0 }))
  }

  /// Ends the program with a message when the user presses Ctrl-C.
  ///
  /// Every answer is on the disk by then, so nothing has to be tidied up; the handler calls only what a
  /// signal handler may.
  public static func announceInterrupts() {
    signal(SIGINT) { _ in
      let message: StaticString = "\nStopped. Every answer so far is saved; run the same command to go on.\n"
      _ = writeOnce(message.utf8Start, count: message.utf8CodeUnitCount, to: 2)
      _exit(130)
    }
    // A parent that starts programs from a worker thread leaves the signal blocked.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  /// Leaves writing to a closed pipe, and beyond the size that a file may have, to the writer, which gets an
  /// error, instead of ending the program.
  public static func ignoreFailedWrites() {
    for number in [SIGPIPE, SIGXFSZ] { signal(number, SIG_IGN) }
  }
}
