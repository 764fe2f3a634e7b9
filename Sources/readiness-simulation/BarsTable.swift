/// The bars of the design, against the made-up exam with 360 can-do and 120 check items.
enum BarsTable {
  /// The table; the first study is of people drawn from the model, the others of other people.
  static func text(_ studies: [Study]) -> String {
    guard let model = studies.first else { return "" }
    var table = MarkdownTable(columns: ["bar", "measured", "met"])
    func row(_ name: String, _ measured: String, _ isMet: Bool) {
      table.rows.append([name, measured, isMet ? "yes" : "**no**"])
    }
    func errors(_ way: Study.Way, _ name: String, _ bars: [Double]) {
      let tallies = [25, 40, 60].map { model.tally(way, at: $0) }
      row(
        "RMSE at 25 / 40 / 60, \(name): ≤ " + bars.map { $0.text() }.joined(separator: " / "),
        tallies.map { "\($0.rmse.text()) ± \($0.rmseError.text())" }.joined(separator: " / "),
        zip(tallies, bars).allSatisfy { $0.rmse <= $1 })
    }
    errors(.product, "per second", [10.0, 8.7, 7.3])
    errors(.perItem, "per question", [9.3, 8.1, 7.2])
    for (way, name, bar) in [(Study.Way.product, "per second", 15.0), (.perItem, "per question", 22.0)] {
      let gains = [25, 40, 60].map {
        100 - 100 * model.tally(way, at: $0).rmse / model.tally(.random, at: $0).rmse
      }
      row(
        "below random order, \(name): ≥ \(bar.text(0)) %",
        gains.map { $0.text(0) + " %" }.joined(separator: " / "), gains.allSatisfy { $0 >= bar })
    }
    let tallies = Session.lengths.map { model.tally(.product, at: $0) }
    row(
      "coverage, people drawn from the model: 86–94 %",
      tallies.map { $0.coverage.text() }.joined(separator: " / ")
        + " (± \((tallies.map(\.coverageError).max() ?? 0).text()))",
      tallies.allSatisfy { (86...94).contains($0.coverage) })
    for study in studies.dropFirst() where study.trial.population.hasBar {
      let tallies = Session.lengths.map { study.tally(.product, at: $0) }
      row(
        "coverage, \(study.trial.population.name): ≥ 84 %",
        tallies.map { $0.coverage.text() }.joined(separator: " / ")
          + " (± \((tallies.map(\.coverageError).max() ?? 0).text()))",
        tallies.allSatisfy { $0.coverage >= 84 })
    }
    return """
      ### Bars

      360 can-do and 120 check items, \(model.trial.people) people; coverage after 10, 25, 40 and 60 items.

      \(table.text)
      """
  }
}
