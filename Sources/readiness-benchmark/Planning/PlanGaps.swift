import Planning
import Scheduling

/// How far plans are from the best known, by family.
struct PlanGaps {
  /// Percent of the best known value; negative for a better plan.
  struct Gap {
    let readiness: Double
    let area: Double
    /// Area is compared only between plans of nearly the same readiness: with less of it there is more area.
    let countsArea: Bool

    init(_ outcome: ScheduleOutcome, to optimum: InstanceFolder.Optimum) {
      readiness = 100 * (1 - Double(outcome.readiness) / Double(max(1, optimum.R)))
      area = 100 * (1 - Double(outcome.area) / Double(max(1, optimum.A)))
      countsArea = outcome.readiness >= optimum.Rmin ?? optimum.R * 995 / 1000
    }
  }

  private var families: [String: [(gap: Gap, milliseconds: Double)]] = [:]

  mutating func add(_ gap: Gap, family: String, milliseconds: Double) {
    families[family, default: []].append((gap, milliseconds))
  }

  /// One line for each family: mean and worst.
  func printSummary() {
    guard !families.isEmpty else { return }
    print("\nfamily   instances  readiness gap %  area gap % (of)  milliseconds   mean / worst")
    for (family, rows) in families.sorted(by: { $0.key < $1.key }) {
      let areas = rows.filter(\.gap.countsArea).map(\.gap.area)
      print(
        family.padded(8), "\(rows.count)".aligned(9), pair(rows.map(\.gap.readiness), 2).aligned(17),
        "\(pair(areas, 2)) (\(areas.count))".aligned(16), pair(rows.map(\.milliseconds), 1).aligned(13))
    }
    print("* less than 99.5 % of the best readiness: its area does not count.")
  }

  private func pair(_ values: [Double], _ decimals: Int) -> String {
    guard let worst = values.max() else { return "-" }
    return "\(fixed(values.reduce(0, +) / Double(values.count), decimals)) / \(fixed(worst, decimals))"
  }
}
