import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Program {
  /// What a run within limits left behind.
  struct LimitedResult {
    /// The exit status; `nil` when a signal ended the program.
    var status: Int32?
    var output: String
    var errors: String
    /// The greatest memory, in MB; 0 where that is no more than the tests themselves have had, which Linux counts
    /// for a process that they begin.
    var megabytes: Int
  }

  /// Runs the program in the folder within the limits that a shell sets, such as `-t 10`: seconds of the
  /// processor; `-f 8`: blocks of 512 bytes that a file may have.
  func run(_ arguments: [String], input: String = "", limit: String) throws -> LimitedResult {
    let streams = FileManager.default.temporaryDirectory.appendingPathComponent(
      "readiness-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: streams) }
    func path(_ name: String) -> String { streams.appendingPathComponent(name).path }
    try Data(input.utf8).write(to: URL(fileURLWithPath: path("input")))
    // The shell opens the streams, so that its limit on files does not cut what the program says.
    let script = """
      cd "$1" && exec <"$2/input" 2>"$2/errors" >"$2/output" && shift 2 && ulimit \(limit) && exec "$@"
      """
    let process = try process(arguments)
    let program = process.executableURL?.path ?? ""
    let words = ["sh", "-c", script, "sh", folder.path, streams.path, program] + arguments
    let variables = (process.environment ?? [:]).map { "\($0)=\($1)" }
    let usage = try Self.wait(for: try Self.spawn("/bin/sh", words, variables))
    return LimitedResult(
      status: usage.status & 0x7F == 0 ? usage.status >> 8 & 0xFF : nil,
      output: String(decoding: FileManager.default.contents(atPath: path("output")) ?? Data(), as: UTF8.self),
      errors: String(decoding: FileManager.default.contents(atPath: path("errors")) ?? Data(), as: UTF8.self),
      megabytes: usage.kilobytes / 1024)
  }

  private static func spawn(_ program: String, _ words: [String], _ variables: [String]) throws -> pid_t {
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) } + [nil]
    defer { for pointer in arguments + environment { free(pointer) } }
    // Whoever runs the tests may have left signals ignored or blocked; a shell does not.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var usual = sigset_t()
    sigfillset(&usual)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    sigemptyset(&usual)
    posix_spawnattr_setsigmask(&attributes, &usual)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var id = pid_t()
    let code = posix_spawn(&id, program, nil, &attributes, &arguments, &environment)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
    return id
  }

  private static func wait(for id: pid_t) throws -> (status: Int32, kilobytes: Int) {
    var status: Int32 = 0
    var usage = rusage()
    while wait4(id, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw POSIXError(.ECHILD) }
    }
    var own = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &own)
    return (status, usage.ru_maxrss <= own.ru_maxrss ? 0 : Int(usage.ru_maxrss))
  }

  /// Every file of the folder with its bytes, hidden ones too.
  var contents: [String: Data] {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return Dictionary(
      uniqueKeysWithValues: names.compactMap { name in bytes(name).map { (name, $0) } })
  }
}
