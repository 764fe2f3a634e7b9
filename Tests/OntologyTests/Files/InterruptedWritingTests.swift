import FoundationEssentials
import Glibc
import Host
import TestSupport
import Testing

/// What happens to a file when the program that writes it is stopped.
///
/// Each case runs in a process of its own, a small program: to start the tests themselves takes longer than to write, and
/// while a part of them runs so, a thread waits for it that takes a whole core whenever another program has ended that
/// nobody has asked about yet.
struct `Interrupted writing` {
  /// Runs the program that writes.
  ///
  /// - Returns: Its exit status, or the signal that ended it.
  private static func write(to path: String, _ arguments: String...) throws -> Int32 {
    try ChildProcess.run(
      ChildProcess.built("WritingProgram"), [path] + arguments,
      environment: ProcessInfo.processInfo.environment, in: "/", input: "/dev/null", output: "/dev/null",
      errors: "/dev/null")
  }

  /// Runs the program that writes one text after the other, each as long as the other and of one letter, until a signal
  /// ends it.
  ///
  /// - Returns: What ended it.
  private static func write(to path: String, until signal: Int32, after microseconds: UInt32) throws -> Int32
  {
    try write(to: path, "\(signal)", "\(microseconds)")
  }

  private func isWhole(_ text: String?) -> Bool {
    guard let text else { return false }
    return text == "old" || (text.utf8.count == 100_000 && Set(text.utf8).count == 1)
  }

  @Test(.mustEnd)
  func `A program killed at two hundred random moments leaves the old file or the new, whole`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("plan.xml")
    var generator = TestGenerator(state: 1)
    for _ in 0..<200 {
      try folder.put("old", in: "plan.xml")
      let microseconds = UInt32.random(in: 0...3000, using: &generator)
      #expect(try Self.write(to: path, until: SIGKILL, after: microseconds) == SIGKILL)
      #expect(isWhole(folder.text("plan.xml")))
    }
    // What a kill leaves behind is hidden and is no plan.
    #expect(try folder.names().allSatisfy { $0 == "plan.xml" || $0.hasSuffix(".partial") })
    try AtomicFile.write("new", to: path)
    #expect(folder.text("plan.xml") == "new")
  }

  @Test(.mustEnd, arguments: [SIGINT, SIGTERM, SIGHUP])
  func `A program that is asked to end finishes the file and leaves no other`(signal: Int32) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("plan.xml")
    var generator = TestGenerator(state: UInt64(signal))
    for _ in 0..<15 {
      try folder.put("old", in: "plan.xml")
      let microseconds = UInt32.random(in: 0...3000, using: &generator)
      #expect(try Self.write(to: path, until: signal, after: microseconds) == signal)
      #expect(isWhole(folder.text("plan.xml")))
      #expect(try folder.names() == ["plan.xml"])
    }
  }

  @Test
  func `A file that grows beyond what is allowed gives 74, and the old one stays`() throws {
    let folder = try TemporaryFolder()
    try folder.put("old", in: "plan.xml")
    #expect(try Self.write(to: folder.file("plan.xml"), "limit") == 74)
    #expect(folder.text("plan.xml") == "old")
    #expect(try folder.names() == ["plan.xml"])
  }

  @Test
  func `A person without the right to write gets 73, and the old file stays`() throws {
    guard getuid() == 0 else { return }
    let folder = try TemporaryFolder()
    try folder.put("old", in: "plan.xml")
    let path = folder.file("plan.xml")
    for (folderMode, fileMode) in [(0o555, 0o666), (0o777, 0o444)] as [(mode_t, mode_t)] {
      chmod(folder.path, folderMode)
      chmod(path, fileMode)
      #expect(try Self.write(to: path, "stranger") == 73)
    }
    chmod(folder.path, 0o755)
    #expect(folder.text("plan.xml") == "old")
    #expect(try folder.names() == ["plan.xml"])
  }
}
