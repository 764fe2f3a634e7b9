import Assessment

/// What the choice of questions brings, and who meets which of them, on the built-in library.
struct SelectionTables {
  private let text: [String]

  /// Everyone of each role answers as many questions as is usual.
  init(_ banks: [Bank], settings: Settings) async {
    let ways: [Study.Way] = [.product, .readiness, .perItem]
    let length = Session.usualLength
    var gaps = MarkdownTable(columns: [
      "role", "order", "RMSE / coverage", "order of gaps", "worth of ten", "section changes", "minutes",
    ])
    var exposure = MarkdownTable(columns: [
      "role", "order", "first question, most often", "an item, most often", "items met by nobody",
    ])
    var met: Set<Int> = []
    for bank in banks {
      let trial = Trial(bank, .model, people: settings.people, seed: settings.seed)
      let study = await Study(trial, ways: ways, lengths: [length])
      for way in ways {
        let sessions = study.sessions[way] ?? []
        let tally = study.tally(way, at: length)
        let name = way == ways[0] ? bank.name : ""
        func mean(_ value: (GapOrder) -> Double) -> Double {
          sessions.compactMap(\.gaps).reduce(0) { $0 + value($1) } / Double(max(sessions.count, 1))
        }
        gaps.rows.append([
          name, way.rawValue, tally.cell,
          "\(mean(\.before).text(3)) → \(mean(\.shown).text(3))",
          "\((100 * mean(\.shareBefore)).text(0)) → \((100 * mean(\.shareShown)).text(0)) %",
          Self.changes(sessions, bank).text(0), tally.minutes.text(0),
        ])
        let counts = Self.counts(sessions.flatMap(\.asked), of: bank)
        let first = Self.counts(sessions.compactMap(\.asked.first), of: bank)
        func percent(_ counts: [Int]) -> String {
          (100 * Double(counts.max() ?? 0) / Double(max(sessions.count, 1))).text(0) + " %"
        }
        exposure.rows.append([
          name, way.rawValue, percent(first), percent(counts),
          "\(counts.count { $0 == 0 }) of \(counts.count)",
        ])
        if way == .product { met.formUnion(counts.indices.filter { counts[$0] > 0 }) }
      }
    }
    let all = banks.first?.items.count ?? 0
    let gapCaption = """
      After \(length) questions, \(settings.people) people drawn from each role's prior. “Order of gaps” is the mean \
      Spearman coefficient of what skills are worth in truth with what is usual in the role → with what is shown; \
      “worth of ten” how much of the true worth of the ten best skills the ten have that seem best, likewise.
      """
    let exposureCaption = """
      Who meets what, the same people. By all roles together, \(met.count) of \(all) items are met by somebody who is \
      asked as the product asks.
      """
    text = [
      "### Built-in library: what the choice of questions brings\n\n\(gapCaption.wrapped)\n\n\(gaps.text)",
      "### Built-in library: who meets which question\n\n\(exposureCaption.wrapped)\n\n\(exposure.text)",
    ]
  }

  /// Prints the tables.
  func show(_ print: (String) -> Void) { text.forEach(print) }

  private static func counts(_ asked: [Int], of bank: Bank) -> [Int] {
    asked.reduce(into: [Int](repeating: 0, count: bank.items.count)) { $0[$1] += 1 }
  }

  /// The mean number of times that the section changed from one question to the next.
  private static func changes(_ sessions: [Session], _ bank: Bank) -> Double {
    let counts = sessions.map { session in
      zip(session.asked, session.asked.dropFirst()).count {
        bank.sections[bank.items[$0].skill] != bank.sections[bank.items[$1].skill]
      }
    }
    return Double(counts.reduce(0, +)) / Double(max(counts.count, 1))
  }
}
