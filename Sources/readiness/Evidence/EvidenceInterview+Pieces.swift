import Assessment
import Ontology
import UseCases
import Wording

/// The questions about one certificate, one job and one project.
extension EvidenceInterview {
  /// What is known of a piece while it is asked for.
  private struct Draft {
    var title = ""
    var months = 0
    var day = Day.today
    var artefact: String?
    var shows: [Evidence.Showing] = []
  }

  /// What came of the questions about a piece.
  private enum Asked {
    /// What they gave.
    case piece(Draft)
    /// There is no further piece.
    case nothing
    /// The piece that was begun is left out, since something that it needs was left empty twice.
    case leftOut
  }

  /// Asks questions one after another; the way back leads to the one before.
  ///
  /// An empty line at the first question ends the step. At a later one it would lose what was typed until then, so that
  /// the question comes once more, with what it is for.
  private func draft(_ questions: [(inout Draft) throws -> Bool]) throws -> Asked {
    var draft = Draft()
    var place = 0
    var emptyPlace: Int?
    while place < questions.count {
      do {
        if try questions[place](&draft) {
          place += 1
        } else if place == 0 {
          return .nothing
        } else if emptyPlace == place {
          try say(worded("Left out: “\(draft.title.printableArgument)”."))
          return .leftOut
        } else {
          emptyPlace = place
          try say(
            place == questions.count - 1
              ? worded(
                """
                Without a skill “\(draft.title.printableArgument)” counts for nothing. Name one or more, or press Enter \
                again to leave it out.
                """)
              : worded(
                """
                “\(draft.title.printableArgument)” needs this, or it cannot be weighed. Press Enter again to leave it \
                out.
                """))
        }
      } catch Turn.back where place > 0 {
        place -= 1
      }
    }
    return .piece(draft)
  }

  /// Adds what was asked for.
  ///
  /// - Returns: Whether another piece may follow.
  private mutating func take(
    _ asked: Asked, _ add: (inout EvidenceLedger, Draft) throws -> EvidenceLedger.Change
  ) throws -> Bool {
    switch asked {
    case .nothing: return false
    case .leftOut: return true
    case .piece(let draft):
      try EvidenceChangeText.write(try add(&ledger, draft))
      return true
    }
  }

  static func certificate(_ interview: inout EvidenceInterview) throws -> Bool {
    let asked = interview
    let draft = try asked.draft([
      {
        try asked.set(&$0.title, asked.name(worded("Name of a certificate (Enter: no more)"), why: whyName))
      },
      { try asked.set(&$0.day, asked.day(worded("Day of issue, such as 2025-03-14, 2025-03 or 2025"))) },
      { try asked.set(&$0.shows, asked.skills(usualLevel: nil)) },
    ])
    return try interview.take(draft) {
      try $0.add(.certificate, title: $1.title, day: $1.day, shows: $1.shows)
    }
  }

  static func work(_ interview: inout EvidenceInterview) throws -> Bool {
    let asked = interview
    let draft = try asked.draft([
      {
        try asked.set(
          &$0.title,
          asked.name(worded("Position that you have or had, and where (Enter: no more)"), why: whyName))
      },
      { try asked.set(&$0.months, asked.months(worded("How many years, such as 2 or 1.5"))) },
      { try asked.set(&$0.day, asked.day(worded("Until when, such as 2026-06 or now"))) },
      { try asked.set(&$0.shows, asked.skills(usualLevel: EvidenceRule.level(ofMonths: $0.months))) },
    ])
    return try interview.take(draft) {
      try $0.add(.experience(months: $1.months), title: $1.title, day: $1.day, shows: $1.shows)
    }
  }

  static func project(_ interview: inout EvidenceInterview) throws -> Bool {
    let asked = interview
    let draft = try asked.draft([
      { try asked.set(&$0.title, asked.name(worded("Name of a project (Enter: no more)"), why: whyName)) },
      { try asked.set(&$0.day, asked.day(worded("When it was finished, such as 2026-05 or now"))) },
      {
        $0.artefact = try asked.ask(
          worded("Where it can be looked at, which makes it weigh more (Enter: nowhere)"),
          why: worded("What others can look at shows more than what is only told.")
        ) { $0.cleaned.isEmpty ? nil : $0 }
        return true
      },
      { try asked.set(&$0.shows, asked.skills(usualLevel: nil)) },
    ])
    return try interview.take(draft) {
      try $0.add(.project, title: $1.title, day: $1.day, artefact: $1.artefact, shows: $1.shows)
    }
  }

  /// Keeps an answer, if there is one.
  private func set<Value>(_ place: inout Value, _ value: Value?) throws -> Bool {
    guard let value else { return false }
    place = value
    return true
  }

  private static var whyName: String {
    worded("It stands in your profile, so that you and your mentor know what is meant.")
  }
}
