import Foundation
import Host
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Who may read a file after a save, and what killed runs leave behind.
@Suite(.launching) struct FileAccessTests {
  private static func run(_ command: String, _ arguments: [String]) throws -> (status: Int32, output: String)
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  private static let set = "/usr/bin/setfacl", get = "/usr/bin/getfacl"
  /// Whether the disk of the tests has access control lists, and the tools for them are here.
  static let hasLists: Bool = {
    guard FileManager.default.isExecutableFile(atPath: set),
      FileManager.default.isExecutableFile(atPath: get),
      let program = try? Program(), (try? program.put("a", "a")) != nil
    else { return false }
    return (try? run(set, ["-m", "u:1:r", program.path("a")]).status) == 0
  }()

  private static func list(_ path: String) throws -> [String] {
    try run(get, ["-cnp", path]).output.split(separator: "\n").map(String.init)
  }

  private static func mode(_ path: String) throws -> Int {
    try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
  }

  @Test(.enabled(if: hasLists)) func `an access control list survives a save`() throws {
    let program = try Program()
    let (path, kept) = (program.path("plan"), program.path("plan.previous"))
    try program.put("plan", "old")
    chmod(path, 0o640)
    _ = try Self.run(Self.set, ["-m", "u:1:rw,g:2:r,m:rw", path])
    let before = try Self.list(path)
    let file = SharedFile(path)
    #expect(try file.write(Array("new".utf8), keepingOldAt: kept))
    #expect(before.contains("user:1:rw-"))
    #expect(try Self.list(path) == before)
    #expect(try Self.list(kept) == before)
  }

  @Test(.enabled(if: hasLists)) func `what a folder gives to new files does not widen one that is there`()
    throws
  {
    let program = try Program()
    let path = program.path("plan")
    try program.put("plan", "old")
    chmod(path, 0o640)
    _ = try Self.run(Self.set, ["-d", "-m", "u:1:rwx,m:rwx", program.folder.path])
    let before = try Self.list(path)
    try AtomicFile.write("new", to: path)
    #expect(program.text("plan") == "new")
    #expect(try Self.list(path) == before)
  }

  @Test(arguments: [0o600, 0o640, 0o644, 0o666]) func `permissions survive a save`(mode: Int) throws {
    let program = try Program()
    try program.put("plan", "old")
    chmod(program.path("plan"), mode_t(mode))
    try AtomicFile.write("new", to: program.path("plan"))
    #expect(try Self.mode(program.path("plan")) == mode)
  }

  @Test func `the next save removes what killed runs left, and nothing else`() throws {
    let program = try Program()
    let others = [".readiness-x-0.partial", ".readiness-1.partial", ".readiness-", "1.partial", ".partial"]
    for name in others + [".readiness-1-0.partial", ".readiness-4194304-99.partial"] {
      try program.put(name, "x")
    }
    try AtomicFile.write("a", to: program.path("a"))
    #expect(program.names == (others + ["a"]).sorted())
    try program.put(".readiness-1-0.partial", "x")
    let file = SharedFile(program.path("a"))
    try file.hold()
    #expect(program.names == (others + ["a"]).sorted())
  }

  @Test func `the file before the last change lies beside the plan, not beside a link to it`() throws {
    let program = try Program()
    for name in ["real", "here"] {
      try FileManager.default.createDirectory(
        at: program.folder.appendingPathComponent(name), withIntermediateDirectories: true)
    }
    try program.put("real/plan.xml", try SampleRun.shared.get().text("plan.xml"))
    try FileManager.default.createSymbolicLink(
      atPath: program.path("here/plan.xml"), withDestinationPath: "../real/plan.xml")
    let old = program.bytes("real/plan.xml")
    #expect(try program.run(["progress", "here/plan.xml", "--done", "1", "--day", "2027-01-05"]).status == 0)
    #expect(program.bytes("real/plan.xml.previous") == old && program.bytes("here/plan.xml.previous") == nil)
    #expect(program.bytes("real/plan.xml") != old)
    #expect(try program.run(["progress", "here/plan.xml", "--undo"]).status == 0)
    #expect(program.bytes("real/plan.xml") == old)
  }

  @Test func `one file is one file by whatever path`() throws {
    let program = try Program()
    try program.put("a", "a")
    try program.put("b", "a")
    try FileManager.default.createSymbolicLink(atPath: program.path("link"), withDestinationPath: "a")
    try FileManager.default.createSymbolicLink(atPath: program.path("ahead"), withDestinationPath: "new")
    try FileManager.default.linkItem(atPath: program.path("a"), toPath: program.path("hard"))
    let own = try #require(FileIdentity(program.path("a")))
    for name in ["link", "hard", "./a", ".//./link"] { #expect(FileIdentity(program.path(name)) == own) }
    #expect(FileIdentity(program.path("b")) != own)
    #expect(FileIdentity(program.path("new")) == FileIdentity(program.path("ahead")))
    #expect(FileIdentity(program.path("new")) != FileIdentity(program.path("newer")))
    #expect(FileIdentity("-") == nil && FileIdentity(program.path("none/a")) == nil)
    #expect(FileIdentity.isStream("-") && FileIdentity.isStream("/dev/null"))
    #expect(!FileIdentity.isStream(program.path("a")) && !FileIdentity.isStream(program.folder.path))
  }
}
