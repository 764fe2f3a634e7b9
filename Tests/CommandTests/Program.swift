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
    // Files instead of pipes: nothing blocks, however many tests run at once.
    let streams = FileManager.default.temporaryDirectory.appendingPathComponent(
      "readiness-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: streams) }
    let files = ["input", "output", "errors"].map { streams.appendingPathComponent($0) }
    try Data(input.utf8).write(to: files[0])
    let words = wrapper + [Self.url.path] + arguments
    // What is traced is to ask the system for nothing that it does not ask for elsewhere.
    let memory = wrapper.isEmpty ? Self.memoryAtHand : [:]
    let status = try ChildProcess.run(
      words[0], Array(words.dropFirst()),
      environment: variables(with: memory.merging(environment) { $1 }), in: folder.path,
      input: files[0].path, output: files[1].path, errors: files[2].path)
    return Result(
      status: status, output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
  }

  /// The program, ready to be started in the folder.
  func process(_ arguments: [String], environment: [String: String] = [:]) throws -> Process {
    let process = Process()
    process.executableURL = Self.url
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = variables(with: environment)
    return process
  }

  /// Asks the C library of Linux to keep memory that was given back at hand, and to take it in large pages: reading a
  /// library takes a hundred thousand small blocks, and of the time of two thousand runs a tenth is saved.
  private static let memoryAtHand = [
    "GLIBC_TUNABLES":
      "glibc.malloc.tcache_count=65535:glibc.malloc.hugetlb=1:glibc.malloc.top_pad=33554432:"
      + "glibc.malloc.trim_threshold=268435456"
  ]

  /// The environment of the program, with some variables of a test's own.
  private func variables(with own: [String: String]) -> [String: String] {
    var variables = [
      "PATH": "/usr/bin:/bin", "HOME": folder.path, "USER": "tester", "SOURCE_DATE_EPOCH": "1795435200",
    ]
    if let path = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] {
      variables["LD_LIBRARY_PATH"] = path
    }
    return variables.merging(own) { $1 }
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
  static let url = URL(fileURLWithPath: ChildProcess.built("readiness"))
}
