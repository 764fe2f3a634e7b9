import Foundation
import Synchronization

/// What `readiness serve` promises: how soon an answer has its next page, what a thousand pages leave in memory, what it
/// takes while nobody asks, and what kills cost.
///
///     swift run -c release readiness-benchmark serve [KILLS]
enum ServeBenchmark {
  private static let connections = 8

  /// Runs with the arguments after `serve`, and returns the exit status.
  static func run(_ arguments: [String]) throws -> Int32 {
    let kills = arguments.first.map { Int($0) } ?? 1000
    guard arguments.count <= 1, let kills, (0...100_000).contains(kills) else {
      FileHandle.standardError.write(Data("usage: readiness-benchmark serve [KILLS]\n".utf8))
      return 64
    }
    let own = URL(fileURLWithPath: CommandLine.arguments[0])
    let program = own.deletingLastPathComponent().appendingPathComponent("readiness-serve").path
    guard FileManager.default.isExecutableFile(atPath: program) else {
      print("The program is not beside the benchmark; build it with: swift build -c release")
      return 69
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("readiness-serve-\(getpid())")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try measurePages(program, own.path, in: folder)
      try measureKills(kills, program, in: folder)
      return 0
    } catch let failed as PageVisitor.Failed {
      FileHandle.standardError.write(Data("readiness-benchmark: \(failed.reason)\n".utf8))
      return 70
    }
  }

  // MARK: Pages

  private static func measurePages(_ program: String, _ own: String, in folder: URL) throws {
    var answers: [Double] = []
    var alone: [Double] = []
    var size = 0
    for round in 0..<4 {
      let served = try Served(program, in: folder.appendingPathComponent("round-\(round)"))
      try served.begin(questions: 60)
      if round == 0 {
        let page = try served.visitor.go("/questions/next")
        size = page.page.body.count
        alone = try Self.answers(served, connections: 1)
      } else {
        answers += try Self.answers(served, connections: connections)
      }
    }
    let served = try Served(program, in: folder.appendingPathComponent("pages"))
    try served.begin(questions: 20)
    let question = try served.visitor.go("/questions/next").place
    let pages = try fetches(of: question, port: served.port, cookie: served.visitor.cookie)
    let steady = try ServedProgram(own, ["static", "\(size)"])
    guard let port = steady.port else { throw PageVisitor.Failed(reason: "the static page is not served") }
    let baseline = try fetches(of: "/", port: port, cookie: "")
    print("8 connections unless said otherwise       number    p50 ms    p99 ms  p50 × static")
    for (name, times) in [
      ("a static page of \(size / 1024) kB", baseline), ("the page of a question", pages),
      ("an answer to its next page, 3 requests", answers), ("the same with 1 connection", alone),
    ] {
      print(
        name.padding(toLength: 40, withPad: " ", startingAt: 0), "\(times.count)".aligned(7),
        fixed(times.share(0.5), 2).aligned(9), fixed(times.share(0.99), 2).aligned(9),
        fixed(times.share(0.5) / baseline.share(0.5), 1).aligned(13))
    }
    try measureRest(served)
  }

  /// How long each answer takes to the next page, of so many visitors at once, in milliseconds and ascending.
  private static func answers(_ served: Served, connections: Int) throws -> [Double] {
    try together(connections) { [port = served.port, cookie = served.visitor.cookie] note in
      let visitor = try PageVisitor(port: port, cookie: cookie)
      var (place, page) = try visitor.go("/questions/next")
      let clock = ContinuousClock()
      while place.hasPrefix("/questions/of/"), let token = page.token {
        let begin = clock.now
        // The same answer of all: one that is sent again by another window is no conflict.
        (place, page) = try visitor.go(place, form: "token=\(token)&state=open&answer=%3F")
        note(begin.duration(to: clock.now).milliseconds)
      }
    }
  }

  private static func fetches(of place: String, port: Int, cookie: String) throws -> [Double] {
    try together(connections) { note in
      let visitor = try PageVisitor(port: port, cookie: cookie)
      let clock = ContinuousClock()
      for turn in 0..<550 {
        let begin = clock.now
        guard try visitor.send(place).status == 200 else { throw PageVisitor.Failed(reason: place) }
        if turn >= 50 { note(begin.duration(to: clock.now).milliseconds) }
      }
    }
  }

  /// What is noted while as many do the same at once, ascending.
  private static func together(
    _ count: Int, _ work: @escaping @Sendable ((Double) -> Void) throws -> Void
  ) throws -> [Double] {
    final class Notes: Sendable {
      let times = Mutex<[Double]>([])
      let fault = Mutex<String?>(nil)
    }
    let (notes, group) = (Notes(), DispatchGroup())
    for _ in 0..<count {
      group.enter()
      Thread {
        var own: [Double] = []
        do { try work { own.append($0) } } catch { notes.fault.withLock { $0 = "\(error)" } }
        notes.times.withLock { [own] in $0 += own }
        group.leave()
      }.start()
    }
    group.wait()
    if let fault = notes.fault.withLock({ $0 }) { throw PageVisitor.Failed(reason: fault) }
    return notes.times.withLock { $0.sorted() }
  }

  // MARK: Memory and idleness

  private static func measureRest(_ served: Served) throws {
    try served.comeBack()
    try served.plan()
    let places = [
      "/today", "/week/1", "/plan", "/wishes", "/plan/settings", "/history", "/standing", "/tasks",
      "/questions/check", "/share",
    ]
    for turn in 0..<1000 { _ = try served.visitor.go(places[turn % places.count]) }
    let megabytes = served.program.residentMegabytes
    print("\nresident memory after 1,000 further pages  \(megabytes.map { fixed($0, 1) } ?? "unknown") MB")
    let before = served.program.processorSeconds
    sleep(10)
    let spent = served.program.processorSeconds.flatMap { now in before.map { now - $0 } }
    print("processor time of 10 idle seconds          \(spent.map { fixed($0, 2) } ?? "unknown") s")
  }

  // MARK: Kills

  private static func measureKills(_ kills: Int, _ program: String, in folder: URL) throws {
    var (turn, lost, known, round) = (0, 0, 0, 0)
    while turn < kills {
      let home = folder.appendingPathComponent("kills-\(round)")
      let served = try Served(program, in: home)
      if known == 0 { try served.begin(questions: 60) }
      let (place, page) = try served.visitor.go("/questions/next")
      guard place.hasPrefix("/questions/of/"), let token = page.token else {
        (known, round) = (0, round + 1)
        continue
      }
      let answer = try served.visitor.send(place, form: "token=\(token)&state=open&answer=%3F")
      guard answer.status == 303 else { throw PageVisitor.Failed(reason: "answer \(turn) was not taken") }
      served.program.end(by: SIGKILL)
      turn += 1
      known += 1
      let text = (try? String(contentsOf: home.appendingPathComponent("profile.xml"), encoding: .utf8)) ?? ""
      let kept = text.matches(of: #/<response /#).count
      lost += max(0, known - kept)
      known = kept
    }
    if kills > 0 { print("answers lost by kills                      \(lost) of \(kills)") }
  }
}

/// The program behind `readiness serve` in a folder of its own, and a visitor who has come in.
private final class Served {
  let program: ServedProgram
  private(set) var visitor: PageVisitor
  let port: Int

  init(_ path: String, in folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    program = try ServedProgram(path, ["--no-open", "--idle", "0", "--", folder.path])
    guard let port = program.port,
      let entrance = program.line.firstMatch(of: #/\/enter\/[0-9a-f]+/#)?.output
    else { throw PageVisitor.Failed(reason: "it printed “\(program.line)”") }
    self.port = port
    visitor = try PageVisitor(port: port)
    guard let cookie = try visitor.send(String(entrance)).cookie else {
      throw PageVisitor.Failed(reason: "nobody was let in")
    }
    visitor.cookie = cookie
  }

  /// Connects anew: a connection on which nothing is asked for ten seconds is closed.
  func comeBack() throws { visitor = try PageVisitor(port: port, cookie: visitor.cookie) }

  /// Enters a person.
  func begin(questions: Int) throws {
    let token = try visitor.go("/you").page.token ?? ""
    _ = try visitor.go(
      "/you", form: "token=\(token)&name=Nobody&role=ml-engineer&exam=google-pmle&questions=\(questions)")
  }

  /// Makes a plan of twelve weeks.
  func plan() throws {
    let now = Date()
    func day(_ days: Int) -> String {
      let parts = Calendar(identifier: .gregorian).dateComponents(
        [.year, .month, .day], from: now.addingTimeInterval(86_400 * Double(days)))
      func two(_ number: Int?) -> String { "\(number ?? 0)".count < 2 ? "0\(number ?? 0)" : "\(number ?? 0)" }
      return "\(parts.year ?? 0)-\(two(parts.month))-\(two(parts.day))"
    }
    let fields = "by=hours&hours=6&start=\(day(1))&exam=\(day(85))"
    let token = try visitor.go("/settings/preview?" + fields).page.token ?? ""
    _ = try visitor.go("/settings", form: "token=\(token)&state=none&" + fields)
  }
}

extension [Double] {
  /// The value that a share of all values does not exceed; the values ascend.
  fileprivate func share(_ share: Double) -> Double {
    isEmpty ? .nan : self[Swift.min(count - 1, Int((Double(count) * share).rounded(.down)))]
  }
}

extension Duration {
  fileprivate var milliseconds: Double {
    Double(components.seconds) * 1e3 + Double(components.attoseconds) * 1e-15
  }
}
