import Foundation
import Planning
import Scheduling

/// Plans a folder of instances, or generated problems, by the planner of the program, and says how well.
///
///     swift run -c release readiness-benchmark plan                       the table of generated problems
///     swift run -c release readiness-benchmark plan FOLDER --tier fast --output FOLDER
///     swift run -c release readiness-benchmark plan --stability           how much a replan leaves as it was
///     swift run -c release readiness-benchmark plan --distance            how far from the bound on the best
///     swift run -c release readiness-benchmark plan --wishes              what wishes cost beside a free search
struct PlanBenchmark {
  /// What is wrong with the arguments or the files, and the exit status for it.
  struct Failed: Error {
    let message: String
    let status: Int32
  }

  static let usage =
    "usage: readiness-benchmark plan [FOLDER | --stability | --distance | --wishes] [--tier fast|normal|thorough] [--output FOLDER]"

  private var folder: String?
  private var tier = Planner.Tier.normal
  private var output: String?
  private var isAboutStability = false
  private var isAboutDistance = false
  private var isAboutWishes = false

  /// Runs with the arguments after `plan`, and returns the exit status.
  static func run(_ arguments: [String]) -> Int32 {
    do {
      try PlanBenchmark(arguments).run()
      return 0
    } catch let failed as Failed {
      FileHandle.standardError.write(Data("readiness-benchmark: \(failed.message)\n".utf8))
      return failed.status
    } catch {
      FileHandle.standardError.write(Data("readiness-benchmark: \(error)\n".utf8))
      return 65
    }
  }

  private init(_ arguments: [String]) throws {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--tier":
        guard let tier = rest.popFirst().flatMap(Planner.Tier.init(rawValue:)) else { throw Self.misused }
        self.tier = tier
      case "--stability": isAboutStability = true
      case "--distance": isAboutDistance = true
      case "--wishes": isAboutWishes = true
      case "--output":
        guard let folder = rest.popFirst() else { throw Self.misused }
        output = folder
      default:
        guard folder == nil, !argument.hasPrefix("-") else { throw Self.misused }
        folder = argument
      }
    }
    let questions = [folder != nil, isAboutStability, isAboutDistance, isAboutWishes].count { $0 }
    guard output == nil || folder != nil, questions < 2 else { throw Self.misused }
  }

  private static var misused: Failed { Failed(message: usage, status: 64) }

  private func run() throws {
    if isAboutStability {
      try LostWeekTable().printTable(tier: tier)
      print()
      return try StabilityTable().printTable(tier: tier)
    }
    if isAboutWishes { return try WishCostTable().printTable(tier: tier) }
    if isAboutDistance { return try DistanceTable().printTable(tier: tier) }
    guard let folder else { return GeneratedProblems.printTable(tier: tier) }
    let instances = try InstanceFolder(folder)
    if let output {
      try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    }
    var gaps = PlanGaps()
    print("instance                readiness        area  milliseconds  gap R %  gap A %")
    for (name, document) in instances.documents {
      let problem = try document.problem()
      let (schedule, milliseconds) = try Self.timed { try Planner(effort: tier.effort).schedule(problem) }
      let outcome = schedule.outcome(in: problem)
      let gap = instances.optima[document.name].map { PlanGaps.Gap(outcome, to: $0) }
      if let gap {
        gaps.add(gap, family: String(document.name.prefix { $0 != "-" }), milliseconds: milliseconds)
      }
      print(
        document.name.padded(22), "\(outcome.readiness)".aligned(10), "\(outcome.area)".aligned(11),
        fixed(milliseconds, 1).aligned(13), gap.map { fixed($0.readiness, 2) }.orDash.aligned(8),
        gap.map { fixed($0.area, 2) + ($0.countsArea ? "" : "*") }.orDash.aligned(8))
      guard let output else { continue }
      let plan = ScheduleDocument(
        schedule, of: problem, instance: document.name, milliseconds: milliseconds)
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys]
      try encoder.encode(plan).write(
        to: URL(fileURLWithPath: output).appendingPathComponent(name), options: .atomic)
    }
    gaps.printSummary()
  }

  /// The result of some work, and the milliseconds that it took.
  static func timed<Result>(_ work: () throws -> Result) rethrows -> (Result, Double) {
    let clock = ContinuousClock()
    let start = clock.now
    let result = try work()
    let time = (clock.now - start).components
    return (result, Double(time.seconds) * 1e3 + Double(time.attoseconds) * 1e-15)
  }
}

/// A number with so many decimals.
func fixed(_ value: Double, _ decimals: Int) -> String { String(format: "%.\(decimals)f", value) }

extension String {
  /// With spaces after it, up to a width.
  func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }

  /// With spaces before it, up to a width.
  func aligned(_ width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}

extension String? {
  fileprivate var orDash: String { self ?? "-" }
}
