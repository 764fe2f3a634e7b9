import Assessment

/// How the numbers hold for people who are hard on the model, after 40 items of the built-in exam.
enum HardPeopleTable {
  /// Simulates and lays out the table.
  static func text(_ banks: [Bank], settings: Settings) async -> String {
    var table = MarkdownTable(columns: ["people"] + banks.map(\.name))
    var ranking = MarkdownTable(columns: ["rank correlation"] + banks.map(\.name))
    var rows: [[Tally]] = []
    for population in [Population.model] + Population.hard {
      var tallies: [Tally] = []
      for bank in banks { tallies.append(await tally(bank, population, settings)) }
      table.rows.append([population.name] + tallies.map(cell))
      rows.append(tallies)
    }
    for other in banks {
      var cells: [String] = []
      for bank in banks {
        let isOwn = bank.name == other.name
        cells.append(isOwn ? "–" : cell(await tally(bank.answered(byPeopleOf: other), .model, settings)))
      }
      table.rows.append(["really: \(other.name)"] + cells)
    }
    if let model = rows.first {
      ranking.rows = [
        ["shown with true worth"] + model.map { $0.ranking.text(2) },
        ["more than before the first answer"] + model.map { $0.rankingGain.text(2) },
      ]
    }
    let caption = """
      RMSE / coverage, and bias, after 40 items of the built-in exam, asked as the product asks, \
      \(settings.people) of each, by the role that they say. The true discriminations are those with which the \
      bank was first authored, 1.8 per level, but for the row that says else. In the last rows people are really \
      of another role than they say. Bias is positive when readiness is shown too high.
      """
    return """
      ### Built-in exam: people who are hard on the model

      \(caption.wrapped)

      \(table.text)

      \(ranking.text)
      """
  }

  private static func tally(_ bank: Bank, _ population: Population, _ settings: Settings) async -> Tally {
    let trial = Trial(bank, population, people: settings.people, seed: settings.seed)
    let sessions = await trial.sessions(.adaptive(bank.order()), lengths: [40])
    return Tally(sessions.compactMap(\.scores.first))
  }

  private static func cell(_ tally: Tally) -> String {
    "\(tally.cell), \(tally.bias > 0 ? "+" : "")\(tally.bias.text()) (shown \(tally.shown.text(0)))"
  }
}
