import Assessment

/// Whether the interval stays true when answers have more in common than the engine knows.
enum DependenceTable {
  /// A row: who answers what, and what the engine takes it for.
  private struct Row {
    var name: String
    var bank: Bank
    var population: Population
  }

  /// Simulates the rows and lays out the table of one bank.
  static func text(_ bank: Bank, settings: Settings) async -> String {
    let lengths = [25, 40, 60]
    let few = settings.wholeBankPeople
    var table = MarkdownTable(columns: ["answers"] + lengths.map { "\($0) items" } + ["every item"])
    for row in rows(bank) {
      let trial = Trial(row.bank, row.population, people: settings.people, seed: settings.seed)
      let sessions = await trial.sessions(.product, lengths: lengths)
      let whole = Tally(await trial.wholeBank(people: few).compactMap(\.scores.first))
      table.rows.append(
        [row.name]
          + lengths.map { length in
            Tally(sessions.compactMap { session in session.scores.first { $0.count == length } }).cell
          } + [whole.cell])
    }
    let caption = """
      RMSE / coverage, asked as the product asks, \(settings.people) people a row, \(few) for every item. \
      Standard errors near 90 % coverage: \(error(settings.people)) and \(error(few)) points. “Spread” is \
      the standard deviation, in levels, of what the can-do items of a skill, or the check items of a scenario, \
      share beyond the skill itself; a scenario's check items are about neighbouring skills. “Flattened” \
      means that the engine uses the discrimination that such items show across people, as calibration \
      would find it.
      """
    return "### \(bank.name): answers that have something in common\n\n\(caption.wrapped)\n\n\(table.text)"
  }

  private static func error(_ people: Int) -> String { (30 / Double(people).squareRoot()).text() }

  private static func rows(_ bank: Bank) -> [Row] {
    func scenarios(_ size: Int, _ spread: Double, isKnown: Bool = false, isFlat: Bool = false) -> Row {
      let engine = (isKnown ? "one is asked" : "engine unaware") + (isFlat ? ", flattened" : "")
      let shared = bank.sharingScenarios(of: size, isKnown: isKnown)
      return Row(
        name: "\(size == 1 ? "1 check" : "\(size) checks") a scenario, spread \(spread.text()): \(engine)",
        bank: isFlat ? shared.flattened(for: spread) : shared,
        population: Population(name: "", scenarioSpread: spread))
    }
    func misjudgement(_ name: String, _ spread: Double, tails: Int? = nil, bank: Bank) -> Row {
      Row(
        name: name, bank: bank,
        population: Population(name: "", misjudgementSpread: spread, misjudgementTails: tails))
    }
    return [
      misjudgement("misjudged skills, spread 0.6 as the engine expects", 0.6, bank: bank),
      misjudgement("misjudged skills, spread 0.9", 0.9, bank: bank),
      misjudgement("misjudged skills, spread 1.2", 1.2, bank: bank),
      misjudgement("misjudged skills, spread 0.6, t with 3 d.f.", 0.6, tails: 3, bank: bank),
      misjudgement("can-do items only, spread 0.6", 0.6, bank: bank.canDoOnly()),
      misjudgement(
        "can-do items only, spread 0.6, engine without the term", 0.6,
        bank: bank.canDoOnly().ignoringMisjudgement()),
      scenarios(1, 1.0),
      scenarios(1, 1.0, isFlat: true),
      scenarios(3, 0.6),
      scenarios(3, 0.6, isKnown: true),
      scenarios(3, 0.6, isFlat: true),
      scenarios(3, 0.6, isKnown: true, isFlat: true),
      scenarios(6, 1.0),
      scenarios(6, 1.0, isKnown: true),
      scenarios(6, 1.0, isFlat: true),
      scenarios(6, 1.0, isKnown: true, isFlat: true),
    ]
  }
}
