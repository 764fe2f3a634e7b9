/// How the ways of asking compare for people drawn from the model.
enum OrdersTable {
  /// The table of one bank.
  static func text(_ study: Study, wholeBank: Tally) -> String {
    let unasked = study.trial.unasked()
    var table = MarkdownTable(
      columns: ["order"] + Session.lengths.map { "\($0) items" }
        + ["minutes for 25, 40", "under 30 points", "items", "minutes", "coverage then"])
    for way in Study.Way.allCases {
      let minutes = [25, 40].map { study.tally(way, at: $0).minutes.text(0) }.joined(separator: ", ")
      table.rows.append(
        [way.rawValue] + Session.lengths.map { study.tally(way, at: $0).cell } + [minutes]
          + (way == .average ? ["–", "–", "–", "–"] : study.stops(way).cells))
    }
    let average = Tally((study.sessions[.average] ?? []).compactMap(\.scores.last))
    let caption = """
      RMSE of readiness in points / coverage of the 90 % interval in %, \(study.trial.people) people drawn \
      from the model. \(study.samplingError).
      """
    let notes = """
      Before any answer: \(unasked.cell). All \(wholeBank.scoreCount) items \
      (\(wholeBank.minutes.text(0)) minutes, \(wholeBank.count) people): \
      \(wholeBank.cell), ± \(wholeBank.rmseError.text()) / \
      \(wholeBank.coverageError.text(0)). A self-rating of every skill, averaged: \(average.cell). “Under 30 \
      points” is the share of people whose interval gets that narrow within 60 items, then the medians \
      over all people, and the coverage of those who got there.
      """
    return """
      ### \(study.trial.bank.name): orders

      \(caption.wrapped)

      \(table.text)

      \(notes.wrapped)
      """
  }
}
