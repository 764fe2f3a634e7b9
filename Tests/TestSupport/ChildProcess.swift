internal import CTestSupport
import Foundation

/// A program that runs beside the tests and is waited for.
///
/// Foundation's `Process` looks only twenty times a second whether its program has ended; over two thousand runs that
/// is most of a minute.
package enum ChildProcess {
  /// The path of a program of the package: they are built beside the bundle of tests.
  package static func built(_ name: String) -> String {
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: bundle).deletingLastPathComponent().appendingPathComponent(name).path
  }

  /// Runs a program in a folder until it ends.
  ///
  /// - Parameters:
  ///   - program: Its path.
  ///   - arguments: Its arguments, without its name.
  ///   - environment: All of its environment.
  ///   - folder: The folder that it starts in.
  ///   - input: The path of the file that it reads.
  ///   - output: The path of the file for what it writes.
  ///   - errors: The path of the file for what it says.
  /// - Returns: The exit status, or the number of the signal that ended it.
  package static func run(
    _ program: String, _ arguments: [String], environment: [String: String], in folder: String,
    input: String, output: String, errors: String
  ) throws -> Int32 {
    func list(_ words: [String]) -> [UnsafeMutablePointer<CChar>?] { words.map { strdup($0) } + [nil] }
    let words = list([program] + arguments)
    let variables = list(environment.map { "\($0)=\($1)" })
    let streams = list([input, output, errors])
    defer { for pointer in words + variables + streams { free(pointer) } }
    let paths = streams.compactMap { $0.map { UnsafePointer($0) } }
    let id = readiness_start_in(folder, program, words, variables, paths)
    guard id > 0 else { throw POSIXError(.ENOENT) }
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0 {
      guard errno == EINTR else { throw POSIXError(.ECHILD) }
    }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : status & 0x7F
  }
}
