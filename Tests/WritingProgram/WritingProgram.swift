import Glibc
import Host

/// A program that writes a file until it is stopped, or where it may not, for the tests that look at what is left then.
///
/// Its arguments are the path, and what stops it: the number of a signal, and the microseconds after which it sends
/// itself that signal; or `limit`, a file that may not grow as long; or `stranger`, a person without the right.
@main
enum WritingProgram {
  static func main() {
    let arguments = CommandLine.arguments
    // Should a signal be lost, the process still ends, and the test fails.
    alarm(20)
    switch arguments.count {
    case 3 where arguments[2] == "limit": exit(writeBeyondLimit(to: arguments[1]))
    case 3 where arguments[2] == "stranger": exit(writeAsStranger(to: arguments[1]))
    case 4:
      guard let signal = Int32(arguments[2]), let microseconds = UInt32(arguments[3]) else { exit(64) }
      write(
        to: arguments[1],
        until: Ending(signal: signal, microseconds: microseconds, thread: pthread_self()))
    default: exit(64)
    }
  }

  /// Writes one text after the other, each as long as the other and of one letter.
  private static func write(to path: String, until ending: Ending) -> Never {
    end(by: ending)
    let texts = ["o", "n"].map { String(repeating: $0, count: 100_000) }
    while true { for text in texts { try? AtomicFile.write(text, to: path) } }
  }

  /// Writes what is longer than a file may be.
  ///
  /// - Returns: The exit status of the fault that is to come, 1 for any other, 0 for none.
  private static func writeBeyondLimit(to path: String) -> Int32 {
    var limit = rlimit(rlim_cur: 4096, rlim_max: 4096)
    setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    do throws(FileFault) {
      try AtomicFile.write(String(repeating: "n", count: 100_000), to: path)
      return 0
    } catch {
      let expected = FileFault.writeFailed(path, reason: "file too large; nothing was changed")
      return error == expected ? error.exitStatus : 1
    }
  }

  /// Writes as somebody whom permissions bind, which root is not.
  ///
  /// - Returns: The exit status of the fault that is to come, 1 for any other, 0 for none.
  private static func writeAsStranger(to path: String) -> Int32 {
    setgid(65_534)
    setuid(65_534)
    do throws(FileFault) {
      try AtomicFile.write("new", to: path)
      return 0
    } catch {
      guard case .cannotReplace(path, let reason) = error, reason.hasSuffix("permission denied") else {
        return 1
      }
      return error.exitStatus
    }
  }

  /// When a signal is sent, and to which thread: to that which writes, as in a program with one thread.
  private final class Ending: Sendable {
    let signal: Int32
    let microseconds: UInt32
    let thread: pthread_t

    init(signal: Int32, microseconds: UInt32, thread: pthread_t) {
      self.signal = signal
      self.microseconds = microseconds
      self.thread = thread
    }
  }

  private static func end(by ending: Ending) {
    var id = pthread_t()
    pthread_create(
      &id, nil,
      { argument in
        guard let argument else { return nil }
        let ending = Unmanaged<Ending>.fromOpaque(argument).takeRetainedValue()
        usleep(ending.microseconds)
        pthread_kill(ending.thread, ending.signal)
        return nil
      }, Unmanaged.passRetained(ending).toOpaque())
  }
}
