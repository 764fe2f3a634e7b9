import Catalogue
import Foundation
import Ontology

/// How long a team's overview takes, and how much memory, by the number of people.
///
///     swift run -c release readiness-benchmark team 1000 10000      the table, in a temporary folder
///     swift run -c release readiness-benchmark team 12 FOLDER       twelve people to look at, which stay
enum TeamBenchmark {
  /// Runs with the arguments after `team`, and returns the exit status.
  static func run(_ arguments: [String]) throws -> Int32 {
    let counts = arguments.prefix { Int($0) != nil }.compactMap { Int($0) }
    guard !counts.isEmpty, counts.allSatisfy({ (1...100_000).contains($0) }),
      arguments.count - counts.count <= 1,
      arguments.count == counts.count || counts.count == 1
    else {
      FileHandle.standardError.write(
        Data("usage: readiness-benchmark team PEOPLE... | readiness-benchmark team PEOPLE FOLDER\n".utf8))
      return 64
    }
    let catalogue = Catalogue()
    guard let day = Day("2026-12-28") else { return 70 }
    let team = try SyntheticTeam(catalogue: catalogue, schemas: catalogue.schemas(), on: day)
    if arguments.count > counts.count {
      try team.write(counts[0], to: URL(fileURLWithPath: arguments[1]))
      return 0
    }
    let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("readiness").path
    guard FileManager.default.isExecutableFile(atPath: program) else {
      print("The program is not beside the benchmark; build it with: swift build -c release")
      return 69
    }
    print("people   seconds  s per 1,000  greatest memory MB  page KB  table KB")
    // In rising order, since the greatest memory of all children so far is what the system tells.
    for count in counts.sorted() { try measure(count, of: team, with: program) }
    return 0
  }

  private static func measure(_ count: Int, of team: SyntheticTeam, with program: String) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("readiness-team-\(getpid())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let people = folder.appendingPathComponent("people")
    try team.write(count, to: people)
    let page = folder.appendingPathComponent("team.html").path
    let table = folder.appendingPathComponent("team.csv").path
    let time = try ContinuousClock().measure {
      try ChildProcess.run(
        program, ["team", people.path, "--html", page, "--csv", table, "--on", "2027-01-04"])
    }
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    func kilobytes(_ path: String) -> Int { (FileManager.default.contents(atPath: path)?.count ?? 0) / 1024 }
    print(
      "\(count)".aligned(6), fixed(seconds, 2).aligned(9),
      fixed(seconds / Double(count) * 1000, 2).aligned(12),
      "\(ChildProcess.peakMemory)".aligned(19), "\(kilobytes(page))".aligned(8),
      "\(kilobytes(table))".aligned(9))
  }
}
