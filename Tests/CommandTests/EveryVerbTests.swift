import Foundation
import TestSupport
import Testing

/// One run of every verb: what it says, and what it asks the system for, as `strace` sees it.
@Suite(.launching) struct EveryVerbTests {
  private static let tracer = ["/usr/bin/strace", "-f", "--seccomp-bpf"]
  static let canTrace =
    FileManager.default.isExecutableFile(atPath: tracer[0])
    && (try? Program().run(["--version"], through: tracer + ["-o", "/dev/null"]))?.status == 0

  /// One run of every verb. A verb without one fails the test below.
  static let runs: [String: (arguments: [String], input: String)] = [
    "start": (
      [
        "--role", "ml-engineer", "--name", "Ada", "--questions", "5", "--hours", "8", "--exam-date",
        "2027-03-29",
        "--start", "2027-01-04", "--tier", "fast", "--output", "begun",
      ], "3\n3\n3\n3\n3\n"
    ),
    "roles": ([], ""), "exams": ([], ""), "show": (["google-pmle"], ""),
    "assess": (["new.xml", "--role", "ml-engineer"], "3\n3\nq\n"),
    "evidence list": (["profile.xml"], ""),
    "evidence certificate": (
      ["profile.xml", "--title", "T", "--day", "2026-01", "--shows", "bigquery-foundations=2"], ""
    ),
    "evidence experience": (
      [
        "profile.xml", "--title", "T", "--months", "30", "--until", "2026-06", "--shows",
        "bigquery-foundations=3",
      ],
      ""
    ),
    "evidence project": (
      ["profile.xml", "--title", "T", "--day", "2026-01", "--shows", "bigquery-foundations=2"], ""
    ),
    "evidence practice-exam": (
      ["profile.xml", "--title", "T", "--day", "2026-10-01", "--score", "1=55"], ""
    ),
    "evidence rating": (
      [
        "profile.xml", "--by", "Grace", "--relation", "mentor", "--day", "2026-10-01", "--shows",
        "bigquery-foundations=3",
      ], ""
    ),
    "evidence accept": (["rated.xml", "1"], ""), "evidence decline": (["rated.xml", "1"], ""),
    "evidence remove": (["rated.xml", "1"], ""),
    "score": (["profile.xml"], ""), "compare": (["profile.xml", "profile.xml"], ""),
    "review": (["profile.xml"], ""),
    "practice": (["profile.xml"], "s\nq\n"), "mock": (["profile.xml", "--questions", "5"], "s\ne\ne\n"),
    "plan": (["profile.xml", "--start", "2027-01-04", "--exam-date", "2027-03-29", "--tier", "fast"], ""),
    "check-up": (["plan.xml", "--skill", "Feature Store", "--day", "2027-01-05"], "1\n1\nq\n"),
    "today": (["plan.xml", "--day", "2027-01-05"], ""), "week": (["plan.xml"], ""),
    "digest": (["plan.xml", "--output", "digest.eml", "--to", "a@b.example"], ""),
    "progress": (["plan.xml", "--done", "1", "--day", "2027-01-05"], ""),
    "replan": (["plan.xml", "--day", "2027-01-18", "--yes"], ""),
    "adjust": (["plan.xml", "--session", "0.5-2", "--day", "2027-01-18", "--yes"], ""),
    "history": (["plan.xml"], ""),
    "export": (["plan.xml", "--output", "page.html"], ""), "import": (["learner.html"], ""),
    "feedback": (["plan.xml"], ""),
    "team": ([".", "--html", "team.html", "--csv", "team.csv", "--xlsx", "team.xlsx"], ""),
    "share": (["profile.xml"], ""), "calibrate": ([".", "--output", "overlay"], ""),
    "check": (["plan.xml", "profile.xml"], ""),
    "template names": (["--for", "mentor"], ""), "template show": (["learner"], ""),
    "new": (["skill", "joinery", "--output", "joinery.xml"], ""),
    "schema": (["plan.json", "--output", "schema.json"], ""), "serve": (["no-such-folder"], ""),
  ]

  /// Paths that the system opens for any program: its libraries and what they read at the start, time zones.
  private static let usual = [
    "/lib/", "/lib64/", "/usr/lib/", "/usr/local/lib/", "/etc/ld.so.", "/etc/localtime",
    "/usr/share/zoneinfo/",
    "/usr/share/locale/", "/proc/self/", "/proc/meminfo", "/sys/devices/system/cpu", "/sys/fs/cgroup",
    "/proc/sys/vm/overcommit_memory", "/dev/null",
  ]

  /// The verbs as the program itself lists them.
  static func verbs() throws -> [String] {
    struct Command: Decodable {
      var commandName: String
      var subcommands: [Command]?

      func paths(below: String) -> [String] {
        let path = below.isEmpty ? commandName : "\(below) \(commandName)"
        let own = (subcommands ?? []).filter { $0.commandName != "help" }
        return own.isEmpty ? [path] : own.flatMap { $0.paths(below: path) }
      }
    }
    struct Tool: Decodable { var command: Command }
    let dump = try Program().run(["--experimental-dump-help"])
    let tool = try JSONDecoder().decode(Tool.self, from: Data(dump.output.utf8))
    return (tool.command.subcommands ?? []).filter { $0.commandName != "help" }.flatMap {
      $0.paths(below: "")
    }
  }

  @Test func `every verb has a run, and every run a verb`() throws {
    #expect(try Set(Self.verbs()) == Set(Self.runs.keys))
  }

  /// The one verb that is there to be reached: its program is traced by tests of its own.
  private static let listening = "serve"
  /// Verbs whose output is for programs, or is full of names and of made-up examples.
  private static let forPrograms: Set<String> = ["template show", "template names", "schema"]

  @Test(arguments: runs.keys.sorted())
  func
    `a verb says all in the language that is spoken, and opens no connection, nor a file that it was not given`(
      verb: String
    ) throws
  {
    let program = try Program()
    let sample = try SampleRun.shared.get()
    for name in ["profile.xml", "plan.xml", "learner.html"] { try program.put(name, sample.text(name)) }
    try program.put("rated.xml", try SampleRun.rated.get())
    let run = try #require(Self.runs[verb])
    let log = FileManager.default.temporaryDirectory.appendingPathComponent("trace-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: log) }
    let isTraced = Self.canTrace && verb != Self.listening
    let calls = "trace=network,open,openat,openat2,creat,execve,io_uring_setup"
    let result = try program.run(
      verb.split(separator: " ").map(String.init) + run.arguments, input: run.input,
      environment: ["READINESS_LANGUAGE": "pseudo"],
      through: isTraced ? Self.tracer + ["-y", "-s", "4096", "-e", calls, "-o", log.path] : [])
    #expect([0, 66].contains(result.status), "\(result.errors)")
    #expect(PlainWords.allowed.runs(in: result.errors) == [])
    if !Self.forPrograms.contains(verb) { #expect(PlainWords.allowed.runs(in: result.output) == []) }
    guard isTraced else { return }
    let trace = String(decoding: try Data(contentsOf: log), as: UTF8.self)
    #expect(trace.contains("openat("))
    for line in trace.split(separator: "\n") {
      guard let call = line.firstMatch(of: #/^\d+ +([a-z0-9_]+)\((.*)$/#) else { continue }
      switch call.output.1 {
      case "execve": #expect(line.contains(Program.url.path), "\(line)")
      case "open", "openat", "openat2", "creat":
        // A file that is not there tells nobody anything, but one that is must be ours.
        guard !line.contains("= -1 E"), let path = call.output.2.firstMatch(of: #/"([^"]*)"/#)?.output.1
        else { continue }
        let isOwn = !path.hasPrefix("/") && !path.contains("..") || path.hasPrefix(program.folder.path)
        let isLibrary = path.contains(#/\.so[.0-9]*$/#)
        // Where threads wait, Dispatch looks how its own ones do.
        let isThread = path.wholeMatch(of: #/\/proc\/\d+\/stat/#) != nil
        #expect(isOwn || isLibrary || isThread || Self.usual.contains { path.hasPrefix($0) }, "\(line)")
      default: Issue.record("\(line)")
      }
    }
  }
}
