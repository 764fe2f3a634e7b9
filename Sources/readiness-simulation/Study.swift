import Assessment

/// The ways of asking that are compared on one bank, and what came of them.
struct Study: Sendable {
  /// A way of asking that the tables name.
  enum Way: String, CaseIterable {
    case product = "as the product: dealt, by section, for the order of gaps too"
    case readiness = "readiness alone: per second, after eight can-do"
    case perSecond = "per second, no opening"
    case perItem = "per question, no opening"
    case form = "best fixed form, per question"
    case formOfReadiness = "best fixed form, readiness alone"
    case random = "random order"
    case average = "plain average of self-ratings"
  }

  /// The people.
  let trial: Trial
  /// Everyone's sessions, for each way of asking that was tried.
  private(set) var sessions: [Way: [Session]] = [:]

  /// Tries some ways of asking.
  ///
  /// - Parameters:
  ///   - trial: The people and the bank.
  ///   - ways: The ways.
  ///   - lengths: The numbers of answers at which to score.
  ///   - width: The width to stop by, in readiness points; `nil` if it does not matter.
  init(
    _ trial: Trial, ways: [Way] = Way.allCases, lengths: [Int] = Session.lengths, width: Double? = nil
  ) async {
    self.trial = trial
    let bank = trial.bank
    let perItem = bank.order(cost: .item, openingCount: 0)
    let count = lengths.max() ?? 0
    for way in ways {
      let asking: Asking? =
        switch way {
        case .product: .product
        case .readiness: .adaptive(bank.order())
        case .perSecond: .adaptive(bank.order(openingCount: 0))
        case .perItem: .adaptive(perItem)
        case .form: .bestForm(of: bank, order: perItem, count: count)
        case .formOfReadiness: .bestForm(of: bank, order: bank.order(), count: count)
        case .random: .random
        case .average: nil
        }
      if let asking {
        sessions[way] = await trial.sessions(asking, lengths: lengths, width: width)
      } else {
        sessions[way] = await trial.averages()
      }
    }
  }

  /// The errors after some number of answers.
  func tally(_ way: Way, at length: Int) -> Tally {
    Tally((sessions[way] ?? []).compactMap { session in session.scores.first { $0.count == length } })
  }

  /// When people could stop.
  func stops(_ way: Way) -> Stops { Stops(sessions[way] ?? []) }

  /// The largest standard errors in a table of this study, for its caption.
  var samplingError: String {
    let tallies = Way.allCases.filter { $0 != .average }
      .flatMap { way in Session.lengths.map { tally(way, at: $0) } }
    let share = tallies.filter { $0.count > 0 }.map { $0.rmseError / max($0.rmse, 1e-9) }.max() ?? 0
    let points = tallies.map(\.coverageError).max() ?? 0
    let error = "\((share * 100).text()) % of an RMSE"
    return "Standard errors: at most \(error), \(points.text()) points of coverage"
  }
}
