import Assessment

/// How the numbers hold for people who are hard on the model, after 40 items of the built-in exam.
enum HardPeopleTable {
  /// Simulates and lays out the table.
  static func text(_ banks: [Bank], settings: Settings) async -> String {
    var table = MarkdownTable(columns: ["people"] + banks.map(\.name))
    for population in [Population.model] + Population.hard {
      var cells: [String] = []
      for bank in banks { cells.append(await cell(bank, population, settings)) }
      table.rows.append([population.name] + cells)
    }
    for other in banks {
      var cells: [String] = []
      for bank in banks {
        let isOwn = bank.name == other.name
        cells.append(
          isOwn ? "–" : await cell(bank.answered(byPeopleOf: other), .model, settings))
      }
      table.rows.append(["really: \(other.name)"] + cells)
    }
    let caption = """
      RMSE / coverage, and bias, after \(Session.usualLength) items of the built-in exam, asked as the product asks, \
      \(settings.people) of each, by the role that they say. The true discriminations are those with which the \
      bank was first authored, 1.8 per level, but for the row that says else. In the last rows people are really \
      of another role than they say. Bias is positive when readiness is shown too high.
      """
    return "### Built-in exam: people who are hard on the model\n\n\(caption.wrapped)\n\n\(table.text)"
  }

  private static func cell(_ bank: Bank, _ population: Population, _ settings: Settings) async -> String {
    let trial = Trial(bank, population, people: settings.people, seed: settings.seed)
    let sessions = await trial.sessions(.product, lengths: [Session.usualLength])
    let tally = Tally(sessions.compactMap(\.scores.first))
    let shown = population.shape == .nothing ? ", shown \(tally.shown.text(0))" : ""
    return "\(tally.cell), \(tally.bias > 0 ? "+" : "")\(tally.bias.text())\(shown)"
  }
}
