/// Times of repeated runs of one piece of work.
struct Measurement {
  /// What was done.
  let name: String
  /// Milliseconds of each run, in ascending order.
  let milliseconds: [Double]

  /// Runs a piece of work some times, after one run that does not count.
  init(_ name: String, runs: Int, _ work: () throws -> Void) rethrows {
    self.name = name
    try work()
    let clock = ContinuousClock()
    milliseconds = try (0..<runs).map { _ in
      let time = try clock.measure(work)
      return Double(time.components.seconds) * 1e3 + Double(time.components.attoseconds) * 1e-15
    }.sorted()
  }

  /// The middle of the runs.
  var median: Double { milliseconds[milliseconds.count / 2] }

  /// A row of the table, with the ratio to a baseline of the same run.
  func row(baseline: Measurement) -> String {
    func fixed(_ value: Double, _ columns: Int) -> String {
      let hundredths = Int((value * 100).rounded())
      let text = "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
      return String(repeating: " ", count: max(0, columns - text.count)) + text
    }
    let title = name + String(repeating: " ", count: max(0, 44 - name.count))
    return title + fixed(milliseconds.first ?? 0, 9) + fixed(median, 9) + fixed(milliseconds.last ?? 0, 9)
      + fixed(median / baseline.median, 9)
  }
}
