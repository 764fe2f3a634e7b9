/// How the product's order does for people who differ from what the engine expects.
enum PeopleTable {
  /// The table of one bank; studies of the product's order and, if present, random order and average.
  static func text(_ studies: [Study]) -> String {
    guard let trial = studies.first?.trial else { return "" }
    var table = MarkdownTable(
      columns: ["people"] + Session.lengths.map { "\($0) items" }
        + ["bias at 40", "per question, 40", "random, 40", "plain average, 40", "asked nothing"])
    for study in studies {
      table.rows.append(
        [study.trial.population.name] + Session.lengths.map { study.tally(.product, at: $0).cell }
          + [
            study.tally(.product, at: 40).bias.text(), study.tally(.perItem, at: 40).cell,
            study.tally(.random, at: 40).cell, study.tally(.average, at: 40).cell,
            study.trial.unasked().cell,
          ])
    }
    let caption = """
      RMSE / coverage, asked as the product asks unless stated, \(trial.people) of each; bias is positive \
      when readiness is shown too high. \(studies[0].samplingError) in the first row.
      """
    return """
      ### \(trial.bank.name): other people

      \(caption.wrapped)

      \(table.text)
      """
  }

  /// The table of several banks at 40 items, the default budget.
  static func text(banks: [[Study]]) -> String {
    guard let first = banks.first, let trial = first.first?.trial else { return "" }
    var table = MarkdownTable(columns: ["people"] + banks.map { $0.first?.trial.bank.name ?? "" })
    for row in first.indices {
      table.rows.append(
        [first[row].trial.population.name]
          + banks.map { bank in
            let tally = bank[row].tally(.product, at: 40)
            return "\(tally.cell), \(tally.bias.text())"
          })
    }
    let caption = """
      RMSE / coverage, and bias, after 40 items, asked as the product asks, \(trial.people) of each, by \
      starting role. Bias is positive when readiness is shown too high.
      """
    return """
      ### Built-in library: other people

      \(caption.wrapped)

      \(table.text)
      """
  }
}
