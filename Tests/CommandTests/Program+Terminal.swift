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
    let pieces = isEarly ? [typed + end] : lines.dropLast().map { "\($0)\n" } + ["\(lines.last ?? "")\(end)"]
    var shown = 0
    for piece in pieces {
      if !isEarly { shown = Self.waitForQuestion(in: files[0], after: shown, of: process) }
      let bytes = Array(piece.utf8)
      guard write(person, bytes, bytes.count) == bytes.count else { throw POSIXError(.EIO) }
    }
    process.waitUntilExit()
    let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Result(status: process.terminationStatus, output: texts[0], errors: texts[1])
  }

  /// Waits until more stands in a file and its last line is open, as that of a question is; a person waits so long.
  ///
  /// - Returns: The size of the file.
  private static func waitForQuestion(in file: URL, after shown: Int, of process: Process) -> Int {
    for _ in 0..<4000 where process.isRunning {
      if let text = try? Data(contentsOf: file), text.count > shown, text.last != UInt8(ascii: "\n") {
        return text.count
      }
      usleep(5000)
    }
    return shown
  }
}
