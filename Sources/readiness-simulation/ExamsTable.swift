import Assessment
import Catalogue
import Ontology

/// How true the numbers are for every exam of the built-in library about whose readiness something can be said.
enum ExamsTable {
  /// Simulates and lays out the table.
  static func text(settings: Settings) async throws -> String {
    let catalogue = Catalogue()
    let library = try catalogue.library(schemas: catalogue.schemas())
    var table = MarkdownTable(columns: ["exam", "scenarios"] + library.roles.map(\.title))
    let exams = library.exams.filter { library.obstacle(toAimingAt: $0) == nil }
    for exam in exams {
      let banks = try Bank.library(exam.id.text)
      var cells: [String] = []
      for bank in banks {
        let trial = Trial(bank, .model, people: settings.people, seed: settings.seed)
        let sessions = await trial.sessions(.product, lengths: [Session.usualLength])
        let tally = Tally(sessions.compactMap(\.scores.first))
        let bias = "\(tally.bias > 0 ? "+" : "")\(tally.bias.text())"
        cells.append("\(tally.cell), \(bias); \(trial.unasked().rmse.text()) before")
      }
      let scenarios = banks.first?.items.count { $0.kind == .check } ?? 0
      table.rows.append(
        ["\(exam.title) (\(library.depth(of: exam).tier.rawValue))", "\(scenarios)"] + cells)
    }
    let caption = """
      RMSE / coverage, and bias, after \(Session.usualLength) questions, asked as the product asks, \
      \(settings.people) people drawn from each role's prior; then the RMSE before the first question. Bias is \
      positive when readiness is shown too high.
      """
    return "### Built-in library: every exam\n\n\(caption.wrapped)\n\n\(table.text)"
  }
}
