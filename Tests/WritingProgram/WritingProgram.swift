import Glibc
import Host

/// A program that writes a file until a signal ends it, for the tests that look at what is left then.
///
/// Its arguments are the path, the number of the signal, and the microseconds after which it sends itself that signal.
@main
enum WritingProgram {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let signal = Int32(arguments[2]), let microseconds = UInt32(arguments[3])
    else { exit(64) }
    // Should the signal be lost, the process still ends, and the test fails.
    alarm(20)
    end(by: Ending(signal: signal, microseconds: microseconds, thread: pthread_self()))
    let texts = ["o", "n"].map { String(repeating: $0, count: 100_000) }
    while true { for text in texts { try? AtomicFile.write(text, to: arguments[1]) } }
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
