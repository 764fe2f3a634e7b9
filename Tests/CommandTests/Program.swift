import Foundation
import TestSupport

/// The built program, run as users run it.
struct Program {
  /// What a run left behind.
  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  /// A new folder for the run's files, which is removed when nobody holds the program any more.
  private let keeper: TemporaryFolder
  /// The folder.
  var folder: URL { URL(fileURLWithPath: keeper.path, isDirectory: true) }

  init() throws { keeper = try TemporaryFolder() }

  /// Runs the program in the folder.
  ///
  /// - Parameters:
  ///   - input: What is typed; the input ends after it.
  ///   - wrapper: A command, with its arguments, that runs it.
  func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:],
    through wrapper: [String] = []
  ) throws -> Result {
    let process = try process(arguments, environment: environment)
    if let first = wrapper.first {
      process.executableURL = URL(fileURLWithPath: first)
      process.arguments = wrapper.dropFirst() + [Self.url.path] + arguments
    }
    // Files instead of pipes: nothing blocks, however many tests run at once.
    let streams = FileManager.default.temporaryDirectory.appendingPathComponent(
      "readiness-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: streams) }
    let files = ["input", "output", "errors"].map { streams.appendingPathComponent($0) }
    try Data(input.utf8).write(to: files[0])
    for file in files[1...] { try Data().write(to: file) }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
  }

  /// The program, ready to be started in the folder.
  func process(_ arguments: [String], environment: [String: String] = [:]) throws -> Process {
    let process = Process()
    process.executableURL = Self.url
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var variables = [
      "PATH": "/usr/bin:/bin", "HOME": folder.path, "USER": "tester", "SOURCE_DATE_EPOCH": "1795435200",
    ]
    if let path = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] {
      variables["LD_LIBRARY_PATH"] = path
    }
    process.environment = variables.merging(environment) { $1 }
    return process
  }

  /// The path of a file in the folder.
  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// The bytes of a file in the folder; `nil` where there is none.
  func bytes(_ name: String) -> Data? { FileManager.default.contents(atPath: path(name)) }

  /// The text of a file in the folder.
  func text(_ name: String) -> String { String(decoding: bytes(name) ?? Data(), as: UTF8.self) }

  /// Puts a file into the folder.
  func put(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  /// The names in the folder, sorted.
  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted() }

  /// The program stands beside the bundle of tests.
  static let url: URL = {
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: bundle).deletingLastPathComponent().appendingPathComponent("readiness")
  }()
}
