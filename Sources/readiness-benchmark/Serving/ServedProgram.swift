import Foundation

/// A program that serves pages, while it runs.
final class ServedProgram {
  /// The process.
  let process: pid_t
  /// The first line that it printed.
  let line: String

  /// Starts a program, and waits for its first line.
  init(_ path: String, _ arguments: [String]) throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw PageVisitor.Failed(reason: "no pipe can be had") }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    for end in ends { posix_spawn_file_actions_addclose(&actions, end) }
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child = pid_t()
    let status = posix_spawn(&child, path, &actions, nil, &words, environ)
    close(ends[1])
    guard status == 0 else {
      close(ends[0])
      throw PageVisitor.Failed(reason: "\(path) cannot be started")
    }
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while !text.contains(UInt8(ascii: "\n")) {
      let count = read(ends[0], &buffer, buffer.count)
      guard count > 0 else { break }
      text += buffer[..<count]
    }
    close(ends[0])
    process = child
    line = String(decoding: text.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }

  deinit { end(by: SIGKILL) }

  private var hasEnded = false

  /// Ends it by a signal, and waits until it has.
  func end(by signal: Int32) {
    guard !hasEnded else { return }
    hasEnded = true
    kill(process, signal)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  /// The port that its first line names.
  var port: Int? {
    line.firstMatch(of: #/127\.0\.0\.1:(\d+)/#).flatMap { Int($0.output.1) }
  }

  /// The resident memory in megabytes; `nil` where the system does not tell.
  var residentMegabytes: Double? {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
      let found = text.firstMatch(of: #/VmRSS:\s+(\d+) kB/#), let kilobytes = Double(found.output.1)
    else { return nil }
    return kilobytes / 1024
  }

  /// The processor time so far, in seconds; `nil` where the system does not tell.
  var processorSeconds: Double? {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
      let name = text.lastIndex(of: ")")
    else { return nil }
    // After the name of the program: the state is field 3, the times are fields 14 and 15.
    let fields = text[text.index(after: name)...].split(separator: " ")
    guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) else {
      return nil
    }
    return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }
}
