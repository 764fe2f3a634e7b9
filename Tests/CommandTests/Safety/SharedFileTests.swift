import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Several programs on one file at once.
@Suite(.launching) struct SharedFileTests {
  private static func planned() throws -> Program {
    let program = try Program()
    let sample = try SampleRun.shared.get()
    for name in ["profile.xml", "plan.xml"] { try program.put(name, sample.text(name)) }
    return program
  }

  /// The ids of the activities in the order of the plan.
  private static func activities(_ program: Program) -> [String] {
    program.text("plan.xml").matches(of: #/<activity id="([^"]+)"/#).map { String($0.output.1) }
  }

  @Test func `what six programs enter at once is all there, and nothing else is left in the folder`() throws {
    let program = try Self.planned()
    let ids = Array(Self.activities(program).prefix(6))
    try #require(ids.count == 6)
    let processes = try ids.map { id in
      let process = try program.process(["progress", "plan.xml", "--done", id, "--day", "2027-01-05"])
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      return process
    }
    for process in processes { process.waitUntilExit() }
    #expect(processes.map(\.terminationStatus) == [0, 0, 0, 0, 0, 0])
    let plan = program.text("plan.xml")
    for id in ids { #expect(plan.contains("<record activity=\"\(id)\""), "\(id)") }
    #expect(plan.components(separatedBy: "<record ").count == 7)
    #expect(program.names == [".readiness-plan.xml.history", "plan.xml", "plan.xml.previous", "profile.xml"])
    // The file before the last change is that of the last but one, whole.
    #expect(program.text("plan.xml.previous").components(separatedBy: "<record ").count == 6)
  }

  @Test func `an answer is not written over what another program wrote in between`() throws {
    let program = try Self.planned()
    let process = try program.process(["assess", "new.xml", "--role", "ml-engineer", "--json-lines"])
    let (input, output, errors) = (Pipe(), Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    var asked = ""
    func answer() throws {
      while !asked.contains("\n") {
        asked += String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
      }
      let item = try #require(asked.firstMatch(of: #/"item":"([^"]+)"/#)).output.1
      asked = ""
      try input.fileHandleForWriting.write(
        contentsOf: Data(#"{"response":{"item":"\#(item)","answer":"not-sure"}}"#.utf8 + [10]))
    }
    try answer()
    while program.bytes("new.xml") == nil { usleep(10_000) }
    let added = try program.run([
      "evidence", "certificate", "new.xml", "--title", "Kept", "--day", "2026-01", "--shows",
      "bigquery-foundations=2",
    ])
    #expect(added.status == 0, "\(added.errors)")
    let kept = program.bytes("new.xml")
    try answer()
    process.waitUntilExit()
    let message = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(process.terminationStatus == 75)
    #expect(message.contains("new.xml: another program has changed the file in the meantime"), "\(message)")
    #expect(program.bytes("new.xml") == kept)
    #expect(program.text("new.xml").contains("Kept"))
  }

  @Test func `who holds a folder for ever is named, and nothing is written`() throws {
    let program = try Self.planned()
    let before = program.bytes("plan.xml")
    // util-linux has a command for the same lock.
    let flock = URL(fileURLWithPath: "/usr/bin/flock")
    guard FileManager.default.isExecutableFile(atPath: flock.path) else { return }
    let holder = Process()
    holder.executableURL = flock
    // Without a process of its own for what it runs, which would hold the lock on.
    holder.arguments = ["--no-fork", program.folder.path, "sh", "-c", "echo held; exec sleep 60"]
    let held = Pipe()
    holder.standardOutput = held
    try holder.run()
    #expect(!held.fileHandleForReading.availableData.isEmpty)
    // Who only reads is not kept waiting.
    #expect(try program.run(["week", "plan.xml", "--day", "2027-01-05"]).status == 0)
    let refused = try program.run(["progress", "plan.xml", "--done", "1", "--day", "2027-01-05"])
    #expect(refused.status == 75)
    #expect(refused.errors.contains("another program is changing files in this folder"), "\(refused.errors)")
    #expect(program.bytes("plan.xml") == before)
    // A lock ends with its holder, however that ends.
    kill(holder.processIdentifier, SIGKILL)
    holder.waitUntilExit()
    let taken = try program.run(["progress", "plan.xml", "--done", "1", "--day", "2027-01-05"])
    #expect(taken.status == 0, "\(taken.errors)")
    #expect(program.bytes("plan.xml") != before)
  }

  @Test func `a plan that is made anew keeps the old one, with what was done, and gives it back`() throws {
    let program = try Self.planned()
    #expect(try program.run(["progress", "plan.xml", "--done", "1", "--day", "2027-01-05"]).status == 0)
    let old = program.bytes("plan.xml")
    let dates = ["--start", "2027-01-04", "--exam-date", "2027-03-29", "--tier", "fast", "--replace"]
    #expect(try program.run(["plan", "profile.xml"] + dates).status == 0)
    #expect(program.bytes("plan.xml") != old && program.bytes("plan.xml.previous") == old)
    #expect(try program.run(["progress", "plan.xml", "--undo"]).status == 0)
    #expect(program.bytes("plan.xml") == old)
  }

  @Test func `there is nothing to take back where nothing was changed`() throws {
    let program = try Self.planned()
    for content in [nil, program.text("plan.xml")] {
      if let content { try program.put("plan.xml.previous", content) }
      let before = program.contents
      let result = try program.run(["progress", "plan.xml", "--undo"])
      #expect(result.status == 66)
      #expect(result.errors.contains("there is no change to take back"), "\(result.errors)")
      #expect(program.contents == before)
    }
  }

  @Test func `the file before the last change is as private as the plan`() throws {
    let program = try Self.planned()
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: program.path("plan.xml"))
    #expect(try program.run(["progress", "plan.xml", "--done", "1", "--day", "2027-01-05"]).status == 0)
    for name in ["plan.xml", "plan.xml.previous"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: program.path(name))
      #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
    }
  }
}
