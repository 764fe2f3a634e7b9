import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Output that cannot be written: the status says so, and what was there stays.
@Suite(.launching) struct FullDiskTests {
  /// Commands that write, each with more than the limit on files lets through.
  static let writers: [[String]] = [
    ["progress", "plan.xml", "--done", "1", "--day", "2027-01-05"],
    ["replan", "plan.xml", "--day", "2027-01-18", "--yes"],
    ["plan", "profile.xml", "--start", "2027-01-04", "--exam-date", "2027-03-29", "--tier", "fast"],
    ["export", "plan.xml", "--for", "mentor", "--output", "mentor.html"],
    ["import", "learner.html", "--output", "plan.xml"],
    ["export", "plan.xml", "--output", "new.ics"],
    [
      "evidence", "certificate", "profile.xml", "--title", "T", "--day", "2026-01", "--shows",
      "bigquery-foundations=2",
    ],
    ["start", "--sample", "ml-engineer", "--output", ".", "--exam-date", "2027-03-29"],
  ]

  private static func filled() throws -> Program {
    let program = try Program()
    let sample = try SampleRun.shared.get()
    for name in SampleRunTests.files { try program.put(name, sample.text(name)) }
    return program
  }

  @Test(arguments: writers)
  func `a disk that takes no more gives 74, and every file stays as it was`(arguments: [String]) throws {
    let program = try Self.filled()
    let before = program.contents
    // Two blocks of 512 bytes; the shell's own streams are open already and short.
    let result = try program.run(arguments, limit: "-f 2")
    #expect(result.status == 74, "\(result.errors)")
    #expect(result.errors.contains("cannot be written: file too large"), "\(result.errors)")
    #expect(program.contents == before)
  }

  @Test(arguments: [
    [
      "start", "--sample", "data-scientist", "--output", ".", "--replace", "--tier", "fast", "--start",
      "2027-01-04",
    ],
    [
      "plan", "profile.xml", "--start", "2027-01-04", "--exam-date", "2027-03-22", "--tier", "fast",
      "--replace",
    ],
  ])
  func `a disk that takes the small files and not the large ones keeps all as they were`(arguments: [String])
    throws
  {
    let program = try Self.filled()
    let before = program.contents
    // Enough for a profile and for what is noted of a plan, not for a plan.
    let result = try program.run(arguments, limit: "-f 40")
    #expect(result.status == 74 && result.errors.contains("nothing was changed"), "\(result.errors)")
    #expect(program.contents == before)
  }

  @Test func `a redirected page that the disk does not take gives 74, too`() throws {
    let program = try Self.filled()
    let result = try program.run(["export", "plan.xml", "--format", "html", "--output", "-"], limit: "-f 2")
    #expect(result.status == 74, "\(result.errors)")
  }

  /// Who runs the program without the rights of root, which no permission binds; `nil` where nobody may reach
  /// the program.
  private static let nobody: [String]? = {
    guard getuid() == 0 else { return [] }
    let wrapper = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    return (try? Program().run(["--version"], through: wrapper))?.status == 0 ? wrapper : nil
  }()

  @Test(.enabled(if: nobody != nil), arguments: writers)
  func `a folder that takes no files gives 73, and every file stays as it was`(arguments: [String]) throws {
    let program = try Self.filled()
    let before = program.contents
    chmod(program.folder.path, 0o555)
    defer { chmod(program.folder.path, 0o755) }
    let result = try program.run(arguments, through: Self.nobody ?? [])
    #expect(result.status == 73, "\(result.errors)")
    let refusals = ["cannot be created: ", "cannot be replaced: "]
    #expect(
      refusals.contains { result.errors.contains($0) } && result.errors.contains("permission denied"),
      "\(result.errors)")
    #expect(program.contents == before)
  }

  @Test(
    .enabled(if: nobody != nil),
    arguments: [
      ["week", "plan.xml"], ["today", "plan.xml"], ["progress", "plan.xml"], ["score", "profile.xml"],
      ["review", "profile.xml"], ["check", "plan.xml"], ["evidence", "list", "profile.xml"],
      ["export", "plan.xml", "--format", "xml", "--output", "-"], ["compare", "profile.xml", "profile.xml"],
    ])
  func `what only reads works in a folder that takes no files`(arguments: [String]) throws {
    let program = try Self.filled()
    chmod(program.folder.path, 0o555)
    defer { chmod(program.folder.path, 0o755) }
    let result = try program.run(arguments, through: Self.nobody ?? [])
    #expect(result.status == 0, "\(result.errors)")
  }
}
