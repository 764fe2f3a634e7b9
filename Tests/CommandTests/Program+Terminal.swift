import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Program {
  /// Runs the program with a terminal as its standard input.
  ///
  /// - Parameters:
  ///   - arguments: The arguments.
  ///   - typed: What is typed, each line when something is asked; the input ends after it.
  ///   - isEarly: Whether all of it is typed at once, before anything is asked.
  func runOnTerminal(_ arguments: [String], typing typed: String, isEarly: Bool = false) throws -> Result {
    var person: Int32 = -1
    var terminal: Int32 = -1
    guard openpty(&person, &terminal, nil, nil, nil) == 0 else { throw POSIXError(.ENXIO) }
    defer { close(person) }
    // Nobody reads what the terminal would echo.
    var settings = termios()
    tcgetattr(terminal, &settings)
    settings.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(terminal, TCSANOW, &settings)
    let process = try process(arguments)
    process.standardInput = FileHandle(fileDescriptor: terminal, closeOnDealloc: true)
    let files = ["output", "errors"].map { folder.appendingPathComponent(".\($0)") }
    for file in files { try Data().write(to: file) }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    let end = "\u{4}"
    let lines = typed.split(separator: "\n", omittingEmptySubsequences: false)
    let pieces = isEarly ? [typed, end] : lines.dropLast().map { "\($0)\n" } + ["\(lines.last ?? "")\(end)"]
    var shown = 0
    for (index, piece) in pieces.enumerated() where !piece.isEmpty {
      if isEarly, index > 0 {
        Self.wait(for: process) { Self.text(files[0]).contains("Question 1 of") }
        usleep(200_000)
      } else if !isEarly, !typed.isEmpty {
        // An open last line is a question.
        Self.wait(for: process) {
          let text = Self.text(files[0])
          return text.utf8.count > shown && !text.hasSuffix("\n")
        }
        shown = Self.text(files[0]).utf8.count
      }
      let bytes = Array(piece.utf8)
      guard write(person, bytes, bytes.count) == bytes.count else { throw POSIXError(.EIO) }
    }
    process.waitUntilExit()
    let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Result(status: process.terminationStatus, output: texts[0], errors: texts[1])
  }

  private static func text(_ file: URL) -> String {
    String(decoding: (try? Data(contentsOf: file)) ?? Data(), as: UTF8.self)
  }

  /// Waits, as a person does, until something holds, at most 20 seconds.
  private static func wait(for process: Process, until holds: () -> Bool) {
    for _ in 0..<2000 where process.isRunning {
      if holds() { return }
      usleep(10_000)
    }
  }
}
