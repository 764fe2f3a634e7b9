import Assessment
import Foundation

/// `readiness-simulation calibration`: the estimator of `readiness calibrate` on real people's answers, and on
/// made-up people whose items are known.
enum CalibrationCommand {
  static let usage = """
    Usage: readiness-simulation calibration --answers CSV [--authored CSV] [--asked CSV]
                                            [--samples JSON --sample K --people N]
           readiness-simulation calibration [--people N] [--seed S]

    With a table of answers (person, then a column an item: 1, 0 or nothing), writes
    item,a,b,c,se as CSV; se is the standard error of b with a held. The sample K names
    the people to learn from; the first N of them are taken.

    Without one, made-up people answer the built-in library, whose check items are
    harder or easier than authored by half a level. Prints how far items are found, and
    what fresh people are shown before and after.
    """

  /// Runs the command.
  ///
  /// - Returns: Whether the arguments made sense.
  static func run(_ arguments: some Sequence<String>, print: (String) -> Void) async throws -> Bool {
    var options: [String: String] = [:]
    var rest = Array(arguments)[...]
    let known = ["--answers", "--authored", "--asked", "--samples", "--sample", "--people", "--seed"]
    while let name = rest.popFirst() {
      guard known.contains(name), let value = rest.popFirst() else { return false }
      options[name] = value
    }
    guard let answers = options["--answers"] else {
      guard Set(options.keys).isSubset(of: ["--people", "--seed"]),
        let people = Int(options["--people"] ?? "500"), people >= 30,
        let seed = UInt64(options["--seed"] ?? "1")
      else { return false }
      print(try await CalibrationTable.text(people: people, seed: seed))
      return true
    }
    let shares = try options["--authored"].map { try AnswerTable.authoredShares(csv: try text($0)) } ?? []
    var table = try AnswerTable(csv: try text(answers), items: shares.isEmpty ? nil : shares.map(\.item))
    if let samples = options["--samples"] {
      let all = try JSONDecoder().decode(
        [String: [String: [String]]].self, from: Data(try text(samples).utf8))
      guard let chosen = all[options["--sample"] ?? "1"]?["train"],
        let count = Int(options["--people"] ?? "100")
      else { return false }
      table = try table.keeping(Array(chosen.prefix(count)))
    }
    if let asked = options["--asked"] { table = table.keeping(asked: try text(asked)) }
    let sample = table.sample(shares: Dictionary(uniqueKeysWithValues: shares.map { ($0.item, $0.share) }))
    let calibration = ItemCalibration(sample)
    var lines = ["item,a,b,c,se"]
    for (name, item) in zip(table.items, calibration.items) {
      let numbers = [
        item.parameters.discrimination, item.parameters.thresholds[0], item.parameters.guessing,
        item.conditionalError,
      ]
      lines.append(([name] + numbers.map { String(format: "%.5f", $0) }).joined(separator: ","))
    }
    print(lines.joined(separator: "\n"))
    let suspicious = table.items.indices.filter { calibration.fit(of: $0).isSuspicious }
    let words = suspicious.map { table.items[$0] }.joined(separator: " ")
    FileHandle.standardError.write(
      Data("\(calibration.passes) passes; suspicious: \(words.isEmpty ? "none" : words)\n".utf8))
    return true
  }

  private static func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }
}
