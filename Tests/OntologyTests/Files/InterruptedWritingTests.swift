import FoundationEssentials
import Glibc
import Host
import TestSupport
import Testing

/// What happens to a file when the program that writes it is stopped; each case runs in a process of its own.
struct `Interrupted writing` {
  /// Writes one text after the other, each as long as the other and of one letter, until the process ends.
  private static func writeForEver(to path: String) {
    // The threads that tests run on hold signals back themselves.
    var none = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, nil)
    // Should the signal be lost, the process still ends, and the test fails.
    alarm(20)
    let texts = ["o", "n"].map { String(repeating: $0, count: 100_000) }
    while true { for text in texts { try? AtomicFile.write(text, to: path) } }
  }

  /// Ends the process by a signal after a time, sent to the thread that writes, as in a program with one
  /// thread.
  private static func end(by signal: Int32, after microseconds: UInt32, thread: pthread_t) {
    // The process that runs the tests may have left the signal blocked or ignored.
    Glibc.signal(signal, SIG_DFL)
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, signal)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    let sender = Thread(signal: signal, microseconds: microseconds, thread: thread)
    var id = pthread_t()
    pthread_create(
      &id, nil,
      { argument in
        guard let argument else { return nil }
        let sender = Unmanaged<Thread>.fromOpaque(argument).takeRetainedValue()
        usleep(sender.microseconds)
        pthread_kill(sender.thread, sender.signal)
        return nil
      }, Unmanaged.passRetained(sender).toOpaque())
  }

  private final class Thread {
    let signal: Int32
    let microseconds: UInt32
    let thread: pthread_t

    init(signal: Int32, microseconds: UInt32, thread: pthread_t) {
      self.signal = signal
      self.microseconds = microseconds
      self.thread = thread
    }
  }

  private func isWhole(_ text: String?) -> Bool {
    guard let text else { return false }
    return text == "old" || (text.utf8.count == 100_000 && Set(text.utf8).count == 1)
  }

  @Test(.timeLimit(.minutes(3)))
  func `A program killed at two hundred random moments leaves the old file or the new, whole`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("plan.xml")
    var generator = TestGenerator(state: 1)
    for _ in 0..<200 {
      try folder.put("old", in: "plan.xml")
      let microseconds = UInt32.random(in: 0...3000, using: &generator)
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [path = path as String, microseconds = microseconds as UInt32] in
        Self.end(by: SIGKILL, after: microseconds, thread: pthread_self())
        Self.writeForEver(to: path)
      }
      #expect(isWhole(folder.text("plan.xml")))
    }
    // What a kill leaves behind is hidden and is no plan.
    #expect(try folder.names().allSatisfy { $0 == "plan.xml" || $0.hasSuffix(".partial") })
    try AtomicFile.write("new", to: path)
    #expect(folder.text("plan.xml") == "new")
  }

  @Test(.timeLimit(.minutes(1)), arguments: [SIGINT, SIGTERM, SIGHUP])
  func `A program that is asked to end finishes the file and leaves no other`(signal: Int32) async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("plan.xml")
    var generator = TestGenerator(state: UInt64(signal))
    for _ in 0..<15 {
      try folder.put("old", in: "plan.xml")
      let microseconds = UInt32.random(in: 0...3000, using: &generator)
      await #expect(processExitsWith: .signal(signal)) {
        [path = path as String, microseconds = microseconds as UInt32, signal = signal as Int32] in
        Self.end(by: signal, after: microseconds, thread: pthread_self())
        Self.writeForEver(to: path)
      }
      #expect(isWhole(folder.text("plan.xml")))
      #expect(try folder.names() == ["plan.xml"])
    }
  }

  @Test
  func `A file that grows beyond what is allowed gives 74, and the old one stays`() async throws {
    let folder = try TemporaryFolder()
    try folder.put("old", in: "plan.xml")
    let path = folder.file("plan.xml")
    await #expect(processExitsWith: .exitCode(74)) { [path = path as String] in
      var limit = rlimit(rlim_cur: 4096, rlim_max: 4096)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      do throws(FileFault) {
        try AtomicFile.write(String(repeating: "n", count: 100_000), to: path)
      } catch {
        let expected = FileFault.writeFailed(path, reason: "file too large; nothing was changed")
        exit(error == expected ? error.exitStatus : 1)
      }
    }
    #expect(folder.text("plan.xml") == "old")
    #expect(try folder.names() == ["plan.xml"])
  }

  @Test
  func `A person without the right to write gets 73, and the old file stays`() async throws {
    guard getuid() == 0 else { return }
    let folder = try TemporaryFolder()
    try folder.put("old", in: "plan.xml")
    let path = folder.file("plan.xml")
    for (folderMode, fileMode) in [(0o555, 0o666), (0o777, 0o444)] as [(mode_t, mode_t)] {
      chmod(folder.path, folderMode)
      chmod(path, fileMode)
      await #expect(processExitsWith: .exitCode(73)) { [path = path as String] in
        // Permissions do not bind root.
        setgid(65_534)
        setuid(65_534)
        do throws(FileFault) {
          try AtomicFile.write("new", to: path)
        } catch {
          guard case .cannotReplace(path, let reason) = error, reason.hasSuffix("permission denied") else {
            exit(1)
          }
          exit(error.exitStatus)
        }
      }
    }
    chmod(folder.path, 0o755)
    #expect(folder.text("plan.xml") == "old")
    #expect(try folder.names() == ["plan.xml"])
  }
}
