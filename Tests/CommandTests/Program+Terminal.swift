import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Program {
  /// Runs the program with a terminal as its standard input.
  ///
  /// - Parameter typed: What is typed; the input ends after it.
  func runOnTerminal(_ arguments: [String], typing typed: String) throws -> Result {
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
    let bytes = Array((typed + end).utf8)
    guard write(person, bytes, bytes.count) == bytes.count else { throw POSIXError(.EIO) }
    process.waitUntilExit()
    let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Result(status: process.terminationStatus, output: texts[0], errors: texts[1])
  }
}
