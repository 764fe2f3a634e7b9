import Foundation

/// Programs that the benchmark runs as whole processes.
enum ChildProcess {
  /// Runs a program to its end, its output thrown away.
  ///
  /// `posix_spawn` and `waitpid`, since `Process` looks for the end only every 50 milliseconds.
  ///
  /// - Throws: when it cannot be started, or ends with a status other than 0.
  static func run(_ path: String, _ arguments: [String]) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor: Int32 in [1, 2] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child = pid_t()
    guard posix_spawn(&child, path, &actions, nil, &words, environ) == 0 else {
      throw Failed(path: path, status: -1)
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else { throw Failed(path: path, status: status) }
  }

  /// The full path of a program on the search path.
  static func find(_ name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Greatest resident memory of the programs run so far, in megabytes.
  static var peakMemory: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
    return usage.ru_maxrss / 1024
  }

  /// A program that did not do its work.
  struct Failed: Error {
    let path: String
    let status: Int32
  }
}
