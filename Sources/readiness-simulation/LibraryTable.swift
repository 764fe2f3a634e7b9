import Assessment

/// How the ways of asking compare on the built-in library, for each role that people start from.
enum LibraryTable {
  /// The table of all roles, for people drawn from the model.
  static func text(_ studies: [Study], wholeBanks: [Tally]) -> String {
    guard let first = studies.first else { return "" }
    var table = MarkdownTable(
      columns: ["role", "order"] + Session.lengths.map { "\($0) items" }
        + ["minutes for 25, 40", "under 30 points", "items", "minutes", "coverage then"])
    for (study, whole) in zip(studies, wholeBanks) {
      for way in Study.Way.allCases where study.sessions[way] != nil {
        let minutes = [25, 40].map { study.tally(way, at: $0).minutes.text(0) }.joined(separator: ", ")
        table.rows.append(
          [way == .product ? study.trial.bank.name : "", way.rawValue]
            + Session.lengths.map { study.tally(way, at: $0).cell } + [minutes]
            + (way == .average ? ["–", "–", "–", "–"] : study.stops(way).cells))
      }
      table.rows.append(
        ["", "nothing asked: \(study.trial.unasked().cell); every item: \(whole.cell)"]
          + table.columns.dropFirst(2).map { _ in "" })
    }
    let items = first.trial.bank.items
    let checkCount = items.count { $0.kind == .check }
    let caption = """
      RMSE / coverage, \(first.trial.people) people drawn from each role's prior; \
      \(items.count - checkCount) can-do and \(checkCount) check items. Every item: \
      \(wholeBanks.first?.count ?? 0) people. \(first.samplingError) for the first role.
      """
    return """
      ### Built-in library: orders

      \(caption.wrapped)

      \(table.text)
      """
  }
}
