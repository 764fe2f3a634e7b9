/// The bars of the design, against the made-up exam with 360 can-do and 120 check items.
enum BarsTable {
  /// The table; the first study is of people drawn from the model, the others of other people.
  static func text(_ studies: [Study]) -> String {
    guard let model = studies.first else { return "" }
    var table = MarkdownTable(columns: ["bar", "measured", "met"])
    /// A row; `excess` is by how many standard errors the worst number misses the bar.
    func row(_ name: String, _ measured: String, excess: Double) {
      let isMet = excess <= 0 ? "yes" : excess < 2 ? "too few people to say" : "**no**"
      table.rows.append([name, measured, isMet])
    }
    func coverage(_ name: String, _ study: Study, atLeast low: Double, atMost high: Double = 100) {
      let tallies = Session.lengths.map { study.tally(.product, at: $0) }
      let excesses = tallies.map { max(low - $0.coverage, $0.coverage - high) / max($0.coverageError, 0.1) }
      row(
        name,
        tallies.map { $0.coverage.text() }.joined(separator: " / ")
          + " (± \((tallies.map(\.coverageError).max() ?? 0).text()))",
        excess: excesses.max() ?? 0)
    }
    func errors(_ way: Study.Way, _ name: String, _ bars: [Double]) {
      let tallies = [25, 40, 60].map { model.tally(way, at: $0) }
      row(
        "RMSE at 25 / 40 / 60, \(name): ≤ " + bars.map { $0.text() }.joined(separator: " / "),
        tallies.map { "\($0.rmse.text()) ± \($0.rmseError.text())" }.joined(separator: " / "),
        excess: zip(tallies, bars).map { ($0.rmse - $1) / max($0.rmseError, 0.01) }.max() ?? 0)
    }
    errors(.perSecond, "per second", [10.0, 8.7, 7.3])
    errors(.product, "per second after eight can-do", [10.0, 8.7, 7.3])
    errors(.perItem, "per question", [9.3, 8.1, 7.2])
    for (way, name, bar) in [(Study.Way.product, "per second", 15.0), (.perItem, "per question", 22.0)] {
      let gains = [25, 40, 60].map {
        100 - 100 * model.tally(way, at: $0).rmse / model.tally(.random, at: $0).rmse
      }
      row(
        "below random order, \(name): ≥ \(bar.text(0)) %",
        gains.map { $0.text(0) + " %" }.joined(separator: " / "), excess: gains.contains { $0 < bar } ? 2 : 0)
    }
    coverage("coverage, people drawn from the model: 86–94 %", model, atLeast: 86, atMost: 94)
    for study in studies.dropFirst() where study.trial.population.hasBar {
      coverage("coverage, \(study.trial.population.name): ≥ 84 %", study, atLeast: 84)
    }
    let caption = """
      360 can-do and 120 check items, \(model.trial.people) people; coverage after 10, 25, 40 and 60 items. \
      A bar missed by less than two standard errors needs more people.
      """
    return """
      ### Bars

      \(caption.wrapped)

      \(table.text)
      """
  }
}
