import Foundation

/// The built program, run as users run it.
struct Program {
  /// What a run left behind.
  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  /// A new folder for the run's files.
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("readiness-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Runs the program in the folder.
  ///
  /// - Parameter input: What is typed; the input ends after it.
  func run(_ arguments: [String], input: String = "", environment: [String: String] = [:]) throws -> Result {
    let process = try process(arguments, environment: environment)
    let (typed, output, errors) = (Pipe(), Pipe(), Pipe())
    process.standardInput = typed
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    DispatchQueue.global().async {
      try? typed.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      try? typed.fileHandleForWriting.close()
    }
    let said = Task.detached { try errors.fileHandleForReading.readToEnd() ?? Data() }
    let written = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: String(decoding: written, as: UTF8.self),
      errors: String(decoding: try said.waited(), as: UTF8.self))
  }

  /// The program, ready to be started in the folder.
  func process(_ arguments: [String], environment: [String: String] = [:]) throws -> Process {
    let process = Process()
    process.executableURL = Self.url
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var variables = ["PATH": "/usr/bin:/bin", "HOME": folder.path, "USER": "tester", "SOURCE_DATE_EPOCH": "1795435200"]
    if let path = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] { variables["LD_LIBRARY_PATH"] = path }
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
  func put(_ name: String, _ text: String) throws { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }

  /// The names in the folder, sorted.
  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted() }

  /// The program stands beside the bundle of tests.
  private static let url: URL = {
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: bundle).deletingLastPathComponent().appendingPathComponent("readiness")
  }()
}

extension Task where Success == Data, Failure == any Error {
  /// The task's value, waited for on this thread.
  fileprivate func waited() throws -> Data {
    let group = DispatchGroup()
    let box = Box()
    group.enter()
    Task<Void, Never>.detached {
      box.result = await self.result
      group.leave()
    }
    group.wait()
    return try box.result?.get() ?? Data()
  }

  /// Written by one task before it is read by the other.
  private final class Box: @unchecked Sendable { var result: Result<Data, any Error>? }
}
