import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The program is killed at random moments while it saves: each file is the old one or a new one, whole.
///
/// `READINESS_KILLS=1000 swift test --filter KilledProgramTests` kills it a thousand times in each test.
@Suite(.launching) struct KilledProgramTests {
  static let kills = ProcessInfo.processInfo.environment["READINESS_KILLS"].flatMap { Int($0) } ?? 12

  /// Kills runs of one command and looks at the files after each.
  ///
  /// - Parameters:
  ///   - prepare: Puts the old files in place before each run.
  ///   - allowed: Every state in which a file may be left: its name, and what it may hold; `nil` for no file.
  private func kill(
    _ arguments: [String], input: String = "", seed: UInt64, in program: Program,
    prepare: () throws -> Void, allowed: [String: Set<Data?>]
  ) throws {
    var numbers = TestGenerator(state: seed)
    try prepare()
    let begun = ContinuousClock.now
    #expect(try program.run(arguments, input: input).status != 64)
    let whole = ContinuousClock.now - begun
    let longest =
      UInt64(whole.components.attoseconds / 1_000_000_000_000) + UInt64(whole.components.seconds) * 1_000_000
    for turn in 0..<Self.kills {
      try prepare()
      let process = try program.process(arguments)
      let pipe = Pipe()
      process.standardInput = pipe
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      try? pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      try? pipe.fileHandleForWriting.close()
      usleep(UInt32(UInt64.random(in: 0...longest, using: &numbers)))
      Foundation.kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      for (name, states) in allowed {
        #expect(states.contains(program.bytes(name)), "\(name) after kill \(turn)")
      }
      // What a kill leaves beside them is hidden and read by nothing.
      #expect(program.names.allSatisfy { allowed[$0] != nil || $0.hasPrefix(".readiness-") })
      for name in program.names where name.hasPrefix(".readiness-") {
        try FileManager.default.removeItem(atPath: program.path(name))
      }
    }
  }

  @Test func `a questionnaire keeps every answer or all but the last`() throws {
    let program = try Program()
    let begin = ["assess", "profile.xml", "--role", "ml-engineer", "--name", "Ada", "--seed", "1"]
    var states: Set<Data?> = [nil]
    let answers = 10
    for count in 1...answers {
      let other = try Program()
      _ = try other.run(begin, input: String(repeating: "3\n", count: count))
      let saved: Data = try #require(other.bytes("profile.xml"))
      states.insert(saved)
      try FileManager.default.removeItem(at: other.folder)
    }
    #expect(states.count == answers + 1)
    try kill(
      begin, input: String(repeating: "3\n", count: answers), seed: 1, in: program,
      prepare: { try? FileManager.default.removeItem(atPath: program.path("profile.xml")) },
      allowed: ["profile.xml": states])
  }

  @Test func `a mock exam keeps every answer or all but the last`() throws {
    let program = try Program()
    let begin = ["mock", "profile.xml", "--questions", "5"]
    let profile = try SampleRun.shared.get().text("profile.xml")
    var states: Set<Data?> = [Data(profile.utf8)]
    let answers = 4
    for count in 0...answers {
      let other = try Program()
      try other.put("profile.xml", profile)
      _ = try other.run(begin, input: String(repeating: "s\n", count: count))
      states.insert(other.bytes("profile.xml"))
      try FileManager.default.removeItem(at: other.folder)
    }
    #expect(states.count == answers + 2)
    try kill(
      begin, input: String(repeating: "s\n", count: answers), seed: 2, in: program,
      prepare: { try program.put("profile.xml", profile) }, allowed: ["profile.xml": states])
  }

  /// A command that changes a plan, and the files that it changes.
  static let changes: [(arguments: [String], files: [String])] = [
    (["progress", "plan.xml", "--done", "2", "--day", "2027-01-05"], ["plan.xml", "plan.xml.previous"]),
    (["progress", "plan.xml", "--undo"], ["plan.xml", "plan.xml.previous"]),
    (["replan", "plan.xml", "--undo"], ["plan.xml", "plan.xml.previous", "plan.xml.undone"]),
    (["replan", "plan.xml", "--day", "2027-01-18", "--yes"], ["plan.xml", "plan.xml.previous"]),
    (["import", "learner.html", "--output", "plan.xml", "--yes"], ["plan.xml", "plan.xml.previous"]),
    (["export", "plan.xml", "--day", "2027-02-01", "--output", "learner.html"], ["learner.html"]),
  ]

  @Test(arguments: changes)
  func `a change of a plan is there whole or not at all`(arguments: [String], files: [String]) throws {
    let program = try Program()
    // A plan of six weeks: the shorter the planning, the more kills come while files are written.
    let sample = try Program.started([
      "ml-engineer", "--start", "2027-01-04", "--exam-date", "2027-02-15", "--hours", "8", "--tier", "fast",
    ])
    for name in ["profile.xml", "plan.xml", "learner.html"] { try program.put(name, sample.text(name)) }
    let before =
      files.contains("plan.xml.undone")
      ? ["replan", "plan.xml", "--day", "2027-01-18", "--yes"]
      : ["progress", "plan.xml", "--done", "1", "--day", "2027-01-05"]
    #expect(try program.run(before).status == 0)
    let old = Self.withoutHistory(program.contents)
    let undone = try program.run(arguments)
    #expect(undone.status == 0, "\(undone.errors)")
    let new = Self.withoutHistory(program.contents)
    var allowed = old.mapValues { Set<Data?>([$0]) }
    for name in files { allowed[name, default: []].formUnion([old[name], new[name]]) }
    func prepare() throws {
      for (name, bytes) in old { try bytes.write(to: program.folder.appendingPathComponent(name)) }
      for name in new.keys where old[name] == nil {
        try? FileManager.default.removeItem(atPath: program.path(name))
      }
    }
    try kill(
      arguments, seed: UInt64(arguments.count), in: program, prepare: prepare, allowed: allowed)
    // Nothing of the killed runs is in the way.
    try prepare()
    #expect(try program.run(arguments).status == 0)
    #expect(Self.withoutHistory(program.contents) == new)
  }

  /// The files without the states that are kept for --undo, which may be one ahead after a kill.
  private static func withoutHistory(_ contents: [String: Data]) -> [String: Data] {
    contents.filter { !$0.key.hasPrefix(".readiness-") }
  }
}
